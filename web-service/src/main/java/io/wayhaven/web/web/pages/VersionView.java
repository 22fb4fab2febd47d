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
        for (var version : versions) {
            var content = VisibleText.block(version.content());
            var first = views.isEmpty();
            views.add(new VersionView(
                    first ? "First seen" : "Edit " + views.size(),
                    Times.of(version.seenAt()),
                    first ? List.of(new PieceView("same", content)) : PieceView.between(before, content)));
            before = content;
        }
        return views;
    }
}
