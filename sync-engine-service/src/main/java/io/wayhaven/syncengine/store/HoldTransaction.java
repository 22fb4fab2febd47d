package io.wayhaven.syncengine.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.wayhaven.contracts.command.AnswerHold;
import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.fact.HoldAnswered.Answer;
import io.wayhaven.syncengine.decision.Refusal;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.reply.ReplyText;
import io.wayhaven.syncengine.volume.Hold;
import io.wayhaven.syncengine.volume.HoldRights;
import io.wayhaven.syncengine.volume.HoldText;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The part of a transaction that answers what is held. */
final class HoldTransaction {

    /** As many actions as are shown before they are approved. */
    private static final int SHOWN = 10;

    private final SqlConnection connection;
    private final CommandContext context;
    private final Optional<Guild> here;
    private final Instant now;

    HoldTransaction(SqlConnection connection, CommandContext context, Optional<Guild> here, Instant now) {
        this.connection = connection;
        this.context = context;
        this.here = here;
        this.now = now;
    }

    Uni<Void> show() {
        return byIssuer(issuer -> HoldRights.toSee(issuer, here)
                .map(this::refuse)
                .orElseGet(() -> HoldTable.waiting(connection, context.guild())
                        .chain(holds -> ReplyTable.show(connection, context, HoldText.list(holds)))));
    }

    Uni<Void> answer(AnswerHold answer) {
        return byIssuer(issuer -> HoldTable.find(connection, answer.hold(), context.guild())
                .chain(found -> found.map(hold -> answer(answer, issuer, hold))
                        .orElseGet(() -> refuse(new Refusal(
                                "Nothing is held here under the number " + answer.hold() + ".",
                                "Use /held list to see what is.")))));
    }

    private Uni<Void> answer(AnswerHold answer, Issuer issuer, Hold hold) {
        var obstacle = HoldRights.toAnswer(issuer, here, hold);
        if (obstacle.isPresent()) {
            return refuse(obstacle.get());
        }
        if (!answer.approved()) {
            return HoldEnd.end(connection, hold, Answer.REJECTED, issuer.user(), context.id(), now)
                    .chain(() -> say("Rejected: %s not carried out.".formatted(number(hold))));
        }
        var seen = answer.actions() == null ? 1 : answer.actions();
        return seen == hold.actions()
                ? HoldEnd.carryOut(connection, hold, issuer.user(), context.id(), now)
                        .chain(() -> say("Approved: %s being carried out. /audit log shows what becomes of it."
                                .formatted(number(hold))))
                : ask(hold);
    }

    /** Nobody approves what they haven't seen. */
    private Uni<Void> ask(Hold hold) {
        return HeldActionTable.first(connection, hold.number(), SHOWN)
                .chain(actions -> QuestionTable.ask(
                        connection,
                        context,
                        new AnswerHold(context, hold.number(), true, hold.actions()),
                        ReplyText.fitting(HoldText.question(hold, actions)),
                        now));
    }

    private static String number(Hold hold) {
        return hold.actions() == 1 ? "1 held action is" : hold.actions() + " held actions are";
    }

    private Uni<Void> byIssuer(Function<Issuer, Uni<Void>> work) {
        var issuer = context.issuer();
        return issuer == null ? Uni.createFrom().voidItem() : work.apply(issuer);
    }

    private Uni<Void> say(String sentence) {
        return ReplyTable.answer(connection, context, sentence);
    }

    /** It may say who has answered. */
    private Uni<Void> refuse(Refusal refusal) {
        return Refusals.recordMarkdown(connection, context, refusal, now);
    }
}
