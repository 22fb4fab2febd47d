package io.wayhaven.syncengine.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import io.wayhaven.syncengine.outbox.OutboxRecord;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.kafka.common.PartitionInfo;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class OutboxPublisherTest {

    private final Map<String, CompletableFuture<List<PartitionInfo>>> topics = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private final Map<String, CompletableFuture<Void>> acknowledgements = new HashMap<>();
    private final OutboxPublisher publisher = new OutboxPublisher(emitter(), clients());

    @Test
    void nothingIsSentBeforeEveryTopicIsKnown() {
        var published = publish(message("a", "1"), message("b", "2"), message("a", "3"));

        topic("a").complete(List.of());
        assertThat(sent).isEmpty();

        topic("b").complete(List.of());
        assertThat(sent).containsExactly("1", "2", "3");
        List.of("1", "2", "3").forEach(value -> acknowledgement(value).complete(null));
        assertThat(published).isCompleted();
    }

    @Test
    void whereATopicIsNotFoundNothingIsSent() {
        var published = publish(message("a", "1"));

        topic("a").completeExceptionally(new IllegalStateException("no metadata"));

        assertThat(published).isCompletedExceptionally();
        assertThat(sent).isEmpty();
    }

    @Test
    void whatIsStillOnItsWayIsWaitedForAfterAFailure() {
        topic("a").complete(List.of());
        var published = publish(message("a", "1"), message("a", "2"));

        acknowledgement("1").completeExceptionally(new IllegalStateException("timed out"));
        assertThat(published).isNotDone();

        acknowledgement("2").complete(null);
        assertThat(published).isCompletedExceptionally();
    }

    @Test
    void nothingIsPublishedAtOnce() {
        assertThat(publish()).isCompleted();
    }

    private CompletableFuture<Void> publish(OutboxRecord... messages) {
        return publisher.publish(List.of(messages)).toCompletableFuture();
    }

    private static OutboxRecord message(String topic, String value) {
        return new OutboxRecord(
                topic, "key", "id-" + value, "type", Instant.EPOCH, null, null, null, value.getBytes(UTF_8));
    }

    private CompletableFuture<List<PartitionInfo>> topic(String name) {
        return topics.computeIfAbsent(name, absent -> new CompletableFuture<>());
    }

    private CompletableFuture<Void> acknowledgement(String value) {
        return acknowledgements.computeIfAbsent(value, absent -> new CompletableFuture<>());
    }

    @SuppressWarnings("unchecked")
    private MutinyEmitter<byte[]> emitter() {
        return fake(MutinyEmitter.class, "sendMessage", message -> {
            var value = new String(((Message<byte[]>) message).getPayload(), UTF_8);
            sent.add(value);
            return Uni.createFrom().completionStage(acknowledgement(value));
        });
    }

    private KafkaClientService clients() {
        KafkaProducer<?, ?> producer = fake(
                KafkaProducer.class, "partitionsFor", name -> Uni.createFrom().completionStage(topic((String) name)));
        return fake(KafkaClientService.class, "getProducer", channel -> producer);
    }

    /** Something that can do one thing. */
    private static <T> T fake(Class<T> type, String method, Function<Object, Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, given) -> {
                    if (!called.getName().equals(method)) {
                        throw new AssertionError("unexpected call of " + called);
                    }
                    return answer.apply(given[0]);
                }));
    }
}
