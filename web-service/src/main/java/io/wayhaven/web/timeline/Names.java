package io.wayhaven.web.timeline;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What guilds and channels are called, as far as it is known. */
public record Names(Map<Long, String> guilds, Map<Long, String> channels) {

    public Names {
        guilds = Map.copyOf(guilds);
        channels = Map.copyOf(channels);
    }

    /** A guild's name, or its id. */
    public String guild(long id) {
        return guilds.getOrDefault(id, "server " + Long.toUnsignedString(id));
    }

    /** A channel's name, or its id. */
    public String channel(long id) {
        return channels.getOrDefault(id, Long.toUnsignedString(id));
    }

    /** The name of the channel that this text is the id of; the text itself if it is none. */
    public String channelOf(String id) {
        var number = number(id);
        return number == null ? id : channels.getOrDefault(number, id);
    }

    private static @Nullable Long number(String id) {
        try {
            return Long.parseUnsignedLong(id);
        } catch (NumberFormatException notAnId) {
            return null;
        }
    }
}
