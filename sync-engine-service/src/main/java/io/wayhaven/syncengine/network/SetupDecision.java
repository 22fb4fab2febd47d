package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.decision.Refusal;

/** What became of a setup command. */
public sealed interface SetupDecision {

    /** The guild becomes a main guild. */
    record BecomesMain(GuildId guild, ModerationFact fact, String answer) implements SetupDecision {}

    /** A link is new or changes its status. */
    record LinkChanges(Link link, ModerationFact fact, String answer) implements SetupDecision {}

    /** Nothing changes. */
    record Refused(Refusal refusal) implements SetupDecision {}
}
