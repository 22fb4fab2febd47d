package io.wayhaven.simulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers op 8. See "Request Guild Members" in Discord's gateway documentation. */
final class MemberChunks {

    private static final int CHUNK = 1_000;
    private static final int MOST_BY_QUERY = 100;
    private static final int MOST_NONCE_BYTES = 32;
    private static final long FULL_LIST_MILLIS = 30_000;

    private final World world;
    private final Sessions sessions;
    private final Map<Long, Long> lastFullList = new HashMap<>();

    MemberChunks(World world, Sessions sessions) {
        this.world = world;
        this.sessions = sessions;
    }

    void request(Session session, JsonNode d) {
        JsonNode guildNode = d.path("guild_id").isArray() ? d.path("guild_id").path(0) : d.path("guild_id");
        long guildId = Json.snowflake(guildNode).orElse(0);
        Guild guild = world.guild(guildId);
        if (guild == null || !session.covers(guildId)) {
            return;
        }
        boolean fullList = !d.has("user_ids")
                && d.path("query").asText().isEmpty()
                && d.path("limit").asInt(0) == 0;
        if (fullList && !session.wants(Intents.GUILD_MEMBERS)) {
            return;
        }
        if (fullList && limited(session, guildId, nonce(d))) {
            return;
        }
        ArrayNode notFound = Json.array();
        List<Member> found =
                d.has("user_ids") ? byIds(guild, d.path("user_ids"), notFound) : byQuery(guild, d, fullList);
        send(session, guildId, found, notFound, d);
    }

    private boolean limited(Session session, long guildId, String nonce) {
        long now = world.now().toEpochMilli();
        Long last = lastFullList.get(guildId);
        if (last != null && now - last < FULL_LIST_MILLIS) {
            ObjectNode limited =
                    Json.object().put("opcode", 8).put("retry_after", (FULL_LIST_MILLIS - (now - last)) / 1000.0);
            ObjectNode meta = limited.putObject("meta").put("guild_id", Json.id(guildId));
            if (!nonce.isEmpty()) {
                meta.put("nonce", nonce);
            }
            sessions.mint(session, "RATE_LIMITED", guildId, Json.bytes(limited));
            return true;
        }
        lastFullList.put(guildId, now);
        return false;
    }

    /** What comes back with the answer; empty if there is none, or none that is taken. */
    private static String nonce(JsonNode d) {
        String nonce = d.path("nonce").asText();
        return nonce.getBytes(StandardCharsets.UTF_8).length > MOST_NONCE_BYTES ? "" : nonce;
    }

    private static List<Member> byIds(Guild guild, JsonNode ids, ArrayNode notFound) {
        List<Member> found = new ArrayList<>();
        List<JsonNode> asked = new ArrayList<>();
        if (ids.isArray()) {
            ids.forEach(asked::add);
        } else {
            asked.add(ids);
        }
        for (JsonNode id : asked.subList(0, Math.min(asked.size(), MOST_BY_QUERY))) {
            Member member = guild.member(Json.snowflake(id).orElse(0));
            if (member == null) {
                notFound.add(id.asText());
            } else {
                found.add(member);
            }
        }
        return found;
    }

    private static List<Member> byQuery(Guild guild, JsonNode d, boolean fullList) {
        if (fullList) {
            return List.copyOf(guild.members().values());
        }
        String query = d.path("query").asText().toLowerCase(Locale.ROOT);
        int limit = Math.clamp(d.path("limit").asInt(MOST_BY_QUERY), 1, MOST_BY_QUERY);
        return guild.members().values().stream()
                .filter(member ->
                        member.user().username().toLowerCase(Locale.ROOT).startsWith(query))
                .limit(limit)
                .toList();
    }

    private void send(Session session, long guildId, List<Member> found, ArrayNode notFound, JsonNode d) {
        int chunks = Math.max(1, (found.size() + CHUNK - 1) / CHUNK);
        for (int index = 0; index < chunks; index++) {
            ObjectNode chunk = Json.object()
                    .put("guild_id", Json.id(guildId))
                    .put("chunk_index", index)
                    .put("chunk_count", chunks);
            ArrayNode members = chunk.putArray("members");
            found.subList(index * CHUNK, Math.min(found.size(), (index + 1) * CHUNK))
                    .forEach(member -> members.add(member.toJson()));
            if (!notFound.isEmpty()) {
                chunk.set("not_found", notFound);
            }
            String nonce = nonce(d);
            if (!nonce.isEmpty()) {
                chunk.put("nonce", nonce);
            }
            sessions.mint(session, "GUILD_MEMBERS_CHUNK", guildId, Json.bytes(chunk));
        }
    }
}
