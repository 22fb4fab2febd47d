package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.InteractionId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has used a command or is typing one, has pressed a button or sent a form.
 *
 * @param token lets whoever holds it answer under the bot's name: never logged, never published
 * @param guild where; absent in direct messages
 * @param channel where in it; absent in direct messages
 * @param command the command's name, with the subcommand's name after a space; of a button or a form its custom id
 * @param issuer who
 * @param options the values of the options or of the form's fields as text, by name; of a command in a person's menu the
 *     person as {@code user}, of one in a message's menu the message as {@code message}; of a menu what was picked as {@code value}
 * @param focused the option that the person is still typing, who wants suggestions for it; absent if the command was used
 * @param people what Discord says about the people that options name, by user id
 * @param message the message in whose menu the command stands, as it is then; absent if there is none, or nobody wrote it
 * @see <a href="https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object">Discord:
 *     interaction object</a>
 */
public record Interaction(
        Kind kind,
        InteractionId id,
        ApplicationId application,
        String token,
        @Nullable GuildId guild,
        @Nullable ChannelId channel,
        String command,
        Issuer issuer,
        Map<String, String> options,
        @Nullable String focused,
        Map<String, Target> people,
        @Nullable MessageSnapshot message) {
    /** By which way it came. */
    public enum Kind {
        /** A slash command, or one in the menu of a person or a message. */
        COMMAND,
        /** An option that is being typed. */
        TYPING,
        /** A button, or a menu of a message. */
        PRESS,
        /** A form. */
        FORM
    }

    private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;
    private static final int TIMESTAMP_SHIFT = 22;

    public Interaction {
        options = Map.copyOf(options);
        people = Map.copyOf(people);
    }

    /** When it was used, by Discord's clock. */
    public Instant usedAt() {
        return Instant.ofEpochMilli((id.value() >>> TIMESTAMP_SHIFT) + DISCORD_EPOCH_MILLIS);
    }

    @Override
    public String toString() {
        return "Interaction[" + id + ", " + command + "]";
    }
}
