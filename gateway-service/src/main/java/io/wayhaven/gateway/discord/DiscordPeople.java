package io.wayhaven.gateway.discord;

import com.fasterxml.jackson.databind.node.MissingNode;
import discord4j.rest.route.Routes;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.gateway.commands.People;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Asks for members over REST.
 *
 * @see <a href="https://discord.com/developers/docs/resources/guild#get-guild-member">Discord: get guild member</a>
 */
final class DiscordPeople implements People {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int UNKNOWN_MEMBER = 10007;

    private final DiscordHttp http;

    DiscordPeople(DiscordHttp http) {
        this.http = http;
    }

    @Override
    public CompletionStage<Optional<Target>> find(GuildId guild, UserId user) {
        var request = Routes.GUILD_MEMBER_GET.newRequest(guild.toString(), user.toString());
        return DiscordHttp.stage(
                http.exchange(request, LIMIT).map(answer -> read(user, answer)).onErrorReturn(Optional.empty()));
    }

    private static Optional<Target> read(UserId user, DiscordHttp.Answer answer) {
        if (answer.isSuccess()) {
            return Optional.of(PersonJson.target(user, answer.body().path("user"), answer.body()));
        }
        var missing = MissingNode.getInstance();
        return answer.errorCode() == UNKNOWN_MEMBER
                ? Optional.of(PersonJson.target(user, missing, missing))
                : Optional.empty();
    }
}
