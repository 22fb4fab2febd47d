package io.wayhaven.gateway.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.GuildId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandSyncTest {
    private static final GuildId GUILD = new GuildId(7);
    private static final List<String> LOCAL = List.of("ban", "config");

    private final RegisterOfLines register = new RegisterOfLines();

    @Test
    void registersEverywhereWhereThereIsNoGuildForDevelopment() {
        assertThat(run(null, false, null).isUnfinished()).isFalse();
        assertThat(register.happened)
                .containsExactly("present [ban, config]", "attempting globally", "attempted globally");
    }

    @Test
    void registersInTheGuildForDevelopmentFirstAndThenEverywhere() {
        run(GUILD, false, null);

        assertThat(register.happened)
                .containsExactly(
                        "present [ban, config]",
                        "attempting to guild 7",
                        "attempted to guild 7",
                        "attempting globally",
                        "attempted globally");
    }

    @Test
    void registersInTheGuildForDevelopmentOnlyIfThatIsWanted() {
        run(GUILD, true, null);

        assertThat(register.happened).doesNotContain("attempting globally").contains("attempted to guild 7");
    }

    @Test
    void fallsBackWhereTheGuildLacksLocalCommands() {
        register.outcomes.put(new Scope.InGuild(GUILD), new Registration.Registered(List.of("ban"), true));

        var report = run(GUILD, true, null);

        assertThat(register.happened)
                .containsSubsequence("attempted to guild 7", "missing [config]", "attempting globally");
        assertThat(report.missing()).containsExactly("config");
        assertThat(report.isUnfinished()).isFalse();
    }

    @Test
    void fallsBackWhereTheGuildRefuses() {
        register.outcomes.put(new Scope.InGuild(GUILD), new Registration.Refused(403, 50001));

        assertThat(run(GUILD, true, null).missing()).isEqualTo(LOCAL);
        assertThat(register.happened).contains("missing [ban, config]", "attempted globally");
    }

    @Test
    void looksForTheExpectedCommandOnlyIfOneIsNamed() {
        register.outcomes.put(new Scope.InGuild(GUILD), new Registration.Registered(List.of("ban"), true));

        assertThat(run(GUILD, true, " /ban").missing()).isEmpty();
        assertThat(run(GUILD, true, "ping").missing()).containsExactly("ping");
    }

    @Test
    void isUnfinishedWhereDiscordDoesNotAnswer() {
        register.outcomes.put(new Scope.InGuild(GUILD), new Registration.Unanswered("Discord answers 500"));

        assertThat(run(GUILD, true, null).isUnfinished()).isTrue();
        assertThat(register.happened).noneMatch(line -> line.startsWith("missing"));

        register.application = Optional.empty();
        assertThat(run(null, false, null).isUnfinished()).isTrue();
    }

    @Test
    void tellsOfATokenOfAnotherApplication() {
        var plan = new SyncPlan(LOCAL, null, false, null, new ApplicationId(43));

        new CommandSync(register, plan, register).run();
        assertThat(register.happened).containsSubsequence("mismatch 43 42", "attempted globally");

        register.happened.clear();
        new CommandSync(register, new SyncPlan(LOCAL, null, false, null, RegisterOfLines.BOT), register).run();
        assertThat(register.happened).noneMatch(line -> line.startsWith("mismatch"));
    }

    private SyncReport run(@Nullable GuildId guild, boolean onlyThere, @Nullable String expected) {
        return new CommandSync(register, new SyncPlan(LOCAL, guild, onlyThere, expected, null), register)
                .run()
                .toCompletableFuture()
                .join();
    }
}
