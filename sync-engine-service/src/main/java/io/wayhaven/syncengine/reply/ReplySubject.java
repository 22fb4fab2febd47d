package io.wayhaven.syncengine.reply;

/** What a reply is about. */
public sealed interface ReplySubject {

    /** It shows this, and that is it. */
    record Answer(Screen screen) implements ReplySubject {}

    /** It follows a case until nothing changes any more. */
    record OfCase(long number) implements ReplySubject {}

    /** It follows the mass ban that its own command gave. */
    record OfMassBan() implements ReplySubject {}
}
