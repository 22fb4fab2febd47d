package io.wayhaven.web.web.pages;

import io.wayhaven.web.sentence.Part;
import io.wayhaven.web.sentence.VisibleText;
import io.wayhaven.web.timeline.Names;

/**
 * A piece of a sentence on a page.
 *
 * @param style the class it is shown with; empty for our own words
 */
public record PartView(String style, String text) {

    static PartView of(Part part, Names names) {
        return switch (part) {
            case Part.Words words -> new PartView("", words.text());
            case Part.Person person -> new PartView("person", person.name());
            case Part.Channel channel ->
                new PartView("channel", "#" + VisibleText.line(names.channelOf(channel.id()), 80));
            case Part.Name name -> new PartView("name", name.text());
            case Part.Quote quote -> new PartView("quote", quote.text());
        };
    }
}
