package io.wayhaven.web.web.stream;

import io.smallrye.mutiny.Uni;
import io.wayhaven.web.access.Doorkeeper;
import io.wayhaven.web.access.Operator;
import io.wayhaven.web.access.Visitor;
import io.wayhaven.web.web.login.Onlooker;
import jakarta.inject.Singleton;

/** Whether a stream may go on: it ends with the session that opened it, and when its viewer may see more or less. */
@Singleton
class SessionWatch {

    /** How a stream's viewer stands. */
    enum Standing {
        /** They see what they saw. */
        SAME,
        /** They see something else from now on: whoever connects anew gets that. */
        CHANGED,
        /** They are not let in any more. */
        ENDED
    }

    private final Doorkeeper doorkeeper;
    private final Operator operator;

    SessionWatch(Doorkeeper doorkeeper, Operator operator) {
        this.doorkeeper = doorkeeper;
        this.operator = operator;
    }

    /** How whoever opened the stream stands now. */
    Uni<Standing> of(Onlooker onlooker) {
        return onlooker.principal().equals(operator.user())
                ? Uni.createFrom().item(Standing.SAME)
                : Uni.createFrom()
                        .completionStage(() -> doorkeeper.admit(onlooker.principal()))
                        .map(found ->
                                found.map(visitor -> of(visitor, onlooker)).orElse(Standing.ENDED));
    }

    private static Standing of(Visitor visitor, Onlooker onlooker) {
        return visitor.scope().equals(onlooker.scope()) ? Standing.SAME : Standing.CHANGED;
    }
}
