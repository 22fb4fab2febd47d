package io.wayhaven.web.web.pages;

import io.wayhaven.web.difference.Piece;
import io.wayhaven.web.difference.WordDifference;
import io.wayhaven.web.entry.Change;
import io.wayhaven.web.sentence.Part;
import java.util.List;

/**
 * How one property changed, on a page.
 *
 * @param known whether the former state was ever seen
 * @param difference word by word, where a text became another one; else empty
 */
public record ChangeView(
        String property, boolean known, List<PartView> before, List<PartView> after, List<PieceView> difference) {

    /** A stretch of a difference: same, removed or added. */
    public record PieceView(String style, String text) {

        static List<PieceView> between(String before, String after) {
            return WordDifference.of(before, after).stream().map(PieceView::of).toList();
        }

        private static PieceView of(Piece piece) {
            return switch (piece) {
                case Piece.Same same -> new PieceView("same", same.text());
                case Piece.Removed removed -> new PieceView("removed", removed.text());
                case Piece.Added added -> new PieceView("added", added.text());
            };
        }
    }

    static ChangeView of(Change change) {
        return new ChangeView(
                Wording.title(change.property()),
                change.known(),
                change.before().stream().map(PartView::of).toList(),
                change.after().stream().map(PartView::of).toList(),
                difference(change));
    }

    private static List<PieceView> difference(Change change) {
        return change.before().size() == 1
                        && change.after().size() == 1
                        && change.before().getFirst() instanceof Part.Quote(String before)
                        && change.after().getFirst() instanceof Part.Quote(String after)
                ? PieceView.between(before, after)
                : List.of();
    }
}
