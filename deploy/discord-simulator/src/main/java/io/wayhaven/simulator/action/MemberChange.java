package io.wayhaven.simulator.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change to a member; what is null stays as it is.
 *
 * @param nick the new nickname, empty to clear it
 * @param roles all roles they shall have
 * @param timedOutUntil the new end of their timeout, empty to lift it
 */
public record MemberChange(
        @Nullable Optional<String> nick,
        @Nullable List<Long> roles,
        @Nullable Optional<Instant> timedOutUntil) {

    public static MemberChange timeout(@Nullable Instant until) {
        return new MemberChange(null, null, Optional.ofNullable(until));
    }

    public static MemberChange nick(@Nullable String nick) {
        return new MemberChange(Optional.ofNullable(nick), null, null);
    }

    public static MemberChange roles(List<Long> roles) {
        return new MemberChange(null, roles, null);
    }
}
