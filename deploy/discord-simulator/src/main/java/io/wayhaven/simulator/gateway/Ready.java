package io.wayhaven.simulator.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.User;
import java.util.List;

/** The READY payload. See "Ready" in Discord's gateway documentation. */
final class Ready {

    private static final int API_VERSION = 10;

    private Ready() {}

    static ObjectNode payload(User bot, Session session, List<Long> guilds, String resumeUrl, int applicationFlags) {
        ObjectNode d = Json.object()
                .put("v", API_VERSION)
                .put("session_type", "normal")
                .put("session_id", session.id())
                .put("resume_gateway_url", resumeUrl);
        d.set("user", bot.toJson().put("verified", true).putNull("email").put("mfa_enabled", true));
        d.putObject("user_settings");
        d.putArray("relationships");
        d.putArray("private_channels");
        d.putArray("presences");
        d.putArray("guild_join_requests");
        d.putArray("geo_ordered_rtc_regions");
        d.putArray("_trace").add("[\"simulator\"]");
        ArrayNode unavailable = d.putArray("guilds");
        guilds.forEach(id -> unavailable.addObject().put("id", Json.id(id)).put("unavailable", true));
        d.putArray("shard").add(session.shard()).add(session.shardCount());
        d.putObject("application").put("id", Json.id(bot.id())).put("flags", applicationFlags);
        return d;
    }
}
