package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.gateway.commands.CommandOption.Type;
import java.util.List;
import java.util.Set;

/** The command about what waits for approval. */
final class HeldDefinitions {
    static final String NUMBER = "number";

    static final SlashCommand HELD = new SlashCommand(
            "held",
            "See, approve and reject punishments that are held since there were too many",
            Permission.mask(Set.of(Permission.MANAGE_GUILD)),
            List.of(
                    CommandOption.subcommand("list", "List what waits for approval"),
                    CommandOption.subcommand("approve", "Have it carried out", number()),
                    CommandOption.subcommand("reject", "Have it forgotten", number())));

    private HeldDefinitions() {}

    private static CommandOption number() {
        return CommandOption.required(Type.INTEGER, NUMBER, "The number in the alert, or in /held list");
    }
}
