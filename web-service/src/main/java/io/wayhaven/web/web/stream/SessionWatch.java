package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Uni;
import io.wayhaven.web.access.Operator;
import io.wayhaven.web.access.Sessions;
import jakarta.inject.Singleton;

/** Whether a stream may go on: it ends with the session that opened it. */
@Singleton
class SessionWatch {

    private final Sessions sessions;
    private final Operator operator;

    SessionWatch(Sessions sessions, Operator operator) {
        this.sessions = sessions;
        this.operator = operator;
    }

    /**
     * Whether whoever opened the stream is still let in.
     *
     * @param principal the session's id, or the operator's name after HTTP Basic
     */
    Uni<Boolean> live(String principal) {
        return principal.equals(operator.user())
                ? Uni.createFrom().item(true)
                : Uni.createFrom().completionStage(() -> sessions.live(principal, operator.mark()));
    }
}
