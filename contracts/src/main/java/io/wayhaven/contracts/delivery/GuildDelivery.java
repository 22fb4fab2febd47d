package io.wayhaven.contracts.delivery;

/** An action that this version knows how to carry out. */
public sealed interface GuildDelivery extends Delivery
        permits DeliverBan,
                DeliverKick,
                DeliverMute,
                DeliverSoftban,
                DeliverTimeout,
                DeliverUnban,
                DeliverUnmute,
                DeliverUntimeout,
                DeliverWarning {

    /** What every delivery says. */
    DeliveryContext context();
}
