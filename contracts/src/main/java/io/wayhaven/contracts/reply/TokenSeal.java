package io.wayhaven.contracts.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals interaction tokens with AES-256-GCM under a key derived from the bot token, which exactly the services that
 * answer interactions hold. Layout: 12-byte nonce, ciphertext, 16-byte tag, in Base64.
 *
 * @see <a href="https://csrc.nist.gov/pubs/sp/800/38/d/final">NIST SP 800-38D</a>
 */
public final class TokenSeal {

    private static final String PURPOSE = "wayhaven interaction token seal v1";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** A seal that opens wherever the same bot token is held. */
    public TokenSeal(String botToken) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(botToken.getBytes(UTF_8), "HmacSHA256"));
            this.key = new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(UTF_8)), "AES");
        } catch (GeneralSecurityException missingAlgorithm) {
            throw new IllegalStateException("This Java runtime lacks HmacSHA256", missingAlgorithm);
        }
    }

    /** Seals a token; the same token never gives the same ciphertext twice. */
    public SealedToken seal(String token) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(token.getBytes(UTF_8));
            return new SealedToken(Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array()));
        } catch (GeneralSecurityException missingAlgorithm) {
            throw new IllegalStateException("This Java runtime lacks " + CIPHER, missingAlgorithm);
        }
    }

    /**
     * Opens a sealed token.
     *
     * @throws IllegalArgumentException if it was sealed under another bot token or was changed
     */
    public String open(SealedToken sealed) {
        var bytes = Base64.getDecoder().decode(sealed.ciphertext());
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES));
            return new String(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), UTF_8);
        } catch (GeneralSecurityException | RuntimeException wrongKey) {
            throw new IllegalArgumentException(
                    "The interaction token was sealed under another bot token: give gateway and sync-engine the same one",
                    wrongKey);
        }
    }
}
