package io.wayhaven.simulator.control;

import io.wayhaven.simulator.action.MemberChange;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.User;
import io.wayhaven.simulator.world.World;
import java.util.Map;

/** Coming, going, moderating, and how members look. */
final class MemberActs {

    private static final int USUAL_TIMEOUT_SECONDS = 600;

    private MemberActs() {}

    static Map<String, Act> of(World world, People people) {
        return Map.ofEntries(
                Map.entry(
                        "ban",
                        acting -> people.bans()
                                .ban(
                                        acting.guild(),
                                        acting.user(),
                                        acting.target(),
                                        acting.reason(),
                                        acting.body()
                                                .path("delete_message_seconds")
                                                .asLong(0))),
                Map.entry(
                        "unban",
                        acting -> people.bans().unban(acting.guild(), acting.user(), acting.target(), acting.reason())),
                Map.entry(
                        "kick",
                        acting -> people.membership()
                                .kick(acting.guild(), acting.user(), acting.target(), acting.reason())),
                Map.entry("prune", acting -> prune(people, acting)),
                Map.entry("timeout", acting -> {
                    long seconds = acting.body().path("seconds").asLong(USUAL_TIMEOUT_SECONDS);
                    change(people, acting, MemberChange.timeout(world.now().plusSeconds(seconds)));
                }),
                Map.entry("untimeout", acting -> change(people, acting, MemberChange.timeout(null))),
                Map.entry(
                        "nick",
                        acting -> change(
                                people, acting, MemberChange.nick(acting.call().textOrNull("nick")))),
                Map.entry("role_add", acting -> role(people, acting, true)),
                Map.entry("role_remove", acting -> role(people, acting, false)),
                Map.entry("join", acting -> join(world, people, acting)),
                Map.entry("leave", acting -> people.membership().leave(acting.guild(), acting.user())),
                Map.entry("pass_screening", acting -> people.profiles().passScreening(acting.guild(), acting.self())),
                Map.entry("boost", acting -> people.profiles().boost(acting.guild(), acting.self(), true)),
                Map.entry("unboost", acting -> people.profiles().boost(acting.guild(), acting.self(), false)),
                Map.entry(
                        "guild_avatar",
                        acting -> people.profiles()
                                .guildAvatar(
                                        acting.guild(),
                                        acting.self(),
                                        acting.call().textOrNull("avatar"))),
                Map.entry("profile", acting -> people.profiles().change(user(world, acting.user()), acting.fields())),
                Map.entry(
                        "presence",
                        acting -> people.profiles()
                                .presence(
                                        acting.guild(),
                                        acting.self(),
                                        acting.body().path("status").asText("online"))),
                Map.entry("bot_add", acting -> {
                    User bot = people.profiles().bot(acting.body().path("name").asText("Another bot"));
                    people.membership().addBot(acting.guild(), acting.user(), bot);
                    acting.answer().put("bot", Json.id(bot.id()));
                }));
    }

    private static void prune(People people, Acting acting) {
        int removed = people.membership()
                .prune(
                        acting.guild(),
                        acting.user(),
                        acting.body().path("days").asInt(7),
                        acting.ids("roles"),
                        false,
                        acting.reason());
        acting.answer().put("pruned", removed);
    }

    private static void change(People people, Acting acting, MemberChange change) {
        people.members().change(acting.guild(), acting.user(), acting.targetOrSelf(), change, acting.reason());
    }

    private static void role(People people, Acting acting, boolean give) {
        people.members().role(acting.guild(), acting.user(), acting.target(), acting.role(), give, acting.reason());
    }

    private static void join(World world, People people, Acting acting) {
        Guild guild = acting.guild();
        if (acting.body().path("pending").asBoolean(false)) {
            people.membership().knock(guild, user(world, acting.user()));
        } else {
            people.membership().join(guild, user(world, acting.user()));
        }
    }

    private static User user(World world, long userId) {
        User user = world.user(userId);
        if (user == null) {
            throw DiscordError.unknownUser();
        }
        return user;
    }
}
