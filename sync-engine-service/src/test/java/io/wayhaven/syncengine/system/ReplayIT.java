package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.EditCase;
import io.wayhaven.contracts.command.EraseUser;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.environment.Environment;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.store.replay.ReplayTool;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is stored of cases can be told from the kept facts alone. That it is equal, every other test here finds, too. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

    @SuppressWarnings("NullAway.Init") // before any test
    private Fixture fixture;

    private record Ended(int code, String output) {}

    @BeforeAll
    void connect() {
        fixture = new Fixture();
    }

    @AfterAll
    void disconnect() {
        fixture.close();
    }

    @Test
    void whatWasChangedBesideTheFactsIsFoundAndPutRight() {
        // Given a ban for a while that was edited, and one that it has overtaken
        var guilds = fixture.network("Replay", 1);
        var main = guilds.getFirst();
        var user = fixture.discord.addUser("trouble");
        fixture.ban(main, user, null);
        fixture.everyGuildIs("applied", 2, user);
        banned(main, user, "trouble");
        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(2));
        fixture.everyGuildIs("already_in_place", 2, user);
        var number = number(user, 1);
        edit(main, number, "raid");
        assertThat(replay(user, "--check")).returns(0, Ended::code);

        // When
        var person = Long.valueOf(user);
        fixture.tables.query(
                "update sync.moderation_case set superseded_by = null, reason = '' where user_id = ?", person);
        fixture.tables.query("update sync.desired_state set action = 'unban' where user_id = ?", person);
        fixture.tables.query("delete from sync.case_amendment where case_number = ?", number);
        fixture.tables.query("update sync.expiry set due_at = due_at + interval '1 day' where case_number = ?", number);
        fixture.tables.query("delete from sync.delivery where user_id = ? and guild_id = ?", person, Fixture.id(main));
        fixture.tables.query(
                "insert into sync.desired_state (guild_id, user_id, aspect, action, version, case_number) values (1, ?, 'mute', 'mute', ?, ?)",
                person,
                number,
                number);

        // Then it is found, and changed by nothing but a replay that is meant to
        assertThat(replay(user, "--check"))
                .returns(3, Ended::code)
                .satisfies(found -> assertThat(found.output())
                        .contains(
                                "cases          2 rows differ",
                                "amendments     1 row differs",
                                "desired-state  3 rows differ",
                                "expiry         1 row differs",
                                "deliveries     2 rows differ",
                                "case_number=" + number + ": reason is \"\", the facts say \"raid\"",
                                "guild_id=1 user_id=" + user + " aspect=mute: in the table, but in no fact",
                                "Nothing was changed."));
        assertThat(replay(user, "--check")).returns(3, Ended::code);

        // When
        var calls = fixture.discord.calls("PUT", user).size();
        assertThat(replay(user))
                .returns(0, Ended::code)
                .satisfies(done -> assertThat(done.output()).contains("have been replaced"));

        // Then
        assertThat(replay(user, "--check"))
                .returns(0, Ended::code)
                .satisfies(found -> assertThat(found.output()).contains("Every row is as the facts tell it."));
        assertThat(fixture.tables.cases(user))
                .first()
                .satisfies(found -> assertThat(found).containsEntry("superseded_by", Long.toString(number)));
        fixture.settle(guilds);
        assertThat(fixture.discord.calls("PUT", user)).hasSize(calls);
    }

    @Test
    void thoseWhoWereErasedAreErasedInTheFactsAsWell() {
        var name = "Gaius Testus";
        var guild = fixture.network("Forgotten", 0).getFirst();
        var user = fixture.discord.addUser("whoever");
        banned(guild, user, name);
        fixture.everyGuildIs("applied", 1, user);
        edit(guild, number(user, 0), "it is " + name);

        fixture.set(guild, context -> new EraseUser(context, UserId.of(user)));

        eventually(() -> assertThat(fixture.tables.cases(user))
                .singleElement()
                .satisfies(found -> assertThat(found).containsEntry("reason", "it is [erased]")));
        assertThat(replay(user, "--check")).returns(0, Ended::code);
        eventually(() -> assertThat(fixture.tables.holding(name)).isEmpty());
    }

    private void banned(JsonNode guild, String user, String name) {
        fixture.order(
                guild,
                context -> new Ban(
                        context,
                        new Target(UserId.of(user), name, List.of()),
                        "for " + name,
                        0,
                        Instant.now().plus(Duration.ofDays(1))));
    }

    private void edit(JsonNode guild, long number, String reason) {
        fixture.change(guild, context -> new EditCase(context, number, reason));
        eventually(() -> assertThat(
                        fixture.tables.query("select 1 from sync.case_amendment where case_number = ?", number))
                .hasSize(1));
    }

    private long number(String user, int index) {
        return Long.parseLong(fixture.tables.cases(user).get(index).getOrDefault("case_number", ""));
    }

    private static Ended replay(String user, String... more) {
        var output = new ByteArrayOutputStream();
        var stream = new PrintStream(output, true, UTF_8);
        var arguments = new ArrayList<>(List.of("--projection", "all", "--user", user));
        arguments.addAll(List.of(more));
        var database = Environment.of(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", Simulated.property("quarkus.datasource.jdbc.url"),
                "QUARKUS_DATASOURCE_USERNAME", Simulated.property("quarkus.datasource.username"),
                "QUARKUS_DATASOURCE_PASSWORD", Simulated.property("quarkus.datasource.password")));
        var code = new ReplayTool(database, stream, stream).run(arguments);
        return new Ended(code, output.toString(UTF_8));
    }
}
