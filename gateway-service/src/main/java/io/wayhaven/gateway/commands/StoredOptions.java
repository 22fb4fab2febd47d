package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.typing.OptionTyped.Subject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which options are completed from what is stored, by the name of the option where it means the same everywhere. */
final class StoredOptions {
    private static final Map<String, Subject> ANYWHERE = Map.of(
            CaseDefinitions.CASE_OPTION, Subject.CASE,
            ModerationDefinitions.REASON, Subject.REASON);
    private static final Map<String, Subject> IN_COMMAND = Map.ofEntries(
            Map.entry("unban " + ModerationDefinitions.USER, Subject.BANNED_USER),
            Map.entry("setup add-child " + SetupDefinitions.GUILD_ID, Subject.OWN_GUILD),
            Map.entry("setup accept-main " + SetupDefinitions.GUILD_ID, Subject.INVITING_GUILD),
            Map.entry("setup decline-main " + SetupDefinitions.GUILD_ID, Subject.INVITING_GUILD),
            Map.entry("setup remove-child " + SetupDefinitions.GUILD_ID, Subject.CHILD_GUILD),
            Map.entry("setup accept-child " + SetupDefinitions.GUILD_ID, Subject.ASKING_GUILD),
            Map.entry("setup decline-child " + SetupDefinitions.GUILD_ID, Subject.ASKING_GUILD),
            Map.entry("setup test-connection " + SetupDefinitions.GUILD_ID, Subject.LINKED_GUILD),
            Map.entry("config unlink " + SetupDefinitions.GUILD_ID, Subject.LINKED_GUILD),
            Map.entry("guildlink " + SetupDefinitions.GUILD_ID, Subject.MAIN_GUILD));

    private StoredOptions() {}

    /** What an option takes that only stored data can tell; absent if it takes nothing of the kind. */
    static @Nullable Subject subject(String command, String option) {
        var anywhere = ANYWHERE.get(option);
        return anywhere == null ? IN_COMMAND.get(command + " " + option) : anywhere;
    }
}
