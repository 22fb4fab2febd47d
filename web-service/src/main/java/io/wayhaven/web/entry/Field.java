package io.wayhaven.web.entry;

import io.wayhaven.web.sentence.Part;
import java.util.List;

/**
 * Something that an entry tells beyond its sentence.
 *
 * @param name in snake case
 * @param values in order, each in pieces
 */
public record Field(String name, List<Part> values) {

    public Field {
        values = List.copyOf(values);
    }
}
