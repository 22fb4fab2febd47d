package io.wayhaven.logwriter.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.post.EntryPost;
import io.wayhaven.contracts.post.PersonInEmbed;
import io.wayhaven.logwriter.ingest.PayloadJson;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps erased people from coming back with what is told late: events from before the order that were still on their way,
 * and what is remembered while the order is being carried out.
 */
public final class ErasedPeople {

    private static final JsonMapper JSON = new JsonMapper(PayloadJson.factory());

    private final List<Erasure> orders;

    /** The people of these orders. */
    public ErasedPeople(List<Erasure> orders) {
        this.orders = List.copyOf(orders);
    }

    /** The event without what it tells of people who were erased after it; empty if that is nothing. */
    public Optional<DiscordEvent> redacted(DiscordEvent event) {
        var guild = event.guild() == null ? null : (Long) event.guild().value();
        var concerned = orders.stream()
                .filter(order -> covers(order, guild) && !event.time().isAfter(order.orderedAt()))
                .toList();
        if (concerned.isEmpty()) {
            return Optional.empty();
        }
        var text = new String(event.payload(), UTF_8);
        var named = concerned.stream()
                .filter(order -> text.contains(Long.toUnsignedString(order.user())))
                .toList();
        return named.isEmpty() ? Optional.empty() : redacted(event, named);
    }

    private static Optional<DiscordEvent> redacted(DiscordEvent event, List<Erasure> named) {
        try {
            var payload = JSON.readTree(event.payload());
            return redact(payload, named)
                    ? Optional.of(new DiscordEvent(
                            event.id(),
                            event.type(),
                            event.guild(),
                            event.time(),
                            payload.toString().getBytes(UTF_8)))
                    : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /**
     * Takes them out of what is remembered.
     *
     * @param guild where; 0 outside guilds
     */
    public void redact(long guild, JsonNode remembered) {
        redact(remembered, orders.stream().filter(order -> covers(order, guild)).toList());
    }

    /** The post without what it tells of people who were erased after it. */
    public EntryPost redacted(EntryPost post) {
        boolean named = orders.stream()
                .filter(order -> covers(order, post.guild().value())
                        && !post.occurredAt().isAfter(order.orderedAt()))
                .anyMatch(order -> new PersonInEmbed(new UserId(order.user())).isNamedIn(post.embed()));
        return named ? erased(post) : post;
    }

    /** What remains of a post. */
    public static EntryPost erased(EntryPost post) {
        return new EntryPost(
                post.id(),
                post.guild(),
                post.route(),
                post.channel(),
                post.webhook(),
                post.revision(),
                post.kind(),
                post.label(),
                PersonInEmbed.erase(post.embed()),
                post.occurredAt(),
                post.about(),
                post.replaces(),
                post.buttons());
    }

    private static boolean redact(JsonNode payload, List<Erasure> orders) {
        boolean changed = false;
        for (var order : orders) {
            changed |= new PersonInPayload(order.user(), NamesInText.FORGOTTEN).redact(payload);
        }
        return changed;
    }

    private static boolean covers(Erasure order, @Nullable Long guild) {
        return order.guild() == null || Objects.equals(order.guild(), guild);
    }
}
