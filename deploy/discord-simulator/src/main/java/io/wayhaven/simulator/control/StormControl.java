package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.scenario.Storm;
import io.wayhaven.simulator.scenario.WorldBuilder;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.World;
import java.util.function.Supplier;

/** {@code POST /storm}, {@code GET /storm} and {@code DELETE /storm}: many people do the same thing in a short time. */
public final class StormControl {

    /** What drives a storm. */
    public interface Driver {

        void start(Storm storm, double perSecond);

        ObjectNode stormStatus();

        void stopStorm();
    }

    private static final int MOST = 100_000;

    private final World world;
    private final People people;
    private final Supplier<WorldBuilder> builder;
    private final Driver driver;

    public StormControl(World world, People people, Supplier<WorldBuilder> builder, Driver driver) {
        this.world = world;
        this.people = people;
        this.builder = builder;
        this.driver = driver;
    }

    public void mount(ControlApi api) {
        api.route(HttpMethod.GET, "/storm", call -> driver.stormStatus());
        api.route(HttpMethod.POST, "/storm", this::start);
        api.route(HttpMethod.DELETE, "/storm", call -> {
            driver.stopStorm();
            return driver.stormStatus();
        });
    }

    /** {@code {guild, kind, count, perSecond, user}} */
    private JsonNode start(ControlCall call) {
        Guild guild = world.guild(call.id("guild"));
        if (guild == null) {
            throw DiscordError.unknownGuild();
        }
        long count = call.body().path("count").asLong(1_000);
        double rate = call.body().path("perSecond").asDouble(100);
        if (count < 1 || count > MOST || !(rate > 0)) {
            throw new IllegalArgumentException("\"count\" is between 1 and 100000, and \"perSecond\" above 0.");
        }
        driver.start(new Storm(world, people, guild, kind(call), call.id("user", 0), count, builder), rate);
        return driver.stormStatus();
    }

    private static Storm.Kind kind(ControlCall call) {
        String wanted = call.text("kind");
        for (Storm.Kind kind : Storm.Kind.values()) {
            if (kind.title().equals(wanted)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("\"kind\" is one of deletes, edits, joins, leaves and messages.");
    }
}
