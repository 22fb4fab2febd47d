package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.action.Resources;
import io.wayhaven.simulator.world.ResourceKind;
import java.util.HashMap;
import java.util.Map;

/** {@code emoji_create}, {@code invite_delete}, ...: three actions for each {@link ResourceKind}. */
final class ResourceActs {

    private ResourceActs() {}

    static Map<String, Act> of(Resources resources) {
        Map<String, Act> acts = new HashMap<>();
        for (ResourceKind kind : ResourceKind.values()) {
            acts.put(kind.title() + "_create", acting -> {
                ObjectNode made =
                        resources.create(acting.guild(), kind, acting.user(), fields(acting, kind), acting.reason());
                acting.answer().put("id", made.path(kind.key()).asText());
                acting.answer().set("object", made.deepCopy());
            });
            acts.put(
                    kind.title() + "_update",
                    acting -> resources.update(
                            acting.guild(),
                            kind,
                            acting.user(),
                            acting.call().text("id"),
                            acting.fields(),
                            acting.reason()));
            if (kind.deletable()) {
                acts.put(
                        kind.title() + "_delete",
                        acting -> resources.delete(
                                acting.guild(),
                                kind,
                                acting.user(),
                                acting.call().text("id"),
                                acting.reason()));
            }
        }
        return acts;
    }

    /** A channel may be named by its id or its name next to the fields. */
    private static ObjectNode fields(Acting acting, ResourceKind kind) {
        ObjectNode fields = acting.fields();
        boolean placed = kind.fields().stream().anyMatch(field -> field.name().equals("channel_id"));
        if (placed && acting.body().hasNonNull("channel")) {
            fields.put("channel_id", Long.toUnsignedString(acting.channel(0).id()));
        }
        return fields;
    }
}
