package io.wayhaven.syncengine.network;

import io.wayhaven.contracts.fact.LinkDetails;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.link.LinkSide;
import io.wayhaven.contracts.link.LinkTerms;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.network.SetupDecision.Refused;
import java.util.Optional;

/**
 * What a permitted command about links is decided on.
 *
 * @param named the guild that it names
 * @param known what is known of that guild, if anything is
 */
record LinkScene(Guild here, GuildId named, Optional<Guild> known, GuildNetwork network, UserId issuer) {

    Optional<Link> link() {
        return network.between(here.id(), named);
    }

    /** The named guild's name, or its id. */
    String nameOfOther() {
        return known.map(Guild::name).orElse(named.toString());
    }

    LinkDetails details(LinkSide side, LinkTerms terms) {
        return side == LinkSide.MAIN
                ? new LinkDetails(side, terms, here.name(), nameOfOther())
                : new LinkDetails(side, terms, nameOfOther(), here.name());
    }

    static Refused refused(String reason, String remedy) {
        return new Refused(new Refusal(reason, remedy));
    }
}
