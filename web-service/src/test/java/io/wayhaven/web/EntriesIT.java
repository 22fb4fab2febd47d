package io.wayhaven.web;

import static io.wayhaven.web.support.Parts.channel;
import static io.wayhaven.web.support.Parts.quote;
import static io.wayhaven.web.support.Parts.sentence;
import static io.wayhaven.web.support.Parts.user;
import static io.wayhaven.web.support.Parts.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.web.support.Told;
import io.wayhaven.web.support.Viewer;
import io.wayhaven.web.support.ViewerProfile;
import io.wayhaven.web.support.World;
import io.wayhaven.web.timeline.Total;
import java.io.IOException;
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
class EntriesIT {

    private static final Pattern ROW = Pattern.compile("<tr id=\"e([0-9-]+)\"");
    private static final Pattern OLDER = Pattern.compile("id=\"older\" href=\"([^\"]+)\"");
    private static final Pattern NEWER = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");
    private static final Told BAN = Told.of("member.ban", "Mona banned mallory: raid")
            .saying(sentence(user("Mona", 77), words(" banned "), user("mallory", 66), words(": "), quote("raid")))
            .by(77L, "Mona", "exact", null)
            .about(66, "mallory")
            .because("raid");

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
    void showsWhatWasLoggedAndOnRequestEverything() {
        world.guild(7001, "Harbour");
        var ban = world.logged("GUILD_BAN_ADD", 7001, "{}", BAN);
        var typing = world.happens("TYPING_START", 7001, "{}");

        var entries = viewer.get("/?guild=7001").body();
        var everything = viewer.get("/?guild=7001&view=all").body();

        assertThat(all(ROW, entries)).containsExactly(ban.id());
        assertThat(entries)
                .contains("Member banned")
                .contains("f-moderation")
                .contains("<span class=\"person\">mallory</span>")
                .contains("<span class=\"quote\">raid</span>")
                .contains("Harbour");
        assertThat(all(ROW, everything)).containsExactly(typing.id(), ban.id());
        assertThat(everything).contains("Member banned");
    }

    @Test
    void anEventWithSeveralEntriesShowsEachInItsOrder() {
        var event = world.logged("GUILD_MEMBER_UPDATE", 7002, "{}", Told.of("member.nick", "first"));
        world.tells(event, Told.of("member.roles", "second").at(1));

        for (var view : List.of("", "&view=all")) {
            assertThat(all(ROW, viewer.get("/?guild=7002" + view).body()))
                    .containsExactly(event.id(), event.id() + "-1");
        }
    }

