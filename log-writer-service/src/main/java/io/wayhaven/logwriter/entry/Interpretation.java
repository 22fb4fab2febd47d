package io.wayhaven.logwriter.entry;

import java.util.List;

/**
 * What an event means.
 *
 * @param drafts the entries that it makes, in order; often none
 * @param unlessTold the entries that it makes only if the events that usually tell them were missed: what an audit-log
 *     entry says that was recovered after a gap, and that explains no entry there is. Where it was not recovered, these
 *     are left alone.
 * @param amendments what it tells of earlier entries
 * @param changes what is to be remembered of it
 */
public record Interpretation(
        List<Draft> drafts, List<Draft> unlessTold, List<Amendment> amendments, List<SnapshotChange> changes) {

    /** Nothing to tell, nothing to remember. */
    public static final Interpretation NOTHING = new Interpretation(List.of(), List.of(), List.of(), List.of());

    public Interpretation {
        drafts = List.copyOf(drafts);
        unlessTold = List.copyOf(unlessTold);
        amendments = List.copyOf(amendments);
        changes = List.copyOf(changes);
    }

    /** Entries that hold in any case. */
    public Interpretation(List<Draft> drafts, List<SnapshotChange> changes) {
        this(drafts, List.of(), List.of(), changes);
    }
}
