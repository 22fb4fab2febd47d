package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Reactions to messages. */
public final class ReactionKinds {

    public static final EventKind ADD = kind(Family.REACTIONS, "➕", "reaction.add", "Reaction added")
            .off("on_reaction_add")
            .from("MESSAGE_REACTION_ADD")
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} reacted with {emoji} to a message[ by {author}] in {channel}");

    public static final EventKind REMOVE = kind(Family.REACTIONS, "➖", "reaction.remove", "Reaction removed")
            .off("on_reaction_remove")
            .from("MESSAGE_REACTION_REMOVE")
            .needing(Permission.VIEW_CHANNEL)
            .says("The reaction {emoji} of {target} to a message[ by {author}] in {channel} was removed");

    public static final EventKind CLEAR = kind(Family.REACTIONS, "🧽", "reaction.clear", "Reactions cleared")
            .off("on_reaction_clear")
            .notice()
            .from("MESSAGE_REACTION_REMOVE_ALL")
            .needing(Permission.VIEW_CHANNEL)
            .says("All reactions to a message[ by {author}] in {channel} were removed");

    public static final EventKind CLEAR_EMOJI = kind(
                    Family.REACTIONS, "🧼", "reaction.clear_emoji", "Reactions of one emoji cleared")
            .off("on_reaction_clear_emoji")
            .notice()
            .from("MESSAGE_REACTION_REMOVE_EMOJI")
            .needing(Permission.VIEW_CHANNEL)
            .says("All reactions {emoji} to a message[ by {author}] in {channel} were removed");

    private ReactionKinds() {}

    static List<EventKind> all() {
        return List.of(ADD, REMOVE, CLEAR, CLEAR_EMOJI);
    }
}
