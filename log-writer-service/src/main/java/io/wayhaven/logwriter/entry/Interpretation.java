package io.wayhaven.logwriter.entry;

import java.util.List;

/**
 * What an event means.
 *
 * @param drafts the entries that it makes, in order; often none
 * @param changes what is to be remembered of it
 */
public record Interpretation(List<Draft> drafts, List<SnapshotChange> changes) {

    /** Nothing to tell, nothing to remember. */
    public static final Interpretation NOTHING = new Interpretation(List.of(), List.of());

    public Interpretation {
        drafts = List.copyOf(drafts);
        changes = List.copyOf(changes);
    }
}
