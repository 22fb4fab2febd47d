package io.wayhaven.syncengine.messaging;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.wayhaven.contracts.event.DeliveryGap;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.auditcursor.AuditBook;
import io.wayhaven.syncengine.banlist.BanBook;
import io.wayhaven.syncengine.banlist.ObservedBans;
import io.wayhaven.syncengine.delivery.DeliveryBook;
import io.wayhaven.syncengine.echo.ClientWatch;
import io.wayhaven.syncengine.echo.LateWatch;
import io.wayhaven.syncengine.echo.SeenAction;
import io.wayhaven.syncengine.guild.BotIdentity;
import io.wayhaven.syncengine.guild.Guilds;
import io.wayhaven.syncengine.invitelist.InviteBook;
import io.wayhaven.syncengine.member.MemberBook;
import io.wayhaven.syncengine.pacing.GuildLanes;
import io.wayhaven.syncengine.pacing.Timer;
import io.wayhaven.syncengine.posting.ParkedPosts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes from Discord's dispatches what is known of guilds, and what moderators do in their clients: those of one guild in
 * order, those of different guilds beside each other.
 */
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    private static final Pattern GUILD = Pattern.compile("\\d{1,19}");

    /** More than PostgreSQL's connections would only wait for them. */
    private static final int UNDER_WAY = 64;

    private final RecordWork work;
    private final BotIdentity identity;
    private final Guilds guilds;
    private final ClientWatch watch;
    private final LateWatch lateWatch;
    private final ParkedPosts parked;
    private final AuditBook audit;
    private final BanBook bans;
    private final ObservedBans observed;
    private final InviteDispatches inviteDispatches;
    private final DeliveryBook deliveries;
    private final MemberBook members;
    private final GuildLanes lanes;
    private final GuildDispatches guildDispatches = new GuildDispatches();
    private final PunishmentDispatches punishmentDispatches = new PunishmentDispatches();

    EventConsumer(
            RecordWork work,
            BotIdentity identity,
            Guilds guilds,
            ClientWatch watch,
            LateWatch lateWatch,
            ParkedPosts parked,
            AuditBook audit,
            BanBook bans,
            ObservedBans observed,
            InviteBook invites,
            DeliveryBook deliveries,
            MemberBook members,
            Timer timer) {
        this.work = work;
        this.identity = identity;
        this.guilds = guilds;
        this.watch = watch;
        this.lateWatch = lateWatch;
        this.parked = parked;
        this.audit = audit;
        this.bans = bans;
        this.observed = observed;
        this.inviteDispatches = new InviteDispatches(invites);
        this.deliveries = deliveries;
        this.members = members;
        this.lanes = new GuildLanes(UNDER_WAY, UNDER_WAY, Duration.ZERO, timer);
    }

    /** Completes when the next record may come, which may be before this one is done. */
    @Incoming("events")
    CompletionStage<@Nullable Void> consume(KafkaRecord<String, byte[]> message) {
        var record = record(message);
        var entered = lanes.enter(
                laneOf(record),
                () -> work.finish(record, () -> take(DiscordEventCodec.read(record.headers(), record.value())))
                        .thenApply(taken -> false));
        Objects.requireNonNull(entered, "a lane has room for all that is under way")
                .thenCompose(taken -> message.ack())
                .exceptionally(failure -> {
                    LOG.errorf(failure, "not acknowledged topic=%s offset=%d", record.topic(), record.offset());
                    return null;
                });
        return lanes.room();
    }

    /** What belongs to no guild has a lane of its own. */
    private static GuildId laneOf(ConsumerRecord<String, byte[]> record) {
        var key = record.key();
        return key != null && GUILD.matcher(key).matches() ? GuildId.of(key) : new GuildId(0);
    }

    @SuppressWarnings("unchecked") // the channel's deserializers give these types
    private static ConsumerRecord<String, byte[]> record(KafkaRecord<String, byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow()
                .getRecord();
    }

    private CompletionStage<Void> take(DiscordEvent event) {
        return switch (event.name()) {
            case "READY" -> {
                identity.learn(guildDispatches.self(event));
                yield done();
            }
            case "GUILD_CREATE" ->
                project(event)
                        .thenCompose(
                                projected -> audit.seen(guild(event), event.id().shard()))
                        .thenCompose(seen -> bans.seen(guild(event), event.id().shard()))
                        .thenCompose(
                                seen -> members.seen(guild(event), event.id().shard()))
                        .thenCompose(seen -> inviteDispatches.created(event, guild(event)));
            case "GUILD_UPDATE" ->
                project(event).thenCompose(projected -> inviteDispatches.updated(event, guild(event)));
            case "GUILD_MEMBER_ADD" ->
                inviteDispatches
                        .joined(event, guild(event))
                        .thenCompose(counted -> members.present(guild(event), JoinDispatches.member(event)))
                        .thenCompose(present -> deliveries.again(guild(event), JoinDispatches.who(event)));
            case "GUILD_MEMBER_REMOVE" -> members.left(guild(event), JoinDispatches.who(event));
            case "GUILD_MEMBER_UPDATE" ->
                project(event).thenCompose(projected -> members.present(guild(event), JoinDispatches.member(event)));
            case "GUILD_DELETE", "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE", "GUILD_ROLE_DELETE" -> project(event);
            case "CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE" ->
                event.guild() == null
                        ? done()
                        : guilds.apply(ChannelDispatches.read(event))
                                .thenCompose(applied -> parked.retry(guild(event)));
            case "WEBHOOKS_UPDATE" -> parked.retry(guild(event));
            case DiscordEvent.GAP_TYPE -> {
                var shard = DispatchPayload.read(event, DeliveryGap.class).shard();
                yield audit.gap(shard).thenCompose(due -> bans.gap(shard)).thenCompose(due -> members.gap(shard));
            }
            case "GUILD_AUDIT_LOG_ENTRY_CREATE", "GUILD_BAN_ADD", "GUILD_BAN_REMOVE" ->
                each(punishmentDispatches.read(event), watch::seen);
            case DiscordEvent.AUDIT_ENTRY_TYPE -> each(punishmentDispatches.read(event), lateWatch::seen);
            case DiscordEvent.BANS_READ_TYPE ->
                observed.take(BanListRecords.read(event))
                        // It knows who did it, and when
                        .thenCompose(news -> news ? audit.due(guild(event)) : done());
            // Discord's events are many more, and none of the others concerns this service
            default -> done();
        };
    }

    private CompletionStage<Void> project(DiscordEvent event) {
        return identity.self()
                .thenCompose(self -> guildDispatches
                        .read(event, self)
                        .map(change -> guilds.apply(change).thenCompose(applied -> parked.retry(change.guild())))
                        .orElseGet(EventConsumer::done));
    }

    private static CompletionStage<Void> each(
            List<SeenAction> actions, Function<SeenAction, CompletionStage<Void>> work) {
        var done = done();
        for (var action : actions) {
            done = done.thenCompose(before -> work.apply(action));
        }
        return done;
    }

    private static GuildId guild(DiscordEvent event) {
        return DispatchPayload.require(event.guild(), "guild id");
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedStage(null);
    }
}
