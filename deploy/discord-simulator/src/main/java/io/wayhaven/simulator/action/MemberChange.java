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
 * @param mute whether they shall be muted in voice
 * @param deaf whether they shall be deafened in voice
 * @param voiceChannel the voice channel they are moved to, empty to disconnect them
 */
public record MemberChange(
        @Nullable Optional<String> nick,
        @Nullable List<Long> roles,
        @Nullable Optional<Instant> timedOutUntil,
        @Nullable Boolean mute,
        @Nullable Boolean deaf,
        @Nullable Optional<Long> voiceChannel) {

    public static MemberChange timeout(@Nullable Instant until) {
        return new MemberChange(null, null, Optional.ofNullable(until), null, null, null);
    }

    public static MemberChange nick(@Nullable String nick) {
        return new MemberChange(Optional.ofNullable(nick), null, null, null, null, null);
    }

    public static MemberChange roles(List<Long> roles) {
        return new MemberChange(null, roles, null, null, null, null);
    }

    public static MemberChange mute(boolean mute) {
        return new MemberChange(null, null, null, mute, null, null);
    }

    public static MemberChange deaf(boolean deaf) {
        return new MemberChange(null, null, null, null, deaf, null);
    }

    /** @param channel null to disconnect them */
    public static MemberChange move(@Nullable Long channel) {
        return new MemberChange(null, null, null, null, null, Optional.ofNullable(channel));
    }
}
