package io.wayhaven.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wayhaven.web.support.SmallRingProfile;
import io.wayhaven.web.support.Stream;
import io.wayhaven.web.support.Told;
import io.wayhaven.web.support.Viewer;
import io.wayhaven.web.support.World;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestProfile(SmallRingProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryStreamIT {

    private static final Pattern POSITION = Pattern.compile("data-position=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("<tr id=\"e([0-9-]+)\"");
    private static final Told JOIN = Told.of("member.join", "ann joined");

    private World world;
    private Viewer viewer;

    @BeforeAll
    void start() {
        world = World.create();
        viewer = Viewer.loggedIn();
        // Before the first page it has to be known up to where entries are settled
        patiently().until(() -> !position("/").equals("-1"));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void anEntryComesWhenItIsWrittenAndAgainWhenItIsAmended() {
        var join = world.happens("GUILD_MEMBER_ADD", 6001, "{}");
        try (var stream = rows(6001, position("/?guild=6001"))) {
            world.tells(join, JOIN);
            patiently().until(() -> count(stream, "data-revision=\"1\"") == 1);

            world.tells(join, JOIN.by(7L, "Mona", "exact", null).revised(2));
            patiently().until(() -> count(stream, "data-revision=\"2\"") == 1);
        }
    }

    @Test
    void anEntryThatIsCommittedAfterOneWithAHigherNumberIsNotMissed() throws SQLException {
        var slow = world.happens("GUILD_MEMBER_ADD", 6002, "{}");
        var quick = world.happens("GUILD_MEMBER_ADD", 6002, "{}");
        String last;
        var pending = world.telling(slow, JOIN);
        try (var stream = rows(6002, position("/?guild=6002"))) {
            world.tells(quick, JOIN);
            patiently().until(() -> ids(stream).contains(quick.id()));
            last = stream.lastId();
        }

        pending.commit();

        try (var stream = rows(6002, last)) {
            patiently().until(() -> ids(stream).contains(slow.id()));
        }
    }

    @Test
    void whoeverWasAwayForLongGetsWhatWasWrittenMeanwhile() {
        var position = position("/?guild=6003");
        var expected = java.util.stream.Stream.generate(() -> world.logged("A", 6003, "{}", JOIN))
                .limit(3L * SmallRingProfile.CAPACITY)
                .map(World.Published::id)
                .toList();

        try (var stream = viewer.stream("/api/v1/entries/stream?guild=6003", "Last-Event-ID", position)) {
            patiently().until(() -> stream.named("entry").size() >= expected.size());
            assertThat(stream.named("entry"))
                    .extracting(Stream.Message::data)
                    .allMatch(data -> data.contains("\"kind\":\"member.join\""));
        }
    }

    @Test
    void whatIsAmendedSoThatItNoLongerPassesIsTakenAway() {
        var join = world.logged("A", 6004, "{}", JOIN.by(null, null, "unknown", null));
        var position = position("/?guild=6004&confidence=unknown");
        try (var stream =
                viewer.stream("/api/v1/entries/stream?guild=6004&confidence=unknown&format=rows&after=" + position)) {
            world.tells(join, JOIN.by(7L, "Mona", "exact", null).revised(2));

            patiently()
                    .until(() -> stream.named("gone").stream()
                            .anyMatch(gone -> gone.data().contains("\"e" + join.id() + "\"")));
        }
    }

    @Test
    void aPageOfEverythingGetsTheEventAtOnceAndThenWhatItMeans() {
        var position = position("/?view=all&guild=6005");
        try (var stream = viewer.stream("/api/v1/stream?guild=6005&format=rows&after=" + position)) {
            var join = world.happens("GUILD_MEMBER_ADD", 6005, "{}");
            patiently().until(() -> count(stream, "data-ordinal=\"\"") == 1);

            world.tells(join, JOIN);
            patiently().until(() -> count(stream, "data-ordinal=\"0\"") == 1);
            assertThat(stream.lastId()).contains("~");
        }
    }

    private Stream rows(long guild, String position) {
        return viewer.stream("/api/v1/entries/stream?guild=" + guild + "&format=rows&after=" + position);
    }

    private String position(String page) {
        var match = POSITION.matcher(viewer.get(page).body());
        if (!match.find()) {
            throw new AssertionError("no position in " + page);
        }
        return match.group(1);
    }

    private static long count(Stream stream, String text) {
        return stream.named("rows").stream()
                .filter(rows -> rows.data().contains(text))
                .count();
    }

    private static List<String> ids(Stream stream) {
        return stream.named("rows").stream()
                .flatMap(rows -> ROW.matcher(rows.data()).results().map(match -> match.group(1)))
                .toList();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
