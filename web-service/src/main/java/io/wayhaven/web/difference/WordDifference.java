package io.wayhaven.web.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares texts word by word, as an editor marks corrections. */
public final class WordDifference {

    /** Words, runs of white space, and everything else character by character. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+|\\s+|.", Pattern.DOTALL);

    private WordDifference() {}

    /** What became of a text, in reading order: what was removed stands before what replaced it. */
    public static List<Piece> of(String before, String after) {
        var former = tokens(before);
        var current = tokens(after);
        var pieces = new ArrayList<Piece>();
        var done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(former, current).getDeltas()) {
            var source = delta.getSource();
            add(pieces, new Piece.Same(join(former.subList(done, source.getPosition()))));
            add(pieces, new Piece.Removed(join(source.getLines())));
            add(pieces, new Piece.Added(join(delta.getTarget().getLines())));
            done = source.getPosition() + source.size();
        }
        add(pieces, new Piece.Same(join(former.subList(done, former.size()))));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Piece piece) {
        if (!piece.text().isEmpty()) {
            pieces.add(piece);
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String join(List<String> tokens) {
        return String.join("", tokens);
    }
}
