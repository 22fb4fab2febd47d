package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** What Wayhaven says about itself and about the completeness of the log; no setting can silence it. */
public final class OwnKinds {

    public static final EventKind GAP = kind(Family.GAPS, "🕳️", "wayhaven.gap", "Gap in the log")
            .critical()
            .says("The log has a gap[ since {since}][ until {until}][: {note}]");

    public static final EventKind SILENCE = kind(Family.GAPS, "🤫", "wayhaven.silence", "Unusual silence")
            .warning()
            .says("Nothing of the kind {name} has arrived for {duration}, which is unusual");

    public static final EventKind PURGE = kind(Family.WAYHAVEN, "♻️", "wayhaven.purge", "Old entries purged")
            .notice()
            .says("{count} entries older than {duration} were purged");

    public static final EventKind ERASURE = kind(Family.WAYHAVEN, "🫥", "wayhaven.erasure", "Person erased")
            .warning()
            .says("{actor} had the data of a person erased[, {count} entries][: {note}]");

    public static final EventKind SETTINGS = kind(Family.WAYHAVEN, "⚙️", "wayhaven.settings", "Log settings changed")
            .warning()
            .says("{actor} changed the settings of the log[: {note}]");

    public static final EventKind PERMISSION_MISSING = kind(
                    Family.WAYHAVEN, "⚠️", "wayhaven.permission_missing", "Permission missing")
            .critical()
            .says("The bot lacks the permission {name}[ in {channel}][: {note}]");

    public static final EventKind CHANNEL_PARKED = kind(
                    Family.WAYHAVEN, "🅿️", "wayhaven.channel_parked", "Log channel parked")
            .critical()
            .says("Nothing can be posted in {channel} for now[: {note}]");

    public static final EventKind CHANNEL_RESUMED = kind(
                    Family.WAYHAVEN, "🆗", "wayhaven.channel_resumed", "Log channel in use again")
            .notice()
            .says("Entries are posted in {channel} again");

    public static final EventKind RECONCILIATION = kind(
                    Family.WAYHAVEN, "🪞", "wayhaven.reconciliation", "Server differs from its network")
            .warning()
            .says("This server differs from its network[: {note}]");

    public static final EventKind HELD = kind(Family.WAYHAVEN, "🚧", "wayhaven.actions_held", "Held for approval")
            .critical()
            .says("Punishments[ by {actor}] wait for approval: {note}");

    public static final EventKind HOLD_ANSWERED = kind(
                    Family.WAYHAVEN, "🧑‍⚖️", "wayhaven.hold_answered", "Held punishments answered")
            .warning()
            .says("[{actor}: ]{note}");

    public static final EventKind MODERATOR_UNDONE = kind(
                    Family.WAYHAVEN, "⏪", "wayhaven.moderator_undone", "Moderator's actions undone")
            .warning()
            .says("{actor} had undone what {target} did[: {note}]");

    private OwnKinds() {}

    static List<EventKind> all() {
        return List.of(
                GAP,
                SILENCE,
                PURGE,
                ERASURE,
                SETTINGS,
                PERMISSION_MISSING,
                CHANNEL_PARKED,
                CHANNEL_RESUMED,
                RECONCILIATION,
                HELD,
                HOLD_ANSWERED,
                MODERATOR_UNDONE);
    }
}
