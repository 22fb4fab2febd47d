package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A guild with everything in it. See "Guild Object" in Discord's documentation. */
public final class Guild {

    /** Audit-log entries kept per guild; Discord keeps 45 days of them. */
    public static final int KEPT_AUDIT_ENTRIES = 10_000;

    private final long id;
    private final String name;
    private final long ownerId;
    private final Instant botJoinedAt;
    private final SequencedMap<Long, Role> roles = new LinkedHashMap<>();
    private final SequencedMap<Long, Channel> channels = new LinkedHashMap<>();
    private final TreeMap<Long, Member> members = new TreeMap<>();
    private final TreeMap<Long, Ban> bans = new TreeMap<>();
    private final TreeMap<Long, AuditEntry> auditLog = new TreeMap<>();
    private final Map<Long, VoiceState> voice = new LinkedHashMap<>();
    private int boosts;

    public Guild(long id, String name, long ownerId, long everyonePermissions, Instant botJoinedAt) {
        this.id = id;
        this.name = name;
        this.ownerId = ownerId;
        this.botJoinedAt = botJoinedAt;
        roles.put(id, new Role(id, "@everyone", everyonePermissions, 0, 0, false, false, null));
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public long ownerId() {
        return ownerId;
    }

    public SequencedMap<Long, Role> roles() {
        return roles;
    }

    public Role everyone() {
        Role everyone = roles.get(id);
        if (everyone == null) {
            throw new IllegalStateException("guild without @everyone: " + id);
        }
        return everyone;
    }

    public @Nullable Role roleNamed(String roleName) {
        for (Role role : roles.values()) {
            if (role.name().equals(roleName)) {
                return role;
            }
        }
        return null;
    }

    public SequencedMap<Long, Channel> channels() {
        return channels;
    }

    /** Members ascending by user id, as Discord lists them. */
    public NavigableMap<Long, Member> members() {
        return members;
    }

    public @Nullable Member member(long userId) {
        return members.get(userId);
    }

    /** Bans ascending by user id, as Discord lists them. */
    public NavigableMap<Long, Ban> bans() {
        return bans;
    }

    /** Entries ascending by id, which is by time. */
    public NavigableMap<Long, AuditEntry> auditLog() {
        return auditLog;
    }

    public void record(AuditEntry entry) {
        auditLog.put(entry.id(), entry);
        if (auditLog.size() > KEPT_AUDIT_ENTRIES) {
            auditLog.pollFirstEntry();
        }
    }

    public Map<Long, VoiceState> voice() {
        return voice;
    }

    public int boosts() {
        return boosts;
    }

    public void boosts(int changed) {
        this.boosts = changed;
    }

    /** 2, 7 and 14 boosts make the levels. */
    private int premiumTier() {
        if (boosts < 2) {
            return 0;
        }
        return boosts < 7 ? 1 : boosts < 14 ? 2 : 3;
    }

    public Instant botJoinedAt() {
        return botJoinedAt;
    }

    /** The guild itself, without what only GUILD_CREATE carries. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", Json.id(id))
                .put("name", name)
                .putNull("icon")
                .putNull("splash")
                .putNull("discovery_splash")
                .putNull("banner")
                .putNull("description")
                .put("owner_id", Json.id(ownerId))
                .putNull("afk_channel_id")
                .put("afk_timeout", 300)
                .put("widget_enabled", false)
                .put("verification_level", 1)
                .put("default_message_notifications", 1)
                .put("explicit_content_filter", 2)
                .put("mfa_level", 0)
                .putNull("application_id")
                .putNull("system_channel_id")
                .put("system_channel_flags", 0)
                .putNull("rules_channel_id")
                .putNull("public_updates_channel_id")
                .putNull("safety_alerts_channel_id")
                .put("max_members", 500_000)
                .putNull("vanity_url_code")
                .put("premium_tier", premiumTier())
                .put("premium_subscription_count", boosts)
                .put("premium_progress_bar_enabled", false)
                .put("preferred_locale", "en-US")
                .put("nsfw_level", 0)
                .putNull("incidents_data");
        json.putArray("features");
        json.putArray("emojis");
        json.putArray("stickers");
        var roleArray = json.putArray("roles");
        roles.values().forEach(role -> roleArray.add(role.toJson()));
        return json;
    }
}
