/** Asking Discord for the members of guilds: which guild is next, and which answers are complete. */
@NullMarked
package io.wayhaven.gateway.members;

import org.jspecify.annotations.NullMarked;
