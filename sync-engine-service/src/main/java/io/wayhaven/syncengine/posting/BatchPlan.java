package io.wayhaven.syncengine.posting;

import io.wayhaven.contracts.post.Embed;
import io.wayhaven.contracts.post.PostButton;
import java.util.ArrayList;
import java.util.List;

/**
 * Which posts the next message shows, and how many of those behind them it only counts.
 *
 * @param shown the first ones of the queue, in order
 * @param counted how many that follow them are told as a number
 */
public record BatchPlan(List<Waiting> shown, long counted) {

    /** Room that is left for a summary. */
    private static final int SUMMARY = 1_000;

    public BatchPlan {
        shown = List.copyOf(shown);
    }

    /**
     * The next message.
     *
     * @param head the first posts of the queue: all of it, or more than a message shows
     * @param waiting the length of the queue
     * @param storm from how many on the queue is too long to be shown
     */
    public static BatchPlan of(List<Waiting> head, long waiting, int storm) {
        if (waiting > storm) {
            var shown = shown(head, Embed.PER_MESSAGE - 1, Embed.TOTAL - SUMMARY);
            return new BatchPlan(shown, waiting - shown.size());
        }
        var first = head.getFirst();
        return switch (first.shape()) {
            case COUNTED -> new BatchPlan(List.of(), 1);
            case ALONE -> new BatchPlan(List.of(first), 0);
            case TOGETHER -> new BatchPlan(shown(head, Embed.PER_MESSAGE, Embed.TOTAL), 0);
        };
    }

    /** Whether nothing that may still come would be part of the message. */
    public boolean isFull(long waiting) {
        return shown.size() == Embed.PER_MESSAGE || shown.size() < waiting;
    }

    /** What stands under the message: only a post that is alone in it has buttons. */
    public List<PostButton> buttons() {
        return shown.size() == 1 && counted == 0 ? shown.getFirst().buttons() : List.of();
    }

    private static List<Waiting> shown(List<Waiting> head, int embeds, int characters) {
        var shown = new ArrayList<Waiting>();
        var room = characters;
        for (var post : head) {
            room -= post.embed().length();
            if (post.shape() != Shape.TOGETHER || shown.size() == embeds || room < 0) {
                break;
            }
            shown.add(post);
        }
        return shown;
    }
}
