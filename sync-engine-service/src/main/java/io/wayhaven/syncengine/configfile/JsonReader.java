package io.wayhaven.syncengine.configfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.wayhaven.syncengine.configfile.Json.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads JSON with its places; the same key twice is a mistake, but comments may be as many and as alike as one likes. */
final class JsonReader {

    /** What a key begins with that is a comment, which JSON doesn't have. */
    private static final String COMMENT = "//";

    private static final int DEEPEST = 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonReader() {}

    /**
     * Reads a document.
     *
     * @throws MalformedFileException if it is no JSON or says a key twice, with the place
     */
    static Json read(byte[] content) throws MalformedFileException {
        try (var parser = FACTORY.createParser(content)) {
            return read(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Json read(JsonParser parser) throws IOException, MalformedFileException {
        try {
            if (parser.nextToken() == null) {
                throw MalformedFileException.noJson(new Place(1, 1, ""), "the file is empty");
            }
            var document = value(parser);
            if (parser.nextToken() != null) {
                throw MalformedFileException.noJson(place(parser), "something follows after the end");
            }
            return document;
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            throw MalformedFileException.noJson(
                    at == null ? place(parser) : new Place(at.getLineNr(), at.getColumnNr(), path(parser)),
                    malformed.getOriginalMessage());
        }
    }

    private static Json value(JsonParser parser) throws IOException, MalformedFileException {
        var place = place(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser, place);
            case START_ARRAY -> items(parser, place);
            case VALUE_STRING -> new Json.Text(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(place, parser.getText());
            case VALUE_TRUE -> new Json.Flag(place, true);
            case VALUE_FALSE -> new Json.Flag(place, false);
            case VALUE_NULL -> new Json.Nothing(place);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + parser.currentToken());
        };
    }

    private static Json members(JsonParser parser, Place place) throws IOException, MalformedFileException {
        var members = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            var at = place(parser);
            parser.nextToken();
            var value = value(parser);
            if (!key.startsWith(COMMENT) && members.put(key, value) != null) {
                throw MalformedFileException.twice(at, key);
            }
        }
        return new Json.Members(place, members);
    }

    private static Json items(JsonParser parser, Place place) throws IOException, MalformedFileException {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Json.Items(place, items);
    }

    private static Place place(JsonParser parser) {
        var at = parser.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr(), path(parser));
    }

    private static String path(JsonParser parser) {
        var path = parser.getParsingContext().pathAsPointer().toString();
        return path.isEmpty()
                ? ""
                : path.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~");
    }
}
