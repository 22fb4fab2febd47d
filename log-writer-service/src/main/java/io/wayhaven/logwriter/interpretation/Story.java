package io.wayhaven.logwriter.interpretation;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.logwriter.entry.Amendment;
import io.wayhaven.logwriter.entry.Interpretation;
import io.wayhaven.logwriter.entry.SnapshotChange;
import io.wayhaven.logwriter.entry.SnapshotKey;
import io.wayhaven.logwriter.entry.SnapshotType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what an event means while it is read. */
final class Story {

    private final long guild;
    private final List<Telling> tellings = new ArrayList<>();
    private final List<Telling> unlessTold = new ArrayList<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private final List<SnapshotChange> changes = new ArrayList<>();

    Story(long guild) {
        this.guild = guild;
    }

    Telling tell(EventKind kind) {
        return add(tellings, kind);
    }

    /** Whether nothing was told yet. */
    boolean untold() {
        return tellings.isEmpty();
    }

    /** What another event tells, unless it was missed. */
    Telling tellIfMissed(EventKind kind) {
        return add(unlessTold, kind);
    }

    /** What is now known of an entry that an earlier event made. */
    void amend(Amendment amendment) {
        amendments.add(amendment);
    }

    Story remember(SnapshotType type, @Nullable Long id, JsonNode what) {
        if (id != null) {
            changes.add(new SnapshotChange(new SnapshotKey(type, guild, id), what));
        }
        return this;
    }

    Story forget(SnapshotType type, @Nullable Long id) {
        if (id != null) {
            changes.add(new SnapshotChange(new SnapshotKey(type, guild, id), null));
        }
        return this;
    }

    Interpretation end() {
        return new Interpretation(
                tellings.stream().map(Telling::draft).toList(),
                unlessTold.stream().map(Telling::draft).toList(),
                amendments,
                changes);
    }

    private static Telling add(List<Telling> tellings, EventKind kind) {
        var telling = new Telling(kind);
        tellings.add(telling);
        return telling;
    }
}
