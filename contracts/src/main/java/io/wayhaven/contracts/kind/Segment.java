package io.wayhaven.contracts.kind;

import java.util.List;
import java.util.function.Predicate;

/**
 * A stretch of a template.
 *
 * @param optional whether it is dropped when one of its values is not known
 */
record Segment(boolean optional, List<TemplatePart> parts) {

    Segment {
        parts = List.copyOf(parts);
    }

    boolean dropped(Predicate<Placeholder> known) {
        return optional
                && !parts.stream().allMatch(part -> switch (part) {
                    case TemplatePart.Words words -> true;
                    case TemplatePart.Value value -> known.test(value.placeholder());
                });
    }
}
