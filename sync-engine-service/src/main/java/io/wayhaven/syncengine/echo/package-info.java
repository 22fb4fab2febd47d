/** Tells what moderators do in Discord clients from what this bot did itself. */
@NullMarked
package io.wayhaven.syncengine.echo;

import org.jspecify.annotations.NullMarked;
