package io.wayhaven.simulator.oauth2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;

/** What an application may know of the person who logged in, by the scopes that were allowed. */
final class PersonRoutes {

    private final World world;

    PersonRoutes(World world) {
        this.world = world;
    }

    /** See "Get Current Authorization Information" in Discord's OAuth2 documentation. */
    JsonNode authorization(Grant grant) {
        User bot = world.bot();
        ObjectNode json = Json.object();
        json.putObject("application")
                .put("id", Json.id(bot.id()))
                .put("name", bot.username())
                .putNull("icon")
                .put("description", "")
                .put("bot_public", true)
                .put("bot_require_code_grant", false)
                .put("verify_key", "0".repeat(64));
        ArrayNode scopes = json.putArray("scopes");
        grant.scopes().stream().sorted().forEach(scopes::add);
        json.put("expires", Json.timestamp(grant.until()));
        if (grant.scopes().contains("identify")) {
            json.set("user", user(grant).toJson());
        }
        return json;
    }

    /** See "Get Current User" in Discord's documentation. */
    JsonNode self(Grant grant) {
        require(grant, "identify");
        return user(grant)
                .toJson()
                .put("mfa_enabled", true)
                .put("locale", "en-US")
                .put("premium_type", 0);
    }

    /** See "Get Current User Guilds" in Discord's documentation; nobody is in more than the 200 of a page. */
    JsonNode guilds(Grant grant) {
        require(grant, "guilds");
        ArrayNode array = Json.array();
        for (Guild guild : world.guilds().values()) {
            Member member = guild.members().get(grant.user());
            if (member != null) {
                array.addObject()
                        .put("id", Json.id(guild.id()))
                        .put("name", guild.name())
                        .putNull("icon")
                        .putNull("banner")
                        .put("owner", guild.ownerId() == grant.user())
                        .put("permissions", Long.toUnsignedString(Permissions.in(guild, member, world.now())))
                        .putArray("features");
            }
        }
        return array;
    }

    private User user(Grant grant) {
        User user = world.user(grant.user());
        if (user == null) {
            throw DiscordError.of(401, 0, "401: Unauthorized");
        }
        return user;
    }

    /** Which answer a missing scope gets is assumed. */
    private static void require(Grant grant, String scope) {
        if (!grant.scopes().contains(scope)) {
            throw DiscordError.of(401, 0, "401: Unauthorized");
        }
    }
}
