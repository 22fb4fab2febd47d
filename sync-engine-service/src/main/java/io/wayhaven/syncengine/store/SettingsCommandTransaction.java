package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.SettingsCommand;
import io.wayhaven.contracts.fact.ErasureOrdered;
import io.wayhaven.contracts.fact.SettingsChanged;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.doctor.SetupReport;
import io.wayhaven.syncengine.guild.Channel;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Rights;
import io.wayhaven.syncengine.network.GuildNetwork;
import io.wayhaven.syncengine.outbox.Outgoing;
import io.wayhaven.syncengine.reply.ReplyText;
import io.wayhaven.syncengine.settings.SettingsDecider;
import io.wayhaven.syncengine.settings.SettingsDecision;
import io.wayhaven.syncengine.settings.SettingsState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The part of a transaction that decides about settings and data. */
final class SettingsCommandTransaction {

    private final SettingsTransaction transaction;
    private final UserId bot;
    private final SettingsCommand command;
    private final CommandContext context;
    private final Instant now;

    SettingsCommandTransaction(SettingsTransaction transaction, UserId bot, SettingsCommand command, Instant now) {
        this.transaction = transaction;
        this.bot = bot;
        this.command = command;
        this.context = command.context();
        this.now = now;
    }

    Uni<Void> decide(Optional<Guild> here, Map<ChannelId, Channel> channels, GuildNetwork network) {
        return here.isEmpty()
                ? refuse(Rights.unknownGuild())
                : transaction
                        .lock(context.guild())
                        .chain(settings -> transaction
                                .defaults()
                                .chain(defaults -> decide(
                                        new SettingsState(bot, here, channels, defaults.document(), settings.own()),
                                        settings,
                                        defaults,
                                        network)));
    }

    private Uni<Void> decide(
            SettingsState state, GuildSettingsEntity settings, SettingsDefaultsEntity defaults, GuildNetwork network) {
        return switch (SettingsDecider.decide(command, state)) {
            case SettingsDecision.Changed changed -> {
                settings.change(changed.own());
                yield transaction
                        .publish(settings, defaults, context.id())
                        .chain(() -> tell(changed.change(), settings.version()))
                        .chain(() -> transaction.answer(context, changed.answer()));
            }
            case SettingsDecision.Answered answered -> transaction.answer(context, answered.answer());
            case SettingsDecision.Diagnosed diagnosed ->
                transaction.answer(
                        context,
                        new SetupReport(
                                        bot,
                                        application(),
                                        diagnosed.guild(),
                                        diagnosed.guild().main() || network.isLinked(context.guild()),
                                        state.channels(),
                                        diagnosed.settings().resolved(settings.version()),
                                        diagnosed.refusedIntents())
                                .text());
            case SettingsDecision.Erases erases ->
                transaction
                        .erase(new ErasureOrdered(context.guild(), erases.user(), erases.issuer()), context.id())
                        .chain(() -> transaction.answer(context, erases.answer()));
            case SettingsDecision.Refused refused -> refuse(refused.refusal());
        };
    }

    private Uni<Void> tell(String change, long version) {
        var issuer = context.issuer();
        return issuer == null
                ? Uni.createFrom().voidItem()
                : transaction.send(Outgoing.fact(
                        context.id() + ":done",
                        new SettingsChanged(context.guild(), issuer.user(), change, version),
                        context.guild(),
                        context.id(),
                        now));
    }

    private Uni<Void> refuse(Refusal refusal) {
        return Refusals.fact(context, refusal, now)
                .map(message -> transaction
                        .send(message)
                        .chain(() -> transaction.answer(context, ReplyText.of(refusal.text()))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** A bot's account has the id of its application, except for the oldest ones; the interaction tells for sure. */
    private ApplicationId application() {
        var replyTo = context.replyTo();
        return replyTo == null ? new ApplicationId(bot.value()) : replyTo.application();
    }
}
