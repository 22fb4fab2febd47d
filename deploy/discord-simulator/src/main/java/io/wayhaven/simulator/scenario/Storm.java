package io.wayhaven.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.Permissions;
import io.wayhaven.simulator.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Many people do the same thing in a short time: a raid, a purge. */
public final class Storm {

    /** What they do. */
    public enum Kind {
        /** Messages that were written for it are deleted. */
        DELETES,
        /** Messages that were written for it are edited by their authors. */
        EDITS,
        /** People join who never were there. */
        JOINS,
        /** Ordinary members leave. */
        LEAVES,
        /** Members write. */
        MESSAGES;

        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Written(Channel channel, Message message) {}

    private final World world;
    private final People people;
    private final Guild guild;
    private final Kind kind;
    private final long actorId;
    private final Supplier<WorldBuilder> builder;
    private final Deque<Written> written = new ArrayDeque<>();
    private final List<Member> authors;
    private final List<Channel> channels;
    private long left;
    private long done;

    /**
     * @param actorId who deletes; 0 for each author their own
     * @param count how often the thing is done
     */
    public Storm(
            World world,
            People people,
            Guild guild,
            Kind kind,
            long actorId,
            long count,
            Supplier<WorldBuilder> builder) {
        this.world = world;
        this.people = people;
        this.guild = guild;
        this.kind = kind;
        this.actorId = actorId;
        this.left = count;
        this.builder = builder;
        this.channels = guild.channels().values().stream()
                .filter(channel ->
                        channel.type() == Channel.TEXT && channel.overwrites().isEmpty())
                .toList();
        this.authors = guild.members().values().stream()
                .filter(member -> !member.user().bot() && speaks(member))
                .toList();
        long room = (long) channels.size() * Channel.KEPT_MESSAGES;
        boolean prepared = kind == Kind.DELETES || kind == Kind.EDITS;
        if (prepared && count > room || channels.isEmpty() || authors.isEmpty()) {
            throw new IllegalArgumentException(
                    "The guild has room for " + room + " messages in a storm; choose a lower \"count\".");
        }
        if (prepared) {
            for (long number = 0; number < count; number++) {
                write(number);
            }
        }
    }

    private boolean speaks(Member member) {
        return channels.stream()
                .allMatch(channel -> Permission.SEND_MESSAGES.in(Permissions.in(guild, channel, member, world.now())));
    }

    private void write(long number) {
        Channel channel = channels.get((int) (number % channels.size()));
        Member author = authors.get((int) (number / channels.size() % authors.size()));
        people.messages().say(channel, author, "storm " + number);
        written.addLast(new Written(channel, channel.messages().lastEntry().getValue()));
    }

    /** Does the thing once more. */
    public void step() {
        if (left == 0) {
            return;
        }
        left--;
        switch (kind) {
            case DELETES -> {
                Written next = written.removeFirst();
                long by = actorId == 0 ? next.message().author().id() : actorId;
                people.messages().delete(next.channel(), next.message(), by, null);
            }
            case EDITS -> {
                Written next = written.removeFirst();
                next.message().content(next.message().content() + " (edited)");
                people.messages().edited(next.channel(), next.message());
            }
            case JOINS -> people.membership().join(guild, builder.get().person(null));
            case LEAVES -> leave();
            case MESSAGES -> write(done);
        }
        done++;
    }

    private void leave() {
        guild.members().values().stream()
                .filter(member -> !member.user().bot() && Comings.ordinary(guild, member))
                .findFirst()
                .ifPresentOrElse(member -> people.membership().leave(guild, member.id()), () -> left = 0);
    }

    public boolean over() {
        return left == 0;
    }

    public ObjectNode status() {
        return Json.object()
                .put("kind", kind.title())
                .put("guild", Json.id(guild.id()))
                .put("running", left > 0)
                .put("done", done)
                .put("left", left);
    }
}
