package io.wayhaven.syncengine.banlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.event.DiscordEventId;

/** A piece of a list of bans as a record beside Discord's own dispatches. */
final class BanNews {

    /** There is no shard on which it came. */
    private static final int NO_SHARD = 0;

    /** Tells pieces apart that were asked for in the same millisecond. */
    private static final int PLACES = 1000;

    private BanNews() {}

    /**
     * The record.
     *
     * @param turn as it was before the piece was asked for
     * @param after the id above which it begins
     * @param piece how many came before it
     * @param last whether the list was read to its end, which may be above the piece's own
     */
    static DiscordEvent of(BanTurn turn, long after, int piece, BanPage.Bans page, boolean last) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("guild_id", turn.guild().toString())
                .put("at", turn.now().toString())
                .put("after", Long.toString(after))
                .put("complete", last)
                .put("audited", turn.audited());
        if (!page.complete()) {
            json.put("up_to", page.bans().getLast().user().toString());
        }
        var bans = json.putArray("bans");
        page.bans().forEach(ban -> {
            var entry = bans.addObject().put("reason", ban.reason());
            entry.putObject("user").put("id", ban.user().toString()).put("username", ban.name());
        });
        return new DiscordEvent(
                new DiscordEventId(
                        NO_SHARD, "bans:" + turn.guild(), turn.now().toEpochMilli() * PLACES + piece % PLACES),
                DiscordEvent.BANS_READ_TYPE,
                turn.guild(),
                turn.now(),
                json.toString().getBytes(UTF_8));
    }
}
