package io.wayhaven.web.web.pages;

import io.wayhaven.web.entry.MessageVersion;
import io.wayhaven.web.sentence.VisibleText;
import io.wayhaven.web.web.pages.ChangeView.PieceView;
import java.util.ArrayList;
import java.util.List;

/**
 * A form that a message had, compared with the one before.
 *
 * @param title such as "Edit 2"
 */
public record VersionView(String title, Times time, List<PieceView> pieces) {

    static List<VersionView> of(List<MessageVersion> versions) {
        var views = new ArrayList<VersionView>();
        var before = "";
        var known = 0;
        for (var version : versions) {
            var content = VisibleText.block(version.content());
            var first = views.isEmpty();
            views.add(new VersionView(
                    title(version.revision(), known),
                    Times.of(version.seenAt()),
                    first ? List.of(new PieceView("same", content)) : PieceView.between(before, content)));
            before = content;
            known = version.revision();
        }
        return views;
    }

    /** @param known the revision before; 0 if there is none */
    private static String title(int revision, int known) {
        var title = revision == 1 ? "First seen" : "Edit " + (revision - 1);
        return known > 0 && revision > known + 1
                ? title + ", compared with " + (known == 1 ? "what was first seen" : "edit " + (known - 1))
                : title;
    }

    /** Whether there was no text. */
    public boolean empty() {
        return pieces.stream().allMatch(piece -> piece.text().isEmpty());
    }
}
