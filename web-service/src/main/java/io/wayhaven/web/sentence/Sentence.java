package io.wayhaven.web.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One plain sentence. Every text in it is already free of control and bidirectional characters. */
public record Sentence(List<Part> parts) {

    private static final int QUOTE_LENGTH = 180;
    private static final int NAME_LENGTH = 80;

    public Sentence {
        parts = List.copyOf(parts);
    }

    /** An empty sentence to append to. */
    public static Sentence start() {
        return new Sentence(List.of());
    }

    /** Appends our own words. */
    public Sentence words(String text) {
        return with(new Part.Words(text));
    }

    /** Appends an account. */
    public Sentence person(Person person) {
        return with(new Part.Person(VisibleText.line(person.name(), NAME_LENGTH), person.id()));
    }

    /** Appends a channel; without an id, nothing. */
    public Sentence channel(String before, @Nullable String id) {
        return id == null ? this : words(before).with(new Part.Channel(VisibleText.line(id, NAME_LENGTH), null));
    }

    /** Appends a name that came from Discord. */
    public Sentence name(String text) {
        return with(new Part.Name(VisibleText.line(text, NAME_LENGTH)));
    }

    /** Appends what somebody wrote; nothing if it is empty. */
    public Sentence quote(String before, @Nullable String text) {
        return text == null || text.isBlank()
                ? this
                : words(before).with(new Part.Quote(VisibleText.line(text, QUOTE_LENGTH)));
    }

    /** The ids of the channels whose names have to be looked up. */
    public List<Long> channels() {
        var ids = new ArrayList<Long>();
        for (var part : parts) {
            var id = part instanceof Part.Channel(String text, var name) && name == null
                    ? new Payload(text).snowflake()
                    : null;
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /**
     * The sentence as text.
     *
     * @param channelName turns a channel's id into what to call it
     */
    public String plain(UnaryOperator<String> channelName) {
        var text = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Part.Words words -> text.append(words.text());
                case Part.Person person -> text.append(person.name());
                case Part.Channel(String id, var name) ->
                    text.append('#').append(name == null ? channelName.apply(id) : name);
                case Part.Role role -> text.append('@').append(role.name());
                case Part.Moment moment -> text.append(moment.text());
                case Part.Name name -> text.append(name.text());
                case Part.Quote quote -> text.append('“').append(quote.text()).append('”');
            }
        }
        return text.toString();
    }

    private Sentence with(Part part) {
        var longer = new ArrayList<>(parts);
        longer.add(part);
        return new Sentence(longer);
    }
}
