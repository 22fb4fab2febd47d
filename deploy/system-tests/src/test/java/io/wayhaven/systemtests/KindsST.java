package io.wayhaven.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.systemtests.harness.LogChannel;
import io.wayhaven.systemtests.harness.LoggedEntry;
import io.wayhaven.systemtests.harness.OnSharedSystem;
import io.wayhaven.systemtests.harness.Quiet;
import io.wayhaven.systemtests.harness.SimulatorControl;
import io.wayhaven.systemtests.harness.Stage;
import io.wayhaven.systemtests.harness.StoryStep;
import io.wayhaven.systemtests.harness.TestedSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever people do becomes an entry that says who did what, from what to what, and is posted. */
@Order(20)
@ExtendWith(OnSharedSystem.class)
class KindsST {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> STORIES = List.of("kinds", "rest", "outage");
    private static final int MEMBERS = 12;
    /** Told by no story of Discord's. */
    private static final Set<Family> OWN = Set.of(Family.NETWORK, Family.WAYHAVEN, Family.GAPS);

    private final TestedSystem system;
    private final SimulatorControl discord;

    KindsST(TestedSystem system) {
        this.system = system;
        this.discord = system.discord();
    }

    @TestFactory
    Stream<DynamicTest> everyDeedIsTold() {
        return Stream.concat(played("kinds"), played("rest"));
    }

    /** Without a log channel: in a guild that is away nothing can be posted. */
    @TestFactory
    Stream<DynamicTest> everyOutageIsTold() {
        Stage stage = stage();
        return steps(stage, "outage", new ArrayList<>());
    }

    @Test
    void everyKindIsInAStory() {
        Set<String> told = STORIES.stream()
                .flatMap(story -> StoryStep.of(story).stream())
                .flatMap(step -> step.told().stream())
                .map(expected -> expected.path("kind").asText())
                .collect(Collectors.toSet());

        assertThat(Kinds.all().stream()
                        .filter(kind -> !OWN.contains(kind.family()))
                        .map(EventKind::id))
                .allSatisfy(kind -> assertThat(told).contains(kind));
    }

    private Stream<DynamicTest> played(String story) {
        Stage stage = stage();
        LogChannel channel = LogChannel.in(system, stage.guild(), stage.id("owner"));
        List<LoggedEntry> told = new ArrayList<>();
        return Stream.concat(
                steps(stage, story, told),
                Stream.of(dynamicTest(story + ": every entry is posted once", () -> channel.assertShowsOnce(told))));
    }

    private Stream<DynamicTest> steps(Stage stage, String story, List<LoggedEntry> told) {
        return StoryStep.of(story).stream()
                .map(step -> dynamicTest(story + ": " + step.title(), () -> told.addAll(tell(stage, step))));
    }

    private Stage stage() {
        JsonNode guild = discord.post(
                "/guilds",
                SimulatorControl.JSON
                        .createObjectNode()
                        .put("name", "Stage")
                        .put("members", MEMBERS)
                        .put("botPermissions", 8));
        Quiet.await(system);
        return new Stage(discord, guild);
    }

    private List<LoggedEntry> tell(Stage stage, StoryStep step) {
        long before = system.rows().lastChange();
        stage.play(step);
        List<LoggedEntry> told = new ArrayList<>();
        for (JsonNode expected : step.told()) {
            told.add(awaitEntry(stage, before, expected));
        }
        return told;
    }

    private LoggedEntry awaitEntry(Stage stage, long before, JsonNode expected) {
        List<LoggedEntry> seen = new ArrayList<>();
        try {
            return await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(100))
                    .until(
                            () -> {
                                seen.clear();
                                seen.addAll(system.rows().entriesAfter(stage.guild(), before));
                                return seen.stream()
                                        .filter(entry -> isTold(stage, expected, entry))
                                        .findFirst()
                                        .orElse(null);
                            },
                            Objects::nonNull);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("no entry " + expected + " among " + seen, e);
        }
    }

    private static boolean isTold(Stage stage, JsonNode expected, LoggedEntry entry) {
        return entry.kind().equals(expected.path("kind").asText())
                && (!expected.has("says") || stage.isSaid(expected.path("says").asText(), entry.sentence()))
                && (!expected.has("by")
                        || List.of(expected.path("by").asText().split(" or ")).contains(entry.confidence()))
                && hasChanges(expected.path("changes"), entry.changes());
    }

    private static boolean hasChanges(JsonNode expected, JsonNode changes) {
        return expected.properties().stream().allMatch(change -> {
            for (JsonNode told : changes) {
                if (told.path("property").asText().equals(change.getKey())) {
                    return text(told.path("before"))
                                    .equals(text(change.getValue().get(0)))
                            && text(told.path("after"))
                                    .equals(text(change.getValue().get(1)));
                }
            }
            return false;
        });
    }

    private static String text(JsonNode value) {
        return value.isObject() ? value.path("text").asText("") : value.asText("");
    }
}
