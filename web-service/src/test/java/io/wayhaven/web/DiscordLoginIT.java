package io.wayhaven.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.web.support.DiscordProfile;
import io.wayhaven.web.support.SimulatedDiscord;
import io.wayhaven.web.support.Told;
import io.wayhaven.web.support.Viewer;
import io.wayhaven.web.support.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(DiscordProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordLoginIT {

    private static final Told JOIN = Told.of("member.join", "ann joined");

    private final SimulatedDiscord discord = new SimulatedDiscord();
    private World world;
    private JsonNode here;
    private long own;
    private long other;
    private World.Published inOwn;
    private World.Published inOther;
    private long ownCase;
    private long otherCase;

    @BeforeAll
    void start() {
        world = World.create();
        here = discord.guild("Harbour");
        own = here.path("id").asLong();
        other = own + 1;
        world.guild(own, "Harbour");
        world.guild(other, "Lagoon");
        inOwn = world.logged("GUILD_MEMBER_ADD", own, "{}", JOIN);
        inOther = world.logged("GUILD_MEMBER_ADD", other, "{}", JOIN);
        ownCase = world.moderationCase("ban", own, 66, "mallory", "spam");
        world.delivery("o1", ownCase, own, "applied");
        world.delivery("o2", ownCase, other, "applied");
        otherCase = world.moderationCase("ban", other, 67, "eve", "raid");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void aModeratorSeesTheirServersAlone() {
        var viewer = discord.loggedIn(moderator(0));

        assertThat(viewer.get("/").body())
                .contains("e" + inOwn.id(), "Harbour")
                .doesNotContain("e" + inOther.id(), "Lagoon");
        assertThat(viewer.get("/?view=all").body()).contains(inOwn.id()).doesNotContain(inOther.id());
        assertThat(viewer.get("/?guild=" + other).body()).doesNotContain("e" + inOther.id());
        assertThat(viewer.get("/servers").body()).contains("Harbour").doesNotContain("Lagoon");
        for (var path : List.of("/servers/" + own, "/events/" + inOwn.id(), "/cases/" + ownCase)) {
            assertThat(viewer.get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (var path : List.of(
                "/servers/" + other,
                "/events/" + inOther.id(),
                "/events/" + inOther.id() + "/raw",
                "/cases/" + otherCase,
                "/api/v1/events/" + inOther.id(),
                "/api/v1/cases/" + otherCase)) {
            assertThat(viewer.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void theApiAndExportsHoldToTheSame() {
        var viewer = discord.loggedIn(moderator(0));

        for (var path :
                List.of("/api/v1/events", "/api/v1/entries?count=true", "/api/v1/export.csv", "/api/v1/export.jsonl")) {
            assertThat(viewer.get(path).body())
                    .as(path)
                    .contains(Long.toString(own))
                    .doesNotContain(Long.toString(other));
        }
        assertThat(viewer.get("/api/v1/entries?count=true&guild=" + other).body())
                .contains("\"total\":0,");
        assertThat(viewer.get("/api/v1/cases").body()).contains("mallory").doesNotContain("eve");
        assertThat(viewer.get("/api/v1/deliveries?case=" + ownCase).body())
                .contains("o1")
                .doesNotContain("o2");
        assertThat(viewer.get("/cases/" + ownCase).body()).contains("1 of 1 done");
        assertThat(viewer.get("/api/v1/deliveries?case=" + otherCase).body()).contains("\"items\":[]");
    }

    @Test
    void liveStreamsBringTheirServersAlone() {
        var viewer = discord.loggedIn(moderator(0));

        try (var events = viewer.stream("/api/v1/stream");
                var rows = viewer.stream("/api/v1/entries/stream?format=rows")) {
            await().atMost(Duration.ofMinutes(1)).until(() -> events.lastId() != null);
            var hidden = world.happens("MESSAGE_CREATE", other, "{}");
            var shown = world.happens("MESSAGE_CREATE", own, "{}");
            world.tells(hidden, other, JOIN);
            world.tells(shown, own, JOIN);

            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(events.named("event")).anyMatch(event -> event.data().contains(shown.id()));
                assertThat(rows.named("rows")).anyMatch(row -> row.data().contains("e" + shown.id()));
            });
            assertThat(events.named("event")).noneMatch(event -> event.data().contains(hidden.id()));
            assertThat(rows.named("rows")).noneMatch(row -> row.data().contains("e" + hidden.id()));
        }
    }

    @Test
    void theOperatorSeesEverything() {
        assertThat(Viewer.loggedIn().get("/").body()).contains("e" + inOwn.id(), "e" + inOther.id(), "Lagoon");
    }

    @Test
    void whoModeratesNothingIsToldSo() {
        var viewer = discord.loggedIn(discord.stranger());

        assertThat(viewer.get("/").body())
                .contains("Discord lets you moderate none of the servers that are logged here")
                .doesNotContain(inOwn.id(), inOther.id(), "Harbour");
        assertThat(viewer.get("/api/v1/events").body()).contains("\"items\":[]");
    }

    @Test
    void rightsThatDiscordTakesAwayAreGoneHereToo() {
        var moderator = moderator(1);
        var viewer = discord.loggedIn(moderator);
        assertThat(viewer.get("/").body()).contains("e" + inOwn.id());

        try (var stream = viewer.stream("/api/v1/stream")) {
            discord.act(Long.toString(own), "kick", moderator);

            await().atMost(Duration.ofMinutes(1)).until(stream::ended);
        }
        assertThat(viewer.get("/").body()).contains("moderate none").doesNotContain("e" + inOwn.id());
    }

    @Test
    void everyRequestIsAnsweredHoweverSoonDiscordAnswers() {
        var viewer = discord.loggedIn(moderator(0));

        for (var request = 0; request < 100; request++) {
            assertThat(viewer.get("/events/" + inOwn.id()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatComesBackIsTakenOnlyFromWhomItWasSentTo() {
        var viewer = new Viewer();
        var back = discord.allow(viewer.toDiscord(), moderator(0));

        assertThat(new Viewer().follow(back)).isEqualTo("/login?discord=failed");
        assertThat(viewer.follow(back.replaceFirst("state=[^&]+", "state=made-up")))
                .isEqualTo("/login?discord=failed");
        assertThat(viewer.get("/login?discord=failed").body()).contains("Discord did not let you in");
        assertThat(viewer.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aCodeThatDiscordDoesNotKnowLetsNobodyIn() {
        var viewer = new Viewer();
        var back = discord.allow(viewer.toDiscord(), moderator(0));

        assertThat(viewer.follow(back.replaceFirst("code=[^&]+", "code=made-up")))
                .isEqualTo("/login?discord=failed");
        assertThat(viewer.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void whoDeclinesStaysOutside() {
        var viewer = new Viewer();

        assertThat(viewer.follow(discord.allow(viewer.toDiscord(), ""))).startsWith("/login?error=access_denied");
        assertThat(viewer.get("/login?error=access_denied").body()).contains("You did not allow it at Discord");
    }

    @Test
    void loggingOutEndsTheSessionAndNothingOfDiscordsStays() {
        var viewer = discord.loggedIn(moderator(0));
        var page = viewer.get("/").body();
        assertThat(viewer.cookie("q_session")).isEmpty();
        assertThat(page).contains("Log out");
        var copy = viewer.cookie("wayhaven-session");

        var answer = viewer.post("/logout", Map.of("csrf-token", viewer.token("/")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(new Viewer().get("/", "Cookie", copy).statusCode()).isEqualTo(302);
    }

    @Test
    void theLoginPageOffersIt() {
        assertThat(new Viewer().get("/login").body())
                .contains("href=\"/login/discord\"", "Log in with Discord")
                .doesNotContain("simulated-client-secret");
    }

    private String moderator(int number) {
        var role = StreamSupport.stream(here.path("roles").spliterator(), false)
                .filter(found -> found.path("name").asText().equals("Moderator"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        return StreamSupport.stream(here.path("members").spliterator(), false)
                .filter(member -> member.path("roles").toString().contains(role))
                .map(member -> member.at("/user/id").asText())
                .skip(number)
                .findFirst()
                .orElseThrow();
    }
}
