package io.wayhaven.gateway.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.GuildId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SyncDiagnosticsTest {
    private static final GuildId GUILD = new GuildId(7);
    private static final List<String> LOCAL = List.of("ban", "config");

    private final RegisterOfLines register = new RegisterOfLines();
    private List<String> remarks = List.of();

    @Test
    void tellsWhatWasSynced() {
        register.outcomes.put(new Scope.InGuild(GUILD), new Registration.Registered(List.of("ban"), false));
        remarks = List.of("Something else.");

        assertThat(text(diagnostics(LOCAL, GUILD, null).syncNow())).isEqualTo("""
                        Commands known here (2): `/ban` `/config`.
                        Application of the token: 42.
                        Synced to guild 7 (1, no change needed): `/ban`.
                        Synced globally (2): `/ban` `/config`.
                        Missing in the development server, registered globally instead: `/config`.
                        Something else.""");
    }

    @Test
    void tellsThatNoCommandsWereLoaded() {
        register.outcomes.put(new Scope.Everywhere(), new Registration.Registered(List.of(), false));

        assertThat(text(diagnostics(List.of(), null, null).syncNow()))
                .contains("Commands known here (0): none.", "No commands were loaded", "no change needed): none.");
    }

    @Test
    void tellsWhatIsRegisteredEverywhereAndHere() {
        register.outcomes.put(new Scope.Everywhere(), new Registration.Registered(LOCAL, false));

        assertThat(text(diagnostics(LOCAL, null, null).status(GUILD)))
                .contains("Registered globally (2): `/ban` `/config`.", "Registered to guild 7 (0): none.")
                .doesNotContain("twice");
        register.outcomes.put(new Scope.InGuild(GUILD), new Registration.Registered(LOCAL, false));
        assertThat(text(diagnostics(LOCAL, null, null).status(GUILD))).contains("shown twice in this server");
        assertThat(register.happened).noneMatch(line -> line.startsWith("attempt"));
    }

    @Test
    void tellsOfATokenOfAnotherApplication() {
        assertThat(text(diagnostics(LOCAL, null, new ApplicationId(43)).status(GUILD)))
                .contains("The bot token belongs to application 42, but APPLICATION_ID (or CLIENT_ID) says 43");
    }

    @Test
    void tellsWhatDiscordRefusesOrDoesNotSay() {
        register.outcomes.put(new Scope.Everywhere(), new Registration.Refused(403, 50001));
        register.outcomes.put(new Scope.InGuild(GUILD), new Registration.Unanswered("Discord answers 502"));

        assertThat(text(diagnostics(LOCAL, GUILD, null).syncNow()))
                .contains("Not synced to guild 7: Discord answers 502.", "status 403, code 50001");
        register.application = Optional.empty();
        assertThat(text(diagnostics(LOCAL, GUILD, null).status(GUILD))).contains("try again in a minute");
    }

    @Test
    void fitsIntoAMessage() {
        var many = IntStream.range(0, 100)
                .mapToObj(number -> "command-number-" + number)
                .toList();

        assertThat(text(diagnostics(many, null, null).syncNow())).hasSize(2_000).endsWith("…");
    }

    private SyncDiagnostics diagnostics(
            List<String> local, @Nullable GuildId guild, @Nullable ApplicationId application) {
        return new SyncDiagnostics(
                register, new SyncPlan(local, guild, false, null, application), register, () -> remarks);
    }

    private static String text(CompletionStage<String> answer) {
        return answer.toCompletableFuture().join();
    }
}
