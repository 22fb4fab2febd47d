package io.wayhaven.logwriter.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.wayhaven.logwriter.subject.PayloadField;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the ids that a payload holds, in one pass over all of it and without building a tree. */
final class PayloadReader {

    private PayloadReader() {}

    /**
     * Reads a payload to its end.
     *
     * @throws IOException if it is not one JSON value
     */
    static Map<PayloadField, Long> ids(JsonFactory json, byte[] payload) throws IOException {
        var ids = new EnumMap<PayloadField, Long>(PayloadField.class);
        try (var parser = json.createParser(payload)) {
            var first = parser.nextToken();
            if (first == null) {
                throw new IOException("empty");
            }
            if (first == JsonToken.START_OBJECT) {
                root(parser, ids);
            } else {
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new IOException("more than one value");
            }
        }
        return ids;
    }

    private static void root(JsonParser parser, Map<PayloadField, Long> ids) throws IOException {
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "id" -> id(parser, PayloadField.ID, ids);
                case "channel_id" -> id(parser, PayloadField.CHANNEL_ID, ids);
                case "user_id" -> id(parser, PayloadField.USER_ID, ids);
                case "owner_id" -> id(parser, PayloadField.OWNER_ID, ids);
                case "creator_id" -> id(parser, PayloadField.CREATOR_ID, ids);
                case "target_id" -> id(parser, PayloadField.TARGET_ID, ids);
                case "author" -> person(parser, PayloadField.AUTHOR, ids);
                case "user" -> person(parser, PayloadField.USER, ids);
                case "inviter" -> person(parser, PayloadField.INVITER, ids);
                case "member" -> member(parser, ids);
                default -> parser.skipChildren();
            }
        }
    }

    private static void member(JsonParser parser, Map<PayloadField, Long> ids) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals("user")) {
                person(parser, PayloadField.MEMBER_USER, ids);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void person(JsonParser parser, PayloadField field, Map<PayloadField, Long> ids) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals("id")) {
                id(parser, field, ids);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void id(JsonParser parser, PayloadField field, Map<PayloadField, Long> ids) throws IOException {
        var id = snowflake(parser);
        if (id != null) {
            ids.put(field, id);
        }
    }

    /** The id that the current token holds, as a string or a number; tolerates anything else. */
    static @Nullable Long snowflake(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NUMBER_INT) {
            parser.skipChildren();
            return null;
        }
        return snowflake(parser.getText());
    }

    private static @Nullable Long snowflake(String text) {
        if (text.isEmpty() || text.length() > 19) {
            return null;
        }
        try {
            var id = Long.parseLong(text);
            return id < 0 ? null : (Long) id;
        } catch (NumberFormatException notAnId) {
            return null;
        }
    }
}
