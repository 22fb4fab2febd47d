package io.wayhaven.local.preflight;

import io.wayhaven.contracts.environment.Environment;
import io.wayhaven.contracts.environment.WithoutEffect;
import io.wayhaven.local.UserMistake;
import io.wayhaven.local.folder.Login;
import io.wayhaven.local.process.Spawner;
import io.wayhaven.local.stack.DatabaseAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the environment variables ask for.
 *
 * @param variables the environment
 * @param ofFile those of them that a file holds, not the process's own environment
 */
public record Surroundings(Map<String, String> variables, Set<String> ofFile) {
    private static final String DISCORD = "https://discord.com/api/v10";

    public Surroundings {
        variables = Map.copyOf(variables);
        ofFile = Set.copyOf(ofFile);
    }

    /** Those of this process, over those of the file {@code .env} in the project's folder. */
    public static Surroundings of(Path project) {
        return of(EnvironmentFile.read(project.resolve(EnvironmentFile.NAME)), System.getenv());
    }

    static Surroundings of(Map<String, String> file, Map<String, String> process) {
        Map<String, String> all = new HashMap<>(file);
        all.putAll(process);
        Set<String> ofFile = new HashSet<>(file.keySet());
        ofFile.removeAll(process.keySet());
        return new Surroundings(all, ofFile);
    }

    /**
     * What the services are to know of the file, as they know the process's environment. What the launcher sees to, and
     * every secret, is left out.
     */
    public Map<String, String> forServices() {
        return variables.entrySet().stream()
                .filter(variable -> ofFile.contains(variable.getKey()))
                .filter(variable -> !Spawner.SECRETS.contains(variable.getKey()))
                .filter(variable -> !variable.getKey().matches("(QUARKUS|KAFKA|MP)_.*"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The bot's token, if there is one.
     *
     * @throws UserMistake if there are two
     */
    public @Nullable String token() {
        return either("DISCORD_TOKEN", "BOT_TOKEN");
    }

    /**
     * The application's id, if it is set.
     *
     * @throws UserMistake if there are two
     */
    public @Nullable String application() {
        return either("APPLICATION_ID", "CLIENT_ID");
    }

    /** The application's secret, for people who log in to the web page with their account; if it is set. */
    public @Nullable String clientSecret() {
        return get("CLIENT_SECRET");
    }

    /** What is set and means nothing here, a sentence each. */
    public List<String> withoutEffect() {
        return Arrays.stream(WithoutEffect.values())
                .flatMap(variable -> variable.warning(environment()).stream())
                .toList();
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
        if (get("DATABASE_URL") == null && get("POSTGRES_HOST") == null) {
            return null;
        }
        var address = mistaken(() -> io.wayhaven.contracts.environment.DatabaseAddress.of(environment()))
                .filter(found -> found.user() != null)
                .orElseThrow(() -> new UserMistake("PostgreSQL's account is missing; set POSTGRES_USER and"
                        + " POSTGRES_PASSWORD, or put both into DATABASE_URL."));
        return new DatabaseAddress(
                address.reactiveUrl(),
                String.valueOf(address.user()),
                address.password() == null ? "" : address.password());
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

    /** What a variable is set to, or something else. */
    public String orElse(String name, String otherwise) {
        return environment().get(name).orElse(otherwise);
    }

    private Environment environment() {
        return Environment.of(variables);
    }

    private @Nullable String get(String name) {
        return environment().get(name).orElse(null);
    }

    private @Nullable String either(String name, String alias) {
        return mistaken(() -> environment().either(name, alias)).orElse(null);
    }

    private static <T> Optional<T> mistaken(Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException refused) {
            throw new UserMistake(String.valueOf(refused.getMessage()));
        }
    }

    /** Nothing of what it holds. */
    @Override
    public String toString() {
        return "Surroundings[]";
    }
}
