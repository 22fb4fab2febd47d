package io.wayhaven.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.delivery.Outcome;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.id.DeliveryId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.web.support.Viewer;
import io.wayhaven.web.support.ViewerProfile;
import io.wayhaven.web.support.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(ViewerProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesIT {

    private World world;
    private Viewer viewer;

    @BeforeAll
    void start() {
        world = World.create();
        viewer = Viewer.loggedIn();
        world.guild(1, "Harbour");
        world.guild(2, "Lagoon");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void aCaseShowsWhoWhyAndWhatBecameOfItPerServer() {
        var number = world.moderationCase("ban", 1, 66, "mallory", "<b>spam</b>");
        world.delivery("a" + number, number, 1, "applied");
        world.delivery("b" + number, number, 2, "pending");
        world.settles("b" + number, "refused", "The role is too low", "Move the role up");

        assertThat(viewer.get("/cases/" + number).body())
                .contains("Ban of <span class=\"person\">mallory</span>")
                .contains("Mona")
                .contains("&lt;b&gt;spam&lt;/b&gt;")
                .contains("slash command")
                .contains("1 of 2 done · 1 refused")
                .contains("Lagoon")
                .contains("What to do: Move the role up");
        assertThat(viewer.get("/cases").body()).contains("/cases/" + number).contains("1 of 2 done · 1 refused");
    }

    @Test
    void aCaseThatEndsByItselfSaysWhen() {
        var number = world.timedCase("timeout", 1, 69, "peggy", Instant.parse("2031-05-06T07:08:09Z"));

        assertThat(viewer.get("/cases/" + number).body())
                .contains("Timeout of <span class=\"person\">peggy</span>")
                .contains("datetime=\"2031-05-06T07:08:09Z\"");
        assertThat(viewer.get("/api/v1/cases/" + number).body()).contains("\"expiresAt\":\"2031-05-06T07:08:09Z\"");
    }

    @Test
    void aCaseShowsTheMessageForWhichItIs() {
        var number = world.caseForMessage("warn", 1, 71, """
                {"id": "1441267123456789012", "channel": "5", "author": "71", "content": "<script>\\nnitro \\u202e",
                 "attachments": [{"name": "<a>.png", "url": "https://cdn.discordapp.com/a.png"},
                                 {"name": "b.png", "url": "javascript:alert(1)"}], "sentAt": "2025-11-21T03:20:59.680Z"}
                """);

        assertThat(viewer.get("/cases/" + number).body())
                .contains("&lt;script&gt;\nnitro [U+202E]")
                .contains("<a href=\"https://cdn.discordapp.com/a.png\" rel=\"noreferrer noopener\">&lt;a&gt;.png</a>")
                .contains("<p>b.png</p>")
                .contains("https://discord.com/channels/1/5/1441267123456789012")
                .doesNotContain("javascript:", "<script>nitro");
        assertThat(viewer.get("/api/v1/cases/" + number).body())
                .contains("\"evidence\":{\"id\":\"1441267123456789012\"");
    }

    @Test
    void aCaseGoesOnBeforeTheReadersEyes() {
        var number = world.moderationCase("ban", 1, 67, "eve", "raid");
        world.delivery("c" + number, number, 1, "pending");
        world.delivery("d" + number, number, 2, "pending");

        try (var stream = viewer.stream("/api/v1/cases/" + number + "/stream")) {
            await().until(() -> !stream.named("progress").isEmpty());
            world.settles("c" + number, "applied", null, null);
            var settled = new DeliverySettled(
                    new DeliveryId("c" + number), number, new GuildId(1), new UserId(67), new Outcome.Applied());
            world.poisonedFact(settled);
            world.fact(settled);

            await().until(() -> stream.named("progress").size() == 2);
            assertThat(stream.named("progress").getLast().data()).contains("1 of 2 done · 1 waiting");
            assertThat(stream.named("deliveries").getLast().data())
                    .contains("id=\"d-c" + number + "\"")
                    .doesNotContain("id=\"d-d" + number + "\"");
        }
    }

    @Test
    void casesArePagedFromTheNewest() {
        for (var i = 0; i < 23; i++) {
            world.moderationCase("unban", 1, 70 + i, "u" + i, "");
        }
        var seen = new ArrayList<Long>();
        var path = "/cases";
        while (path != null) {
            var page = viewer.get(path).body();
            numbers("class=\"kind\"><a href=\"/cases/(\\d+)\"", page, seen);
            var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
            path = next.find() ? next.group(1) : null;
        }

        assertThat(seen).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(23);
    }

    @Test
    void theApiGivesCasesAndDeliveries() {
        var number = world.moderationCase("ban", 1, 68, "trudy", "x");
        world.delivery("e" + number, number, 2, "gave_up");

        assertThat(viewer.get("/api/v1/cases?limit=1").body())
                .contains("\"caseNumber\":\"" + number + "\"")
                .contains("\"userId\":\"68\"")
                .contains("\"gave_up\":1")
                .contains("\"next\":\"" + number + "\"");
        assertThat(viewer.get("/api/v1/deliveries?case=" + number).body())
                .contains("\"guildName\":\"Lagoon\"")
                .contains("\"status\":\"gave_up\"");
        assertThat(viewer.get("/api/v1/deliveries").statusCode()).isEqualTo(400);
        assertThat(viewer.get("/api/v1/cases/999999").statusCode()).isEqualTo(404);
    }

    private static void numbers(String pattern, String page, ArrayList<Long> seen) {
        Pattern.compile(pattern).matcher(page).results().forEach(match -> seen.add(Long.parseLong(match.group(1))));
    }
}
