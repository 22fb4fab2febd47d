package io.wayhaven.logwriter.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.kind.ModerationKinds;
import io.wayhaven.contracts.kind.UnknownKinds;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.IgnoreRules;
import io.wayhaven.contracts.settings.Retention;
import io.wayhaven.logwriter.entry.Confidence;
import io.wayhaven.logwriter.entry.Draft;
import io.wayhaven.logwriter.entry.Interpretation;
import io.wayhaven.logwriter.entry.Needs;
import io.wayhaven.logwriter.entry.SnapshotChange;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotType;
import io.wayhaven.logwriter.entry.Snapshots;
import io.wayhaven.logwriter.entry.Value;
import io.wayhaven.logwriter.ingest.RecordPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BatchFoldTest {

    private static final GuildId GUILD = new GuildId(1);
    private static final SnapshotKey MEMBER = new SnapshotKey(SnapshotType.MEMBER, 1, 7);
    private static final SnapshotKey MESSAGE = new SnapshotKey(SnapshotType.MESSAGE, 1, 9);

    private final List<@Nullable JsonNode> seen = new ArrayList<>();

    @Test
    void goesOnBehindAnEventThatItFailsOn() {
        var fold = fold(Map.of());

        take(fold, 1, "GUILD_BAN_ADD", "a");
        take(fold, 2, "FAULTY", "b");
        take(fold, 3, "GUILD_BAN_ADD", "c");

        assertThat(fold.failures()).isEqualTo(1);
        assertThat(fold.entries().values())
                .extracting(entry -> entry.entry().kind())
                .containsExactly(ModerationKinds.BAN, UnknownKinds.DISPATCH, ModerationKinds.BAN);
        assertThat(fold.entries().get(new EntryId("0:s:2", 0)).entry().fields())
                .containsEntry("name", new Value.Name("FAULTY"))
                .containsEntry("failure", new Value.Text("IllegalStateException"));
    }

    @Test
    void letsAnEventSeeWhatTheOnesBeforeItChanged() {
        var fold = fold(Map.of());

        take(fold, 1, "GUILD_BAN_ADD", "a");
        take(fold, 2, "GUILD_BAN_ADD", "b");

        assertThat(seen).containsExactly(null, text("a"));
        assertThat(fold.overlay().changes().get(MEMBER)).contains(text("b"));
    }

    @Test
    void makesNoEntryOfAKindThatIsSwitchedOff() {
        var fold = fold(Map.of("on_member_ban", false));

        take(fold, 1, "GUILD_BAN_ADD", "a");

        assertThat(fold.entries()).isEmpty();
        assertThat(fold.overlay().changes()).containsKey(MEMBER);
    }

    @Test
    void keepsWhatAMessageSaidBeforeAndWhatADeletedOneSaid() {
        var overlay = new Overlay(new Memory(Map.of(), Map.of()));
        var time = Instant.parse("2026-11-18T12:00:00Z");

        overlay.apply(new SnapshotChange(MESSAGE, text("one")), time);
        overlay.apply(new SnapshotChange(MESSAGE, text("two")), time.plusSeconds(1));
        overlay.apply(new SnapshotChange(MESSAGE, text("two")), time.plusSeconds(2));
        overlay.apply(new SnapshotChange(MESSAGE, null), time.plusSeconds(3));

        assertThat(overlay.messages())
                .containsExactly(new MessageState(9, 1, text("two"), 2, time.plusSeconds(1), time.plusSeconds(3)));
        assertThat(overlay.revisions()).containsExactly(new MessageState(9, 1, text("one"), 1, time, null));
        assertThat(overlay.find(MESSAGE)).isEqualTo(text("two"));
    }

    private BatchFold fold(Map<String, Boolean> toggles) {
        var settings =
                new GuildSettings(GUILD, 1, Map.of(), toggles, IgnoreRules.NONE, new Retention(null, null), List.of());
        return new BatchFold(
                new Remembering(),
                Map.of(GUILD, settings),
                new Overlay(new Memory(Map.of(), Map.of())),
                new AuditTrail(Map.of(), Map.of()));
    }

    private static void take(BatchFold fold, long sequence, String type, String payload) {
        var event = new DiscordEvent(
                new DiscordEventId(0, "s", sequence),
                DiscordEvent.DISPATCH_PREFIX + type,
                GUILD,
                Instant.parse("2026-11-18T12:00:00Z"),
                payload.getBytes(UTF_8));
        fold.take(new Reception(new RecordPosition(0, sequence), event), text(payload));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    /** Understands bans, remembers their payload, and fails on anything else. */
    private final class Remembering implements Understanding {

        @Override
        public Needs needs(DiscordEvent event, JsonNode payload) {
            return Needs.of(Set.of(MEMBER));
        }

        @Override
        public Interpretation interpret(DiscordEvent event, JsonNode payload, Snapshots snapshots) {
            if (!event.name().equals("GUILD_BAN_ADD")) {
                throw new IllegalStateException("a fault");
            }
            seen.add(snapshots.find(MEMBER));
            var ban = new Draft(
                    ModerationKinds.BAN,
                    null,
                    null,
                    null,
                    null,
                    Confidence.UNKNOWN,
                    null,
                    null,
                    Map.of(),
                    List.of(),
                    null);
            return new Interpretation(List.of(ban), List.of(new SnapshotChange(MEMBER, payload)));
        }
    }
}
