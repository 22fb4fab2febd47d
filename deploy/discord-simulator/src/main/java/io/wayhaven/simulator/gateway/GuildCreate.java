package io.wayhaven.simulator.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.ResourceKind;
import java.util.Collection;

/** The GUILD_CREATE payload of a session. See "Guild Create" in Discord's gateway documentation. */
final class GuildCreate {

    private GuildCreate() {}

    static ObjectNode payload(Guild guild, Session session, long botId) {
        int count = guild.members().size();
        ObjectNode d = guild.toJson()
                .put("joined_at", Json.timestamp(guild.botJoinedAt()))
                .put("large", count > session.largeThreshold())
                .put("unavailable", false)
                .put("member_count", count);
        d.set("members", members(guild, session, botId));
        ArrayNode channels = d.putArray("channels");
        guild.channels().values().forEach(channel -> channels.add(channel.toJson()));
        ArrayNode voice = d.putArray("voice_states");
        guild.voice().values().forEach(state -> voice.add(state.toJson(guild.member(state.userId()))));
        ArrayNode threads = d.putArray("threads");
        guild.threads().values().stream()
                .filter(thread -> !thread.archived())
                .forEach(thread -> threads.add(thread.toJson()));
        d.putArray("presences");
        list(d.putArray("stage_instances"), guild, ResourceKind.STAGE_INSTANCE);
        list(d.putArray("guild_scheduled_events"), guild, ResourceKind.SCHEDULED_EVENT);
        list(d.putArray("soundboard_sounds"), guild, ResourceKind.SOUNDBOARD_SOUND);
        return d;
    }

    private static void list(ArrayNode array, Guild guild, ResourceKind kind) {
        guild.resources(kind).values().forEach(each -> array.add(each.deepCopy()));
    }

    /** Without GUILD_PRESENCES only the bot and those in voice; large guilds give only their first members. */
    private static ArrayNode members(Guild guild, Session session, long botId) {
        ArrayNode array = Json.array();
        Collection<Member> all = guild.members().values();
        boolean everybody = session.wants(Intents.GUILD_PRESENCES);
        for (Member member : all) {
            boolean always = member.id() == botId || guild.voice().containsKey(member.id());
            if (always || everybody && array.size() < session.largeThreshold()) {
                array.add(member.toJson());
            }
        }
        return array;
    }
}
