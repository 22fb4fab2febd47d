/** What the bot may not do in a guild, and what that costs. */
@NullMarked
package io.wayhaven.logwriter.permission;

import org.jspecify.annotations.NullMarked;
