package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.ResourceKind;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.Map;

/** Settings, roles, events, and coming by an invite. */
final class GuildActs {

    private GuildActs() {}

    static Map<String, Act> of(World world, People people) {
        return Map.ofEntries(
                Map.entry(
                        "guild_update",
                        acting -> people.guilds()
                                .update(acting.guild(), acting.user(), acting.fields(), acting.reason())),
                Map.entry(
                        "role_create",
                        acting -> acting.answer()
                                .put(
                                        "id",
                                        Json.id(people.roles()
                                                .create(acting.guild(), acting.user(), acting.fields(), acting.reason())
                                                .id()))),
                Map.entry(
                        "role_update",
                        acting -> people.roles()
                                .update(
                                        acting.guild(),
                                        acting.user(),
                                        acting.role(),
                                        acting.fields(),
                                        acting.reason())),
                Map.entry(
                        "role_delete",
                        acting -> people.roles().delete(acting.guild(), acting.user(), acting.role(), acting.reason())),
                Map.entry(
                        "event_interest",
                        acting -> people.guilds()
                                .interest(
                                        acting.guild(),
                                        people.resources()
                                                .find(
                                                        acting.guild(),
                                                        ResourceKind.SCHEDULED_EVENT,
                                                        acting.call().text("id")),
                                        acting.user(),
                                        acting.on())),
                Map.entry(
                        "command_permissions",
                        acting -> people.guilds()
                                .commandPermissions(
                                        acting.guild(),
                                        acting.user(),
                                        acting.call().id("command"),
                                        acting.body().path("permissions") instanceof ArrayNode permissions
                                                ? permissions.deepCopy()
                                                : Json.array(),
                                        acting.reason())),
                Map.entry("invite_join", acting -> {
                    User user = world.user(acting.user());
                    if (user == null) {
                        throw DiscordError.unknownUser();
                    }
                    people.invites().join(acting.guild(), user, acting.call().text("code"));
                }));
    }
}
