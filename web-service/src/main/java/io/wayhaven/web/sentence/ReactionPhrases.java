package io.wayhaven.web.sentence;

import static io.wayhaven.web.sentence.Family.REACTIONS;

import java.util.List;

/** Reactions to messages. */
final class ReactionPhrases {

    static final List<EventKind> KINDS = List.of(
            new EventKind(
                    "MESSAGE_REACTION_ADD",
                    REACTIONS,
                    "Reaction added",
                    reaction -> Sentence.start()
                            .person(reaction.memberOrUserId())
                            .words(" reacted with ")
                            .name(emoji(reaction))
                            .channel(" in ", reaction.text("channel_id"))),
            new EventKind(
                    "MESSAGE_REACTION_REMOVE",
                    REACTIONS,
                    "Reaction removed",
                    reaction -> Sentence.start()
                            .person(reaction.userId("user_id"))
                            .words(" took back the reaction ")
                            .name(emoji(reaction))
                            .channel(" in ", reaction.text("channel_id"))),
            new EventKind(
                    "MESSAGE_REACTION_REMOVE_ALL",
                    REACTIONS,
                    "Reactions cleared",
                    reaction -> Sentence.start()
                            .words("All reactions of a message were removed")
                            .channel(" in ", reaction.text("channel_id"))),
            new EventKind(
                    "MESSAGE_REACTION_REMOVE_EMOJI",
                    REACTIONS,
                    "Emoji cleared",
                    reaction -> Sentence.start()
                            .words("All reactions with ")
                            .name(emoji(reaction))
                            .words(" were removed from a message")
                            .channel(" in ", reaction.text("channel_id"))));

    private ReactionPhrases() {}

    private static String emoji(Payload reaction) {
        var name = reaction.textOr("an emoji", "emoji", "name");
        return reaction.has("emoji", "id") ? ":" + name + ":" : name;
    }
}
