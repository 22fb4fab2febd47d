package io.wayhaven.web.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of which guilds somebody may see anything. What belongs to no guild is for those who may see everything. */
public sealed interface Scope {

    /** Nothing at all. */
    Scope NOTHING = new Guilds(Set.of());

    /** Whether something of this guild may be seen. */
    boolean allows(@Nullable Long guild);

    /** Every guild. */
    record Everything() implements Scope {
        @Override
        public boolean allows(@Nullable Long guild) {
            return true;
        }
    }

    /** These guilds alone, by id. */
    record Guilds(Set<Long> ids) implements Scope {
        public Guilds {
            ids = Set.copyOf(ids);
        }

        @Override
        public boolean allows(@Nullable Long guild) {
            return guild != null && ids.contains(guild);
        }
    }
}
