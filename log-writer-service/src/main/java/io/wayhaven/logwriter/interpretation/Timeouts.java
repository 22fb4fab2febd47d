package io.wayhaven.logwriter.interpretation;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.ModerationKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timeouts set, changed and lifted; that one runs out is no event. */
final class Timeouts {

    static final String FIELD = "communication_disabled_until";

    private Timeouts() {}

    static void tell(Occurrence event, Story story, Value.User who, Payload before, Payload after) {
        if (!Differences.differs(before, after, FIELD)) {
            return;
        }
        var former = before.time(FIELD);
        var until = after.time(FIELD);
        var change = Change.of("timeout", moment(former), moment(until));
        if (until != null && until.isAfter(event.time())) {
            story.tell(ModerationKinds.TIMEOUT)
                    .about(who)
                    .with(Placeholder.UNTIL, moment(until))
                    .changed(List.of(change))
                    .ask(
                            who.id(),
                            null,
                            AuditAction.MEMBER_UPDATE,
                            AuditAction.AUTO_MODERATION_USER_COMMUNICATION_DISABLED);
        } else if (former != null && former.isAfter(event.time())) {
            story.tell(ModerationKinds.TIMEOUT_LIFT)
                    .about(who)
                    .changed(List.of(change))
                    .ask(who.id(), null, AuditAction.MEMBER_UPDATE);
        }
    }

    private static @Nullable Value moment(@Nullable Instant time) {
        return time == null ? null : new Value.Moment(time);
    }
}
