package io.wayhaven.web.sentence;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The table of known types; a type that is not in it still gets a label and a sentence. */
public final class EventKinds {

    private static final Map<String, EventKind> BY_TYPE = table(Stream.of(
                    MessagePhrases.KINDS,
                    MemberPhrases.KINDS,
                    ModerationPhrases.KINDS,
                    RolePhrases.KINDS,
                    ChannelPhrases.KINDS,
                    VoicePhrases.KINDS,
                    ReactionPhrases.KINDS,
                    ServerPhrases.KINDS,
                    GapPhrase.KINDS)
            .flatMap(List::stream)
            .toList());

    private EventKinds() {}

    /** Every known type, family by family. */
    public static Collection<EventKind> known() {
        return BY_TYPE.values();
    }

    /** The kind of a type. */
    public static EventKind of(String type) {
        var known = BY_TYPE.get(type);
        return known == null ? fallback(type) : known;
    }

    /** The sentence of an event. */
    public static Sentence sentence(String type, Payload payload) {
        return of(type).phrase().say(payload);
    }

    private static EventKind fallback(String type) {
        var label = VisibleText.line(readable(type), 60);
        return new EventKind(type, Family.OTHER, label, payload -> {
            var user = payload.has("user") ? payload.user("user") : payload.userId("user_id");
            var sentence = Sentence.start().words("Discord reported “" + label + "”");
            return (user.id() == null ? sentence : sentence.words(" about ").person(user))
                    .channel(" in ", payload.text("channel_id"));
        });
    }

    private static String readable(String type) {
        var words = type.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "Unnamed" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Map<String, EventKind> table(List<EventKind> kinds) {
        var table = new LinkedHashMap<String, EventKind>();
        kinds.forEach(kind -> table.put(kind.type(), kind));
        return Collections.unmodifiableMap(table);
    }
}
