package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.GUILD;
import static io.wayhaven.logwriter.entry.SnapshotType.MEMBER;

import io.wayhaven.contracts.kind.AuditAction;
import io.wayhaven.contracts.kind.GuildKinds;
import io.wayhaven.contracts.kind.Placeholder;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** GUILD_UPDATE. */
final class GuildReader implements Reader {

    private static final List<String> SETTINGS = List.of(
            "name",
            "description",
            "icon",
            "splash",
            "discovery_splash",
            "banner",
            "verification_level",
            "explicit_content_filter",
            "default_message_notifications",
            "mfa_level",
            "nsfw_level",
            "afk_channel_id",
            "afk_timeout",
            "system_channel_id",
            "system_channel_flags",
            "rules_channel_id",
            "public_updates_channel_id",
            "safety_alerts_channel_id",
            "widget_enabled",
            "widget_channel_id",
            "vanity_url_code",
            "preferred_locale",
            "premium_progress_bar_enabled",
            "features");

    @Override
    public void needs(Payload payload, Keys keys) {
        keys.ofGuild(GUILD).add(MEMBER, payload.id("owner_id"));
    }

    @Override
    public void read(Occurrence event, Story story) {
        var after = Guilds.withoutLists(event.payload());
        var before = event.recall(GUILD, event.guild());
        var settings = Differences.between(before, after, SETTINGS);
        if (!settings.isEmpty()) {
            story.tell(GuildKinds.UPDATE).changed(settings).ask(event.guild(), null, AuditAction.GUILD_UPDATE);
        }
        if (Differences.differs(before, after, "owner_id")) {
            var owner = event.user(after.id("owner_id"));
            story.tell(GuildKinds.OWNER)
                    .about(owner)
                    .changed(Change.of("owner", Property.value("owner_id", before.get("owner_id")), owner))
                    .ask(event.guild(), null, AuditAction.GUILD_UPDATE);
        }
        if (Differences.differs(before, after, "premium_tier")) {
            story.tell(GuildKinds.BOOST_LEVEL)
                    .changed(Differences.change("boost_level", before.get("premium_tier"), after.get("premium_tier")));
        }
        incidents(event, story, before, after);
        story.remember(GUILD, event.guild(), before.with(after).node());
    }

    private static void incidents(Occurrence event, Story story, Payload before, Payload after) {
        if (!before.present() || !after.has("incidents_data")) {
            return;
        }
        var changes = Stream.of("invites_disabled_until", "dms_disabled_until")
                .map(field -> Change.of(field, moment(before, field), moment(after, field)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
        if (!changes.isEmpty()) {
            story.tell(GuildKinds.INCIDENTS)
                    .with(Placeholder.UNTIL, latest(changes, event.time()))
                    .changed(changes)
                    .ask(event.guild(), null, AuditAction.GUILD_UPDATE);
        }
    }

    private static @Nullable Value moment(Payload guild, String field) {
        var time = guild.in("incidents_data").time(field);
        return time == null ? null : new Value.Moment(time);
    }

    private static @Nullable Value latest(List<Change> changes, Instant now) {
        var latest = changes.stream()
                .map(Change::after)
                .<Instant>mapMulti((value, found) -> {
                    if (value instanceof Value.Moment moment && moment.time().isAfter(now)) {
                        found.accept(moment.time());
                    }
                })
                .max(Instant::compareTo);
        return latest.isPresent() ? new Value.Moment(latest.get()) : null;
    }
}
