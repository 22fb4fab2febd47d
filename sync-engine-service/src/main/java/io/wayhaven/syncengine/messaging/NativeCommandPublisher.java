package io.wayhaven.syncengine.messaging;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.syncengine.echo.NativeCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends native commands the way that all commands take. */
@ApplicationScoped
class NativeCommandPublisher implements NativeCommands {

    private static final String SOURCE = "wayhaven/sync-engine";
    private static final EnvelopeCodec<ModerationCommand> CODEC = new EnvelopeCodec<>(MessageFamilies.COMMANDS);

    private final MutinyEmitter<byte[]> emitter;

    NativeCommandPublisher(
            @Channel("native-commands") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    @Override
    public CompletionStage<Void> submit(CommandId id, GuildId guild, Instant at, ModerationCommand command) {
        var type = MessageFamilies.COMMANDS.typeOf(command);
        var envelope = new Envelope<>(id.value(), SOURCE, type, at, guild.toString(), id.value(), id.value(), command);
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(command.partitionKey())
                .withHeaders(CODEC.headers(envelope))
                .build();
        return emitter.sendMessage(Message.of(CODEC.value(envelope)).addMetadata(metadata))
                .subscribeAsCompletionStage();
    }
}
