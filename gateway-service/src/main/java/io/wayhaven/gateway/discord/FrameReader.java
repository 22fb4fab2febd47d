package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.gateway.capture.Dispatch;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope of a frame in one pass over its bytes. What is inside {@code d} is passed over, and cut out as it
 * is: nothing is decoded and encoded again.
 */
final class FrameReader {
    private static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int RECONNECT = 7;
    private static final int INVALID_SESSION = 9;
    private static final int HELLO = 10;
    private static final int HEARTBEAT_ACK = 11;

    /** The dispatches whose {@code d} is a guild. */
    private static final Set<String> ABOUT_GUILDS = Set.of("GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE");

    /** The dispatches that carry a token, which lets whoever holds it answer or speak under the bot's name. */
    private static final Set<String> WITH_TOKEN = Set.of("INTERACTION_CREATE", "VOICE_SERVER_UPDATE");

    private static final JsonFactory JSON = new JsonFactory();

    private FrameReader() {}

    /**
     * Reads a frame.
     *
     * @throws IOException if it is not JSON, or no gateway payload
     */
    static Frame read(byte[] raw) throws IOException {
        var envelope = new Envelope();
        try (var parser = JSON.createParser(raw)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an object");
            }
            for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                var token = parser.nextToken();
                switch (name) {
                    case "op" -> envelope.opcode = parser.getIntValue();
                    case "s" -> envelope.sequence = token == JsonToken.VALUE_NULL ? 0 : parser.getLongValue();
                    case "t" -> envelope.type = parser.getValueAsString();
                    case "d" -> envelope.data = PayloadScan.of(parser);
                    default -> parser.skipChildren();
                }
            }
        }
        return frame(envelope, raw);
    }

    private static Frame frame(Envelope envelope, byte[] raw) throws IOException {
        var data = envelope.data;
        return switch (envelope.opcode) {
            case DISPATCH -> event(envelope, raw);
            case HEARTBEAT -> new Frame.HeartbeatRequest();
            case RECONNECT -> new Frame.Reconnect();
            case INVALID_SESSION -> new Frame.InvalidSession(data != null && data.isTrue());
            case HELLO -> new Frame.Hello(data == null ? 0 : data.heartbeatMillis());
            case HEARTBEAT_ACK -> new Frame.HeartbeatAck();
            default -> new Frame.Other(envelope.opcode);
        };
    }

    private static Frame event(Envelope envelope, byte[] raw) throws IOException {
        var type = envelope.type;
        var data = envelope.data;
        if (type == null || data == null || envelope.sequence < 1) {
            throw new IOException("a dispatch without type, sequence or data");
        }
        var whole = Arrays.copyOfRange(raw, data.start(), data.end());
        var secret = type.equals("INTERACTION_CREATE") ? whole : null;
        var payload = WITH_TOKEN.contains(type) ? data.withoutToken(whole) : whole;
        if (secret != null) {
            payload = SecretOption.cut(payload);
        }
        var guild = guild(type, data);
        return new Frame.Event(
                new Dispatch(type, envelope.sequence, guild, payload),
                type.equals("READY") ? data.sessionBegun() : null,
                MemberNewsReader.read(type, guild, data, whole),
                secret);
    }

    private static @Nullable GuildId guild(String type, PayloadScan data) {
        var text = ABOUT_GUILDS.contains(type) ? data.id() : data.guildId();
        try {
            return text == null ? null : GuildId.of(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static final class Envelope {
        private int opcode = -1;
        private long sequence;
        private @Nullable String type;
        private @Nullable PayloadScan data;
    }
}
