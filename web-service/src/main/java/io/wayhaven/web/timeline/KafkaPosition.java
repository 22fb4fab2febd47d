package io.wayhaven.web.timeline;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where an event stands in its topic, which is also its public id: {@code partition-offset}, as {@code 3-1042}. */
public record KafkaPosition(int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})-(\\d{1,18})");

    /** Reads the public id; empty if it isn't one. */
    public static Optional<KafkaPosition> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new KafkaPosition(Integer.parseInt(match.group(1)), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
