package io.wayhaven.web.store;

import io.wayhaven.web.access.Scope;
import org.jspecify.annotations.Nullable;

/** What may be seen, as a parameter of queries. */
final class Scopes {

    private Scopes() {}

    /** For {@code ($n::bigint[] IS NULL OR guild_id = ANY($n))}; absent for everything. */
    static Long @Nullable [] parameter(Scope scope) {
        return switch (scope) {
            case Scope.Everything everything -> null;
            case Scope.Guilds guilds -> guilds.ids().toArray(Long[]::new);
        };
    }
}
