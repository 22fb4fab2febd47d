package io.wayhaven.web.web.pages;

import io.wayhaven.web.sentence.Part;
import io.wayhaven.web.sentence.VisibleText;
import io.wayhaven.web.timeline.Names;
import java.util.Map;

/**
 * A piece of a sentence on a page.
 *
 * @param style the class it is shown with; empty for our own words
 */
public record PartView(String style, String text) {

    private static final Names NONE = new Names(Map.of(), Map.of());

    /** A piece that needs no names looked up. */
    static PartView of(Part part) {
        return of(part, NONE);
    }

    static PartView of(Part part, Names names) {
        return switch (part) {
            case Part.Words words -> new PartView("", words.text());
            case Part.Person person -> new PartView("person", person.name());
            case Part.Channel(String id, var name) ->
                new PartView("channel", "#" + (name == null ? VisibleText.line(names.channelOf(id), 80) : name));
            case Part.Role role -> new PartView("role", "@" + role.name());
            case Part.Moment moment -> new PartView("", moment.text());
            case Part.Name name -> new PartView("name", name.text());
            case Part.Quote quote -> new PartView("quote", quote.text());
        };
    }
}
