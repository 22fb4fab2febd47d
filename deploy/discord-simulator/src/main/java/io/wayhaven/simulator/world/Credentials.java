package io.wayhaven.simulator.world;

/** The bot's token. It is compared, never printed. */
public final class Credentials {

    private static final String SCHEME = "Bot ";

    private final String token;
    private boolean revoked;

    public Credentials(String token) {
        this.token = token;
    }

    /** Whether a text is the token, with or without its scheme. */
    public boolean accepts(String presented) {
        return !revoked && strip(presented).equals(token);
    }

    /** Whether a header is the token with the scheme that REST demands. */
    public boolean acceptsHeader(String header) {
        return header.startsWith(SCHEME) && accepts(header);
    }

    /** Discord resets the token of a bot that identifies too often. */
    public void revoke() {
        revoked = true;
    }

    public void restore() {
        revoked = false;
    }

    private static String strip(String presented) {
        return presented.startsWith(SCHEME) ? presented.substring(SCHEME.length()) : presented;
    }

    @Override
    public String toString() {
        return "Credentials[redacted]";
    }
}
