package io.wayhaven.logwriter.embed;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What became different between two texts, word by word: ~~gone~~, **new**, and a little of what stayed around it.
 */
final class Difference {

    /** Between words, and around what is no word. */
    private static final Pattern BOUNDARY = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");
    /** Words that stay are shown up to this many before and after a difference. */
    private static final int AROUND = 6;
    /** Comparing takes up to the product of the words' numbers; longer texts are shown one after the other. */
    private static final int MOST_WORDS = 1_000;

    private static final int MOST_CHARACTERS = 20_000;

    private static final String REMARK = " … more differences";

    private final StringBuilder text = new StringBuilder();
    private final int limit;
    private boolean full;

    private Difference(int limit) {
        this.limit = limit;
    }

    /**
     * The difference in Discord's markdown.
     *
     * @param limit the most characters, at least 200
     */
    static String of(String before, String after, int limit) {
        var difference = new Difference(limit - REMARK.length());
        if (before.length() + after.length() > MOST_CHARACTERS) {
            difference.replaced(before, after);
            return difference.text.toString();
        }
        var old = words(before);
        var now = words(after);
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            difference.replaced(before, after);
            return difference.text.toString();
        }
        var deltas = DiffUtils.diff(old, now, true).getDeltas();
        for (int i = 0; i < deltas.size() && !difference.full; i++) {
            difference.add(deltas.get(i), i == 0, i == deltas.size() - 1);
        }
        return difference.text.toString();
    }

    private void add(AbstractDelta<String> delta, boolean first, boolean last) {
        if (delta.getType() == DeltaType.EQUAL) {
            unchanged(delta.getSource().getLines(), first, last);
            return;
        }
        replaced(
                String.join("", delta.getSource().getLines()),
                String.join("", delta.getTarget().getLines()));
    }

    private void replaced(String gone, String come) {
        marked("~~", gone);
        if (!gone.isBlank() && !come.isBlank() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            append(" ");
        }
        marked("**", come);
    }

    private void unchanged(List<String> words, boolean first, boolean last) {
        var shown = new ArrayList<String>();
        if (!first) {
            shown.addAll(words.subList(0, Math.min(AROUND, words.size())));
        }
        int tail = Math.max(shown.size(), words.size() - AROUND);
        if (last) {
            tail = words.size();
        }
        if (tail > shown.size()) {
            append(escaped(String.join("", shown)));
            append(shown.isEmpty() || last ? "… " : " … ");
            shown.clear();
        }
        shown.addAll(words.subList(tail, words.size()));
        append(escaped(String.join("", shown)));
    }

    /** Marks have to touch the words: what is blank at the ends stays outside. */
    private void marked(String mark, String words) {
        var core = words.strip();
        if (core.isEmpty()) {
            append(words.contains("\n") ? "\n" : " ");
            return;
        }
        int start = words.indexOf(core);
        append(blank(words.substring(0, start)));
        append(mark + escaped(core) + mark);
        append(blank(words.substring(start + core.length())));
    }

    private static String blank(String blanks) {
        return blanks.isEmpty() ? "" : blanks.contains("\n") ? "\n" : " ";
    }

    private String escaped(String words) {
        return words.isEmpty() ? "" : HostileText.markdown(words, Math.max(100, limit / 2 - 5));
    }

    private void append(String more) {
        if (full) {
            return;
        }
        if (text.length() + more.length() > limit) {
            full = true;
            text.append(REMARK);
            return;
        }
        boolean twice = more.startsWith(" ") && !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
        text.append(more, twice ? 1 : 0, more.length());
    }

    private static List<String> words(String text) {
        return Arrays.asList(BOUNDARY.split(text));
    }
}
