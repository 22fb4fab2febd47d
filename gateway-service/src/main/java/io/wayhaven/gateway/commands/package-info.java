/** Slash commands: their definitions, and the way from an interaction to a typed command. */
@NullMarked
package io.wayhaven.gateway.commands;

import org.jspecify.annotations.NullMarked;
