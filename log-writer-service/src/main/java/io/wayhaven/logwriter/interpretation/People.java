package io.wayhaven.logwriter.interpretation;

import io.wayhaven.logwriter.entry.Value;
import org.jspecify.annotations.Nullable;

/** How people are named: by their username, which is theirs alone. */
final class People {

    private People() {}

    /** The person that a user object describes. */
    static Value.@Nullable User user(Payload user) {
        var id = user.id("id");
        return id == null ? null : new Value.User(id, name(user));
    }

    /** The person that a user object describes, or else the one that an id names. */
    static Value.@Nullable User user(Payload user, @Nullable Long id) {
        var person = user(user);
        return person == null && id != null ? new Value.User(id, null) : person;
    }

    /** Bots still have a discriminator; people's is 0. */
    static @Nullable String name(Payload user) {
        var name = user.text("username");
        var discriminator = user.text("discriminator");
        return name == null || discriminator == null || discriminator.matches("0+") ? name : name + "#" + discriminator;
    }
}
