package io.wayhaven.simulator.world;

import static io.wayhaven.simulator.world.Field.list;
import static io.wayhaven.simulator.world.Field.number;
import static io.wayhaven.simulator.world.Field.of;
import static io.wayhaven.simulator.world.Field.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Field.Type;
import java.util.List;
import java.util.Locale;

/**
 * Kinds of things in a guild that are created, updated and deleted alike, each by the page of its own among the
 * resources in Discord's documentation. Limits that the documentation leaves to the guild's level are the lowest.
 */
public enum ResourceKind {
    EMOJI(
            "id",
            "user",
            new Rules(Permission.CREATE_GUILD_EXPRESSIONS, Permission.MANAGE_GUILD_EXPRESSIONS, 50, 30_008, 10_014),
            new Audits(AuditAction.EMOJI_CREATE, AuditAction.EMOJI_UPDATE, AuditAction.EMOJI_DELETE),
            List.of(text("name", 2, 32).must(), list("roles", 250)),
            "'roles':[],'require_colons':true,'managed':false,'animated':false,'available':true"),
    STICKER(
            "id",
            "user",
            new Rules(Permission.CREATE_GUILD_EXPRESSIONS, Permission.MANAGE_GUILD_EXPRESSIONS, 5, 30_039, 10_060),
            new Audits(AuditAction.STICKER_CREATE, AuditAction.STICKER_UPDATE, AuditAction.STICKER_DELETE),
            List.of(text("name", 2, 30).must(), text("description", 0, 100), text("tags", 1, 200)),
            "'description':null,'tags':'simulated','type':2,'format_type':1,'available':true"),
    SOUNDBOARD_SOUND(
            "sound_id",
            "user",
            new Rules(Permission.CREATE_GUILD_EXPRESSIONS, Permission.MANAGE_GUILD_EXPRESSIONS, 8, 30_045, 10_097),
            new Audits(
                    AuditAction.SOUNDBOARD_SOUND_CREATE,
                    AuditAction.SOUNDBOARD_SOUND_UPDATE,
                    AuditAction.SOUNDBOARD_SOUND_DELETE),
            List.of(
                    text("name", 2, 32).must(),
                    number("volume", 0, 1),
                    of("emoji_id", Type.ID),
                    text("emoji_name", 1, 32)),
            "'volume':1,'emoji_id':null,'emoji_name':null,'available':true"),
    STAGE_INSTANCE(
            "id",
            "",
            new Rules(Permission.MANAGE_CHANNELS, Permission.MANAGE_CHANNELS, 500, 30_013, 10_067),
            new Audits(
                    AuditAction.STAGE_INSTANCE_CREATE,
                    AuditAction.STAGE_INSTANCE_UPDATE,
                    AuditAction.STAGE_INSTANCE_DELETE),
            List.of(
                    of("channel_id", Type.ID).must(),
                    text("topic", 1, 120).must(),
                    number("privacy_level", 1, 2),
                    of("guild_scheduled_event_id", Type.ID)),
            "'privacy_level':2,'discoverable_disabled':true,'guild_scheduled_event_id':null"),
    SCHEDULED_EVENT(
            "id",
            "creator_id",
            new Rules(Permission.CREATE_EVENTS, Permission.MANAGE_EVENTS, 100, 30_038, 10_070),
            new Audits(
                    AuditAction.GUILD_SCHEDULED_EVENT_CREATE,
                    AuditAction.GUILD_SCHEDULED_EVENT_UPDATE,
                    AuditAction.GUILD_SCHEDULED_EVENT_DELETE),
            List.of(
                    text("name", 1, 100).must(),
                    text("description", 0, 1_000),
                    of("channel_id", Type.ID),
                    of("scheduled_start_time", Type.TIME).must(),
                    of("scheduled_end_time", Type.TIME),
                    number("privacy_level", 2, 2),
                    number("status", 1, 4),
                    number("entity_type", 1, 3).must(),
                    of("entity_metadata", Type.OBJECT)),
            "'description':null,'channel_id':null,'scheduled_end_time':null,'privacy_level':2,'status':1,'entity_id':null,"
                    + "'entity_metadata':null,'user_count':0,'image':null,'recurrence_rule':null"),
    INVITE(
            "code",
            "inviter",
            new Rules(Permission.CREATE_INSTANT_INVITE, Permission.MANAGE_CHANNELS, 1_000, 30_016, 10_006),
            new Audits(AuditAction.INVITE_CREATE, AuditAction.INVITE_UPDATE, AuditAction.INVITE_DELETE),
            List.of(
                    of("channel_id", Type.ID).must(),
                    number("max_age", 0, 604_800),
                    number("max_uses", 0, 100),
                    of("temporary", Type.FLAG),
                    of("unique", Type.FLAG)),
            "'type':0,'uses':0,'max_age':86400,'max_uses':0,'temporary':false"),
    WEBHOOK(
            "id",
            "user",
            new Rules(Permission.MANAGE_WEBHOOKS, Permission.MANAGE_WEBHOOKS, 15, 30_007, 10_015),
            new Audits(AuditAction.WEBHOOK_CREATE, AuditAction.WEBHOOK_UPDATE, AuditAction.WEBHOOK_DELETE),
            List.of(of("channel_id", Type.ID).must(), text("name", 1, 80).must(), text("avatar", 0, 1_000_000)),
            "'type':1,'avatar':null,'application_id':null"),
    INTEGRATION(
            "id",
            "user",
            new Rules(Permission.MANAGE_GUILD, Permission.MANAGE_GUILD, 50, 50_035, 10_005),
            new Audits(AuditAction.INTEGRATION_CREATE, AuditAction.INTEGRATION_UPDATE, AuditAction.INTEGRATION_DELETE),
            List.of(text("name", 1, 100).must(), text("type", 1, 32), of("enabled", Type.FLAG), list("scopes", 20)),
            "'type':'discord','enabled':true,'scopes':['bot']"),
    AUTO_MODERATION_RULE(
            "id",
            "creator_id",
            new Rules(Permission.MANAGE_GUILD, Permission.MANAGE_GUILD, 10, 50_035, 0),
            new Audits(
                    AuditAction.AUTO_MODERATION_RULE_CREATE,
                    AuditAction.AUTO_MODERATION_RULE_UPDATE,
                    AuditAction.AUTO_MODERATION_RULE_DELETE),
            List.of(
                    text("name", 1, 100).must(),
                    number("event_type", 1, 2).must(),
                    number("trigger_type", 1, 6).must(),
                    of("trigger_metadata", Type.OBJECT),
                    list("actions", 5).must(),
                    of("enabled", Type.FLAG),
                    list("exempt_roles", 20),
                    list("exempt_channels", 50)),
            "'enabled':false,'trigger_metadata':{},'exempt_roles':[],'exempt_channels':[]"),
    ONBOARDING(
            "id",
            "",
            new Rules(Permission.MANAGE_GUILD, Permission.MANAGE_GUILD, 1, 50_035, 0),
            new Audits(AuditAction.ONBOARDING_CREATE, AuditAction.ONBOARDING_UPDATE, AuditAction.ONBOARDING_UPDATE),
            List.of(list("default_channel_ids", 500), of("enabled", Type.FLAG), number("mode", 0, 1)),
            "'default_channel_ids':[],'enabled':true,'mode':0"),
    ONBOARDING_PROMPT(
            "id",
            "",
            new Rules(Permission.MANAGE_GUILD, Permission.MANAGE_GUILD, 15, 50_035, 0),
            new Audits(
                    AuditAction.ONBOARDING_PROMPT_CREATE,
                    AuditAction.ONBOARDING_PROMPT_UPDATE,
                    AuditAction.ONBOARDING_PROMPT_DELETE),
            List.of(text("title", 1, 100).must(), list("options", 50), of("required", Type.FLAG)),
            "'type':0,'options':[],'single_select':false,'required':false,'in_onboarding':true"),
    HOME_SETTINGS(
            "id",
            "",
            new Rules(Permission.MANAGE_GUILD, Permission.MANAGE_GUILD, 1, 50_035, 0),
            new Audits(
                    AuditAction.HOME_SETTINGS_CREATE,
                    AuditAction.HOME_SETTINGS_UPDATE,
                    AuditAction.HOME_SETTINGS_UPDATE),
            List.of(of("enabled", Type.FLAG), of("welcome_message", Type.OBJECT), list("resource_channels", 7)),
            "'enabled':true,'welcome_message':null,'resource_channels':[]");

