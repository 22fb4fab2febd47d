/** What the person who gave a command gets to read. */
@NullMarked
package io.wayhaven.syncengine.reply;

import org.jspecify.annotations.NullMarked;
