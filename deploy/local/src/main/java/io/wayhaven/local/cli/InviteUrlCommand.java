package io.wayhaven.local.cli;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.setup.Feature;
import io.wayhaven.contracts.setup.InviteLink;
import io.wayhaven.local.UserMistake;
import io.wayhaven.local.preflight.Surroundings;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the link by which somebody lets the bot into a server. */
@Command(
        name = "invite-url",
        description =
                "Prints the link that lets the bot into a server with exactly the permissions that its tasks take.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false)
final class InviteUrlCommand implements Callable<Integer> {

    /** What the bot is wanted for; each includes the one before. */
    enum Purpose {
        LOG(EnumSet.of(Feature.POSTING, Feature.RECALL, Feature.ATTRIBUTION)),
        MODERATE(EnumSet.of(Feature.POSTING, Feature.RECALL, Feature.ATTRIBUTION, Feature.ENFORCEMENT)),
        EVERYTHING(EnumSet.allOf(Feature.class));

        private final Set<Feature> features;

        Purpose(Set<Feature> features) {
            this.features = features;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--application",
            paramLabel = "ID",
            description =
                    "the application's id, from Discord's developer portal (default: APPLICATION_ID or CLIENT_ID)")
    private @Nullable String application;

    @Option(
            names = "--for",
            paramLabel = "PURPOSE",
            defaultValue = "everything",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Purpose purpose = Purpose.EVERYTHING;

    @Option(names = "--guild", paramLabel = "ID", description = "the server to preselect")
    private @Nullable String guild;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by Picocli before anything else happens
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        InviteLink link =
                new InviteLink(application(), Feature.mask(purpose.features), guild == null ? null : Ids.guild(guild));
        spec.commandLine().getOut().println(link.uri());
        return 0;
    }

    private ApplicationId application() {
        if (application != null) {
            return Ids.application("--application", application);
        }
        String known = Surroundings.of(Project.folder()).application();
        if (known == null) {
            throw new UserMistake("Whose link? Name the application with --application ID, or set APPLICATION_ID.");
        }
        return Ids.application("APPLICATION_ID", known);
    }
}
