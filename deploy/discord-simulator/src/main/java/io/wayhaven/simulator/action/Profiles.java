package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** What people do to themselves: names, pictures, presence, boosts, screening. */
public final class Profiles {

    private static final int LONGEST_NAME = 32;

    private final World world;
    private final EventSink events;

    public Profiles(World world, EventSink events) {
        this.world = world;
        this.events = events;
    }

    /** A bot that is in no guild yet. */
    public User bot(String name) {
        var bot = new User(world.nextId(), name, null, true);
        world.add(bot);
        return bot;
    }

    /** A member agreed to the rules. */
    public void passScreening(Guild guild, Member member) {
        if (member.pending()) {
            member.pending(false);
            tell(guild, member);
        }
    }

    public void boost(Guild guild, Member member, boolean on) {
        if (on == (member.premiumSince() != null)) {
            return;
        }
        member.premiumSince(on ? world.now() : null);
        guild.boosts(guild.boosts() + (on ? 1 : -1));
        tell(guild, member);
        events.dispatch(guild.id(), "GUILD_UPDATE", guild.toJson());
    }

    /** @param avatar a hash, null to take the picture away */
    public void guildAvatar(Guild guild, Member member, @Nullable String avatar) {
        member.avatar(avatar);
        tell(guild, member);
    }

    /**
     * Changes {@code username}, {@code global_name} or {@code avatar} of a user, which every guild they are in is told
     * of. See "Guild Member Update".
     */
    public void change(User user, ObjectNode fields) {
        String username = fields.path("username").asText(user.username());
        String globalName = text(fields, "global_name", user.globalName());
        if (username.isBlank() || username.length() > LONGEST_NAME) {
            throw DiscordError.invalid("username", "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 32 in length.");
        }
        if (globalName != null && globalName.length() > LONGEST_NAME) {
            throw DiscordError.invalid("global_name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 32 in length.");
        }
        var changed = new User(user.id(), username, globalName, user.bot(), text(fields, "avatar", user.avatar()));
        world.replace(changed);
        for (Guild guild : world.guilds().values()) {
            Member member = guild.member(user.id());
            if (member != null) {
                tell(guild, member);
            }
        }
    }

    private static @Nullable String text(ObjectNode fields, String field, @Nullable String otherwise) {
        if (!fields.has(field)) {
            return otherwise;
        }
        return fields.get(field).isNull() ? null : fields.get(field).asText();
    }

    /** @param status {@code online}, {@code idle}, {@code dnd} or {@code offline} */
    public void presence(Guild guild, Member member, String status) {
        ObjectNode d = Json.object().put("guild_id", Json.id(guild.id())).put("status", status);
        d.putObject("user").put("id", Json.id(member.id()));
        d.putArray("activities");
        ObjectNode client = d.putObject("client_status");
        if (!status.equals("offline")) {
            client.put("desktop", status);
        }
        events.dispatch(guild.id(), "PRESENCE_UPDATE", d);
    }

    private void tell(Guild guild, Member member) {
        events.dispatch(guild.id(), "GUILD_MEMBER_UPDATE", member.toJson().put("guild_id", Json.id(guild.id())));
    }
}
