package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** A user in a guild. See "Guild Member Object" in Discord's documentation. */
public final class Member {

    private final User user;
    private final Instant joinedAt;
    private final SequencedSet<Long> roles = new LinkedHashSet<>();
    private @Nullable String nick;
    private @Nullable Instant timedOutUntil;

    public Member(User user, Instant joinedAt) {
        this.user = user;
        this.joinedAt = joinedAt;
    }

    public User user() {
        return user;
    }

    public long id() {
        return user.id();
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public SequencedSet<Long> roles() {
        return roles;
    }

    public @Nullable String nick() {
        return nick;
    }

    public void nick(@Nullable String changed) {
        this.nick = changed;
    }

    public @Nullable Instant timedOutUntil() {
        return timedOutUntil;
    }

    public void timedOutUntil(@Nullable Instant until) {
        this.timedOutUntil = until;
    }

    public boolean timedOut(Instant now) {
        return timedOutUntil != null && timedOutUntil.isAfter(now);
    }

    /** With the user, as REST and GUILD_CREATE carry it. */
    public ObjectNode toJson() {
        ObjectNode json = withoutUser();
        json.set("user", user.toJson());
        return json;
    }

    /** Without the user, as messages carry it. */
    public ObjectNode withoutUser() {
        ObjectNode json = Json.object()
                .put("nick", nick)
                .putNull("avatar")
                .putNull("banner")
                .put("joined_at", Json.timestamp(joinedAt))
                .putNull("premium_since")
                .put("deaf", false)
                .put("mute", false)
                .put("pending", false)
                .put("flags", 0)
                .put("communication_disabled_until", Json.nullableTimestamp(timedOutUntil));
        json.set("roles", Json.ids(roles));
        return json;
    }
}
