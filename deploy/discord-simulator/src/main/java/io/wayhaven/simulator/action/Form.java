package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.FormProblems;
import io.wayhaven.simulator.world.Field;
import java.util.List;

/** Reads what a client writes about an object, field by field; unknown members are left out, as Discord does. */
final class Form {

    private Form() {}

    /** A new object: what was written over what is usual. */
    static ObjectNode create(List<Field> fields, ObjectNode usual, ObjectNode written) {
        var problems = new FormProblems();
        for (Field field : fields) {
            if (!written.has(field.name())) {
                field.missing().ifPresent(each -> problems.add(field.name(), each.code(), each.message()));
            }
        }
        apply(fields, written, usual, problems);
        return usual;
    }

    /** A copy of the object with what was written over it. */
    static ObjectNode update(List<Field> fields, ObjectNode written, ObjectNode before) {
        ObjectNode object = before.deepCopy();
        apply(fields, written, object, new FormProblems());
        return object;
    }

    private static void apply(List<Field> fields, ObjectNode written, ObjectNode object, FormProblems problems) {
        for (Field field : fields) {
            JsonNode value = written.get(field.name());
            if (value != null) {
                field.problem(value).ifPresent(each -> problems.add(field.name(), each.code(), each.message()));
                object.set(field.name(), value.deepCopy());
            }
        }
        problems.check();
    }
}
