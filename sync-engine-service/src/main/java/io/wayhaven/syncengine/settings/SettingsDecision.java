package io.wayhaven.syncengine.settings;

import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Intent;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import java.util.Set;

/** What became of a command about settings or data. */
public sealed interface SettingsDecision {

    /**
     * The guild's own settings change.
     *
     * @param change one plain sentence without secrets, for others to read later
     * @param answer Discord markdown for the one who gave the command
     */
    record Changed(SettingsLayer own, String change, String answer) implements SettingsDecision {}

    /**
     * Nothing changes; the answer says what was asked.
     *
     * @param answer Discord markdown
     */
    record Answered(String answer) implements SettingsDecision {}

    /**
     * The guild's set-up is to be looked over.
     *
     * @param refusedIntents what Discord does not let the bot ask for
     */
    record Diagnosed(Guild guild, EffectiveSettings settings, Set<Intent> refusedIntents) implements SettingsDecision {
        public Diagnosed {
            refusedIntents = Set.copyOf(refusedIntents);
        }
    }

    /**
     * A person is erased in the guild's data.
     *
     * @param answer Discord markdown
     */
    record Erases(UserId user, UserId issuer, String answer) implements SettingsDecision {}

    /** Nothing changes, for a reason. */
    record Refused(Refusal refusal) implements SettingsDecision {}
}
