package io.wayhaven.contracts.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where PostgreSQL is, as {@code DATABASE_URL} or, without it, {@code POSTGRES_HOST}, {@code POSTGRES_PORT},
 * {@code POSTGRES_DB}, {@code POSTGRES_USER} and {@code POSTGRES_PASSWORD} tell.
 *
 * @param location host, port, database and options, as in a URL after the two slashes
 * @param user the account, if it is told
 * @param password its password, if it is told. A secret
 */
public record DatabaseAddress(
        String location, @Nullable String user, @Nullable String password) {

    private static final String PORT = "5432";
    private static final Pattern LOCATION =
            Pattern.compile("(?<host>\\[.*]|[^:/]*)(?::(?<port>[0-9]+))?/(?<database>[^?]*)(?:\\?.*)?");
    private static final String EXAMPLE = "Set DATABASE_URL to postgresql://user:password@host:5432/database.";

    /**
     * What the environment tells; empty if it tells nothing.
     *
     * @throws IllegalArgumentException if it tells of something else than PostgreSQL, or of two, with one plain sentence
     *     that doesn't quote it
     */
    public static Optional<DatabaseAddress> of(Environment environment) {
        var url = environment.get("DATABASE_URL").map(DatabaseAddress::ofUrl);
        url.ifPresent(address -> address.compare(environment));
        return url.map(address -> address.completed(environment)).or(() -> ofParts(environment));
    }

    private static Optional<DatabaseAddress> ofParts(Environment environment) {
        var user = environment.get("POSTGRES_USER");
        return environment.get("POSTGRES_DB").or(() -> user).map(database -> {
            var port = environment.get("POSTGRES_PORT").orElse(PORT);
            if (!port.matches("[0-9]{1,5}")) {
                throw new IllegalArgumentException(
                        "POSTGRES_PORT is no port number. Set it to PostgreSQL's, such as 5432, or leave it out.");
            }
            var host = environment.get("POSTGRES_HOST").orElse("127.0.0.1");
            return new DatabaseAddress(
                    host + ":" + port + "/" + database,
                    user.orElse(null),
                    environment.get("POSTGRES_PASSWORD").orElse(null));
        });
    }

    private DatabaseAddress completed(Environment environment) {
        return new DatabaseAddress(
                location,
                user == null ? environment.get("POSTGRES_USER").orElse(null) : user,
                password == null ? environment.get("POSTGRES_PASSWORD").orElse(null) : password);
    }

    /** The variables of both kinds often come from two files, of which one was forgotten. */
    private void compare(Environment environment) {
        var parts = LOCATION.matcher(location);
        if (parts.matches()) {
            compare(environment, "POSTGRES_HOST", parts.group("host"));
            var port = parts.group("port");
            // Kubernetes sets it to an address for any service that is called postgres
            if (environment
                    .get("POSTGRES_PORT")
                    .filter(text -> text.matches("[0-9]+"))
                    .isPresent()) {
                compare(environment, "POSTGRES_PORT", port == null ? PORT : port);
            }
            compare(environment, "POSTGRES_DB", parts.group("database"));
        }
        compare(environment, "POSTGRES_USER", user);
        compare(environment, "POSTGRES_PASSWORD", password);
    }

    private static void compare(Environment environment, String name, @Nullable String inUrl) {
        if (inUrl != null
                && environment.get(name).filter(value -> !value.equals(inUrl)).isPresent()) {
            throw new IllegalArgumentException(
                    "DATABASE_URL and %s are both set and differ. Leave %s out, or make them the same."
                            .formatted(name, name));
        }
    }

    /** The URL for JDBC, without account. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + location;
    }

    /** The URL for the reactive client, without account. */
    public String reactiveUrl() {
        return "postgresql://" + location;
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + location + "]";
    }

    private static DatabaseAddress ofUrl(String url) {
        var plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        var scheme = plain.contains(":") ? plain.substring(0, plain.indexOf(':')) : "";
        // Frameworks name their driver behind a plus sign
        switch (scheme.toLowerCase(Locale.ROOT).split("\\+", 2)[0]) {
            case "postgresql", "postgres" -> {}
            case "sqlite" ->
                throw new IllegalArgumentException(
                        "DATABASE_URL names an SQLite file, but Wayhaven keeps its data in PostgreSQL. " + EXAMPLE);
            default -> throw new IllegalArgumentException("DATABASE_URL is no PostgreSQL URL. " + EXAMPLE);
        }
        try {
            return read(new URI("postgresql" + plain.substring(scheme.length())));
        } catch (URISyntaxException malformed) {
            // The message would quote the password
            throw new IllegalArgumentException(
                    "DATABASE_URL cannot be read. Percent-encode special characters in the password. " + EXAMPLE);
        }
    }

    private static DatabaseAddress read(URI uri) {
        var authority = uri.getRawAuthority();
        var path = uri.getRawPath();
        if (authority == null || path == null || path.length() < 2) {
            throw new IllegalArgumentException("DATABASE_URL lacks a host or a database. " + EXAMPLE);
        }
        var account = authority.lastIndexOf('@');
        var parts =
                account < 0 ? new String[0] : authority.substring(0, account).split(":", 2);
        var options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(
                authority.substring(account + 1) + path + options,
                parts.length > 0 ? decoded(parts[0]) : null,
                parts.length > 1 ? decoded(parts[1]) : null);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }
}
