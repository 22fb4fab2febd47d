package io.wayhaven.contracts.command;

/**
 * Switches kinds of events on or off.
 *
 * @param event a toggle key of the catalogue, or the id of a kind; not checked yet
 * @param enabled on or off
 */
public record ToggleEvent(CommandContext context, String event, boolean enabled) implements SettingsCommand {}
