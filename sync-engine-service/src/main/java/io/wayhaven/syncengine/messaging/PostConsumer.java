package io.wayhaven.syncengine.messaging;

import io.wayhaven.contracts.envelope.EnvelopeCodec;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.Post;
import io.wayhaven.contracts.post.UnknownPost;
import io.wayhaven.contracts.serde.MessageFamilies;
import io.wayhaven.contracts.serde.UndecodableMessageException;
import io.wayhaven.syncengine.pacing.Patience;
import io.wayhaven.syncengine.posting.PostIntake;
import io.wayhaven.syncengine.startup.Preparation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes posts into their queues, a batch of records in one transaction; what is no post becomes a dead letter. */
@ApplicationScoped
class PostConsumer {

    private static final EnvelopeCodec<Post> CODEC = new EnvelopeCodec<>(MessageFamilies.POSTS);

    private final Preparation preparation;
    private final Patience patience;
    private final PostIntake intake;
    private final RecordWork work;

    PostConsumer(Preparation preparation, Patience patience, PostIntake intake, RecordWork work) {
        this.preparation = preparation;
        this.patience = patience;
        this.intake = intake;
        this.work = work;
    }

    /** Completes when every record is in a queue or is a dead letter. */
    @Incoming("posts")
    CompletionStage<Void> consume(ConsumerRecords<String, byte[]> records) {
        return preparation.done().thenCompose(ready -> takeAll(records));
    }

    private CompletionStage<Void> takeAll(ConsumerRecords<String, byte[]> records) {
        var posts = new ArrayList<EntryPost>();
        try {
            records.forEach(record -> posts.add(post(record)));
        } catch (UndecodableMessageException oneOfThem) {
            return oneByOne(records);
        }
        return patience.persist(() -> intake.take(posts))
                .handle((taken, failure) -> failure)
                .thenCompose(failure -> failure == null ? CompletableFuture.completedStage(null) : oneByOne(records));
    }

    /** In their order, each with an end of its own. */
    private CompletionStage<Void> oneByOne(Iterable<ConsumerRecord<String, byte[]>> records) {
        CompletionStage<Void> done = CompletableFuture.completedStage(null);
        for (var record : records) {
            done = done.thenCompose(before -> work.finish(record, () -> intake.take(List.of(post(record)))));
        }
        return done;
    }

    private static EntryPost post(ConsumerRecord<String, byte[]> record) {
        return switch (CODEC.read(record.headers(), record.value()).payload()) {
            case EntryPost post -> post;
            case UnknownPost unknown ->
                throw new UndecodableMessageException("this version does not know the post " + unknown.type());
        };
    }
}
