package io.wayhaven.logwriter.interpretation;

import static io.wayhaven.logwriter.entry.SnapshotType.BAN;
import static io.wayhaven.logwriter.entry.SnapshotType.BAN_DOUBT;
import static io.wayhaven.logwriter.entry.SnapshotType.BAN_LIST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list of bans that was read. What it says otherwise than everything told so far was missed; but the audit
 * log knows better who did it and when, so it is waited for where it is read. The first list only says how things are.
 */
final class BanListReader implements Reader {

    @Override
    public void needs(Payload payload, Keys keys) {
        var piece = Piece.of(payload);
        keys.ofGuild(BAN_LIST)
                .between(BAN, piece.after(), piece.upTo())
                .between(BAN_DOUBT, piece.after(), piece.upTo());
    }

    @Override
    public void read(Occurrence event, Story story) {
        var piece = Piece.of(event.payload());
        var at = Objects.requireNonNullElse(event.payload().time("at"), event.time());
        var before = event.recall(BAN_LIST, event.guild()).time("at");
        new Comparison(event, story, piece, at, before).run();
        if (event.payload().flag("complete")) {
            story.remember(
                    BAN_LIST,
                    event.guild(),
                    JsonNodeFactory.instance.objectNode().put("at", at.toString()));
        }
    }

    /**
     * A stretch of ids.
     *
     * @param bans who is banned there
     */
    private record Piece(long after, long upTo, Map<Long, Payload> bans) {

        static Piece of(Payload payload) {
            var bans = new HashMap<Long, Payload>();
            payload.each("bans").forEach(ban -> {
                var user = ban.in("user").id("id");
                if (user != null) {
                    bans.put(user, ban);
                }
            });
            return new Piece(
                    Objects.requireNonNullElse(payload.id("after"), 0L),
                    Objects.requireNonNullElse(payload.id("up_to"), Long.MAX_VALUE),
                    bans);
        }
    }

    /** What a piece says, beside what was told. */
    private static final class Comparison {

        private final Story story;
        private final Map<Long, Payload> bans;
        private final Instant at;
        private final @Nullable Instant before;
        private final boolean audited;
        private final SortedMap<Long, JsonNode> known;
        private final SortedMap<Long, JsonNode> doubts;

        Comparison(Occurrence event, Story story, Piece piece, Instant at, @Nullable Instant before) {
            this.story = story;
            this.bans = piece.bans();
            this.at = at;
            this.before = before;
            this.audited = event.payload().flag("audited");
            this.known = event.between(BAN, piece.after(), piece.upTo());
            this.doubts = event.between(BAN_DOUBT, piece.after(), piece.upTo());
        }

        void run() {
            bans.keySet().forEach(user -> compare(user, true));
            known.keySet().stream().filter(user -> !bans.containsKey(user)).forEach(user -> compare(user, false));
        }

        private void compare(long user, boolean banned) {
            var state = BanState.of(Payload.of(known.get(user)));
            if (state == null ? !banned : state.banned() == banned) {
                if (doubts.containsKey(user)) {
                    story.forget(BAN_DOUBT, user);
                }
            } else if (before == null) {
                story.remember(BAN, user, new BanState(banned, at, BanState.Source.BAN_LIST).json());
            } else if (state == null || state.mayBeOutdated(at)) {
                doubt(user, banned, state == null || state.at().isBefore(before) ? before : state.at());
            }
        }

        private void doubt(long user, boolean banned, Instant since) {
            var former = BanDoubt.of(user, Payload.of(doubts.get(user)));
            var now = new BanDoubt(user, banned, at, since, Payload.of(orNull(bans.get(user))));
            if (!audited || former != null && former.banned() == banned && former.isOld(at)) {
                MissedBans.tell(now, story);
            } else if (former == null || former.banned() != banned) {
                story.remember(BAN_DOUBT, user, now.json());
            }
        }

        private static @Nullable JsonNode orNull(@Nullable Payload ban) {
            return ban == null ? null : ban.node();
        }
    }
}
