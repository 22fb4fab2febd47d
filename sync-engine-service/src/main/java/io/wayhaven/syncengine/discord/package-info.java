/** Discord's REST API through Discord4J. */
@NullMarked
package io.wayhaven.syncengine.discord;

import org.jspecify.annotations.NullMarked;
