/** Looks over what the bot may do in a guild, and says what is missing and how to mend it. */
@NullMarked
package io.wayhaven.syncengine.doctor;

import org.jspecify.annotations.NullMarked;
