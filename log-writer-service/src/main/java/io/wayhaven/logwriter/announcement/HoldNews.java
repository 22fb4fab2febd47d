package io.wayhaven.logwriter.announcement;

import io.wayhaven.contracts.fact.ActionsHeld;
import io.wayhaven.contracts.fact.HoldAnswered;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.OwnKinds;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a guild is told of punishments that wait for approval. */
final class HoldNews {

    private HoldNews() {}

    static Announcement held(ActionsHeld held, Occasion occasion) {
        var facts = about(held.hold(), held.issuer());
        var limit = held.limit();
        var user = held.user();
        if (user != null) {
            facts.put("user", user.toString());
        }
        facts.put("lapses", held.lapsesAt().toString());
        facts.put(
                "note",
                "more than %d in %d minutes%s, beginning with a %s. Whatever follows waits with it. Approve or reject it by the buttons, or by /held approve %d and /held reject %d"
                        .formatted(
                                limit.punishments(),
                                limit.minutes(),
                                held.source() == null ? "" : " came from " + held.sourceName(),
                                held.action(),
                                held.hold(),
                                held.hold()));
        return announcement(OwnKinds.HELD.id(), held.guild(), facts, occasion);
    }

    static Announcement answered(HoldAnswered answered, Occasion occasion) {
        var facts = about(answered.hold(), answered.by());
        facts.put(
                "note",
                "hold %d%s with %d actions %s"
                        .formatted(
                                answered.hold(),
                                answered.issuer() == null ? "" : " of the account " + answered.issuer(),
                                answered.actions(),
                                switch (answered.answer()) {
                                    case APPROVED -> "was approved, and is carried out";
                                    case REJECTED -> "was rejected: nothing of it is carried out";
                                    case LAPSED ->
                                        "has lapsed, since nobody answered in time: nothing of it is carried out";
                                }));
        return announcement(OwnKinds.HOLD_ANSWERED.id(), answered.guild(), facts, occasion);
    }

    private static Map<String, Object> about(long hold, @Nullable UserId issuer) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("hold", hold);
        if (issuer != null) {
            facts.put("issuer", issuer.toString());
        }
        return facts;
    }

    private static Announcement announcement(String kind, GuildId guild, Map<String, Object> facts, Occasion occasion) {
        return new Announcement(kind, guild, occasion.stream(), occasion.number(), occasion.at(), facts);
    }
}
