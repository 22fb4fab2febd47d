package io.wayhaven.local.folder;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What is generated at the first start in a data folder and kept in it, readable by its owner only.
 *
 * @param login of the web page
 * @param sessionSecret signs the web page's sessions
 * @param postgresPassword of the embedded database
 */
public record Secrets(Login login, String sessionSecret, String postgresPassword) {
    /** Its name in the data folder. */
    public static final String FILE = "secrets.json";

    private static final String USER = "admin";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = new JsonMapper();

    /** New ones: 144 random bits for the password, 288 for what nobody has to type. */
    static Secrets generate() {
        return new Secrets(new Login(USER, random(18)), random(36), random(36));
    }

    private static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    static Secrets read(Path folder) throws IOException {
        return JSON.readValue(folder.resolve(FILE).toFile(), Secrets.class);
    }

    void write(Path folder) throws IOException {
        PrivateFile.write(
                folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    /** Nothing of what it holds. */
    @Override
    public String toString() {
        return "Secrets[]";
    }
}
