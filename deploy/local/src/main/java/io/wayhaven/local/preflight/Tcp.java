package io.wayhaven.local.preflight;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether anything listens at an address. */
final class Tcp {
    private static final int LIMIT_MILLIS = 3_000;
    private static final Pattern ADDRESS = Pattern.compile("(?:\\w+://)?(.+):(\\d{1,5})");

    private Tcp() {}

    /** The address is {@code host:port}; anything else is nowhere. */
    static boolean listens(String address) {
        Matcher parts = ADDRESS.matcher(address.strip());
        return parts.matches() && listens(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    private static boolean listens(String host, int port) {
        if (port > 65_535) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), LIMIT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
