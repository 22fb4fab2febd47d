package io.wayhaven.logwriter.interpretation;

import io.wayhaven.logwriter.entry.Username;
import io.wayhaven.logwriter.entry.Value;
import org.jspecify.annotations.Nullable;

/** How people are named. */
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

    /** The name that a user object tells. */
    static @Nullable String name(Payload user) {
        return Username.of(user.text("username"), user.text("discriminator"));
    }
}
