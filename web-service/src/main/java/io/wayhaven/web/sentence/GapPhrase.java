package io.wayhaven.web.sentence;

import io.wayhaven.contracts.event.DiscordEvent;
import java.util.List;

/** What Discord did not deliver. */
final class GapPhrase {

    static final List<EventKind> KINDS =
            List.of(new EventKind(DiscordEvent.GAP_TYPE, Family.GAPS, "Gap", GapPhrase::gap));

    private GapPhrase() {}

    private static Sentence gap(Payload gap) {
        return Sentence.start()
                .words("Events of shard " + gap.numberOr(0, "shard") + " are missing from ")
                .name(gap.textOr("an unknown time", "since"))
                .words(" to ")
                .name(gap.textOr("an unknown time", "until"))
                .words(": Discord delivered nothing after event " + gap.numberOr(0, "afterSequence")
                        + " of the session before")
                .quote(", reason ", gap.text("reason"));
    }
}
