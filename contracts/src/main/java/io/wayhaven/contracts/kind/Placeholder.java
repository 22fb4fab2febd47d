package io.wayhaven.contracts.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every value that a sentence can speak of. */
public enum Placeholder {
    /** Who did it. */
    ACTOR("someone", "who did it"),
    /** Whom it was done to, or who did it where nobody else can. Left out of an optional segment if that is the actor. */
    TARGET("someone", "whom it is about; left out where that is the actor and the sentence allows it"),
    /** Who wrote the message. Left out of an optional segment if that is the actor. */
    AUTHOR("someone", "who wrote the message; left out where that is the actor and the sentence allows it"),
    /** The channel or thread. */
    CHANNEL("a channel", "the channel or thread"),
    /** Where somebody or something came from. */
    FROM("a channel", "the channel before"),
    /** Where somebody or something went. */
    TO("a channel", "the channel after"),
    /** The role. */
    ROLE("a role", "the role"),
    /** Roles given, as a list. */
    ADDED("no role", "the roles given"),
    /** Roles taken, as a list. */
    REMOVED("no role", "the roles taken"),
    /** The role or member to whom a permission applies. */
    SUBJECT("someone", "the role or member to whom a permission applies"),
    /** The reason given in Discord's audit log. */
    REASON("no reason", "the reason given in the audit log"),
    /** How many, a number. */
    COUNT("several", "how many"),
    /** The former value. */
    BEFORE("something", "the former value"),
    /** The new value. */
    AFTER("something", "the new value"),
    /** The name of the thing, where it is neither person, channel nor role. */
    NAME("something", "the name of the thing"),
    /** The emoji. */
    EMOJI("an emoji", "the emoji"),
    /** The answer of a poll. */
    ANSWER("an answer", "the answer of a poll"),
    /** The invite's code. */
    INVITE("an invite", "the invite's code"),
    /** The command as it was typed. */
    COMMAND("a command", "the command"),
    /** The moment something ends. */
    UNTIL("later", "the moment it ends"),
    /** The moment something begins or began. */
    SINCE("earlier", "the moment it begins or began"),
    /** A length of time. */
    DURATION("some time", "a length of time"),
    /** How sure the log is, or why, in words of ours. */
    NOTE("unsure", "how sure the log is, in its own words");

    private final String fallback;
    private final String meaning;

    Placeholder(String fallback, String meaning) {
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** The name between braces. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a sentence says where the value is not known, in lower case. */
    public String fallback() {
        return fallback;
    }

    /** What it stands for, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** The placeholder that {@link #key()} names, if any. */
    public static Optional<Placeholder> byKey(String key) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.key().equals(key))
                .findFirst();
    }
}
