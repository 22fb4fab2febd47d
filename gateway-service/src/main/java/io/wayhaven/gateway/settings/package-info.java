/** What the gateway needs to know of the guilds' settings. */
@NullMarked
package io.wayhaven.gateway.settings;

import org.jspecify.annotations.NullMarked;
