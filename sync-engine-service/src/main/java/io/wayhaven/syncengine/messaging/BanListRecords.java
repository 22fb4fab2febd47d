package io.wayhaven.syncengine.messaging;

import static io.wayhaven.syncengine.messaging.DispatchPayload.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.Snowflake;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.banlist.BansRead;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Pieces of lists of bans, as they come back among the events in their order. */
final class BanListRecords {

    private BanListRecords() {}

    record UserPart(UserId id) {}

    record BanPart(UserPart user) {}

    record Piece(
            @Nullable Instant at,
            @Nullable String after,
            @JsonProperty("up_to") @Nullable String upTo,
            boolean complete,
            @Nullable List<BanPart> bans) {}

    static BansRead read(DiscordEvent event) {
        var piece = DispatchPayload.read(event, Piece.class);
        return new BansRead(
                require(event.guild(), "guild id"),
                require(piece.at(), "at"),
                Long.parseUnsignedLong(require(piece.after(), "after")),
                piece.upTo() == null ? OptionalLong.empty() : OptionalLong.of(Snowflake.parse(piece.upTo())),
                piece.complete(),
                require(piece.bans(), "bans").stream()
                        .map(ban -> ban.user().id())
                        .toList());
    }
}
