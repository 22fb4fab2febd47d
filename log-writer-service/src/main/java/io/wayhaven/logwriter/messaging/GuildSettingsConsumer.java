package io.wayhaven.logwriter.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.contracts.settings.GuildSettings;
import io.wayhaven.contracts.settings.SettingsMessage;
import io.wayhaven.contracts.settings.UnknownSettings;
import io.wayhaven.logwriter.LogWriterConfig;
import io.wayhaven.logwriter.settings.SettingsStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Keeps the newest settings of every guild; their version makes it harmless to read a record again. */
@ApplicationScoped
public class GuildSettingsConsumer {

    private static final Logger LOG = Logger.getLogger(GuildSettingsConsumer.class);

    private final EnvelopeCodec<SettingsMessage> codec = new EnvelopeCodec<>(MessageFamilies.SETTINGS);
    private final SettingsStore store;
    private final DeadLetterPublisher deadLetters;
    private final LogWriterConfig config;

    GuildSettingsConsumer(SettingsStore store, DeadLetterPublisher deadLetters, LogWriterConfig config) {
        this.store = store;
        this.deadLetters = deadLetters;
        this.config = config;
    }

    /** Completes once every record is kept or a dead letter. */
    @Incoming(Channels.GUILD_SETTINGS)
    public Uni<Void> consume(ConsumerRecords<byte[], byte[]> records) {
        return Uni.createFrom()
                .deferred(() -> process(records))
                .onFailure()
                .invoke(failure -> LOG.warnf("settings not kept yet, trying again reason=%s", failure.toString()))
                .onFailure()
                .retry()
                .withBackOff(config.retry().first(), config.retry().limit())
                .indefinitely();
    }

    private Uni<Void> process(ConsumerRecords<byte[], byte[]> records) {
        var settings = new ArrayList<GuildSettings>();
        var burials = new ArrayList<Supplier<Uni<Void>>>();
        for (var source : records) {
            // nothing is said of a guild any more; what was said last stays true of what was logged
            if (source.value() != null) {
                read(source, settings::add, reason -> burials.add(() -> deadLetters.publish(source, reason)));
            }
        }
        return Uni.createFrom()
                .completionStage(() -> store.save(settings))
                .chain(() -> Multi.createFrom()
                        .iterable(burials)
                        .onItem()
                        .transformToUniAndConcatenate(Supplier::get)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private void read(
            ConsumerRecord<byte[], byte[]> source, Consumer<GuildSettings> settings, Consumer<String> poison) {
        try {
            switch (codec.read(source.headers(), source.value()).payload()) {
                case GuildSettings known -> settings.accept(known);
                case UnknownSettings unknown -> LOG.warnf("settings of an unknown type type=%s", unknown.type());
            }
        } catch (UndecodableMessageException malformed) {
            poison.accept(String.valueOf(malformed.getMessage()));
        }
    }
}
