/** What guilds want of the log, kept from {@code guild.settings.v1} and read at the pace of the events. */
@NullMarked
package io.wayhaven.logwriter.settings;

import org.jspecify.annotations.NullMarked;
