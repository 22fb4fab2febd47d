package io.wayhaven.simulator.oauth2;

import io.wayhaven.simulator.world.World;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codes, access tokens and refresh tokens that are in use. */
public final class Grants {

    /** Discord says 604800 seconds; how long codes and refresh tokens live is assumed. */
    static final Duration ACCESS = Duration.ofDays(7);

    private static final Duration CODE = Duration.ofMinutes(1);
    private static final Duration REFRESH = Duration.ofDays(365);
    private static final int BYTES = 22;

    private final World world;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Grant> codes = new HashMap<>();
    private final Map<String, Grant> access = new HashMap<>();
    private final Map<String, Grant> refresh = new HashMap<>();

    /** Two tokens for one grant. */
    record Tokens(String access, String refresh, Grant grant) {}

    public Grants(World world) {
        this.world = world;
    }

    /** A code that can be used once. */
    String code(Grant grant) {
        return put(codes, grant.until(world.now().plus(CODE)));
    }

    /** Uses a code up. */
    Optional<Grant> useCode(String code) {
        return live(codes.remove(code));
    }

    /** Uses a refresh token up. */
    Optional<Grant> useRefresh(String token) {
        return live(refresh.remove(token));
    }

    Tokens tokens(Grant grant) {
        Grant until = grant.until(world.now().plus(ACCESS));
        return new Tokens(
                put(access, until), put(refresh, grant.until(world.now().plus(REFRESH))), until);
    }

    Optional<Grant> byAccess(String token) {
        return live(access.get(token));
    }

    /** Every token of the same person ends with this one. */
    void revoke(String token) {
        Grant grant = access.containsKey(token) ? access.get(token) : refresh.get(token);
        if (grant != null) {
            access.values().removeIf(other -> other.user() == grant.user());
            refresh.values().removeIf(other -> other.user() == grant.user());
        }
    }

    /** Nobody is logged in any more. */
    public void clear() {
        codes.clear();
        access.clear();
        refresh.clear();
    }

    private Optional<Grant> live(@Nullable Grant grant) {
        return Optional.ofNullable(grant).filter(found -> found.until().isAfter(world.now()));
    }

    private String put(Map<String, Grant> where, Grant grant) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        where.put(token, grant);
        return token;
    }
}
