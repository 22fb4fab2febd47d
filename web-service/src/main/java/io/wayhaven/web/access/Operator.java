package io.wayhaven.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one local account. */
public final class Operator {

    private static final String ALGORITHM = "SHA-256";

    private final String user;
    private final byte[] key;
    private final byte[] expected;

    /**
     * The account with this login.
     *
     * @param secret signs what is derived from the login
     */
    public Operator(String user, String password, String secret) {
        this.user = user;
        this.key = secret.getBytes(UTF_8);
        this.expected = digest(user, password);
    }

    public String user() {
        return user;
    }

    /** Whether this is the account's login; takes the same time whatever differs. */
    public boolean matches(String givenUser, String givenPassword) {
        return MessageDigest.isEqual(expected, digest(givenUser, givenPassword));
    }

    /** Changes whenever user, password or secret change: a session that bears another mark is void. */
    public String mark() {
        return HexFormat.of().formatHex(digest("mark", HexFormat.of().formatHex(expected)), 0, 16);
    }

    private byte[] digest(String first, String second) {
        try {
            var digest = MessageDigest.getInstance(ALGORITHM);
            digest.update(key);
            digest.update((byte) 0);
            digest.update(first.getBytes(UTF_8));
            digest.update((byte) 0);
            return digest.digest(second.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
