package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** What happens between linked servers. Wayhaven tells it, and nothing of Discord's does. */
public final class NetworkKinds {

    public static final EventKind LINK_OFFERED = kind(Family.NETWORK, "🤝", "wayhaven.link_offered", "Link offered")
            .notice()
            .says("{actor} offered a link between this server and {name}[: {note}]");

    public static final EventKind LINKED = kind(Family.NETWORK, "🪢", "wayhaven.linked", "Servers linked")
            .warning()
            .says("{actor} accepted a link between this server and {name}[: {note}]");

    public static final EventKind LINK_CHANGED = kind(Family.NETWORK, "⚖️", "wayhaven.link_changed", "Link changed")
            .warning()
            .says("{actor} changed the link between this server and {name}[: {note}]");

    public static final EventKind LINK_DECLINED = kind(Family.NETWORK, "🙅", "wayhaven.link_declined", "Link declined")
            .notice()
            .says("{actor} declined what was offered between this server and {name}[: {note}]");

    public static final EventKind UNLINKED = kind(Family.NETWORK, "⛓️", "wayhaven.unlinked", "Link ended")
            .warning()
            .says("{actor} ended the link between this server and {name}");

    public static final EventKind MONITORED = kind(
                    Family.NETWORK, "👀", "wayhaven.monitored_action", "Action in a monitored server")
            .on("on_monitored_action")
            .warning()
            .says("{actor} decided in {name} about {target}: {note}");

    public static final EventKind FAILED = kind(Family.NETWORK, "⛔", "wayhaven.action_failed", "Action not carried out")
            .critical()
            .says("What was decided about {target} could not be carried out here: {note}");

    private NetworkKinds() {}

    static List<EventKind> all() {
        return List.of(LINK_OFFERED, LINKED, LINK_CHANGED, LINK_DECLINED, UNLINKED, MONITORED, FAILED);
    }
}
