package io.wayhaven.contracts.command;

/** Lists what waits for approval in the guild. */
public record ShowHeld(CommandContext context) implements CaseCommand {}