    /** Who may, how many, and the codes of too many and of an unknown one (assumed where Discord documents none). */
    private record Rules(Permission create, Permission manage, int most, int tooMany, int unknown) {}

    private record Audits(AuditAction created, AuditAction updated, AuditAction deleted) {}

    private final String key;
    private final String creator;
    private final Rules rules;
    private final Audits audits;
    private final List<Field> fields;
    private final String defaults;

    ResourceKind(String key, String creator, Rules rules, Audits audits, List<Field> fields, String defaults) {
        this.key = key;
        this.creator = creator;
        this.rules = rules;
        this.audits = audits;
        this.fields = fields;
        this.defaults = "{" + defaults.replace('\'', '"') + "}";
    }

    /** What it is called among actions: {@code scheduled_event}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The member that tells objects of this kind apart. */
    public String key() {
        return key;
    }

    /** The member that names who made it, a user or their id; empty where nothing does. */
    public String creator() {
        return creator;
    }

    public Permission toCreate() {
        return rules.create;
    }

    /** What is needed to touch what somebody else made. */
    public Permission toManage() {
        return rules.manage;
    }

    public int most() {
        return rules.most;
    }

    public DiscordError tooMany() {
        return DiscordError.of(400, rules.tooMany, "Maximum number of " + words() + "s reached (" + rules.most + ")");
    }

    public DiscordError unknown() {
        return DiscordError.of(404, rules.unknown, "Unknown " + words());
    }

    private String words() {
        return title().replace('_', ' ');
    }

    public AuditAction created() {
        return audits.created;
    }

    public AuditAction updated() {
        return audits.updated;
    }

    public AuditAction deleted() {
        return audits.deleted;
    }

    /** Whether objects of this kind can be taken away again. */
    public boolean deletable() {
        return audits.deleted != audits.updated;
    }

    public List<Field> fields() {
        return fields;
    }

    /** What an object of this kind is like unless said otherwise. */
    public ObjectNode fresh() {
        return Json.objectOf(defaults);
    }
}
