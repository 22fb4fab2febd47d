package io.wayhaven.simulator.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.AuditAction;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.EventSink;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.ResourceKind;
import io.wayhaven.simulator.world.World;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Auto moderation of what people write: rules with keywords. Its audit entries name nobody as the actor (assumed). See
 * "Auto Moderation" in Discord's documentation.
 */
public final class AutoMod {

    private static final int KEYWORD = 1;
    private static final int NOTICE = 24;

    /** A rule that matches, and by which of its keywords. */
    private record Hit(ObjectNode rule, String keyword) {}

    private final World world;
    private final EventSink events;
    private final AuditTrail audit;
    private final Messages messages;

    AutoMod(World world, EventSink events, AuditTrail audit, Messages messages) {
        this.world = world;
        this.events = events;
        this.audit = audit;
        this.messages = messages;
    }

    /** Whether a rule matches what a member is about to write. */
    public boolean minds(Channel channel, Member author, String content) {
        return hit(channel, author, content).isPresent();
    }

    /** Carries out the actions of a rule that matches; 200000 where that blocks the message. */
    public void watch(Channel channel, Member author, String content) {
        hit(channel, author, content).ifPresent(hit -> {
            boolean blocked = false;
            for (JsonNode action : hit.rule().path("actions")) {
                blocked |= action.path("type").asInt() == 1;
                execute(channel, author, content, hit, action);
            }
            if (blocked) {
                throw DiscordError.of(400, 200_000, "Message was blocked by automatic moderation");
            }
        });
    }

    private Optional<Hit> hit(Channel channel, Member author, String content) {
        Guild guild = world.guildOf(channel);
        for (ObjectNode rule :
                guild.resources(ResourceKind.AUTO_MODERATION_RULE).values()) {
            if (rule.path("enabled").asBoolean()
                    && rule.path("trigger_type").asInt() == KEYWORD
                    && !exempt(guild, channel, author, rule)) {
                for (JsonNode keyword : rule.path("trigger_metadata").path("keyword_filter")) {
                    if (matches(keyword.asText(), content)) {
                        return Optional.of(new Hit(rule, keyword.asText()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Those who manage the guild, and whom the rule leaves out. */
    private boolean exempt(Guild guild, Channel channel, Member author, ObjectNode rule) {
        if (author.user().bot() || Permission.MANAGE_GUILD.in(Permissions.in(guild, author, world.now()))) {
            return true;
        }
        String channels = rule.path("exempt_channels").toString();
        String roles = rule.path("exempt_roles").toString();
        return channels.contains(Json.id(channel.id()))
                || author.roles().stream().anyMatch(role -> roles.contains(Json.id(role)));
    }

    /** Whole words, with {@code *} at either end for any part of one. */
    private static boolean matches(String keyword, String content) {
        String bare = keyword.replaceAll("^\\*|\\*$", "").toLowerCase(Locale.ROOT);
        String text = content.toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(bare); at >= 0 && !bare.isEmpty(); at = text.indexOf(bare, at + 1)) {
            boolean starts = keyword.startsWith("*") || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + bare.length();
            boolean ends =
                    keyword.endsWith("*") || end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (starts && ends) {
                return true;
            }
        }
        return false;
    }

    private void execute(Channel channel, Member author, String content, Hit hit, JsonNode action) {
        Guild guild = world.guildOf(channel);
        ObjectNode d = Json.object()
                .put("guild_id", Json.id(guild.id()))
                .put("rule_id", hit.rule().path("id").asText())
                .put("rule_trigger_type", KEYWORD)
                .put("user_id", Json.id(author.id()))
                .put("channel_id", Json.id(channel.id()))
                .put("content", content)
                .put("matched_keyword", hit.keyword())
                .put("matched_content", hit.keyword().replace("*", ""));
        d.set("action", action);
        ObjectNode options = Json.object()
                .put("auto_moderation_rule_name", hit.rule().path("name").asText())
                .put("auto_moderation_rule_trigger_type", Integer.toString(KEYWORD))
                .put("channel_id", Json.id(channel.id()));
        AuditAction audited = switch (action.path("type").asInt()) {
            case 1 -> AuditAction.AUTO_MODERATION_BLOCK_MESSAGE;
            case 2 -> AuditAction.AUTO_MODERATION_FLAG_TO_CHANNEL;
            case 3 -> AuditAction.AUTO_MODERATION_USER_COMMUNICATION_DISABLED;
            default -> AuditAction.AUTO_MODERATION_QUARANTINE_USER;
        };
        JsonNode metadata = action.path("metadata");
        audit.leave(guild, Deed.of(audited, 0, author.id(), null).with(options), () -> {
            if (audited == AuditAction.AUTO_MODERATION_USER_COMMUNICATION_DISABLED) {
                author.timedOutUntil(world.now()
                        .plusSeconds(metadata.path("duration_seconds").asLong(60)));
                events.dispatch(
                        guild.id(), "GUILD_MEMBER_UPDATE", author.toJson().put("guild_id", Json.id(guild.id())));
            }
            if (audited == AuditAction.AUTO_MODERATION_FLAG_TO_CHANNEL) {
                alert(guild, author, content, metadata.path("channel_id").asText(), d);
            }
            events.dispatch(guild.id(), "AUTO_MODERATION_ACTION_EXECUTION", d);
        });
    }

    private void alert(Guild guild, Member author, String content, String channelId, ObjectNode d) {
        @Nullable Channel place = guild.place(Json.snowflake(channelId).orElse(0));
        if (place != null) {
            Message notice = messages.draft(place, author.user(), NOTICE, content, AllowedMentions.ALL);
            d.put("alert_system_message_id", Json.id(notice.id()));
            messages.post(place, notice);
        }
    }
}
