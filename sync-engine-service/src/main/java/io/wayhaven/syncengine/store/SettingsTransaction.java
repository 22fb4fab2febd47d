package io.wayhaven.syncengine.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.fact.ErasureOrdered;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.reply.ReplyText;
import io.wayhaven.syncengine.settings.EffectiveSettings;
import java.time.Instant;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The steps of a transaction about settings, in one session. */
final class SettingsTransaction {

    private static final String FIRST_TIME =
            "insert into sync.processed_command (command_id) values (?1) on conflict do nothing";

    private static final String BEGIN = "insert into sync.guild_settings (guild_id) values (?1) on conflict do nothing";

    private static final String CHANNELS = "select channel_id from sync.guild_channel where guild_id = ?1";

    /** Nobody names these cases while the facts about them are redacted. */
    private static final String LOCK_CASES = """
            select count(*) from (select 1 from sync.moderation_case where ?1 in (user_id, issuer_id)
                order by case_number for update) locked
            """;

    private static final String ERASE_TARGET_FACTS = """
            update sync.fact set body = sync.without_name(body, user_name) || cast(case type
                when 'case-opened' then '{"userName": "[erased]"}'
                when 'case-named' then '{"name": "[erased]"}' else '{}' end as jsonb)
                || case when type = 'case-opened' and body -> 'evidence' is not null
                    then jsonb_build_object('evidence',
                        (body -> 'evidence') || cast('{"content": "[erased]", "attachments": []}' as jsonb))
                    else cast('{}' as jsonb) end
            from sync.moderation_case opened
            where opened.user_id = ?1 and fact.user_id = ?1 and fact.case_number = opened.case_number
                and type in ('case-opened', 'case-adopted', 'case-amended', 'case-named')
            """;

    private static final String ERASE_ISSUER_FACTS = """
            update sync.fact set body = jsonb_set(body, '{issuerName}', '"[erased]"', false)
            from sync.moderation_case opened
            where opened.issuer_id = ?1 and fact.user_id = opened.user_id and fact.case_number = opened.case_number
                and type = 'case-opened'
            """;

    private static final String ERASE_AMENDMENTS = """
            update sync.case_amendment set before = replace(before, user_name, '[erased]'),
                text = replace(text, user_name, '[erased]')
            from sync.moderation_case opened
            where opened.user_id = ?1 and case_amendment.case_number = opened.case_number and user_name <> ''
            """;

    /** Not emptied: what is empty would be filled in again by the next event that carries a name. */
    private static final String ERASE_TARGET = """
            update sync.moderation_case set user_name = '[erased]',
                reason = case when user_name <> '' then replace(reason, user_name, '[erased]') else reason end,
                deleted_why = case when user_name <> '' then replace(deleted_why, user_name, '[erased]') else deleted_why end,
                evidence = evidence || cast('{"content": "[erased]", "attachments": []}' as jsonb)
            where user_id = ?1
            """;

    private static final String ERASE_ISSUER =
            "update sync.moderation_case set issuer_name = '[erased]' where issuer_id = ?1 and issuer_name is not null";

    private static final String FORGET_MESSAGES = "delete from sync.kept_message where author_id = ?1";

    /** Posts are redacted afterwards: there may be many. */
    private static final String ERASE_POSTS = """
            insert into sync.erased_person (user_id, guild_id, ordered_at) values (?1, ?2, ?3)
            on conflict (user_id, guild_id) do update set ordered_at = excluded.ordered_at, done_at = null
            """;

    private static final String IN_GUILD = " and source_guild_id = ?2";

    private final Mutiny.Session session;
    private final Instant now;

    SettingsTransaction(Mutiny.Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    /** Whether the command was never decided before. */
    Uni<Boolean> firstTime(CommandId id) {
        return session.createNativeQuery(FIRST_TIME)
                .setParameter(1, id.value())
                .executeUpdate()
                .map(added -> added == 1);
    }

    /** What a guild set, to be changed by nobody else until the end. */
    Uni<GuildSettingsEntity> lock(GuildId guild) {
        return session.createNativeQuery(BEGIN)
                .setParameter(1, guild.value())
                .executeUpdate()
                .chain(() -> session.find(GuildSettingsEntity.class, guild.value(), LockMode.PESSIMISTIC_WRITE));
    }

    /** What the operator set. */
    Uni<SettingsDefaultsEntity> defaults() {
        return session.find(SettingsDefaultsEntity.class, SettingsDefaultsEntity.ONLY);
    }

    /** Publishes what is effective, if that is something new. */
    Uni<Void> publish(GuildSettingsEntity settings, SettingsDefaultsEntity defaults, @Nullable CommandId command) {
        var guild = new GuildId(settings.guildId());
        return session.createNativeQuery(CHANNELS, Long.class)
                .setParameter(1, guild.value())
                .getResultList()
                .chain(ids -> {
                    var channels = ids.stream().map(ChannelId::new).collect(Collectors.toSet());
                    var effective = new EffectiveSettings(guild, channels, defaults.document(), settings.own());
                    var document = new String(MessageFamilies.SETTINGS.encode(effective.resolved(0)), UTF_8);
                    var before = settings.muteRole();
                    return settings.follow(defaults.revision(), document, now)
                            ? FormerMuteRoles.change(session, settings.guildId(), before, settings.muteRole())
                                    .chain(() -> send(
                                            Outgoing.settings(effective.resolved(settings.version()), command, now)))
                            : Uni.createFrom().voidItem();
                });
    }

    Uni<Void> send(OutboxRecord message) {
        return session.persist(new OutboxEntity(message));
    }

    /** Redacts what this service keeps of a person, and orders others to. */
    Uni<Void> erase(ErasureOrdered order, CommandId command) {
        return session.createNativeQuery(LOCK_CASES, Long.class)
                .setParameter(1, order.user().value())
                .getSingleResult()
                .chain(() -> redact(ERASE_TARGET_FACTS, order.user(), order.guild()))
                .chain(() -> redact(ERASE_ISSUER_FACTS, order.user(), order.guild()))
                .chain(() -> redact(ERASE_AMENDMENTS, order.user(), order.guild()))
                .chain(() -> redact(ERASE_TARGET, order.user(), order.guild()))
                .chain(() -> redact(ERASE_ISSUER, order.user(), order.guild()))
                .chain(() -> redact(FORGET_MESSAGES, order.user(), order.guild()))
                .chain(() -> session.createNativeQuery(ERASE_POSTS)
                        .setParameter(1, order.user().value())
                        .setParameter(
                                2, order.guild() == null ? 0L : order.guild().value())
                        .setParameter(3, now)
                        .executeUpdate())
                .chain(() -> send(Outgoing.erasure(order, command, now)));
    }

    Uni<Void> answer(CommandContext context, String markdown) {
        var replyTo = context.replyTo();
        return replyTo == null
                ? Uni.createFrom().voidItem()
                : session.persist(new PendingReplyEntity(
                        context.id(), context.guild(), replyTo, ReplyText.fitting(markdown), now));
    }

    private Uni<Integer> redact(String statement, UserId user, @Nullable GuildId guild) {
        return guild == null
                ? session.createNativeQuery(statement)
                        .setParameter(1, user.value())
                        .executeUpdate()
                : session.createNativeQuery(statement + IN_GUILD)
                        .setParameter(1, user.value())
                        .setParameter(2, guild.value())
                        .executeUpdate();
    }
}
