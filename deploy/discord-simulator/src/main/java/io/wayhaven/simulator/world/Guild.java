package io.wayhaven.simulator.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A guild with everything in it. See "Guild Object" in Discord's documentation. */
public final class Guild {

    /** Audit-log entries kept per guild; Discord keeps 45 days of them. */
    public static final int KEPT_AUDIT_ENTRIES = 10_000;

    private static final String DEFAULTS = """
            {"icon": null, "splash": null, "discovery_splash": null, "banner": null, "description": null,
             "afk_channel_id": null, "afk_timeout": 300, "widget_enabled": false, "verification_level": 1,
             "default_message_notifications": 1, "explicit_content_filter": 2, "mfa_level": 0, "application_id": null,
             "system_channel_id": null, "system_channel_flags": 0, "rules_channel_id": null,
             "public_updates_channel_id": null, "safety_alerts_channel_id": null, "max_members": 500000,
             "vanity_url_code": null, "premium_progress_bar_enabled": false, "preferred_locale": "en-US",
             "nsfw_level": 0, "incidents_data": null}
            """;

    private final long id;
    private final Instant botJoinedAt;
    private final SequencedMap<Long, Role> roles = new LinkedHashMap<>();
    private final SequencedMap<Long, Channel> channels = new LinkedHashMap<>();
    private final SequencedMap<Long, Channel> threads = new LinkedHashMap<>();
    private final TreeMap<Long, Member> members = new TreeMap<>();
    private final TreeMap<Long, Ban> bans = new TreeMap<>();
    private final TreeMap<Long, AuditEntry> auditLog = new TreeMap<>();
    private final Map<Long, VoiceState> voice = new LinkedHashMap<>();
    private final Map<ResourceKind, SequencedMap<String, ObjectNode>> resources = new EnumMap<>(ResourceKind.class);
    private ObjectNode settings;
    private int boosts;

    public Guild(long id, String name, long ownerId, long everyonePermissions, Instant botJoinedAt) {
        this.id = id;
        this.settings = Json.objectOf(DEFAULTS).put("name", name).put("owner_id", Json.id(ownerId));
        this.botJoinedAt = botJoinedAt;
        roles.put(id, new Role(id, "@everyone", everyonePermissions, 0, 0, false, false, null));
    }

    public long id() {
        return id;
    }

    public String name() {
        return settings.path("name").asText();
    }

    public long ownerId() {
        return Json.snowflake(settings.get("owner_id")).orElse(0);
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

    /** Threads, archived ones too. */
    public SequencedMap<Long, Channel> threads() {
        return threads;
    }

    /** A channel or a thread. */
    public @Nullable Channel place(long channelId) {
        Channel channel = channels.get(channelId);
        return channel == null ? threads.get(channelId) : channel;
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

    /** Emoji, webhooks, invites, ...: the objects of a kind by their key, oldest first. */
    public SequencedMap<String, ObjectNode> resources(ResourceKind kind) {
        return resources.computeIfAbsent(kind, absent -> new LinkedHashMap<>());
    }

    /** What the object of a guild holds beside what is in it: name, owner, locale, ... */
    public ObjectNode settings() {
        return settings;
    }

    public void settings(ObjectNode changed) {
        this.settings = changed;
    }

    /** Forgets the webhooks and invites of a channel that is gone. */
    public void forgetPlace(long channelId) {
        String gone = Json.id(channelId);
        for (ResourceKind kind : List.of(ResourceKind.WEBHOOK, ResourceKind.INVITE, ResourceKind.STAGE_INSTANCE)) {
            resources(kind)
                    .values()
                    .removeIf(each -> each.path("channel_id").asText().equals(gone));
        }
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
        ObjectNode json = Json.object().put("id", Json.id(id));
        json.setAll(settings.deepCopy());
        json.put("premium_tier", premiumTier()).put("premium_subscription_count", boosts);
        json.putArray("features");
        listInto(json.putArray("emojis"), ResourceKind.EMOJI);
        listInto(json.putArray("stickers"), ResourceKind.STICKER);
        var roleArray = json.putArray("roles");
        roles.values().forEach(role -> roleArray.add(role.toJson()));
        return json;
    }

    private void listInto(ArrayNode array, ResourceKind kind) {
        resources(kind).values().forEach(object -> array.add(object.deepCopy()));
    }
}
