package io.wayhaven.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the sync engine says in its log about the operator's file, for the terminal of the person who edits it. */
record ConfigurationNews(Path file) {
    private static final Pattern LINE = Pattern.compile("\\S+ \\S+ +(?:INFO|WARN|ERROR) +\\[\\S+] \\([^)]*\\) (.*)");

    /** The message of a line that is about the file. */
    Optional<String> of(String line) {
        var parts = LINE.matcher(line);
        return parts.matches() && parts.group(1).contains(file.toString())
                ? Optional.of(parts.group(1))
                : Optional.empty();
    }
}
