package io.wayhaven.simulator.scenario;

import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.action.Reacting;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What happens to messages once they are written: edits, deletions, reactions. */
final class Afterthoughts {

    private static final int RECENT = 30;
    private static final List<String> EMOJI = List.of("👍", "😂", "❤️", "🎉", "👀", "🍅", "🦊");
    private static final List<String> ADDITIONS =
            List.of(" (edit: typo)", " 🙂", " or so I heard", ", just saying", " (edited for clarity)");

    private record Found(Channel channel, Message message) {}

    private final Cast cast;
    private final Messages messages;
    private final Reacting reacting;
    private final RandomGenerator random;

    Afterthoughts(Cast cast, People people, RandomGenerator random) {
        this.cast = cast;
        this.messages = people.messages();
        this.reacting = people.reacting();
        this.random = random;
    }

    boolean edit() {
        return recent().filter(found -> found.message().content().length() < 300)
                .map(found -> {
                    Message message = found.message();
                    message.content(message.content() + cast.pick(ADDITIONS).orElse(""));
                    return messages.edited(found.channel(), message);
                })
                .orElse(false);
    }

    boolean delete() {
        return recent().map(found -> messages.delete(
                        found.channel(),
                        found.message(),
                        found.message().author().id(),
                        null))
                .orElse(false);
    }

    void react() {
        cast.guild()
                .ifPresent(guild -> recentIn(guild)
                        .ifPresent(found -> cast.person(guild)
                                .filter(member -> cast.maySpeak(found.channel(), member))
                                .ifPresent(member -> reacting.add(
                                        found.channel(),
                                        found.message(),
                                        member,
                                        cast.pick(EMOJI).orElse("👍")))));
    }

    private Optional<Found> recent() {
        return cast.guild().flatMap(this::recentIn);
    }

    /** One of the newest messages by a person. */
    private Optional<Found> recentIn(Guild guild) {
        return cast.channel(guild, Channel.TEXT).flatMap(channel -> {
            int back = random.nextInt(RECENT);
            @Nullable Message candidate = null;
            for (Message message : channel.messages().descendingMap().values()) {
                @Nullable Member author = guild.member(message.author().id());
                if (author != null && !author.user().bot()) {
                    candidate = message;
                    if (back-- <= 0) {
                        break;
                    }
                }
            }
            return Optional.ofNullable(candidate).map(message -> new Found(channel, message));
        });
    }
}
