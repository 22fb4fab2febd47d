package io.wayhaven.web.web.pages;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses of static files; each carries a hash of the content, so that browsers may keep them for ever. */
@Singleton
public class Assets {

    private final Map<String, String> addresses =
            Stream.of("app.css", "live.js", "icon.svg").collect(Collectors.toMap(Function.identity(), Assets::address));

    /** The address of a file. */
    public String url(String name) {
        return Objects.requireNonNull(addresses.get(name), () -> "no asset " + name);
    }

    private static String address(String name) {
        var path = "/assets/" + name;
        try (var file = Assets.class.getResourceAsStream("/META-INF/resources" + path)) {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(Objects.requireNonNull(file, path).readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
