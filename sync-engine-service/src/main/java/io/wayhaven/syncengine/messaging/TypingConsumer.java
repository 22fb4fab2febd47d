package io.wayhaven.syncengine.messaging;

import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.contracts.typing.OptionTyped;
import io.wayhaven.contracts.typing.Typing;
import io.wayhaven.contracts.typing.UnknownTyping;
import io.wayhaven.syncengine.suggestion.Completion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Has completed what people type. What can't be answered now is of no use later: it is dropped, not kept. */
@ApplicationScoped
class TypingConsumer {
    private static final Logger LOG = Logger.getLogger(TypingConsumer.class);
    private static final EnvelopeCodec<Typing> CODEC = new EnvelopeCodec<>(MessageFamilies.TYPING);

    private final Completion completion;

    TypingConsumer(Completion completion) {
        this.completion = completion;
    }

    @Incoming("typing")
    CompletionStage<Void> consume(ConsumerRecord<String, byte[]> record) {
        return CompletableFuture.completedStage(record)
                .thenCompose(this::complete)
                .exceptionally(failure -> {
                    LOG.debugf(
                            "option not completed failure=%s",
                            failure.getClass().getName());
                    return null;
                });
    }

    private CompletionStage<Void> complete(ConsumerRecord<String, byte[]> record) {
        return switch (CODEC.read(record.headers(), record.value()).payload()) {
            case OptionTyped typed -> completion.complete(typed);
            case UnknownTyping unknown ->
                throw new UndecodableMessageException("this version does not know the record " + unknown.type());
        };
    }
}
