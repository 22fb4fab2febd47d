package io.wayhaven.gateway.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Reports as a message to read in Discord. */
final class SyncText {
    private static final int LONGEST_MESSAGE = 2_000;
    private static final String NONE = "none";

    private SyncText() {}

    /** What was done. */
    static String ofSync(SyncReport report, List<String> remarks) {
        var lines = head(report);
        report.outcomes().forEach((scope, outcome) -> lines.add(outcome(scope, outcome)));
        if (!report.missing().isEmpty()) {
            lines.add(
                    "Missing in the development server, registered globally instead: " + names(report.missing()) + ".");
        }
        return text(lines, remarks);
    }

    /** What is there. */
    static String ofStatus(SyncReport report, List<String> remarks) {
        var lines = head(report);
        report.outcomes().forEach((scope, outcome) -> lines.add(seen(scope, outcome)));
        if (report.outcomes().size() > 1 && isDouble(report.outcomes().values())) {
            lines.add("Commands that are registered in both ways are shown twice in this server.");
        }
        return text(lines, remarks);
    }

    private static List<String> head(SyncReport report) {
        var lines = new ArrayList<String>();
        var local = report.plan().local();
        lines.add("Commands known here (" + local.size() + "): " + names(local) + ".");
        if (local.isEmpty()) {
            lines.add("No commands were loaded: this build is broken, so install it anew.");
        }
        var application = report.application();
        if (application == null) {
            lines.add("Discord did not say to which application the token belongs: try again in a minute.");
            return lines;
        }
        var configured = report.plan().application();
        lines.add("Application of the token: " + application + ".");
        if (configured != null && !configured.equals(application)) {
            lines.add(SyncSentences.mismatch(configured, application));
        }
        return lines;
    }

    private static String outcome(Scope scope, Registration outcome) {
        return switch (outcome) {
            case Registration.Registered registered ->
                "Synced " + scope + " (" + registered.names().size()
                        + (registered.changed() ? "" : ", no change needed") + "): " + names(registered.names()) + ".";
            case Registration.Refused refused -> SyncSentences.refused(scope, refused);
            case Registration.Unanswered unanswered -> "Not synced " + scope + ": " + unanswered.why() + ".";
        };
    }

    private static String seen(Scope scope, Registration outcome) {
        return switch (outcome) {
            case Registration.Registered registered ->
                "Registered " + scope + " (" + registered.names().size() + "): " + names(registered.names()) + ".";
            case Registration.Refused refused -> SyncSentences.refused(scope, refused);
            case Registration.Unanswered unanswered ->
                "Unknown what is registered " + scope + ": " + unanswered.why() + ".";
        };
    }

    private static boolean isDouble(Collection<Registration> outcomes) {
        var seen = new HashSet<String>();
        return outcomes.stream()
                .flatMap(outcome ->
                        outcome instanceof Registration.Registered registered ? registered.names().stream() : null)
                .anyMatch(name -> !seen.add(name));
    }

    private static String names(Collection<String> names) {
        return names.isEmpty()
                ? NONE
                : names.stream().map(name -> "`/" + name + "`").collect(Collectors.joining(" "));
    }

    private static String text(List<String> lines, List<String> remarks) {
        lines.addAll(remarks);
        var text = String.join("\n", lines);
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE - 1) + "…";
    }
}
