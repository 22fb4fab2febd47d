package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.memberTarget;
import static io.wayhaven.syncengine.system.Fixture.target;
import static io.wayhaven.syncengine.system.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.Kick;
import io.wayhaven.contracts.command.SetDirectMessages;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What happens by itself: punishments end, long ones are renewed, and people are told. */
@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndsAndNoticesIT {

    private static final Duration HOUR = Duration.ofHours(1);

    @SuppressWarnings("NullAway.Init") // before any test
    private Fixture fixture;

    @BeforeAll
    void connect() {
        fixture = new Fixture();
    }

    @AfterAll
    void disconnect() {
        fixture.close();
    }

    @Test
    void aBanForAWhileEndsInEveryGuildAndOnce() {
        // Given
        var guilds = fixture.network("Ends", 2);
        var user = fixture.discord.addUser("trouble");
        ban(guilds.getFirst(), user);
        fixture.everyGuildIs("applied", 3, user);

        // When
        timePasses(user);

        // Then
        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(2));
        fixture.everyGuildIs("applied", 3, user);
        fixture.settle(guilds);
        assertThat(guilds)
                .allSatisfy(
                        guild -> assertThat(fixture.discord.bans(text(guild))).isEmpty());
        assertThat(fixture.discord.calls("DELETE", user))
                .hasSize(3)
                .allSatisfy(call -> assertThat(call.path("reason").asText()).contains("is over", "by the owner"));
        assertThat(fixture.tables.cases(user).getLast())
                .containsEntry("origin", "expiry")
                .containsEntry("action", "unban");
    }

    @Test
    void theEndOfABanDoesNotLiftALaterOne() {
        var guild = fixture.network("Later", 0).getFirst();
        var user = fixture.discord.addUser("trouble");
        ban(guild, user);
        fixture.everyGuildIs("applied", 1, user);
        fixture.ban(guild, user, null);
        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(2));
        fixture.everyGuildIs("already_in_place", 1, user);

        timePasses(user);

        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.expiry join sync.moderation_case using (case_number) where user_id = ?",
                        Long.valueOf(user)))
                .isEmpty());
        assertThat(fixture.tables.cases(user)).hasSize(2);
        assertThat(fixture.discord.bans(text(guild))).hasSize(1);
    }

    @Test
    void aTimeoutThatReachesFurtherThanDiscordTakesIsRenewed() {
        var guild = fixture.network("Long", 0).getFirst();
        var user = fixture.member(List.of(guild));
        fixture.order(
                guild,
                context ->
                        new Timeout(context, target(user), "spam", Instant.now().plus(Duration.ofDays(90))));
        fixture.everyGuildIs("applied", 1, user);
        assertThat(renewals(user)).isEqualTo(1);

        fixture.tables.query("update sync.delivery set renew_at = now() where user_id = ?", Long.valueOf(user));

        eventually(() -> assertThat(renewals(user)).isEqualTo(1));
        fixture.everyGuildIs("applied", 1, user);
    }

    @Test
    void whoIsBannedIsToldBefore() {
        var guild = fixture.network("Told", 0).getFirst();
        var user = fixture.member(List.of(guild));

        fixture.order(guild, context -> new Ban(context, memberTarget(user), "spam", 0, null));

        fixture.everyGuildIs("applied", 1, user);
        assertThat(notice(user)).containsExactly("sent");
        assertThat(fixture.discord.order("You are banned from **Told", "/bans/" + user))
                .isTrue();
    }

    @Test
    void whoTakesNoMessagesIsRemovedAllTheSame() {
        var guild = fixture.network("Deaf", 0).getFirst();
        var user = fixture.member(List.of(guild));
        fixture.discord.takesMessages(user, false);

        fixture.order(guild, context -> new Kick(context, memberTarget(user), "spam"));

        fixture.everyGuildIs("applied", 1, user);
        assertThat(notice(user)).containsExactly("failed");
    }

    @Test
    void whereNobodyIsToldNobodyIs() {
        var guild = fixture.network("Silent", 0).getFirst();
        var user = fixture.member(List.of(guild));
        fixture.set(guild, context -> new SetDirectMessages(context, false));
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_settings where guild_id = ? and effective like '%directMessages%'",
                        Fixture.id(guild)))
                .isNotEmpty());

        fixture.order(guild, context -> new Kick(context, memberTarget(user), "spam"));

        fixture.everyGuildIs("applied", 1, user);
        assertThat(notice(user)).isEmpty();
    }

    private void ban(JsonNode guild, String user) {
        fixture.order(
                guild,
                context ->
                        new Ban(context, target(user), "spam", 0, Instant.now().plus(HOUR)));
    }

    private void timePasses(String user) {
        fixture.tables.query("""
                update sync.expiry set due_at = now() where case_number in (
                    select case_number from sync.moderation_case where user_id = ?)
                """, Long.valueOf(user));
    }

    private int renewals(String user) {
        return fixture.tables
                .query(
                        "select 1 from sync.delivery where user_id = ? and renew_at > now() + interval '26 days'",
                        Long.valueOf(user))
                .size();
    }

    private List<String> notice(String user) {
        return fixture
                .tables
                .query(
                        "select notice.status from sync.notice join sync.moderation_case using (case_number) where user_id = ?",
                        Long.valueOf(user))
                .stream()
                .map(row -> row.getOrDefault("status", ""))
                .toList();
    }
}
