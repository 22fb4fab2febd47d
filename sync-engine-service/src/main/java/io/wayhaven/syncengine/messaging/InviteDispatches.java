package io.wayhaven.syncengine.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wayhaven.contracts.event.DiscordEvent;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.syncengine.invitelist.InviteBook;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Dispatches after which invites are to be read. */
final class InviteDispatches {

    private final InviteBook book;

    InviteDispatches(InviteBook book) {
        this.book = book;
    }

    record AddressPart(
            @JsonProperty("vanity_url_code") @Nullable String vanityUrlCode) {}

    record UserPart(@Nullable Boolean bot) {}

    record JoinPart(@Nullable UserPart user) {}

    CompletionStage<Void> created(DiscordEvent event, GuildId guild) {
        return book.seen(guild, hasAddress(event));
    }

    CompletionStage<Void> updated(DiscordEvent event, GuildId guild) {
        return book.vanity(guild, hasAddress(event));
    }

    /** Bots are added without an invite. */
    CompletionStage<Void> joined(DiscordEvent event, GuildId guild) {
        var user = DispatchPayload.read(event, JoinPart.class).user();
        return user != null && Boolean.TRUE.equals(user.bot())
                ? CompletableFuture.completedStage(null)
                : book.joined(guild);
    }

    private static boolean hasAddress(DiscordEvent event) {
        return DispatchPayload.read(event, AddressPart.class).vanityUrlCode() != null;
    }
}
