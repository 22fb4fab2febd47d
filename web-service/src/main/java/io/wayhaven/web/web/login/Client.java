package io.wayhaven.web.web.login;

import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells clients apart for the login throttle. */
final class Client {

    private static final int NETWORK_BYTES = 8;

    private Client() {}

    /** Who sends a request. */
    static String of(RoutingContext context) {
        return of(context.request().remoteAddress().hostAddress());
    }

    /**
     * An IPv4 address as it is, an IPv6 address by its first 64 bits: a site has 2^64 addresses to guess from.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4291#section-2.5.1">RFC 4291, interface identifiers</a>
     */
    static String of(@Nullable String address) {
        var bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return "unknown";
        }
        try {
            // An IPv4 address inside an IPv6 one comes out as IPv4
            var ip = InetAddress.getByAddress(bytes);
            return ip instanceof Inet6Address
                    ? HexFormat.of().formatHex(ip.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : ip.getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An address has 4 or 16 bytes", impossible);
        }
    }
}
