package io.wayhaven.gateway.registration;

import java.util.List;

/** What Discord has registered in a scope, or why that isn't known. */
public sealed interface Registration {
    /**
     * These are registered.
     *
     * @param names in Discord's order
     * @param changed whether they were written just now; otherwise Discord had them as they are
     */
    record Registered(List<String> names, boolean changed) implements Registration {
        public Registered {
            names = List.copyOf(names);
        }
    }

    /**
     * Trying again doesn't help.
     *
     * @param status of HTTP
     * @param code Discord's JSON error code; 0 if there is none
     */
    record Refused(int status, int code) implements Registration {}

    /** No answer that says anything, for now. */
    record Unanswered(String why) implements Registration {}
}
