package io.wayhaven.contracts.post;

import io.wayhaven.contracts.id.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes people out of what is posted. Whoever an embed names, it names with their id as well; since what is said of them may
 * be anywhere in it, all of its texts go, and what kind of entry it is, of when, and the link to it stay.
 */
public final class PersonInEmbed {

    /** What stands where an entry was told. */
    public static final String ERASED = "*The data of a person who is named here was erased.*";

    private final String person;

    /** The person of this id. */
    public PersonInEmbed(UserId user) {
        this.person = user.toString();
    }

    /** Whether an embed names the person. */
    public boolean isNamedIn(Embed embed) {
        return names(embed.description())
                || names(embed.author())
                || names(embed.footer())
                || embed.fields().stream().anyMatch(field -> names(field.name()) || names(field.value()));
    }

    /** What remains of an embed. */
    public static Embed erase(Embed embed) {
        return new Embed(embed.title(), ERASED, embed.url(), embed.color(), null, List.of(), null, embed.timestamp());
    }

    private boolean names(@Nullable String text) {
        return text != null && text.contains(person);
    }
}
