package io.wayhaven.web.web.pages;

import io.wayhaven.web.entry.Confidence;
import io.wayhaven.web.entry.Entry;
import io.wayhaven.web.sentence.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reader should keep in mind about an entry.
 *
 * @param style the class it is shown with
 * @param note more, in a sentence
 */
public record Mark(String style, String text, String note) {

    private static final int NOTE_LENGTH = 300;

    static List<Mark> of(Entry entry) {
        var marks = new ArrayList<Mark>();
        var attribution = entry.attribution();
        var confidence = confidence(attribution.confidence(), attribution.note());
        if (confidence != null) {
            marks.add(confidence);
        }
        if (entry.recovered()) {
            marks.add(new Mark(
                    "m-recovered", "recovered", "Discord did not deliver the event. The audit log told it later."));
        }
        if (entry.redacted()) {
            marks.add(new Mark("m-redacted", "redacted", "Something was erased from this entry."));
        }
        return marks;
    }

    /** What is certain needs no mark; neither does what the event itself shows, for which there is no note. */
    private static @Nullable Mark confidence(Confidence confidence, @Nullable String note) {
        var words = VisibleText.line(Objects.requireNonNullElse(note, ""), NOTE_LENGTH);
        return switch (confidence) {
            case EXACT, NONE -> null;
            case INFERRED ->
                new Mark("m-inferred", "inferred", words.isEmpty() ? "Follows from the audit log." : words);
            case SELF -> words.isEmpty() ? null : new Mark("m-inferred", "presumed", words);
            case UNKNOWN ->
                new Mark("m-unknown", "actor unknown", words.isEmpty() ? "Discord doesn’t say who did it." : words);
        };
    }
}
