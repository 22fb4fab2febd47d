package io.wayhaven.gateway.commands;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command as Discord shows it, for use in guilds.
 *
 * @param place where people find it
 * @param description what it does; empty for one in a menu, where Discord shows none
 * @param defaultMemberPermissions the permissions that members need by default to see it, as a bit set; absent if
 *     everybody sees it, as where a role may be allowed that Discord knows nothing of
 * @see <a href="https://discord.com/developers/docs/interactions/application-commands">Discord: application commands</a>
 */
public record SlashCommand(
        Place place,
        String name,
        String description,
        @Nullable Long defaultMemberPermissions,
        List<CommandOption> options) {
    /** Where people find a command. */
    public enum Place {
        /** Typed after a slash. */
        CHAT(1),
        /** In the menu of a person. */
        PERSON(2),
        /** In the menu of a message. */
        MESSAGE(3);

        private final int code;

        Place(int code) {
            this.code = code;
        }

        /** Discord's number of it. */
        public int code() {
            return code;
        }
    }

    /** All of ours. */
    public static final List<SlashCommand> ALL = List.of(
            ModerationDefinitions.BAN,
            ModerationDefinitions.UNBAN,
            ModerationDefinitions.KICK,
            ModerationDefinitions.SOFTBAN,
            ModerationDefinitions.MUTE,
            ModerationDefinitions.UNMUTE,
            ModerationDefinitions.WARN,
            ModerationDefinitions.NOTE,
            ModerationDefinitions.TIMEOUT,
            ModerationDefinitions.UNTIMEOUT,
            ReconcileDefinitions.RECONCILE,
            SetupDefinitions.SETUP,
            SetupDefinitions.GUILD_LINK,
            SetupDefinitions.SYNC,
            SetupDefinitions.FORCE_SYNC,
            SetupDefinitions.SYNC_FIGURES,
            SettingsDefinitions.CONFIG,
            SettingsDefinitions.PRIVACY,
            SetupDefinitions.DEBUG_SYNC,
            SetupDefinitions.SYNC_STATUS,
            CaseDefinitions.CASE,
            CaseDefinitions.UNDO,
            CaseDefinitions.HISTORY,
            CaseDefinitions.AUDIT,
            CaseDefinitions.HISTORY_OF_PERSON,
            MenuDefinitions.WARN,
            MenuDefinitions.TIMEOUT,
            MenuDefinitions.WARN_FOR_MESSAGE,
            MenuDefinitions.EDITS,
            CaseDefinitions.MASSBAN,
            HeldDefinitions.HELD);

    /** The options whose values are secrets: they are never published as they are. */
    public static final Set<String> SECRET_OPTIONS = Set.of(SettingsDefinitions.WEBHOOK_URL);

    public SlashCommand {
        options = List.copyOf(options);
    }

    /** One that is typed after a slash. */
    public SlashCommand(
            String name, String description, @Nullable Long defaultMemberPermissions, List<CommandOption> options) {
        this(Place.CHAT, name, description, defaultMemberPermissions, options);
    }

    static SlashCommand inMenuOfPerson(String name, @Nullable Long defaultMemberPermissions) {
        return new SlashCommand(Place.PERSON, name, "", defaultMemberPermissions, List.of());
    }

    static SlashCommand inMenuOfMessage(String name, @Nullable Long defaultMemberPermissions) {
        return new SlashCommand(Place.MESSAGE, name, "", defaultMemberPermissions, List.of());
    }

    /** The names of all of ours. */
    public static List<String> names() {
        return ALL.stream().map(SlashCommand::name).toList();
    }
}
