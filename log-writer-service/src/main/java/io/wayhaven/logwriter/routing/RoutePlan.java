package io.wayhaven.logwriter.routing;

import io.wayhaven.contracts.kind.AutomodKinds;
import io.wayhaven.contracts.kind.EventKind;
import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.NetworkKinds;
import io.wayhaven.contracts.kind.OwnKinds;
import io.wayhaven.contracts.kind.Severity;
import io.wayhaven.contracts.settings.RouteName;
import java.util.List;
import java.util.Set;

/** Which routes a kind takes, in the order in which they count where several lead to the same channel. */
final class RoutePlan {

    private static final Set<EventKind> AUTOMATIC_PUNISHMENTS =
            Set.of(AutomodKinds.BLOCK, AutomodKinds.TIMEOUT, AutomodKinds.QUARANTINE);

    /** What was done or could not be done concerns those who moderate, not only those who look after links. */
    private static final Set<EventKind> ALERTING = Set.of(NetworkKinds.MONITORED, NetworkKinds.FAILED);

    private RoutePlan() {}

    static List<RouteName> of(EventKind kind) {
        if (kind.family() == Family.NETWORK) {
            return ALERTING.contains(kind)
                    ? List.of(RouteName.LOG, RouteName.SYNC, RouteName.ALERTS)
                    : List.of(RouteName.LOG, RouteName.SYNC);
        }
        if (needsSomebody(kind)) {
            return List.of(RouteName.LOG, RouteName.ALERTS);
        }
        if (kind.equals(OwnKinds.RECONCILIATION)) {
            return List.of(RouteName.LOG, RouteName.RECONCILIATION);
        }
        if (kind.family() == Family.MODERATION || AUTOMATIC_PUNISHMENTS.contains(kind)) {
            return List.of(RouteName.LOG, RouteName.MODERATION);
        }
        return List.of(RouteName.LOG);
    }

    /** Whether somebody has to act, or else the server or its log comes to harm; or had to, and has. */
    private static boolean needsSomebody(EventKind kind) {
        return kind.severity() == Severity.CRITICAL
                || kind.equals(OwnKinds.SILENCE)
                || kind.equals(OwnKinds.HOLD_ANSWERED);
    }
}
