package io.wayhaven.contracts.serde;

import io.wayhaven.contracts.command.AcceptLink;
import io.wayhaven.contracts.command.Ban;
import io.wayhaven.contracts.command.DeclineLink;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.ProposeLink;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.command.Unban;
import io.wayhaven.contracts.command.UnknownCommand;
import io.wayhaven.contracts.delivery.DeliverBan;
import io.wayhaven.contracts.delivery.DeliverUnban;
import io.wayhaven.contracts.delivery.Delivery;
import io.wayhaven.contracts.delivery.UnknownDelivery;
import io.wayhaven.contracts.fact.BanIssued;
import io.wayhaven.contracts.fact.BanLifted;
import io.wayhaven.contracts.fact.CommandRefused;
import io.wayhaven.contracts.fact.DeliverySettled;
import io.wayhaven.contracts.fact.LinkAccepted;
import io.wayhaven.contracts.fact.LinkDeclined;
import io.wayhaven.contracts.fact.LinkProposed;
import io.wayhaven.contracts.fact.MainGuildSet;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.fact.UnknownFact;
import java.util.Map;

/** The tables of type names, one a topic. */
public final class MessageFamilies {

    /** On {@link io.wayhaven.contracts.topic.Topics#MODERATION_COMMANDS}. */
    public static final MessageFamily<ModerationCommand> COMMANDS = new MessageFamily<>(
            Map.of(
                    "wayhaven.command.ban", Ban.class,
                    "wayhaven.command.unban", Unban.class,
                    "wayhaven.command.set-main-guild", SetMainGuild.class,
                    "wayhaven.command.propose-link", ProposeLink.class,
                    "wayhaven.command.accept-link", AcceptLink.class,
                    "wayhaven.command.decline-link", DeclineLink.class),
            UnknownCommand::new);

    /** On {@link io.wayhaven.contracts.topic.Topics#MODERATION_EVENTS}. */
    public static final MessageFamily<ModerationFact> FACTS = new MessageFamily<>(
            Map.of(
                    "wayhaven.fact.ban-issued", BanIssued.class,
                    "wayhaven.fact.ban-lifted", BanLifted.class,
                    "wayhaven.fact.command-refused", CommandRefused.class,
                    "wayhaven.fact.delivery-settled", DeliverySettled.class,
                    "wayhaven.fact.main-guild-set", MainGuildSet.class,
                    "wayhaven.fact.link-proposed", LinkProposed.class,
                    "wayhaven.fact.link-accepted", LinkAccepted.class,
                    "wayhaven.fact.link-declined", LinkDeclined.class),
            UnknownFact::new);

    /** On {@link io.wayhaven.contracts.topic.Topics#SYNC_DELIVERIES}. */
    public static final MessageFamily<Delivery> DELIVERIES = new MessageFamily<>(
            Map.of(
                    "wayhaven.delivery.ban", DeliverBan.class,
                    "wayhaven.delivery.unban", DeliverUnban.class),
            UnknownDelivery::new);

    private MessageFamilies() {}
}
