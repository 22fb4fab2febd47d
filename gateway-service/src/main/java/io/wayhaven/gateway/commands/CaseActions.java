package io.wayhaven.gateway.commands;

import java.util.List;

/** What cases can be about, by the names under which they are stored. */
final class CaseActions {
    static final List<String> NAMES =
            List.of("ban", "unban", "softban", "kick", "mute", "unmute", "timeout", "untimeout", "warn", "note");

    private CaseActions() {}
}
