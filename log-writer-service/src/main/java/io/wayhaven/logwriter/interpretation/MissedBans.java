package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.BAN;
import static io.wayhaven.logwriter.entry.SnapshotType.BAN_DOUBT;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.ModerationKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Value;

/** Bans and their ends that only the list of bans tells of. */
final class MissedBans {

    private static final Value FOUND = new Value.Text("found in the list of bans; no event told of it");

    private MissedBans() {}

    static void tell(BanDoubt missed, Story story) {
        var telling = story.tell(missed.banned() ? ModerationKinds.BAN : ModerationKinds.UNBAN)
                .about(missed.user())
                .because(missed.ban().text("reason"))
                .with(Placeholder.NOTE, FOUND)
                .with("after", missed.since() == null ? null : new Value.Moment(missed.since()))
                .with("before", new Value.Moment(missed.at()));
        telling.ask(
                missed.userId(), null, missed.banned() ? AuditAction.MEMBER_BAN_ADD : AuditAction.MEMBER_BAN_REMOVE);
        story.remember(
                BAN, missed.userId(), new BanState(missed.banned(), missed.at(), BanState.Source.BAN_LIST).json());
        story.forget(BAN_DOUBT, missed.userId());
    }
}
