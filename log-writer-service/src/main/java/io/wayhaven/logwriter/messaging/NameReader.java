package io.wayhaven.logwriter.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.wayhaven.logwriter.names.NameChange;
import io.wayhaven.logwriter.names.NameChange.ChannelNamed;
import io.wayhaven.logwriter.names.NameChange.GuildNamed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what guilds and channels are called. Direct messages have no guild and are left out. */
final class NameReader {

    private NameReader() {}

    /**
     * Reads the names in a payload.
     *
     * @param guildId the guild that the record's headers name
     * @throws IOException if it is not JSON
     */
    static List<NameChange> names(JsonFactory json, String type, @Nullable Long guildId, byte[] payload)
            throws IOException {
        if (guildId == null) {
            return List.of();
        }
        return switch (type) {
            case "GUILD_CREATE", "GUILD_UPDATE" -> read(json, payload, guildId, NameReader::guild);
            case "CHANNEL_CREATE", "CHANNEL_UPDATE", "THREAD_CREATE", "THREAD_UPDATE" ->
                read(json, payload, guildId, NameReader::channel);
            case "THREAD_LIST_SYNC" -> read(json, payload, guildId, NameReader::lists);
            default -> List.of();
        };
    }

    private static List<NameChange> read(JsonFactory json, byte[] payload, long guildId, Part part) throws IOException {
        var names = new ArrayList<NameChange>();
        try (var parser = json.createParser(payload)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                part.read(parser, guildId, names);
            }
        }
        return List.copyOf(names);
    }

    private static void guild(JsonParser parser, long guildId, List<NameChange> names) throws IOException {
        for (var field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            var token = parser.nextToken();
            if (field.equals("name") && token == JsonToken.VALUE_STRING) {
                names.add(new GuildNamed(guildId, text(parser)));
            } else if (field.equals("channels") || field.equals("threads")) {
                list(parser, guildId, names);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void lists(JsonParser parser, long guildId, List<NameChange> names) throws IOException {
        for (var field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            if (field.equals("threads")) {
                list(parser, guildId, names);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void list(JsonParser parser, long guildId, List<NameChange> names) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                channel(parser, guildId, names);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void channel(JsonParser parser, long guildId, List<NameChange> names) throws IOException {
        Long id = null;
        String name = null;
        for (var field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            var token = parser.nextToken();
            if (field.equals("id")) {
                id = PayloadReader.snowflake(parser);
            } else if (field.equals("name") && token == JsonToken.VALUE_STRING) {
                name = text(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (id != null && name != null) {
            names.add(new ChannelNamed(id, guildId, name));
        }
    }

    /** PostgreSQL's text can't hold the character 0. */
    private static String text(JsonParser parser) throws IOException {
        return parser.getText().replace("\0", "");
    }

    @FunctionalInterface
    private interface Part {
        void read(JsonParser parser, long guildId, List<NameChange> names) throws IOException;
    }
}
