package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the {@code d} of a frame lies in its bytes, and the few members of it that the gateway needs. */
final class PayloadScan {
    private final Map<String, String> members = new HashMap<>();
    private int start;
    private int end;
    private boolean isTrue;
    private int tokenStart = -1;
    private int tokenEnd = -1;

    private PayloadScan() {}

    /** Scans the value at which the parser stands, to its end. */
    static PayloadScan of(JsonParser parser) throws IOException {
        var scan = new PayloadScan();
        scan.start = offset(parser.currentTokenLocation().getByteOffset());
        scan.isTrue = parser.currentToken() == JsonToken.VALUE_TRUE;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            scan.object(parser);
        } else {
            parser.skipChildren();
            parser.finishToken();
        }
        scan.end = offset(parser.currentLocation().getByteOffset());
        return scan;
    }

    private void object(JsonParser parser) throws IOException {
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            var nameStart = offset(parser.currentTokenLocation().getByteOffset());
            parser.nextToken();
            switch (name) {
                case "guild_id",
                        "id",
                        "session_id",
                        "resume_gateway_url",
                        "heartbeat_interval",
                        "unavailable",
                        "nonce",
                        "chunk_index",
                        "chunk_count" -> {
                    if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
                        members.put(name, parser.getText());
                    } else {
                        parser.skipChildren();
                    }
                }
                case "token" -> {
                    parser.skipChildren();
                    parser.finishToken();
                    tokenStart = nameStart;
                    tokenEnd = offset(parser.currentLocation().getByteOffset());
                }
                default -> parser.skipChildren();
            }
        }
    }

    private static int offset(long bytes) {
        return Math.toIntExact(bytes);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    boolean isTrue() {
        return isTrue;
    }

    @Nullable
    String id() {
        return members.get("id");
    }

    @Nullable
    String guildId() {
        return members.get("guild_id");
    }

    /** A member of the payload as text; empty if there is none, or if nobody needs it. */
    String text(String name) {
        return members.getOrDefault(name, "");
    }

    int heartbeatMillis() throws IOException {
        try {
            return Integer.parseInt(members.getOrDefault("heartbeat_interval", ""));
        } catch (NumberFormatException notANumber) {
            throw new IOException("a hello without heartbeat_interval", notANumber);
        }
    }

    Frame.SessionBegun sessionBegun() throws IOException {
        var session = members.get("session_id");
        var resumeUrl = members.get("resume_gateway_url");
        if (session == null || resumeUrl == null) {
            throw new IOException("a READY without session_id or resume_gateway_url");
        }
        return new Frame.SessionBegun(session, resumeUrl);
    }

    /**
     * The payload without its member {@code token}, and otherwise as it is.
     *
     * @param whole the bytes from {@link #start} to {@link #end}
     */
    byte[] withoutToken(byte[] whole) {
        if (tokenStart < 0) {
            return whole;
        }
        var from = tokenStart - start;
        var to = tokenEnd - start;
        var next = skipSpace(whole, to);
        if (whole[next] == ',') {
            to = next + 1;
        } else {
            from = commaBefore(whole, from);
        }
        var rest = new byte[whole.length - (to - from)];
        System.arraycopy(whole, 0, rest, 0, from);
        System.arraycopy(whole, to, rest, from, whole.length - to);
        return rest;
    }

    private static int skipSpace(byte[] bytes, int from) {
        var at = from;
        while (isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    /** The comma that separates the member from the one before it, or the member's own start if it is the only one. */
    private static int commaBefore(byte[] bytes, int member) {
        var at = member - 1;
        while (isSpace(bytes[at])) {
            at--;
        }
        return bytes[at] == ',' ? at : member;
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}
