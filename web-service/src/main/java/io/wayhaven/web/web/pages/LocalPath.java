package io.wayhaven.web.web.pages;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where to go back to: only ever a place on this site. */
final class LocalPath {

    private static final String HOME = "/";

    private LocalPath() {}

    static String orHome(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            return HOME;
        }
        try {
            var uri = URI.create(path);
            return uri.getAuthority() == null && uri.getScheme() == null ? path : HOME;
        } catch (IllegalArgumentException malformed) {
            return HOME;
        }
    }
}
