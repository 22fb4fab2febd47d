package io.wayhaven.web.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the settings of the login have to fulfil before anything is started. */
public final class PasswordPolicy {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int SHORTEST_SECRET = 32;

    /** Values from examples and manuals: everybody knows them. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "admin",
            "administrator",
            "password",
            "changeme",
            "change_me",
            "changemechangeme",
            "secure_admin_password",
            "your_secure_password",
            "your_strong_db_password",
            "your_flask_secret_key",
            "passwordpassword",
            "password1234",
            "123456789012",
            "qwertyuiop12",
            "letmeinletmein");

    private PasswordPolicy() {}

    /** What is wrong with the settings, as one sentence with the remedy; empty if nothing is. */
    public static Optional<String> complaint(
            @Nullable String user, @Nullable String password, @Nullable String secret) {
        if (user == null || user.isBlank()) {
            return Optional.of("The web login has no user. Set WEB_UI_USER to a name of your choice.");
        }
        if (password == null || password.isEmpty()) {
            return Optional.of("The web login has no password. Set WEB_UI_PASSWORD to at least 12 characters.");
        }
        if (wellKnown(password) || password.equalsIgnoreCase(user)) {
            return Optional.of("WEB_UI_PASSWORD is a default that everybody knows. Choose another one of at least 12"
                    + " characters.");
        }
        if (password.length() < SHORTEST_PASSWORD || password.chars().distinct().count() < 4) {
            return Optional.of(
                    "WEB_UI_PASSWORD is too weak. Choose one of at least 12 characters, not just a few that repeat.");
        }
        if (secret == null || secret.isEmpty()) {
            return Optional.of("There is no secret to sign sessions with. Set WEB_SESSION_SECRET to at least 32 random"
                    + " characters, such as the output of: openssl rand -base64 48");
        }
        if (secret.length() < SHORTEST_SECRET || wellKnown(secret)) {
            return Optional.of("WEB_SESSION_SECRET is too short. Set it to at least 32 random characters, such as the"
                    + " output of: openssl rand -base64 48");
        }
        return Optional.empty();
    }

    private static boolean wellKnown(String value) {
        return WELL_KNOWN.contains(value.toLowerCase(Locale.ROOT));
    }
}
