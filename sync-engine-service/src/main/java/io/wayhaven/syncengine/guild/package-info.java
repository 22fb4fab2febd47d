/** What is known of a guild: owner, roles, and what the bot may do there. */
@NullMarked
package io.wayhaven.syncengine.guild;

import org.jspecify.annotations.NullMarked;
