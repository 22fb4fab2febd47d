package io.wayhaven.web.sentence;

import static io.wayhaven.web.sentence.Family.MESSAGES;

import java.util.List;

/** What people write, change and delete. */
final class MessagePhrases {

    static final List<EventKind> KINDS = List.of(
            new EventKind("MESSAGE_CREATE", MESSAGES, "Message", MessagePhrases::written),
            new EventKind("MESSAGE_UPDATE", MESSAGES, "Message edited", MessagePhrases::edited),
            new EventKind("MESSAGE_DELETE", MESSAGES, "Message deleted", MessagePhrases::deleted),
            new EventKind("MESSAGE_DELETE_BULK", MESSAGES, "Messages deleted", MessagePhrases::deletedInBulk),
            new EventKind("CHANNEL_PINS_UPDATE", MESSAGES, "Pins changed", MessagePhrases::pins));

    private MessagePhrases() {}

    private static Sentence written(Payload message) {
        var sentence = Sentence.start()
                .person(message.user("author"))
                .words(" wrote")
                .channel(" in ", message.text("channel_id"))
                .quote(": ", message.text("content"));
        return extras(sentence, message);
    }

    private static Sentence edited(Payload message) {
        var sentence = message.has("author")
                ? Sentence.start().person(message.user("author")).words(" edited a message")
                : Sentence.start().words("A message was edited");
        return sentence.channel(" in ", message.text("channel_id")).quote(" to: ", message.text("content"));
    }

    private static Sentence deleted(Payload message) {
        return Sentence.start()
                .words("A message was deleted")
                .channel(" in ", message.text("channel_id"))
                .words(" (message " + VisibleText.line(message.textOr("of unknown id", "id"), 40) + ")");
    }

    private static Sentence deletedInBulk(Payload messages) {
        return Sentence.start()
                .words(messages.size("ids") + " messages were deleted at once")
                .channel(" in ", messages.text("channel_id"));
    }

    private static Sentence pins(Payload pins) {
        return Sentence.start().words("The pinned messages changed").channel(" in ", pins.text("channel_id"));
    }

    private static Sentence extras(Sentence sentence, Payload message) {
        var attachments = message.size("attachments");
        var embeds = message.size("embeds");
        var longer = attachments == 0 ? sentence : sentence.words(" + " + count(attachments, "attachment"));
        return embeds == 0 ? longer : longer.words(" + " + count(embeds, "embed"));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
