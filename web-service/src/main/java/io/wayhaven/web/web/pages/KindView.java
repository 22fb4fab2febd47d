package io.wayhaven.web.web.pages;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.Kinds;
import io.wayhaven.web.sentence.VisibleText;

/**
 * A kind as it is shown.
 *
 * @param icon one emoji
 * @param family the class that it is shown with
 */
public record KindView(String label, String icon, String family) {

    private static final int LABEL_LENGTH = 60;

    /** The kind of this id; one that a newer log-writer knows is shown by its id. */
    static KindView of(String id, String family) {
        return Kinds.byId(id)
                .map(KindView::of)
                .orElseGet(() -> new KindView(
                        VisibleText.line(id, LABEL_LENGTH),
                        "•",
                        Family.byKey(family).orElse(Family.OTHER).key()));
    }

    private static KindView of(EventKind kind) {
        return new KindView(kind.label(), kind.icon(), kind.family().key());
    }
}
