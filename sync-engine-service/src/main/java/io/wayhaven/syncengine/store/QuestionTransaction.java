package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.AnswerHold;
import io.wayhaven.contracts.command.AnswerQuestion;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.MassBan;
import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.PersonCommand;
import io.wayhaven.contracts.command.UndoModerator;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.decision.DecisionRules;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.punishment.Action;
import io.wayhaven.syncengine.reply.Markdown;
import io.wayhaven.syncengine.store.QuestionTable.Taken;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Asks people whether they mean it, and does what they answer: by the rights that they have then. */
final class QuestionTransaction {
    private static final int LONGEST_REASON = 300;

    private final SqlConnection connection;
    private final UserId bot;
    private final CommandContext context;
    private final DecisionRules rules;
    private final Instant now;

    QuestionTransaction(
            SqlConnection connection, UserId bot, CommandContext context, DecisionRules rules, Instant now) {
        this.connection = connection;
        this.bot = bot;
        this.context = context;
        this.rules = rules;
        this.now = now;
    }

    /** Many people at once are always asked about. */
    Uni<Void> ask(MassBan ban) {
        return LinkTable.networkOf(connection, context.guild(), rules.hopLimit())
                .map(network -> network.targetsFrom(context.guild(), Action.BAN.travelsAs())
                        .size())
                .chain(others -> QuestionTable.ask(
                        connection,
                        context,
                        ban,
                        "Ban **%d people** here%s?\nReason: %s"
                                .formatted(
                                        ban.users().size(),
                                        others == 0 ? "" : " and in %d linked servers".formatted(others),
                                        Markdown.plain(ban.reason(), LONGEST_REASON)),
                        now));
    }

    Uni<Void> answer(AnswerQuestion answer, UserId issuer) {
        return QuestionTable.take(connection, answer.question(), context.guild(), issuer, now)
                .chain(taken -> switch (taken) {
                    case Taken.Now(var command) ->
                        answer.confirmed()
                                ? carryOut(command)
                                : ReplyTable.answer(connection, context, "Cancelled. Nothing was done.");
                    case Taken.Before before -> Uni.createFrom().voidItem();
                    case Taken.Never never -> notOpen();
                });
    }

    private Uni<Void> carryOut(ModerationCommand command) {
        if (command instanceof MassBan ban) {
            return carryOut(ban);
        }
        if (command instanceof AnswerHold about) {
            return here(guild -> new HoldTransaction(connection, context, guild, now).answer(about));
        }
        var issuer = context.issuer();
        if (command instanceof UndoModerator about && issuer != null) {
            return here(guild -> new ModeratorUndo(connection, context, guild, now).carryOut(about, issuer));
        }
        return command instanceof PersonCommand about
                ? PunishmentTransaction.confirmed(connection, bot, about, context, rules, now)
                : notOpen();
    }

    private Uni<Void> here(Function<Optional<Guild>, Uni<Void>> work) {
        return GuildTable.find(connection, context.guild()).chain(work::apply);
    }

    private Uni<Void> carryOut(MassBan ban) {
        return new VolumeBreaker(connection, rules, now)
                .exceeded(context, ban.users().size())
                .chain(exceeded -> exceeded.map(limit -> new Withholding(connection, now).hold(context, ban, limit))
                        .orElseGet(() -> MassBanTable.start(connection, context, ban, now)));
    }

    private Uni<Void> notOpen() {
        return Refusals.record(
                connection,
                context,
                new Refusal("This question is too old, or was asked of somebody else.", "Give the command again."),
                now);
    }
}
