package io.wayhaven.web.web.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import io.wayhaven.contracts.id.Snowflake;
import io.wayhaven.web.WebConfig;
import io.wayhaven.web.access.GuildRights;
import io.wayhaven.web.access.ModerationRule;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Asks Discord's REST API with a person's own token. The answer comes on the caller's Vert.x context, where their
 * request goes on.
 *
 * @see <a href="https://discord.com/developers/docs/resources/user#get-current-user-guilds">Discord: get current user
 *     guilds</a>
 */
@ApplicationScoped
class DiscordGuildRights implements GuildRights {

    private static final Logger LOG = Logger.getLogger(DiscordGuildRights.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final WebClient http;
    private final String guilds;

    DiscordGuildRights(Vertx vertx, WebConfig config) {
        this.http = WebClient.create(
                vertx,
                new WebClientOptions().setConnectTimeout((int) LIMIT.toMillis()).setFollowRedirects(false));
        this.guilds = config.discord().baseUrl() + "/users/@me/guilds";
    }

    @PreDestroy
    void stop() {
        http.close();
    }

    @Override
    public CompletionStage<Answer> ask(String accessToken) {
        return http.getAbs(guilds)
                .timeout(LIMIT.toMillis())
                .bearerTokenAuthentication(accessToken)
                .putHeader("User-Agent", "DiscordBot (https://github.com/wayhaven, 0.1)")
                .send()
                .map(DiscordGuildRights::answer)
                .onFailure()
                .recoverWithItem(unreachable -> unavailable("it can't be reached"))
                .subscribeAsCompletionStage();
    }

    private static Answer answer(HttpResponse<Buffer> response) {
        return switch (response.statusCode()) {
            case 200 -> told(response.body().getBytes());
            case 401, 403 -> new Answer.Revoked();
            default -> unavailable("it answers " + response.statusCode());
        };
    }

    private static Answer told(byte[] body) {
        var moderated = new HashSet<Long>();
        try {
            for (JsonNode guild : JSON.readTree(body)) {
                var permissions =
                        Long.parseUnsignedLong(guild.path("permissions").asText());
                if (ModerationRule.allows(guild.path("owner").asBoolean(), permissions)) {
                    moderated.add(Snowflake.parse(guild.path("id").asText()));
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            return unavailable("its answer can't be read");
        }
        return new Answer.Told(moderated);
    }

    private static Answer unavailable(String why) {
        LOG.warnf("Discord did not say what somebody may see: %s", why);
        return new Answer.Unavailable();
    }
}
