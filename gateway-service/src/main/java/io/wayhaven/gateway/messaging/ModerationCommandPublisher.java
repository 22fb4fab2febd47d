package io.wayhaven.gateway.messaging;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.envelope.Envelope;
import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.gateway.commands.CommandSink;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Appends commands to {@code moderation.commands.v1}. Its producer gives up after some seconds, so that people aren't kept
 * waiting.
 */
@ApplicationScoped
public class ModerationCommandPublisher implements CommandSink {
    static final String CHANNEL = "moderation-commands";
    private static final String SOURCE = "wayhaven/gateway";

    private final EnvelopeCodec<ModerationCommand> codec = new EnvelopeCodec<>(MessageFamilies.COMMANDS);
    private final MutinyEmitter<byte[]> emitter;

    ModerationCommandPublisher(@Channel(CHANNEL) MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    @Override
    public CompletionStage<Void> publish(CommandContext context, ModerationCommand command) {
        var envelope = new Envelope<>(
                context.id().toString(),
                SOURCE,
                MessageFamilies.COMMANDS.typeOf(command),
                context.issuedAt(),
                context.guild().toString(),
                context.id().toString(),
                null,
                command);
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(command.partitionKey())
                .withHeaders(codec.headers(envelope))
                .build();
        return emitter.sendMessage(Message.of(codec.value(envelope)).addMetadata(metadata))
                .subscribeAsCompletionStage();
    }
}
