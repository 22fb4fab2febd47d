package io.wayhaven.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.web.support.Viewer;
import io.wayhaven.web.support.ViewerProfile;
import io.wayhaven.web.support.World;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ViewerProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogPagesIT {

    private static final Pattern ROW = Pattern.compile("<tr id=\"e([0-9-]+)\"");
    private static final Pattern OLDER = Pattern.compile("id=\"older\" href=\"([^\"]+)\"");
    private static final Pattern NEWER = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");

    private World world;
    private Viewer viewer;

    @BeforeAll
    void start() {
        world = World.create();
        viewer = Viewer.loggedIn();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void pagingBackHasNoGapAndNoDuplicateWhileEventsCome() {
        // Given
        var guild = 9001;
        var expected = new ArrayList<String>();
        for (var i = 0; i < 35; i++) {
            expected.addFirst(world.happens("TYPING_START", guild, "{}").id());
        }

        // When
        var seen = new ArrayList<String>();
        var path = "/?view=all&guild=" + guild;
        while (path != null) {
            var page = viewer.get(path).body();
            seen.addAll(all(ROW, page));
            path = all(OLDER, page).stream()
                    .findFirst()
                    .map(link -> link.replace("&amp;", "&"))
                    .orElse(null);
            world.happens("TYPING_START", guild, "{}");
        }

        // Then
        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    void pagingForwardLeadsBackToTheNewest() {
        var guild = 9002;
        for (var i = 0; i < 25; i++) {
            world.happens("TYPING_START", guild, "{}");
        }
        var first = viewer.get("/?view=all&guild=" + guild).body();
        var second = viewer.get(link(OLDER, first)).body();

        var back = viewer.get(link(NEWER, second)).body();

        assertThat(all(ROW, back)).containsExactlyElementsOf(all(ROW, first));
        assertThat(all(NEWER, back)).isEmpty();
    }

    @Test
    void filtersByServerAndType() {
        world.guild(9003, "Harbour");
        world.channel(555, 9003, "general");
        world.happens("GUILD_BAN_ADD", 9003, "{\"user\":{\"id\":\"5\",\"username\":\"mallory\"}}");
        world.happens(
                "MESSAGE_CREATE",
                9003,
                "{\"author\":{\"username\":\"ann\"},\"content\":\"good morning\",\"channel_id\":\"555\"}");

        var bans = viewer.get("/?view=all&guild=9003&type=GUILD_BAN_ADD").body();

        assertThat(all(ROW, bans)).hasSize(1);
        assertThat(bans).contains("mallory").contains(" was banned").contains("Harbour");
        assertThat(bans).contains("<option value=\"GUILD_BAN_ADD\" selected>");
    }

    @Test
    void anEventHasAPageWithEverythingAboutIt() {
        var payload = "{\"guild_id\":\"9004\",  \"user\":{\"id\":\"5\",\"username\":\"zoë\"}}";
        var event = world.happens("GUILD_MEMBER_ADD", 9004, payload);

        var page = viewer.get("/events/" + event.id());
        var raw = viewer.get("/events/" + event.id() + "/raw");

        assertThat(page.body())
                .contains("zoë")
                .contains("joined the server")
                .contains("Kafka offset")
                .contains(event.event().id().toString());
        assertThat(raw.body()).isEqualTo(payload);
        assertThat(raw.headers().firstValue("content-disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
    }

    @Test
    void aGapIsMarkedAsOne() {
        world.happens(
                "wayhaven.gap",
                9005,
                "{\"shard\":2,\"afterSequence\":41,\"since\":\"2026-11-20T10:00:00Z\",\"until\":\"2026-11-20T10:05:00Z\","
                        + "\"reason\":\"invalid session\"}");

        assertThat(viewer.get("/?view=all&guild=9005").body())
                .contains("f-gaps gap")
                .contains("2026-11-20T10:00:00Z")
                .contains("delivered nothing after event 41");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "</title><script>alert(1)</script>",
                "</textarea><iframe srcdoc=x>",
                "javascript:alert(1)",
                "{{constructor.constructor('alert(1)')()}}",
                "{#for x in y}{x}{/for}"
            })
    void hostileTextStaysText(String hostile) {
        var json = hostile.replace("\\", "\\\\").replace("\"", "\\\"");
        var guild = 9100L;
        world.guild(9100, hostile);
        var event = world.happens(
                "MESSAGE_CREATE",
                guild,
                "{\"author\":{\"username\":\"" + json + "\"},\"content\":\"" + json + "\",\"channel_id\":\"" + json
                        + "\"}");

        for (var path : List.of("/?view=all&guild=9100", "/events/" + event.id())) {
            var page = viewer.get(path).body();
            assertThat(page)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("<svg onload")
                    .doesNotContain("<iframe")
                    .doesNotContain("' onmouseover='")
                    .doesNotContain("href=\"javascript:");
        }
    }

    @Test
    void invisibleTextIsMadeVisible() {
        world.happens(
                "MESSAGE_CREATE", 9101, "{\"author\":{\"username\":\"ann\\u202egnp.exe\"},\"content\":\"a\\u200bb\"}");

        assertThat(viewer.get("/?view=all&guild=9101").body())
                .contains("ann[U+202E]gnp.exe")
                .contains("a[U+200B]b")
                .doesNotContain("\u202e");
    }

    @ParameterizedTest
    @CsvSource({
        "/?older=nonsense,400,older",
        "/?view=all&guild=abc,400,guild",
        "/events/abc,400,id",
        "/events/0-999999999,404,There is no event",
        "/nothing/here,404,There is nothing at this address"
    })
    void mistakesAreAnsweredInASentence(String path, int status, String words) {
        var answer = viewer.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).contains("Go to the log").doesNotContain("Exception");
    }

    @Test
    void emptyListsSayWhy() {
        assertThat(viewer.get("/?view=all&guild=424242").body())
                .contains("Nothing matches this filter.")
                .contains("Show all events");
    }

    @Test
    void theApiPagesLikeTheLog() {
        for (var i = 0; i < 5; i++) {
            world.happens("TYPING_START", 9006, "{}");
        }
        var first = viewer.get("/api/v1/events?guild=9006&limit=3").body();
        var next = all(Pattern.compile("\"next\":\"([^\"]+)\""), first).getFirst();

        var second =
                viewer.get("/api/v1/events?guild=9006&limit=3&cursor=" + next).body();

        assertThat(first).contains("\"guildId\":\"9006\"").contains("\"sentence\":");
        assertThat(all(Pattern.compile("\"id\":\"([^\"]+)\""), first)).hasSize(3);
        assertThat(all(Pattern.compile("\"id\":\"([^\"]+)\""), second)).hasSize(2);
        assertThat(second).doesNotContain("\"next\"");
    }

    @Test
    void theApiGivesOneEventWithItsPayload() {
        var event = world.happens("GUILD_ROLE_CREATE", 9007, "{\"role\":{\"name\":\"crew\"}}");

        assertThat(viewer.get("/api/v1/events/" + event.id()).body())
                .contains("\"payload\":{\"role\":{\"name\":\"crew\"}}")
                .contains("The role crew was created");
    }

    @Test
    void theApiCountsWhenAsked() {
        for (var i = 0; i < 3; i++) {
            world.happens("TYPING_START", 9008, "{}");
        }
        world.happens("GUILD_BAN_ADD", 9008, "{}");
        var filter = "/api/v1/events?guild=9008&type=TYPING_START&limit=2";
        var first = viewer.get(filter + "&count=true").body();
        var next = all(Pattern.compile("\"next\":\"([^\"]+)\""), first).getFirst();

        assertThat(first).contains("\"filtered\":true").contains("\"total\":3,\"totalExact\":true");
        assertThat(viewer.get(filter + "&count=true&cursor=" + next).body()).contains("\"total\":3,");
        assertThat(viewer.get(filter).body()).doesNotContain("\"total");
        assertThat(viewer.get("/api/v1/events?limit=1&count=false").body())
                .contains("\"filtered\":false")
                .doesNotContain("\"total");
    }

    @ParameterizedTest
    @CsvSource({"limit=0,limit", "limit=x,limit", "count=x,count", "guild=x,guild", "cursor=x,cursor"})
    void theApiNamesTheParameter(String query, String field) {
        var answer = viewer.get("/api/v1/events?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"").contains("must be");
    }

    private static String link(Pattern pattern, String page) {
        return all(pattern, page).getFirst().replace("&amp;", "&");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
