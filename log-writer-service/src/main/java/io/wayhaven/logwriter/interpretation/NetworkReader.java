package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.NetworkKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is announced of linked servers. */
final class NetworkReader implements Reader {

    /** The kinds that it reads; an announcement's type is the id of its kind. */
    static final List<EventKind> KINDS = List.of(
            NetworkKinds.LINK_OFFERED,
            NetworkKinds.LINKED,
            NetworkKinds.LINK_CHANGED,
            NetworkKinds.LINK_DECLINED,
            NetworkKinds.UNLINKED,
            NetworkKinds.MONITORED,
            NetworkKinds.FAILED);

    private final EventKind kind;

    NetworkReader(EventKind kind) {
        this.kind = kind;
    }

    @Override
    public void read(Occurrence event, Story story) {
        var facts = event.payload();
        var telling = story.tell(kind)
                .about(user(facts, "user"))
                .with(Placeholder.NAME, server(facts))
                .with(Placeholder.NOTE, note(facts))
                .with("reason", reason(facts));
        if (facts.get("case").isIntegralNumber()) {
            telling.with("case", new Value.Count(facts.get("case").asLong()));
        }
        if (!kind.equals(NetworkKinds.FAILED)) {
            telling.by(user(facts, "issuer"));
        }
    }

    private static Value.@Nullable User user(Payload facts, String name) {
        var id = facts.id(name);
        return id == null ? null : new Value.User(id, null);
    }

    private static @Nullable Value server(Payload facts) {
        return facts.get("server").isTextual()
                ? new Value.Name(facts.get("server").textValue())
                : null;
    }

    private static @Nullable Value reason(Payload facts) {
        return facts.get("reason").isTextual()
                ? new Value.Quote(facts.get("reason").textValue())
                : null;
    }

    /** The terms of a link, the action, or what went wrong: words of Wayhaven, with names of servers in the last case. */
    private static @Nullable Value note(Payload facts) {
        if (facts.get("terms").isTextual()) {
            return new Value.Text(facts.get("terms").textValue());
        }
        return facts.get("action").isTextual()
                ? new Value.Text(facts.get("action").textValue())
                : facts.get("note").isTextual()
                        ? new Value.Name(facts.get("note").textValue())
                        : null;
    }
}
