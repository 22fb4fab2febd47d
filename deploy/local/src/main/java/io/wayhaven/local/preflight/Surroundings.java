package io.wayhaven.local.preflight;

import io.wayhaven.local.UserMistake;
import io.wayhaven.local.folder.Login;
import io.wayhaven.local.stack.DatabaseAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment variables ask for.
 *
 * @param variables the environment
 */
public record Surroundings(Map<String, String> variables) {
    private static final String DISCORD = "https://discord.com/api/v10";
    private static final int POSTGRES_PORT = 5432;

    /** Those of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv());
    }

    /**
     * The bot's token, if there is one.
     *
     * @throws UserMistake if there are two
     */
    public @Nullable String token() {
        String discordToken = get("DISCORD_TOKEN");
        String botToken = get("BOT_TOKEN");
        if (discordToken != null && botToken != null && !discordToken.equals(botToken)) {
            throw new UserMistake("DISCORD_TOKEN and BOT_TOKEN are both set and differ; unset one of them.");
        }
        return discordToken == null ? botToken : discordToken;
    }

    /**
     * The application's id, if it is set.
     *
     * @throws UserMistake if there are two
     */
    public @Nullable String application() {
        String application = get("APPLICATION_ID");
        String client = get("CLIENT_ID");
        if (application != null && client != null && !application.equals(client)) {
            throw new UserMistake("APPLICATION_ID and CLIENT_ID are both set and differ; unset one of them.");
        }
        return application == null ? client : application;
    }

    /** Where Discord's REST API is. */
    public String discordBaseUrl() {
        String given = get("WAYHAVEN_DISCORD_BASE_URL");
        return given == null ? DISCORD : given.replaceAll("/+$", "");
    }

    /** A broker to use in place of the embedded one. */
    public @Nullable String kafka() {
        return get("KAFKA_BOOTSTRAP_SERVERS");
    }

    /**
     * A database to use in place of the embedded one: {@code DATABASE_URL}, or {@code POSTGRES_HOST} with
     * {@code POSTGRES_PORT}, {@code _DB}, {@code _USER} and {@code _PASSWORD}.
     *
     * @throws UserMistake if the address can't be understood
     */
    public @Nullable DatabaseAddress database() {
        String url = get("DATABASE_URL");
        if (url != null) {
            return parse(url);
        }
        String host = get("POSTGRES_HOST");
        if (host == null) {
            return null;
        }
        String user = variables.getOrDefault("POSTGRES_USER", "postgres");
        return new DatabaseAddress(
                "postgresql://" + host + ":" + variables.getOrDefault("POSTGRES_PORT", String.valueOf(POSTGRES_PORT))
                        + "/" + variables.getOrDefault("POSTGRES_DB", user),
                user,
                variables.getOrDefault("POSTGRES_PASSWORD", ""));
    }

    private static DatabaseAddress parse(String url) {
        try {
            URI uri = new URI(url.replaceFirst("^jdbc:", ""));
            boolean isPostgres = "postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme());
            String path = uri.getPath();
            String userInfo = uri.getRawUserInfo();
            if (isPostgres && uri.getHost() != null && path != null && path.length() > 1 && userInfo != null) {
                String[] credentials = userInfo.split(":", 2);
                return new DatabaseAddress(
                        "postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? POSTGRES_PORT : uri.getPort())
                                + path,
                        URLDecoder.decode(credentials[0], StandardCharsets.UTF_8),
                        credentials.length == 1 ? "" : URLDecoder.decode(credentials[1], StandardCharsets.UTF_8));
            }
        } catch (URISyntaxException e) {
            // Falls through: the address may hold a password, so it isn't repeated
        }
        throw new UserMistake("DATABASE_URL is not of the form postgresql://user:password@host:port/database.");
    }

    /** An operator's account in place of the generated one. */
    public @Nullable Login login() {
        String user = get("WEB_UI_USER");
        String password = get("WEB_UI_PASSWORD");
        if ((user == null) != (password == null)) {
            throw new UserMistake("Set both WEB_UI_USER and WEB_UI_PASSWORD, or neither to have them generated.");
        }
        return user == null || password == null ? null : new Login(user, password);
    }

    private @Nullable String get(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Nothing of what it holds. */
    @Override
    public String toString() {
        return "Surroundings[]";
    }
}
