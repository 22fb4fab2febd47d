package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.gateway.members.MemberNews;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads what dispatches say about whose members are known. */
final class MemberNewsReader {
    private static final ObjectMapper JSON = ContractsJson.mapper();
    private static final int REQUEST_GUILD_MEMBERS = 8;
    private static final int MILLIS = 1000;

    private MemberNewsReader() {}

    /** What a dispatch says; absent if it says nothing of the kind, or not as documented. */
    static @Nullable MemberNews read(String type, @Nullable GuildId guild, PayloadScan data, byte[] payload) {
        try {
            return switch (type) {
                case "GUILD_CREATE" ->
                    guild == null || data.text("unavailable").equals("true") ? null : new MemberNews.Available(guild);
                case "GUILD_DELETE" -> guild == null ? null : new MemberNews.Gone(guild);
                case "GUILD_MEMBERS_CHUNK" -> guild == null ? null : chunk(guild, data);
                case "RATE_LIMITED" -> limited(payload);
                default -> null;
            };
        } catch (IOException | IllegalArgumentException notAsDocumented) {
            return null;
        }
    }

    private static MemberNews chunk(GuildId guild, PayloadScan data) {
        return new MemberNews.Chunk(
                guild,
                data.text("nonce"),
                Integer.parseUnsignedInt(data.text("chunk_index")),
                Integer.parseUnsignedInt(data.text("chunk_count")));
    }

    private static @Nullable MemberNews limited(byte[] payload) throws IOException {
        var data = JSON.readTree(payload);
        if (data.path("opcode").asInt() != REQUEST_GUILD_MEMBERS) {
            return null;
        }
        var millis = Math.ceil(data.path("retry_after").asDouble() * MILLIS);
        return new MemberNews.Limited(
                GuildId.of(data.path("meta").path("guild_id").asText()), Duration.ofMillis((long) millis));
    }
}
