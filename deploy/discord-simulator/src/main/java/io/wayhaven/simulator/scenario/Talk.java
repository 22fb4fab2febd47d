package io.wayhaven.simulator.scenario;

import io.wayhaven.simulator.action.Messages;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Conversations, several at a time, each going on by a line now and then. */
final class Talk {

    private static final int AT_A_TIME = 6;
    private static final int SPEAKERS = 3;

    private static final Map<String, List<String>> SLOTS = Map.of(
            "{game}", List.of("Harbor Tycoon", "Starfall", "Tiny Kingdoms", "Moth & Lantern", "Deep Rails"),
            "{book}", List.of("the lighthouse novel", "that detective series", "the dragon trilogy"),
            "{food}", List.of("pumpkin soup", "dumplings", "banana bread", "lasagna", "ramen"),
            "{topic}", List.of("linear algebra", "Spanish", "photosynthesis", "watercolors", "sorting algorithms"));

    private static final class Conversation {
        private final Channel channel;
        private final List<Member> speakers;
        private final Iterator<Script.Line> lines;
        private final Map<String, String> fillings;

        private Conversation(
                Channel channel, List<Member> speakers, Iterator<Script.Line> lines, Map<String, String> fillings) {
            this.channel = channel;
            this.speakers = speakers;
            this.lines = lines;
            this.fillings = fillings;
        }
    }

    private final Cast cast;
    private final Messages messages;
    private final RandomGenerator random;
    private final List<Script> scripts = Script.all();
    private final List<Conversation> going = new ArrayList<>();

    Talk(Cast cast, Messages messages, RandomGenerator random) {
        this.cast = cast;
        this.messages = messages;
        this.random = random;
    }

    /** Somebody says the next line. */
    void goOn() {
        if (going.size() < AT_A_TIME) {
            cast.guild().ifPresent(this::begin);
        }
        cast.pick(going).ifPresent(conversation -> {
            Script.Line line = conversation.lines.next();
            Member speaker = conversation.speakers.get(line.speaker());
            if (cast.maySpeak(conversation.channel, speaker)) {
                messages.say(conversation.channel, speaker, fill(line.text(), conversation.fillings));
            }
            if (!conversation.lines.hasNext()) {
                going.remove(conversation);
            }
        });
    }

    private void begin(Guild guild) {
        List<Member> people = cast.people(guild);
        if (people.size() < SPEAKERS) {
            return;
        }
        List<Member> speakers = new ArrayList<>();
        while (speakers.size() < SPEAKERS) {
            Member candidate = people.get(random.nextInt(people.size()));
            if (!speakers.contains(candidate)) {
                speakers.add(candidate);
            }
        }
        Map<String, String> fillings = Map.of(
                "{game}",
                choose("{game}"),
                "{book}",
                choose("{book}"),
                "{food}",
                choose("{food}"),
                "{topic}",
                choose("{topic}"));
        cast.channel(guild, Channel.TEXT).ifPresent(channel -> {
            Script script = scripts.get(random.nextInt(scripts.size()));
            going.add(new Conversation(channel, speakers, script.lines().iterator(), fillings));
        });
    }

    private String choose(String slot) {
        List<String> choices = SLOTS.getOrDefault(slot, List.of(""));
        return choices.get(random.nextInt(choices.size()));
    }

    private static String fill(String text, Map<String, String> fillings) {
        String filled = text;
        for (Map.Entry<String, String> filling : fillings.entrySet()) {
            filled = filled.replace(filling.getKey(), filling.getValue());
        }
        return filled;
    }
}
