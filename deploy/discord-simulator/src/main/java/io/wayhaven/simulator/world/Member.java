package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** A user in a guild. See "Guild Member Object" in Discord's documentation. */
public final class Member {

    private User user;
    private final Instant joinedAt;
    private final SequencedSet<Long> roles = new LinkedHashSet<>();
    private @Nullable String nick;
    private @Nullable Instant timedOutUntil;
    private @Nullable String avatar;
    private @Nullable Instant premiumSince;
    private boolean mute;
    private boolean deaf;
    private boolean pending;

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

    /** The user under a new name or with a new picture. */
    public void user(User changed) {
        this.user = changed;
    }

    /** The hash of a picture for this guild alone. */
    public void avatar(@Nullable String changed) {
        this.avatar = changed;
    }

    public @Nullable String avatar() {
        return avatar;
    }

    /** Since when they boost the guild. */
    public @Nullable Instant premiumSince() {
        return premiumSince;
    }

    public void premiumSince(@Nullable Instant since) {
        this.premiumSince = since;
    }

    /** Whether a moderator muted them in voice. */
    public boolean mute() {
        return mute;
    }

    public void mute(boolean changed) {
        this.mute = changed;
    }

    /** Whether a moderator deafened them in voice. */
    public boolean deaf() {
        return deaf;
    }

    public void deaf(boolean changed) {
        this.deaf = changed;
    }

    /** Whether they have yet to pass the membership screening. */
    public boolean pending() {
        return pending;
    }

    public void pending(boolean changed) {
        this.pending = changed;
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
                .put("avatar", avatar)
                .putNull("banner")
                .put("joined_at", Json.timestamp(joinedAt))
                .put("premium_since", Json.nullableTimestamp(premiumSince))
                .put("deaf", deaf)
                .put("mute", mute)
                .put("pending", pending)
                .put("flags", 0)
                .put("communication_disabled_until", Json.nullableTimestamp(timedOutUntil));
        json.set("roles", Json.ids(roles));
        return json;
    }
}
