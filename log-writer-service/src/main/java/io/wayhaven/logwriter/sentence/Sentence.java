package io.wayhaven.logwriter.sentence;

import java.util.List;
import java.util.stream.Collectors;

/** A sentence without a full stop. */
public record Sentence(List<Part> parts) {

    public Sentence {
        parts = List.copyOf(parts);
    }

    /** As it reads without links or colours; for search, logs and exports. */
    public String text() {
        return parts.stream().map(Part::plain).collect(Collectors.joining());
    }
}
