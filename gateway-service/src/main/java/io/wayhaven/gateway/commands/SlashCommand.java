package io.wayhaven.gateway.commands;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A slash command as Discord shows it, for use in guilds.
 *
 * @param defaultMemberPermissions the permissions that members need by default to see it, as a bit set; absent if
 *     everybody sees it, as where a role may be allowed that Discord knows nothing of
 * @see <a href="https://discord.com/developers/docs/interactions/application-commands">Discord: application commands</a>
 */
public record SlashCommand(
        String name, String description, @Nullable Long defaultMemberPermissions, List<CommandOption> options) {

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
            SetupDefinitions.SYNC_STATUS);

    /** The options whose values are secrets: they are never published as they are. */
    public static final Set<String> SECRET_OPTIONS = Set.of(SettingsDefinitions.WEBHOOK_URL);

    public SlashCommand {
        options = List.copyOf(options);
    }

    /** The names of all of ours. */
    public static List<String> names() {
        return ALL.stream().map(SlashCommand::name).toList();
    }
}
