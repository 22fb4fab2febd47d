package io.wayhaven.logwriter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventCodec;
import io.wayhaven.contracts.event.DiscordEventId;
import io.wayhaven.contracts.serde.ContractsJson;
import io.wayhaven.contracts.topic.Topics;
import io.wayhaven.logwriter.LogWriterConfig;
import io.wayhaven.logwriter.announcement.Announcement;
import io.wayhaven.logwriter.announcement.Announcer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Publishes announcements to {@code discord.events.v1}, as events of a session of their own: from there the log keeps,
 * interprets and posts them like everything else, once however often they are published.
 */
@ApplicationScoped
public class AnnouncementPublisher implements Announcer {

    private static final Logger LOG = Logger.getLogger(AnnouncementPublisher.class);
    /** They come from no shard. */
    private static final int SHARD = 0;

    private final ObjectMapper json = ContractsJson.mapper();
    private final MutinyEmitter<ProducerRecord<byte[], byte[]>> emitter;
    private final LogWriterConfig config;

    AnnouncementPublisher(
            @Channel(Channels.ANNOUNCEMENTS) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<byte[], byte[]>> emitter,
            LogWriterConfig config) {
        this.emitter = emitter;
        this.config = config;
    }

    @Override
    public CompletionStage<Void> announce(List<Announcement> announcements) {
        return Multi.createFrom()
                .iterable(announcements)
                .onItem()
                .transformToUniAndConcatenate(this::publish)
                .onItem()
                .ignoreAsUni()
                .subscribeAsCompletionStage();
    }

    private Uni<Void> publish(Announcement announcement) {
        return Uni.createFrom()
                .deferred(() -> emitter.send(toRecord(announcement)))
                .onFailure()
                .invoke(failure -> LOG.warnf("announcement not accepted yet reason=%s", failure.toString()))
                .onFailure()
                .retry()
                .withBackOff(config.retry().first(), config.retry().limit())
                .indefinitely();
    }

    private ProducerRecord<byte[], byte[]> toRecord(Announcement announcement) {
        var event = new DiscordEvent(
                new DiscordEventId(SHARD, announcement.stream(), announcement.number()),
                announcement.kind(),
                announcement.guild(),
                announcement.at(),
                payload(announcement));
        return new ProducerRecord<>(
                Topics.DISCORD_EVENTS,
                null,
                event.partitionKey().getBytes(UTF_8),
                event.payload(),
                DiscordEventCodec.headers(event));
    }

    private byte[] payload(Announcement announcement) {
        try {
            return json.writeValueAsBytes(announcement.facts());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers cannot be written as JSON", impossible);
        }
    }
}
