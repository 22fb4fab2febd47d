package io.wayhaven.syncengine.store;

import io.wayhaven.contracts.fact.BanIssued;
import io.wayhaven.contracts.fact.BanLifted;
import io.wayhaven.contracts.fact.CaseHeader;
import io.wayhaven.contracts.fact.KickIssued;
import io.wayhaven.contracts.fact.ModerationFact;
import io.wayhaven.contracts.fact.MuteIssued;
import io.wayhaven.contracts.fact.MuteLifted;
import io.wayhaven.contracts.fact.NoteAdded;
import io.wayhaven.contracts.fact.SoftbanIssued;
import io.wayhaven.contracts.fact.TimeoutIssued;
import io.wayhaven.contracts.fact.TimeoutLifted;
import io.wayhaven.contracts.fact.WarningIssued;
import io.wayhaven.syncengine.projection.CaseOpened;
import io.wayhaven.syncengine.punishment.Decision;
import io.wayhaven.syncengine.punishment.Punishment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is kept of new cases, and what others are told of them. */
final class CaseFacts {

    private CaseFacts() {}

    /** What is kept for ever of a case that was opened. @param undone the case that it undoes; null if none */
    static CaseOpened kept(Punishment command, Decision.Accepted accepted, @Nullable Long undone, long number) {
        var context = command.context();
        var issuer = context.issuer();
        return new CaseOpened(
                number,
                context.id(),
                command.action(),
                context.guild(),
                command.target().user(),
                Columns.textOrNull(command.target().name()),
                Columns.text(command.reason()),
                command.deleteMessageSeconds(),
                issuer == null ? null : issuer.user(),
                issuer == null ? null : Columns.textOrNull(issuer.name()),
                context.origin(),
                context.issuedAt(),
                command.until(),
                command.channel(),
                undone,
                accepted.inForce(),
                accepted.deliverTo(),
                EvidenceColumn.storableOrNull(command.evidence()));
    }

    /** The fact of a case that was opened. */
    static ModerationFact of(Punishment command, Decision.Accepted accepted, long number) {
        var header = header(command, accepted, number);
        return switch (command.action()) {
            case BAN ->
                new BanIssued(
                        number,
                        header.command(),
                        header.guild(),
                        header.user(),
                        header.reason(),
                        header.issuer(),
                        header.origin(),
                        header.issuedAt(),
                        header.targets(),
                        command.until());
            case UNBAN ->
                new BanLifted(
                        number,
                        header.command(),
                        header.guild(),
                        header.user(),
                        header.reason(),
                        header.issuer(),
                        header.origin(),
                        header.issuedAt(),
                        header.targets());
            case SOFTBAN -> new SoftbanIssued(header, command.deleteMessageSeconds());
            case KICK -> new KickIssued(header);
            case MUTE -> new MuteIssued(header, command.until());
            case UNMUTE -> new MuteLifted(header);
            case TIMEOUT -> new TimeoutIssued(header, Objects.requireNonNull(command.until()));
            case UNTIMEOUT -> new TimeoutLifted(header);
            case WARN -> new WarningIssued(header, command.evidence());
            case NOTE -> new NoteAdded(header);
        };
    }

    private static CaseHeader header(Punishment command, Decision.Accepted accepted, long number) {
        var context = command.context();
        var issuer = context.issuer();
        return new CaseHeader(
                number,
                context.id(),
                context.guild(),
                command.target().user(),
                command.reason(),
                issuer == null ? null : issuer.user(),
                context.origin(),
                context.issuedAt(),
                accepted.deliverTo());
    }
}
