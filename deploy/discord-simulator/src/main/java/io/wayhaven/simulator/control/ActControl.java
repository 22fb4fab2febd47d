package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.World;
import java.util.Map;
import java.util.TreeMap;

/** {@code POST /act}: a person does something in a client, with all of its events and audit entries. */
public final class ActControl {

    private final World world;
    private final Map<String, Act> acts = new TreeMap<>();

    public ActControl(World world, People people) {
        this.world = world;
        acts.putAll(MemberActs.of(world, people));
        acts.putAll(VoiceActs.of(people));
        acts.putAll(MessageActs.of(people));
        acts.putAll(ChannelActs.of(people));
        acts.putAll(GuildActs.of(world, people));
        acts.putAll(ResourceActs.of(people.resources()));
    }

    public void mount(ControlApi api) {
        api.route(HttpMethod.POST, "/act", this::act);
    }

    private JsonNode act(ControlCall call) {
        Guild guild = world.guild(call.id("guild"));
        if (guild == null) {
            throw DiscordError.unknownGuild();
        }
        return perform(call, guild);
    }

    private ObjectNode perform(ControlCall call, Guild guild) {
        String action = call.text("action");
        Act act = acts.get(action);
        if (act == null) {
            throw new IllegalArgumentException("There is no action \"" + action + "\".");
        }
        long user = call.id("user", guild.ownerId());
        ObjectNode answer = Json.object().put("action", action).put("user", Json.id(user));
        act.perform(new Acting(call, guild, user, answer));
        return answer;
    }
}
