package io.wayhaven.gateway.registration;

import io.wayhaven.contracts.id.GuildId;

/**
 * Where commands are registered.
 *
 * @see <a href="https://discord.com/developers/docs/interactions/application-commands#registering-a-command">Discord:
 *     registering a command</a>
 */
public sealed interface Scope {
    /** In every guild that the bot is in. */
    record Everywhere() implements Scope {
        @Override
        public String toString() {
            return "globally";
        }
    }

    /** In one guild, where changes show at once. */
    record InGuild(GuildId guild) implements Scope {
        @Override
        public String toString() {
            return "to guild " + guild;
        }
    }
}