    @Test
    void saysHowTheActorIsKnown() {
        world.logged("A", 7003, "{}", BAN.by(1L, "a", "inferred", "two audit-log entries agree"));
        world.logged("A", 7003, "{}", BAN.by(null, null, "unknown", "the bot may not view the audit log"));
        world.logged("A", 7003, "{}", BAN.marked(true, true));

        assertThat(viewer.get("/?guild=7003").body())
                .contains("m-inferred\" title=\"two audit-log entries agree\">inferred<")
                .contains("m-unknown\" title=\"the bot may not view the audit log\">actor unknown<")
                .contains(">recovered<")
                .contains(">redacted<");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind=member.ban             | 1
                    family=moderation           | 1
                    severity=warning            | 1
                    actor=77                    | 1
                    actor=mona                  | 1
                    target=66                   | 1
                    target=%40Mallory           | 1
                    target=mall                 | 0
                    channel=11                  | 1
                    message=4711                | 1
                    confidence=exact            | 1
                    confidence=unknown          | 0
                    since=2020-01-01            | 2
                    until=2020-01-01T00:00      | 0
                    q=BANNED                    | 1
                    q=100%25                    | 0
                    q=ann%27s                   | 1
                    family=moderation&actor=66  | 0
                    """)
    void filters(String query, int found) {
        if (viewer.get("/?guild=7004").body().contains("id=\"empty\"")) {
            world.logged("A", 7004, "{}", BAN.in(11L, 4711L));
            world.logged("A", 7004, "{}", Told.of("member.join", "ann's friend joined"));
        }

        assertThat(all(ROW, viewer.get("/?guild=7004&" + query).body())).hasSize(found);
        assertThat(json("/api/v1/entries?guild=7004&" + query).path("items")).hasSize(found);
    }

    @Test
    void pagesBackAndForthAndKeepsTheFilter() {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 25; i++) {
            expected.addFirst(world.logged("A", 7005, "{}", BAN).id());
        }
        var first = viewer.get("/?guild=7005&family=moderation&actor=Mona").body();
        var second = viewer.get(link(OLDER, first)).body();
        var third = viewer.get(link(OLDER, second)).body();

        var seen = new ArrayList<>(all(ROW, first));
        seen.addAll(all(ROW, second));
        seen.addAll(all(ROW, third));
        assertThat(seen).containsExactlyElementsOf(expected);
        assertThat(link(OLDER, first)).contains("family=moderation").contains("actor=Mona");
        assertThat(all(ROW, viewer.get(link(NEWER, second)).body())).containsExactlyElementsOf(all(ROW, first));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=A!,kind",
        "family=x,family",
        "severity=x,severity",
        "confidence=x,confidence",
        "since=x,since",
        "channel=x,channel",
        "message=x,message",
        "older=x,older"
    })
    void mistakesNameTheParameter(String query, String field) {
        var answer = viewer.get("/?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(field).contains("must be");
    }

    @Test
    void theEventsPageTellsEverythingAboutItsEntries() {
        var event = world.logged(
                "MESSAGE_UPDATE",
                7006,
                "{}",
                Told.of("message.edit", "ann edited a message")
                        .by(5L, "ann", "inferred", "by two entries")
                        .in(11L, 470011L)
                        .because("typo")
                        .with(
                                "{\"attachments\":{\"type\":\"several\",\"values\":[{\"type\":\"name\",\"text\":\"a.png\"},"
                                        + "{\"type\":\"name\",\"text\":\"b.png\"}]},\"reply_to\":" + quote("see below")
                                        + "}",
                                "[{\"property\":\"content\",\"known\":true,\"before\":" + quote("at nine")
                                        + ",\"after\":"
                                        + quote("at ten")
                                        + "},{\"property\":\"pinned_by\",\"known\":false,\"before\":null,"
                                        + "\"after\":" + user("bo", 6) + "}]")
                        .revised(2));
        world.message(470011, "at eight", "at nine", "at ten");

        assertThat(viewer.get("/events/" + event.id()).body())
                .contains("<strong>ann (5)</strong>")
                .contains("Inferred from the audit log · by two entries")
                .contains("typo")
                .contains("<dt>Attachments</dt>")
                .contains(">a.png</dd>")
                .contains(">b.png</dd>")
                .contains("<dt>Reply to</dt>")
                .contains("at <del>nine</del><ins>ten</ins>")
                .contains("<dt>Pinned by</dt>")
                .contains("<em>not known</em>")
                .contains("Show edits (3 versions)")
                .contains("at <del>eight</del><ins>nine</ins>")
                .contains("Last amended")
                .contains("/?message=470011")
                .contains("What Discord sent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "{#for x in y}{x}{/for}",
                "javascript:alert(1)"
            })
    void hostileNamesStayText(String hostile) {
        var guild = 7100 + hostile.length();
        world.guild(guild, hostile);
        var event = world.logged(
                "A",
                guild,
                "{}",
                BAN.saying(sentence(user(hostile, 1), words(" in "), channel(hostile, 2), quote(hostile)))
                        .by(1L, hostile, "unknown", hostile)
                        .about(2, hostile)
                        .because(hostile)
                        .with(
                                "{\"x\":" + quote(hostile) + "}",
                                "[{\"property\":\"p\",\"before\":" + quote(hostile) + ",\"after\":" + quote("b")
                                        + "}]"));

        for (var path : List.of("/?guild=" + guild, "/events/" + event.id(), "/servers/" + guild, "/servers")) {
            assertThat(viewer.get(path).body())
                    .doesNotContain("<script>alert")
                    .doesNotContain("<svg onload")
                    .doesNotContain("' onmouseover='")
                    .doesNotContain("href=\"javascript:");
        }
    }

    @Test
    void namesThatHideReorderOrNeverEndAreShownForWhatTheyAre() {
        var event = world.logged(
                "A",
                7200,
                "{}",
                BAN.saying(sentence(user("ann\u202egnp.exe", 1), quote("a\r\nb\u200b"), quote("x".repeat(4000))))
                        .about(2, "evil\u202e\r\nname")
                        .with("{\"content\":" + quote("line one\nline two\u202e") + "}", "[]"));

        var row = viewer.get("/?guild=7200").body();
        var page = viewer.get("/events/" + event.id()).body();

        assertThat(row)
                .contains("ann[U+202E]gnp.exe")
                .contains("a ⏎ b[U+200B]")
                .contains("x".repeat(300) + "…")
                .doesNotContain("x".repeat(301))
                .doesNotContain("\u202e");
        assertThat(page).contains("line one\nline two[U+202E]").doesNotContain("\u202e");
    }

    @Test
    void countsOnlyWhenAskedAndOnlySoFar() {
        var ban = world.logged("A", 7500, "{}", BAN);
        world.copies(ban, Total.MOST);
        world.logged("A", 7500, "{}", Told.of("member.join", "Ann joined"));

        var joins = json("/api/v1/entries?guild=7500&kind=member.join&count=true");
        var all = json("/api/v1/entries?guild=7500&limit=2&count=true");

        assertThat(joins.path("total").asInt()).isEqualTo(1);
        assertThat(joins.path("totalExact").asBoolean()).isTrue();
        assertThat(joins.path("filtered").asBoolean()).isTrue();
        assertThat(all.path("items")).hasSize(2);
        assertThat(all.path("total").asInt()).isEqualTo(Total.MOST);
        assertThat(all.path("totalExact").asBoolean(true)).isFalse();
        assertThat(json("/api/v1/entries?guild=7500").has("total")).isFalse();
        assertThat(json("/api/v1/entries?limit=1").path("filtered").asBoolean(true))
                .isFalse();
    }

    @Test
    void exportsAreSafeCompleteAndFiltered() throws IOException {
        for (var i = 0; i < 12; i++) {
            world.logged("A", 7300, "{}", Told.of("member.join", "=cmd|' /C calc'!A0 joined, \"twice\""));
        }
        world.logged("A", 7300, "{}", BAN);

        var csv = viewer.get("/api/v1/export.csv?guild=7300&kind=member.join");
        var lines = viewer.get("/api/v1/export.jsonl?guild=7300").body().lines().toList();

        assertThat(csv.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.headers().firstValue("content-disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(csv.body().lines()).hasSize(13).first().asString().startsWith("occurred_at,kind,");
        assertThat(csv.body()).contains("\"'=cmd|' /C calc'!A0 joined, \"\"twice\"\"\"");
        assertThat(lines).hasSize(13);
        for (var line : lines) {
            assertThat(ContractsJson.mapper().readTree(line).path("guildId").asText())
                    .isEqualTo("7300");
        }
    }

    @Test
    void anEmptyExportIsAnEmptyFile() {
        assertThat(viewer.get("/api/v1/export.csv?guild=424242").body().lines()).hasSize(1);
        assertThat(viewer.get("/api/v1/export.jsonl?guild=424242").body()).isEmpty();
    }

    @Test
    void aServersPageSaysWhatIsMissing() {
        world.guild(7400, "Lagoon");
        world.logged("A", 7400, "{}", BAN);
        world.logged("A", 7400, "{}", BAN.by(null, null, "unknown", "Grant View Audit Log."));
        world.logged("wayhaven.gap", 7400, "{}", Told.of("wayhaven.gap", "The log has a gap"));
        world.logged(
                "wayhaven.parked", 7400, "{}", Told.of("wayhaven.channel_parked", "Nothing can be posted in #log"));

        var page = viewer.get("/servers/7400").body();

        assertThat(page)
                .contains("Lagoon")
                .contains("1 of 2 (50 %)")
                .contains("<strong>1</strong> Grant View Audit Log.")
                .contains("The log has a gap")
                .contains("Nothing can be posted in #log")
                .contains("Member banned");
        assertThat(viewer.get("/servers").body()).contains("href=\"/servers/7400\"");
        assertThat(viewer.get("/servers/1234567").statusCode()).isEqualTo(404);
        assertThat(viewer.get("/servers/x").statusCode()).isEqualTo(400);
    }

    @Test
    void aGapIsToldInEachServerThatItConcerns() {
        world.guild(7410, "Harbour of the gap");
        world.guild(7411, "Lagoon of the gap");
        var gap = world.happensInNoGuild("wayhaven.gap", "{\"shard\":0,\"shardCount\":1}");
        world.tells(gap, 7410, Told.of("wayhaven.gap", "The log has a gap"));
        world.tells(gap, 7411, Told.of("wayhaven.gap", "The log has a gap").at(1));

        for (var server : List.of(7410, 7411)) {
            assertThat(viewer.get("/servers/" + server).body()).containsOnlyOnce("The log has a gap");
            assertThat(viewer.get("/?guild=" + server).body()).containsOnlyOnce("The log has a gap");
        }
        assertThat(viewer.get("/events/" + gap.id()).body())
                .contains("<dd>Harbour of the gap</dd>")
                .contains("<dd>Lagoon of the gap</dd>");
    }

    private JsonNode json(String path) {
        try {
            return ContractsJson.mapper().readTree(viewer.get(path).body());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String link(Pattern pattern, String page) {
        return all(pattern, page).getFirst().replace("&amp;", "&");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
