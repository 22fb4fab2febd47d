package io.wayhaven.syncengine.system;

import static io.wayhaven.contracts.link.LinkMode.MAIN_ONLY;
import static io.wayhaven.syncengine.system.Fixture.eventually;
import static io.wayhaven.syncengine.system.Fixture.guildId;
import static io.wayhaven.syncengine.system.Fixture.id;
import static io.wayhaven.syncengine.system.Fixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.ExplainSync;
import io.wayhaven.contracts.command.ForceSync;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.ProtectUser;
import io.wayhaven.contracts.command.ShowDashboard;
import io.wayhaven.contracts.command.ShowSyncStatus;
import io.wayhaven.contracts.command.TestConnection;
import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.fact.LinkRemoved;
import io.wayhaven.contracts.fact.MonitoredAction;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.contracts.link.LinkType;
import io.wayhaven.testkit.DiscordSimulatorResource;
import io.wayhaven.testkit.KafkaAndPostgresResource;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(QuickRetries.class)
@WithTestResource(KafkaAndPostgresResource.class)
@WithTestResource(DiscordSimulatorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkTopologiesIT {

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
    void actionsTravelThroughAHierarchyWithCrossLinksAsEachLinkSays() {
        // Given: B and C follow A, D follows C; two more take bans only; one is monitored, one is a backup
        var guilds = fixture.strangers("Topology", 8);
        var a = guilds.get(0);
        var b = guilds.get(1);
        var c = guilds.get(2);
        var d = guilds.get(3);
        var taker = guilds.get(4);
        var kicksOnly = guilds.get(5);
        var monitored = guilds.get(6);
        var backup = guilds.get(7);
        fixture.becomeMain(a);
        fixture.becomeMain(c);
        fixture.link(a, b, null);
        fixture.link(a, c, null);
        fixture.link(c, d, null);
        fixture.link(a, taker, new LinkTerms(LinkType.SYNC, MAIN_ONLY, Set.of(LinkAction.BAN)));
        fixture.link(a, kicksOnly, new LinkTerms(LinkType.SYNC, MAIN_ONLY, Set.of(LinkAction.KICK)));
        fixture.link(a, monitored, new LinkTerms(LinkType.MONITOR, MAIN_ONLY, LinkTerms.EVERY_ACTION));
        fixture.link(a, backup, new LinkTerms(LinkType.BACKUP, MAIN_ONLY, LinkTerms.EVERY_ACTION));
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_link where parent_guild_id in (?, ?) and status = 'active'",
                        id(a),
                        id(c)))
                .hasSize(7));

        // When a grandchild bans
        var everywhere = fixture.discord.addUser("trouble");
        fixture.ban(d, everywhere, null);

        // Then it is carried out where links carry it, and nowhere else
        fixture.everyGuildIs("applied", 5, everywhere);
        assertBanned(everywhere, a, b, c, d, taker);
        assertNotBanned(everywhere, kicksOnly, monitored, backup);

        // And who only takes sends nothing
        var local = fixture.discord.addUser("trouble");
        fixture.ban(taker, local, null);
        fixture.everyGuildIs("applied", 1, local);
        assertBanned(local, taker);

        // And who is monitored is told of, and not followed
        var watched = fixture.discord.addUser("trouble");
        fixture.ban(monitored, watched, null);
        fixture.everyGuildIs("applied", 1, watched);
        eventually(() -> assertThat(fixture.records.facts())
                .filteredOn(fact -> fact.payload() instanceof MonitoredAction)
                .singleElement()
                .satisfies(fact -> assertThat((MonitoredAction) fact.payload())
                        .extracting(
                                MonitoredAction::guild,
                                MonitoredAction::source,
                                told -> told.user().toString())
                        .containsExactly(guildId(a), guildId(monitored), watched)));

        // And after the end of a link nothing travels along it
        fixture.unlink(b, a);
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_link where child_guild_id = ? and status = 'removed'", id(b)))
                .hasSize(1));
        var later = fixture.discord.addUser("trouble");
        fixture.ban(a, later, null);
        fixture.everyGuildIs("applied", 4, later);
        assertNotBanned(later, b);
        eventually(() -> assertThat(fixture.records.facts())
                .filteredOn(fact -> fact.payload() instanceof LinkRemoved removed
                        && removed.child().equals(guildId(b)))
                .hasSize(1));
        assertThat(fixture.records.facts())
                .filteredOn(fact -> fact.payload() instanceof LinkAccepted accepted
                        && accepted.child().equals(guildId(taker)))
                .singleElement()
                .satisfies(fact -> assertThat(((LinkAccepted) fact.payload()).details())
                        .isNotNull()
                        .extracting(details -> details.terms().actions())
                        .isEqualTo(Set.of(LinkAction.BAN, LinkAction.UNBAN)));
    }

    @Test
    void anAdministratorSeesWhatWorksAndWhy() throws Exception {
        // Given
        var guilds = fixture.strangers("Overview", 3);
        var main = guilds.get(0);
        var child = guilds.get(1);
        fixture.becomeMain(main);
        fixture.link(main, child, null);
        fixture.link(main, guilds.get(2), new LinkTerms(LinkType.SYNC, MAIN_ONLY, Set.of(LinkAction.KICK)));
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_link where parent_guild_id = ? and status = 'active'", id(main)))
                .hasSize(2));
        var user = fixture.discord.addUser("trouble");
        fixture.ban(main, user, null);
        fixture.everyGuildIs("applied", 2, user);

        // Then
        assertThat(fixture.ask(main, context -> new TestConnection(context, guildId(child))))
                .contains("**Overview 2** (child, sync)", "✓ done after", "what last came to Overview 2")
                .doesNotContain("Overview 3");
        assertThat(fixture.ask(main, context -> new TestConnection(context, new GuildId(77))))
                .contains("not linked with a server with the id 77", "/guildlink");
        assertThat(fixture.ask(main, ShowDashboard::new))
                .contains("**Linked servers: 2**", "1 × ban", "Success rate: 100.0 %");
        assertThat(fixture.ask(child, ShowSyncStatus::new))
                .contains("Success rate: 100.0 %", "• Overview 2: 1 done, 0 failed, 0 waiting");
        assertThat(fixture.ask(main, context -> new ExplainSync(context, null, UserId.of(user))))
                .contains("✓ Overview 1: done", "✓ Overview 2: done", "– Overview 3: the link of", "but kick");
        assertThat(fixture.ask(guilds.get(2), context -> new ExplainSync(context, null, UserId.of(user))))
                .contains("no such case");
    }

    @Test
    void protectedPeopleAreLeftAloneAndBackupsTakeWhatIsAskedFor() throws Exception {
        // Given
        var guilds = fixture.strangers("Orders", 3);
        var main = guilds.get(0);
        var child = guilds.get(1);
        var backup = guilds.get(2);
        fixture.becomeMain(main);
        fixture.link(main, child, null);
        fixture.link(main, backup, new LinkTerms(LinkType.BACKUP, MAIN_ONLY, LinkTerms.EVERY_ACTION));
        eventually(() -> assertThat(fixture.tables.query(
                        "select 1 from sync.guild_link where parent_guild_id = ? and status = 'active'", id(main)))
                .hasSize(2));
        var user = fixture.discord.addUser("trouble");
        var person = UserId.of(user);

        // When the child protects somebody whom the main guild then bans
        assertThat(fixture.ask(child, context -> new ProtectUser(context, person, true)))
                .contains("is protected");
        assertThat(fixture.ask(child, context -> new ProtectUser(context, person, true)))
                .contains("protected already");
        fixture.ban(main, user, null);

        // Then
        eventually(() -> assertThat(fixture.newestStates(user)).containsExactlyInAnyOrder("applied", "skipped"));
        assertBanned(user, main);
        assertThat(fixture.ask(main, context -> new ExplainSync(context, null, person)))
                .contains("– Orders 2: left out", "That person is protected there.");

        // And asked for, it gets to the backup, and to the child once that protects nobody
        assertThat(fixture.ask(child, context -> new ProtectUser(context, person, false)))
                .contains("no longer protected");
        assertThat(fixture.ask(main, context -> new ForceSync(context, person))).contains("**Ban**");
        eventually(() -> assertThat(fixture.newestStates(user)).hasSize(3).allMatch(state -> state.equals("applied")));
        assertBanned(user, main, child, backup);

        // And what was never decided can't be forced
        var stranger = UserId.of(fixture.discord.addUser("stranger"));
        assertThat(fixture.ask(main, context -> new ForceSync(context, stranger)))
                .contains("Nothing that lasts");
    }

    @Test
    void anOfferAndItsAcceptanceForetellWhatTheyWouldComeTo() throws Exception {
        var guilds = fixture.strangers("Preview", 2);
        var main = guilds.get(0);
        var child = guilds.get(1);
        fixture.becomeMain(main);

        assertThat(fixture.ask(main, context -> new ProposeLink(context, guildId(child), null)))
                .contains("Invited the server", "accept-main")
                .containsAnyOf("people are banned here", "not known yet");
        assertThat(fixture.ask(child, context -> new AcceptLink(context, guildId(main))))
                .contains("now follows Preview 1", "Linking carries nothing out")
                .containsAnyOf("not here: bringing that over", "not known yet");
    }

    private void assertBanned(String user, JsonNode... guilds) {
        assertThat(fixture.discord.calls("PUT", user)).hasSize(guilds.length);
        assertThat(Arrays.asList(guilds))
                .allSatisfy(guild -> assertThat(fixture.discord.calls("PUT", user))
                        .anyMatch(call -> call.path("path").asText().contains(text(guild))));
    }

    private void assertNotBanned(String user, JsonNode... guilds) {
        assertThat(Arrays.asList(guilds))
                .allSatisfy(guild -> assertThat(fixture.discord.calls("PUT", user))
                        .noneMatch(call -> call.path("path").asText().contains(text(guild))));
    }
}
