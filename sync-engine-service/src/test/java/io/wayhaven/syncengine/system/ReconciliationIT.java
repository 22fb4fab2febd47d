package io.wayhaven.syncengine.system;

import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.guildId;
import static io.wayhaven.syncengine.system.Fixture.id;
import static io.wayhaven.syncengine.system.Fixture.owner;
import static io.wayhaven.syncengine.system.Fixture.target;
import static io.wayhaven.syncengine.system.Fixture.text;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.ReconcileCheck;
import io.wayhaven.contracts.command.ReconcileCommand;
import io.wayhaven.contracts.command.ReconcileFix;
import io.wayhaven.contracts.command.ReconcilePolicy;
import io.wayhaven.contracts.command.ReconcileStatus;
import io.wayhaven.contracts.command.Timeout;
import io.wayhaven.contracts.drift.DriftCause;
import io.wayhaven.contracts.drift.DriftCount;
import io.wayhaven.contracts.drift.DriftPolicy;
import io.wayhaven.contracts.fact.CommandRefused;
import io.wayhaven.contracts.fact.DriftPolicySet;
import io.wayhaven.contracts.fact.ReconciliationFinished;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.reply.ReplyTo;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(RareAuditReads.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationIT {

    private static final String LISTS = "/guilds/:guild/bans";
    private static final String BULK_BANS = "/guilds/:guild/bulk-ban";
    private static final String BANS = "/guilds/:guild/bans/:user";
    private static final long ADMINISTRATOR = 1L << 3;

    /** What is done where the bot cannot read the audit log, and where Discord loses the event, is known from the list alone. */
    private static final long WITHOUT_LOG = 1L << 2 | 1L << 10 | 1L << 11;

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
    void aHundredDifferencesAmongThousandsOfBansTakeAtMostAHundredCalls() {
        // Given: eleven guilds with the same 2,500 bans, and ten people who were banned before the guilds were linked
        var guilds = fixture.discord.addGuilds("Thousands", 11);
        var main = guilds.getFirst();
        everyListIsRead(guilds);
        var banned = fixture.discord.seedBans(text(main), List.of(), 2_500);
        guilds.stream().skip(1).forEach(child -> fixture.discord.seedBans(text(child), banned, 0));
        var before = calls("GET", LISTS, guilds);
        readLists(guilds);
        await().atMost(120, SECONDS)
                .untilAsserted(() -> assertThat(observed(guilds)).isEqualTo(11 * 2_500));
        assertThat(calls("GET", LISTS, guilds) - before)
                .as("three pages of 1,000 a guild, nothing twice")
                .isEqualTo(33);
        var people = Stream.generate(() -> fixture.discord.addUser("early"))
                .limit(10)
                .toList();
        people.forEach(user -> fixture.ban(main, user, null));
        people.forEach(user -> fixture.everyGuildIs("applied", 1, user));
        fixture.link(guilds);
        var lists = calls("GET", LISTS, guilds);
        var bans = calls("PUT", BANS, guilds);

        // When, Then: looking costs nothing
        assertThat(run(main, context -> new ReconcileCheck(context)))
                .containsExactly(new DriftCount(DriftCause.NEVER_SYNCED, 100, 0));
        assertThat(run(main, context -> new ReconcileFix(context, true, null)))
                .containsExactly(new DriftCount(DriftCause.NEVER_SYNCED, 100, 100));
        assertThat(calls("PUT", BANS, guilds)).isEqualTo(bans);

        // And mending takes one call a difference, or one for several of them
        assertThat(run(main, context -> new ReconcileFix(context, false, null)))
                .containsExactly(new DriftCount(DriftCause.NEVER_SYNCED, 100, 100));
        await().atMost(120, SECONDS)
                .untilAsserted(() -> assertThat(observed(guilds)).isEqualTo(11 * 2_510));
        assertThat(calls("PUT", BANS, guilds) - bans + calls("POST", BULK_BANS, guilds))
                .isBetween(10L, 100L);
        assertThat(run(main, context -> new ReconcileCheck(context))).isEmpty();
        assertThat(calls("GET", LISTS, guilds)).isEqualTo(lists);
        fixture.settle(guilds);
        people.forEach(
                user -> assertThat(fixture.tables.cases(user)).as("no echo").hasSize(1));
        assertThat(findings(guilds)).hasSize(10);
    }

    @Test
    void whatFailedIsMendedOnceItIsPossible() {
        var guilds = fixture.network("Failed", 2);
        var child = guilds.getLast();
        everyListIsRead(guilds);
        var user = fixture.moderator(child);
        fixture.ban(guilds.getFirst(), user, null);
        eventually(() -> assertThat(fixture.newestStates(user)).containsExactly("applied", "applied", "refused"));
        fixture.demote(child, user);
        everyListIsRead(guilds);

        assertThat(run(child, context -> new ReconcileFix(context, false, null)))
                .containsExactly(new DriftCount(DriftCause.FAILED, 1, 1));

        fixture.everyGuildIs("applied", 3, user);
        eventually(() -> assertThat(observed(user)).isEqualTo(3));
        assertThat(run(child, context -> new ReconcileCheck(context))).isEmpty();
    }

    @Test
    void whoWasLetInAgainByTheirServerStaysUntilSomebodySaysOtherwise() {
        var guilds = fixture.network("Lifted", 1);
        var child = guilds.getLast();
        permit(child, WITHOUT_LOG);
        var user = fixture.discord.addUser("forgiven");
        fixture.ban(guilds.getFirst(), user, null);
        fixture.everyGuildIs("applied", 2, user);
        silently(() -> fixture.discord.act(
                Map.of("guild", text(child), "user", owner(child), "action", "unban", "target", user)));
        readLists(guilds);
        eventually(() -> assertThat(observed(user)).isEqualTo(1));
        everyListIsRead(guilds);

        assertThat(run(child, context -> new ReconcileFix(context, false, null)))
                .containsExactly(new DriftCount(DriftCause.LIFTED_LOCALLY, 1, 0));
        assertThat(fixture.discord.calls("PUT", user)).hasSize(2);

        assertThat(run(child, context -> new ReconcileFix(context, false, DriftCause.LIFTED_LOCALLY)))
                .containsExactly(new DriftCount(DriftCause.LIFTED_LOCALLY, 1, 1));
        eventually(() -> assertThat(observed(user)).isEqualTo(2));
        assertThat(fixture.discord.calls("PUT", user)).hasSize(3);
        assertThat(fixture.tables.cases(user).getLast()).containsEntry("origin", "reconciliation");
    }

    @Test
    void aServerThatWantsItHasItsLiftedBansBackWhenItIsTime() {
        var guilds = fixture.network("Strict", 1);
        var child = guilds.getLast();
        permit(child, WITHOUT_LOG);
        var set = new ReconcilePolicy(context(child, ADMINISTRATOR, null), DriftCause.LIFTED_LOCALLY, DriftPolicy.FIX);
        fixture.records.command(set.context().id().value(), text(child), set);
        var user = fixture.discord.addUser("relapsed");
        fixture.ban(guilds.getFirst(), user, null);
        fixture.everyGuildIs("applied", 2, user);
        silently(() -> fixture.discord.act(
                Map.of("guild", text(child), "user", owner(child), "action", "unban", "target", user)));
        readLists(guilds);
        eventually(() -> assertThat(observed(user)).isEqualTo(1));
        everyListIsRead(guilds);

        fixture.tables.query("update sync.reconciliation_schedule set next_run_at = now()");

        eventually(() -> assertThat(observed(user)).isEqualTo(2));
        assertThat(fixture.discord.calls("PUT", user)).hasSize(3);
        eventually(() -> assertThat(fixture.records.facts())
                .filteredOn(fact -> set.context().id().value().equals(fact.correlationId()))
                .singleElement()
                .satisfies(fact -> assertThat(fact.payload()).isInstanceOf(DriftPolicySet.class)));
    }

    @Test
    void aBanThatNoCaseKnowsBecomesTheNetworksWhenSomebodySaysSo() throws Exception {
        var guilds = fixture.network("Manual", 2);
        var child = guilds.getLast();
        everyListIsRead(guilds);
        fixture.discord.seedBans(text(child), List.of(), 1);
        readLists(guilds);
        eventually(() -> assertThat(observed(guilds)).isEqualTo(1));
        everyListIsRead(guilds);

        assertThat(answer(child, replyTo -> new ReconcileFix(context(child, ADMINISTRATOR, replyTo), true, null)))
                .contains(
                        "Compared 3 of 3 linked servers",
                        "1 difference",
                        "Manual 3: 1 ban known to no case, such as `",
                        "give the option `cause`");
        assertThat(run(child, context -> new ReconcileFix(context, false, DriftCause.UNKNOWN_MANUAL)))
                .containsExactly(new DriftCount(DriftCause.UNKNOWN_MANUAL, 1, 1));

        eventually(() -> assertThat(observed(guilds)).isEqualTo(3));
        assertThat(run(child, context -> new ReconcileCheck(context))).isEmpty();
    }

    @Test
    void aTimeoutThatWasEndedAndAMuteRoleThatWasTakenByHandComeBackWhenSomebodySaysSo() {
        // Given
        var guilds = fixture.network("Members", 1);
        var main = guilds.getFirst();
        var child = guilds.getLast();
        guilds.forEach(guild -> permit(guild, ADMINISTRATOR));
        fixture.muteRole(main);
        var role = fixture.muteRole(child);
        everyListIsRead(guilds);
        everyMemberListIsRead(guilds);
        var user = fixture.member(guilds);
        var until = Instant.now().plusSeconds(7200).truncatedTo(ChronoUnit.SECONDS);
        fixture.order(main, context -> new Timeout(context, target(user), "spam", until));
        fixture.everyGuildIs("applied", 2, user);
        fixture.order(main, context -> new Mute(context, target(user), "spam", null));
        eventually(() -> assertThat(fixture.tables.cases(user)).hasSize(2));
        fixture.everyGuildIs("applied", 2, user);
        fixture.discord.fault(Map.of("fault", "lose", "type", "GUILD_AUDIT_LOG_ENTRY_CREATE", "rate", 1));
        act(child, "untimeout", user, Map.of());
        act(child, "role_remove", user, Map.of("role", role));
        fixture.discord.noFaults();
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.member where guild_id = ? and user_id = ? and silent_until is null and role_ids = '{}'",
                        id(child),
                        Long.valueOf(user)))
                .hasSize(1));

        // When, Then
        assertThat(run(main, context -> new ReconcileCheck(context)))
                .containsExactly(new DriftCount(DriftCause.LIFTED_LOCALLY, 2, 0));
        assertThat(run(main, context -> new ReconcileFix(context, false, DriftCause.LIFTED_LOCALLY)))
                .containsExactly(new DriftCount(DriftCause.LIFTED_LOCALLY, 2, 2));
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.member where guild_id = ? and user_id = ? and silent_until > now() and ? = any (role_ids)",
                        id(child),
                        Long.valueOf(user),
                        Long.valueOf(role)))
                .hasSize(1));
        assertThat(run(main, context -> new ReconcileCheck(context))).isEmpty();
        fixture.settle(guilds);
        assertThat(fixture.tables.cases(user)).as("nothing is decided anew").hasSize(2);
    }

    @Test
    void anEndThatWasMovedByHandIsSetAgainWhenSomebodySaysSo() {
        // Given
        var guilds = fixture.network("Moved", 1);
        var main = guilds.getFirst();
        var child = guilds.getLast();
        guilds.forEach(guild -> permit(guild, ADMINISTRATOR));
        everyListIsRead(guilds);
        everyMemberListIsRead(guilds);
        var user = fixture.member(guilds);
        act(main, "timeout", user, Map.of("seconds", 7200));
        fixture.everyGuildIs("applied", 1, user);
        assertThat(endingWithin(3600, user)).isZero();
        fixture.discord.fault(Map.of("fault", "lose", "type", "GUILD_AUDIT_LOG_ENTRY_CREATE", "rate", 1));
        guilds.forEach(guild -> act(guild, "timeout", user, Map.of("seconds", 1200)));
        fixture.discord.noFaults();
        eventually(() -> assertThat(endingWithin(3600, user)).isEqualTo(2));

        // When, Then
        assertThat(run(child, context -> new ReconcileCheck(context)))
                .containsExactly(new DriftCount(DriftCause.MOVED_LOCALLY, 2, 0));
        assertThat(run(child, context -> new ReconcileFix(context, true, DriftCause.MOVED_LOCALLY)))
                .containsExactly(new DriftCount(DriftCause.MOVED_LOCALLY, 2, 2));
        assertThat(endingWithin(3600, user)).isEqualTo(2);
        assertThat(run(child, context -> new ReconcileFix(context, false, DriftCause.MOVED_LOCALLY)))
                .containsExactly(new DriftCount(DriftCause.MOVED_LOCALLY, 2, 2));
        eventually(() -> assertThat(endingWithin(3600, user)).isZero());
        assertThat(run(child, context -> new ReconcileCheck(context))).isEmpty();
        assertThat(fixture.tables.cases(user))
                .as("where it was given by hand nothing was on its way: it is decided once more")
                .extracting(one -> one.get("origin"))
                .containsExactly("native", "reconciliation");
    }

    private int endingWithin(int seconds, String user) {
        return count(
                "select count(*) from sync.member where user_id = ? and silent_until < now() + interval '%d seconds'"
                        .formatted(seconds),
                Long.valueOf(user));
    }

    private void everyMemberListIsRead(List<JsonNode> guilds) {
        eventually(() -> guilds.forEach(guild -> assertThat(fixture.tables.query(
                        "select 1 from sync.member_list where guild_id = ? and known_at is not null", id(guild)))
                .hasSize(1)));
    }

    private void act(JsonNode guild, String action, String target, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.putAll(Map.of("guild", text(guild), "user", owner(guild), "action", action, "target", target));
        fixture.discord.act(body);
    }

    @Test
    void whoMayNotAskIsToldSoAndStatusTellsWhenItWas() throws Exception {
        var guilds = fixture.network("Status", 1);
        var main = guilds.getFirst();
        var command = new ReconcileCheck(context(main, 1L << 2, null));
        fixture.records.command(command.context().id().value(), text(main), command);
        eventually(() -> assertThat(fixture.records.facts())
                .filteredOn(fact -> command.context().id().value().equals(fact.correlationId()))
                .singleElement()
                .satisfies(fact -> assertThat(fact.payload()).isInstanceOf(CommandRefused.class)));

        everyListIsRead(guilds);
        run(main, context -> new ReconcileCheck(context));

        assertThat(answer(main, replyTo -> new ReconcileStatus(context(main, ADMINISTRATOR, replyTo))))
                .contains("Last comparison: <t:", "a check. 2 linked servers, no differences.", "Next comparison");
    }

    @Test
    void everyNetworkIsComparedWhenItIsTimeAndMendedWithoutAnybodyAsking() {
        var guilds = fixture.discord.addGuilds("Scheduled", 2);
        everyListIsRead(guilds);
        var user = fixture.discord.addUser("early");
        fixture.ban(guilds.getFirst(), user, null);
        fixture.everyGuildIs("applied", 1, user);
        fixture.link(guilds);

        fixture.tables.query("update sync.reconciliation_schedule set next_run_at = now()");

        fixture.everyGuildIs("applied", 2, user);
        eventually(() -> assertThat(findings(guilds)).singleElement().satisfies(fact -> {
            assertThat(fact.guild()).isEqualTo(guildId(guilds.getLast()));
            assertThat(fact.issuer()).isNull();
            assertThat(fact.counts()).containsExactly(new DriftCount(DriftCause.NEVER_SYNCED, 1, 1));
        }));
    }

    /** Gives a command, and what the comparison that it asks for has found. */
    private List<DriftCount> run(JsonNode guild, Function<CommandContext, ReconcileCommand> command) {
        var last = runs(guild);
        var context = context(guild, ADMINISTRATOR, null);
        fixture.records.command(context.id().value(), text(guild), command.apply(context));
        eventually(() -> assertThat(runs(guild)).hasSize(last.size() + 1));
        return counts(runs(guild).getLast());
    }

    private List<String> runs(JsonNode guild) {
        return fixture
                .tables
                .query(
                        "select counts from sync.reconciliation_run where guild_id = ? and finished_at is not null and mode <> 'scheduled' order by run_id",
                        id(guild))
                .stream()
                .map(row -> row.getOrDefault("counts", "[]"))
                .toList();
    }

    private static List<DriftCount> counts(String json) {
        try {
            var reader = ContractsJson.mapper().readerForListOf(DriftCount.class);
            return reader.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ReconciliationFinished> findings(List<JsonNode> guilds) {
        return fixture.records.facts().stream()
                .map(fact -> fact.payload())
                .filter(ReconciliationFinished.class::isInstance)
                .map(ReconciliationFinished.class::cast)
                .filter(fact -> guilds.stream().anyMatch(guild -> guildId(guild).equals(fact.guild())))
                .toList();
    }

    private long calls(String method, String route, List<JsonNode> guilds) {
        return guilds.stream()
                .mapToLong(guild -> fixture.discord.calls(method, route, guild))
                .sum();
    }

    private void silently(Runnable act) {
        List.of("GUILD_BAN_", "GUILD_AUDIT_LOG_ENTRY_CREATE")
                .forEach(type -> fixture.discord.fault(Map.of("fault", "lose", "type", type, "rate", 1)));
        act.run();
        fixture.discord.noFaults();
    }

    private void readLists(List<JsonNode> guilds) {
        guilds.forEach(guild ->
                fixture.tables.query("update sync.ban_list set next_read_at = now() where guild_id = ?", id(guild)));
    }

    private void everyListIsRead(List<JsonNode> guilds) {
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(known(guilds)).isEqualTo(guilds.size()));
    }

    private int known(List<JsonNode> guilds) {
        return guilds.stream()
                .mapToInt(guild -> fixture.tables
                        .query(
                                "select 1 from sync.ban_list where guild_id = ? and known_at is not null and next_read_at > now()",
                                id(guild))
                        .size())
                .sum();
    }

    private int observed(List<JsonNode> guilds) {
        return guilds.stream()
                .mapToInt(guild ->
                        count("select count(*) from sync.observed_ban where guild_id = ? and banned", id(guild)))
                .sum();
    }

    private int observed(String user) {
        return count("select count(*) from sync.observed_ban where user_id = ? and banned", Long.valueOf(user));
    }

    private int count(String sql, Object parameter) {
        return Integer.parseInt(fixture.tables.query(sql, parameter).getFirst().getOrDefault("count", "0"));
    }

    private void permit(JsonNode guild, long permissions) {
        fixture.discord.setBotPermissions(text(guild), permissions);
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_role where guild_id = ? and permissions = ?", id(guild), permissions))
                .isNotEmpty());
    }

    /** What somebody reads who gives a command and waits. */
    private String answer(JsonNode guild, Function<ReplyTo, ReconcileCommand> command) throws Exception {
        var application =
                fixture.discord.asBot("GET", "/users/@me", null).path("id").asText();
        fixture.discord.asBot(
                "PUT",
                "/applications/" + application + "/commands",
                List.of(Map.of("name", "reconcile", "description", "Compare")));
        var running = CompletableFuture.supplyAsync(() -> fixture.discord.runCommand(
                Map.of("guild", text(guild), "user", owner(guild), "command", "reconcile", "options", Map.of())));
        var interaction = fixture.gateway.nextInteraction();
        var path = "/interactions/" + interaction.path("id").asText();
        fixture.discord.asBot("POST", path + "/" + interaction.path("token").asText() + "/callback", Map.of("type", 5));
        running.get(10, SECONDS);
        var asked = command.apply(new ReplyTo(
                ApplicationId.of(application),
                InteractionId.of(interaction.path("id").asText()),
                new TokenSeal(fixture.discord.token())
                        .seal(interaction.path("token").asText()),
                Instant.now().plusSeconds(900)));
        fixture.records.command(asked.context().id().value(), text(guild), asked);
        return await().atMost(30, SECONDS)
                .until(
                        () -> fixture.discord
                                .interaction(interaction.path("id").asText())
                                .path("original")
                                .path("content")
                                .asText(),
                        content -> !content.isEmpty());
    }

    private static CommandContext context(JsonNode guild, long permissions, @Nullable ReplyTo replyTo) {
        var asker = permissions == ADMINISTRATOR ? owner(guild) : "99";
        var issuer = new Issuer(UserId.of(asker), "the asker", permissions, List.of());
        return new CommandContext(
                new CommandId("reconcile:" + UUID.randomUUID()),
                guildId(guild),
                issuer,
                Origin.SLASH,
                Instant.now(),
                replyTo);
    }
}
