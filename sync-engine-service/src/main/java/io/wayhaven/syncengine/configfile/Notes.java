package io.wayhaven.syncengine.configfile;

import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.syncengine.settings.NamedChannel;
import io.wayhaven.syncengine.settings.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is noticed while a file is read. */
final class Notes {

    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<NamedChannel> channels = new ArrayList<>();

    /** Something is wrong, so that the file can't be used. */
    void error(Json at, String sentence) {
        errors.add(at.place() + ": " + sentence);
    }

    /** A key means nothing, and is passed over. */
    void unknown(Json at, String key, Collection<String> known) {
        warnings.add("%s: “%s” is no known key and is ignored.%s"
                .formatted(
                        at.place(),
                        key,
                        Nearest.of(key, known)
                                .map(" Did you mean “%s”?"::formatted)
                                .orElse("")));
    }

    /** A route leads to a channel. */
    void leads(Json at, ChannelId channel) {
        channels.add(new NamedChannel(at.place().toString(), channel));
    }

    List<String> errors() {
        return errors;
    }

    List<String> warnings() {
        return warnings;
    }

    List<NamedChannel> channels() {
        return channels;
    }
}
