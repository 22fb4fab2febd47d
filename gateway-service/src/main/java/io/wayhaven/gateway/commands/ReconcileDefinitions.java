package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftPolicy;
import io.wayhaven.gateway.commands.CommandOption.Type;
import java.util.Arrays;
import java.util.List;

/** Commands about differences between linked servers. */
final class ReconcileDefinitions {
    static final String DRY_RUN = "dry-run";
    static final String CAUSE = "cause";
    static final String ACTION = "action";

    private static final List<String> CAUSES =
            Arrays.stream(DriftCause.values()).map(DriftCause::key).toList();

    static final SlashCommand RECONCILE = new SlashCommand(
            "reconcile",
            "Compare linked servers with what was decided, and mend what differs",
            null,
            List.of(
                    CommandOption.subcommand("check", "Tell in what linked servers differ, and why"),
                    CommandOption.subcommand(
                            "fix",
                            "Mend what differs, or tell what that would do",
                            CommandOption.optional(
                                    Type.BOOLEAN, DRY_RUN, "Only tell what would be done; this is the default"),
                            CommandOption.optional(Type.TEXT, CAUSE, "Mend only what differs for this cause")
                                    .of(CAUSES)),
                    CommandOption.subcommand(
                            "policy",
                            "Set what becomes of this server's differences when nobody says otherwise",
                            CommandOption.required(Type.TEXT, CAUSE, "Why the server differs")
                                    .of(CAUSES),
                            CommandOption.required(Type.TEXT, ACTION, "Whether they are mended, or only reported")
                                    .of(Arrays.stream(DriftPolicy.values())
                                            .map(DriftPolicy::key)
                                            .toList())),
                    CommandOption.subcommand("status", "Tell what the last comparison found, and when the next is")));

    private ReconcileDefinitions() {}
}
