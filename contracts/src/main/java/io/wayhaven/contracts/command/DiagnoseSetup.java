package io.wayhaven.contracts.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wayhaven.contracts.kind.Intent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks what the bot lacks in the guild, and how to mend it.
 *
 * @param refusedIntents the privileged intents that are needed and that Discord refused when the question was asked
 */
public record DiagnoseSetup(
        CommandContext context,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Intent> refusedIntents) implements SettingsCommand {

    public DiagnoseSetup(CommandContext context, @Nullable Set<Intent> refusedIntents) {
        this.context = context;
        this.refusedIntents = refusedIntents == null ? Set.of() : Set.copyOf(refusedIntents);
    }
}
