package io.wayhaven.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.web.support.SmallRingProfile;
import io.wayhaven.web.support.Stream;
import io.wayhaven.web.support.Viewer;
import io.wayhaven.web.support.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(SmallRingProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TailIT {

    /** Much more often than the heartbeat. */
    private static final Duration OFTEN = Duration.ofMillis(50);

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9-]+)\"");
    private static final Pattern ROW = Pattern.compile("<tr id=\"e([0-9-]+)\"");
    private static final Pattern POSITION = Pattern.compile("data-position=\"([^\"]*)\"");

    private World world;
    private final Viewer viewer = new Viewer();

    @BeforeAll
    void start() {
        world = World.create();
        // A stream without position begins with what comes now: wait until the topic is joined
        await().until(() -> viewer.get("/q/health/ready").statusCode() == 200);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void showsWhatHappensAndFilters() {
        try (var everything = viewer.stream("/api/v1/stream?guild=1");
                var bans = viewer.stream("/api/v1/stream?guild=1&type=GUILD_BAN_ADD")) {
            begun(everything);
            begun(bans);

            world.happens("TYPING_START", 1, "{}");
            var ban = world.happens("GUILD_BAN_ADD", 1, "{\"user\":{\"id\":\"5\",\"username\":\"eve\"}}");

            await().until(() -> everything.named("event").size() == 2);
            await().until(() -> bans.named("event").size() == 1);
            assertThat(bans.named("event").getFirst().data())
                    .contains("\"id\":\"" + ban.id() + "\"")
                    .contains("eve was banned");
        }
    }

    @Test
    void reconnectingLosesAndRepeatsNothingEvenAcrossAnOverflowingRing() {
        var expected = new ArrayList<String>();
        var seen = new ArrayList<String>();
        String last;
        try (var stream = viewer.stream("/api/v1/stream?guild=2")) {
            begun(stream);
            happen(expected, 5);
            await().until(() -> stream.named("event").size() == 5);
            seen.addAll(ids(stream));
            last = stream.lastId();
        }

        // Away while little happens: the ring still has it
        happen(expected, 5);
        try (var stream = viewer.stream("/api/v1/stream?guild=2", "Last-Event-ID", last)) {
            await().until(() -> stream.named("event").size() == 5);
            seen.addAll(ids(stream));
            last = stream.lastId();
        }

        // Away while much happens, in other servers too: the ring has forgotten, the store has not
        for (var i = 0; i < 4; i++) {
            happen(expected, SmallRingProfile.CAPACITY);
            world.happens("TYPING_START", 3, "{}");
        }
        try (var stream = viewer.stream("/api/v1/stream?guild=2", "Last-Event-ID", last)) {
            await().until(() -> stream.named("event").size() == 4 * SmallRingProfile.CAPACITY);
            happen(expected, 3);
            await().until(() -> stream.named("event").size() == 4 * SmallRingProfile.CAPACITY + 3);
            seen.addAll(ids(stream));
        }

        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    void waitsForWhatIsNotStoredYet() {
        String last;
        try (var stream = viewer.stream("/api/v1/stream?guild=4")) {
            begun(stream);
            world.happens("TYPING_START", 4, "{}");
            await().until(() -> stream.named("event").size() == 1);
            last = stream.lastId();
        }
        var late = new ArrayList<World.Published>();
        for (var i = 0; i < 2 * SmallRingProfile.CAPACITY; i++) {
            late.add(world.published("TYPING_START", 4, "{}"));
        }

        try (var stream = viewer.stream("/api/v1/stream?guild=4", "Last-Event-ID", last)) {
            await().during(Duration.ofMillis(800)).until(() -> ids(stream).size() <= late.size());
            late.forEach(world::stored);

            await().until(() -> stream.named("event").size() == late.size());
            assertThat(ids(stream))
                    .containsExactlyElementsOf(
                            late.stream().map(World.Published::id).toList());
        }
    }

    @Test
    void anEventThatIsPublishedTwiceComesOnce() {
        try (var stream = viewer.stream("/api/v1/stream?guild=5")) {
            begun(stream);
            var event = world.happens("TYPING_START", 5, "{}");
            world.replayed(event);
            var after = world.happens("TYPING_START", 5, "{}");

            await().until(() -> ids(stream).contains(after.id()));
            assertThat(ids(stream)).containsExactly(event.id(), after.id());
        }
    }

    @Test
    void pageAndTailJoinWithoutGapOrDuplicate() {
        var expected = new ArrayList<String>();
        var reader = Viewer.loggedIn();
        for (var i = 0; i < 4; i++) {
            expected.add(world.happens("TYPING_START", 6, "{}").id());
        }
        // Published but not stored when the page is made: the tail has to bring it
        var late = world.published("TYPING_START", 6, "{}");
        expected.add(late.id());

        var page = reader.get("/?view=all&guild=6").body();
        world.stored(late);
        expected.add(world.happens("TYPING_START", 6, "{}").id());

        var seen = new ArrayList<>(all(ROW, page).reversed());
        var position = all(POSITION, page).getFirst();
        try (var stream = viewer.stream("/api/v1/stream?guild=6&format=rows&after=" + position)) {
            await().until(() -> stream.named("rows").stream()
                            .mapToLong(rows -> all(ROW, rows.data()).size())
                            .sum()
                    >= 2);
            stream.named("rows").forEach(rows -> seen.addAll(all(ROW, rows.data())));
        }
        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    void aStreamThatIsNeverSilentEndsWithItsSession() {
        var reader = Viewer.loggedIn();
        try (var stream = reader.stream("/api/v1/stream?guild=7")) {
            begun(stream);
            reader.post("/logout", Map.of("csrf-token", reader.token("/")));

            await().pollInterval(OFTEN).until(() -> {
                world.happens("TYPING_START", 7, "{}");
                return stream.ended();
            });
            assertThat(stream.named("logged-out")).hasSize(1);
        }
    }

    @Test
    void aStreamThatShowsNothingOfWhatHappensStillTellsItsPosition() {
        try (var stream = viewer.stream("/api/v1/stream?guild=8&type=GUILD_BAN_ADD")) {
            begun(stream);
            var before = stream.lastId();

            await().pollInterval(OFTEN).until(() -> {
                world.happens("TYPING_START", 8, "{}");
                return stream.named("position").size() >= 3;
            });
            assertThat(stream.named("event")).isEmpty();
            assertThat(stream.lastId()).isNotEqualTo(before);
        }
    }

    @Test
    void aRecordThatIsNoEventIsPassedOver() {
        try (var stream = viewer.stream("/api/v1/stream?guild=9")) {
            begun(stream);
            var before = world.happens("TYPING_START", 9, "{}");
            world.poison(9);
            var after = world.happens("TYPING_START", 9, "{}");

            await().until(() -> ids(stream).contains(after.id()));
            assertThat(ids(stream)).containsExactly(before.id(), after.id());
        }
    }

    @Test
    void refusesPositionsItDidNotGive() {
        var answer = viewer.get("/api/v1/stream?after=nonsense", "Authorization", Viewer.basic());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"after\"");
    }

    private void happen(List<String> expected, int times) {
        for (var i = 0; i < times; i++) {
            expected.add(world.happens("TYPING_START", 2, "{}").id());
        }
    }

    /** A heartbeat tells that the stream has found its place. */
    private static void begun(Stream stream) {
        await().until(() -> !stream.named("position").isEmpty());
    }

    private static List<String> ids(Stream stream) {
        return stream.named("event").stream()
                .flatMap(event -> all(ID, event.data()).stream())
                .toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
