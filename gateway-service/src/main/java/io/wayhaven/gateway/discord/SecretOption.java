package io.wayhaven.gateway.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.wayhaven.gateway.commands.SlashCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the values of secret options and fields out of the payload of an INTERACTION_CREATE, which otherwise stays as it is. */
final class SecretOption {
    private static final byte[] CUT = "\"[secret]\"".getBytes(UTF_8);
    private static final JsonFactory JSON = new JsonFactory();

    /** Where a value lies in the payload. */
    private record Span(int start, int end) {}

    private SecretOption() {}

    /**
     * The payload without secrets.
     *
     * @throws IOException if it is not JSON
     */
    static byte[] cut(byte[] payload) throws IOException {
        List<Span> secrets = new ArrayList<>();
        try (var parser = JSON.createParser(payload)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    object(parser, secrets);
                }
            }
        }
        return secrets.isEmpty() ? payload : without(secrets, payload);
    }

    /** Reads an object to its end; the name of an option or a form's field may come before or after its value. */
    private static void object(JsonParser parser, List<Span> secrets) throws IOException {
        String name = null;
        Span value = null;
        for (var field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            var token = parser.nextToken();
            if (token.isScalarValue()) {
                if (field.equals("name") || field.equals("custom_id")) {
                    name = parser.getText();
                } else if (field.equals("value")) {
                    value = span(parser);
                }
            } else {
                nested(parser, secrets);
            }
        }
        if (value != null && isSecret(name)) {
            secrets.add(value);
        }
    }

    private static void nested(JsonParser parser, List<Span> secrets) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, secrets);
            return;
        }
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (!token.isScalarValue()) {
                nested(parser, secrets);
            }
        }
    }

    private static boolean isSecret(@Nullable String name) {
        return name != null && SlashCommand.SECRET_OPTIONS.contains(name);
    }

    private static Span span(JsonParser parser) throws IOException {
        var start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.finishToken();
        return new Span(start, Math.toIntExact(parser.currentLocation().getByteOffset()));
    }

    private static byte[] without(List<Span> secrets, byte[] payload) {
        var rest = new ByteArrayOutputStream(payload.length);
        var from = 0;
        for (var secret : secrets) {
            rest.write(payload, from, secret.start() - from);
            rest.writeBytes(CUT);
            from = secret.end();
        }
        rest.write(payload, from, payload.length - from);
        return rest.toByteArray();
    }
}
