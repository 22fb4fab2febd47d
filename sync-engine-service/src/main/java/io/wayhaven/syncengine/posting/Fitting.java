package io.wayhaven.syncengine.posting;

import static java.util.Comparator.comparingInt;

import io.wayhaven.contracts.post.Embed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the embeds of a message fit where newer revisions are longer than those that it was begun with. */
public final class Fitting {

    /** What is not worth shortening: ten such embeds with titles fit into a message. */
    private static final int SHORT = 64;

    private Fitting() {}

    /** The embeds, the longest of them shortened until all fit into one message. */
    public static List<Embed> fit(Collection<Embed> embeds) {
        var fitting = new ArrayList<>(embeds);
        while (fitting.stream().mapToInt(Embed::length).sum() > Embed.TOTAL) {
            var longest = Collections.max(fitting, comparingInt(Embed::length));
            fitting.set(fitting.indexOf(longest), shorter(longest));
        }
        return fitting;
    }

    private static Embed shorter(Embed embed) {
        var description = embed.description();
        var fields = embed.fields();
        if (!fields.isEmpty()) {
            return with(embed, description, fields.subList(0, fields.size() - 1));
        }
        if (description != null && description.length() > SHORT) {
            return with(embed, half(description), fields);
        }
        return new Embed(embed.title(), description, embed.url(), embed.color(), null, fields, null, embed.timestamp());
    }

    /** Never through the middle of a character outside of the basic plane. */
    private static String half(String text) {
        var end = text.length() / 2;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static Embed with(Embed embed, @Nullable String description, List<Embed.Field> fields) {
        return new Embed(
                embed.title(),
                description,
                embed.url(),
                embed.color(),
                embed.author(),
                fields,
                embed.footer(),
                embed.timestamp());
    }
}
