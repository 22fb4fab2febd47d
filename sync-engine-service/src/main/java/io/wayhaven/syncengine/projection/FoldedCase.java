package io.wayhaven.syncengine.projection;

import static java.util.Locale.ROOT;

import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.punishment.Aspect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case as the facts so far tell it. */
final class FoldedCase {

    private final CaseOpened opened;
    private final @Nullable Long followsFrom;
    private final List<CaseAmended> amendments = new ArrayList<>();
    private final Map<String, DeliveryConcluded> concluded = new TreeMap<>();
    private @Nullable String userName;
    private String reason;
    private @Nullable Long supersededBy;
    private @Nullable Instant deletedAt;
    private @Nullable UserId deletedBy;
    private @Nullable String deletedWhy;
    private @Nullable Instant dueAt;

    /** @param followsFrom the warning from which it follows by a rule; null if from none */
    FoldedCase(CaseOpened opened, @Nullable Long followsFrom) {
        this.opened = opened;
        this.followsFrom = followsFrom;
        this.userName = opened.userName();
        this.reason = opened.reason();
        this.dueAt = opened.until();
    }

    long number() {
        return opened.caseNumber();
    }

    boolean isOf(CommandId command) {
        return opened.command().equals(command);
    }

    Optional<Aspect> aspect() {
        return opened.action().aspect();
    }

    boolean isSuperseded() {
        return supersededBy != null;
    }

    void supersededBy(long newer) {
        supersededBy = newer;
    }

    void adopt(CaseAdopted found) {
        reason = found.reason();
        supersededBy = found.supersededBy();
        deletedAt = found.deletedAt();
        deletedBy = found.deletedBy();
        deletedWhy = found.deletedWhy();
        dueAt = found.dueAt();
    }

    void amend(CaseAmended amended) {
        amendments.add(amended);
        switch (amended.kind()) {
            case EDITED -> reason = amended.text();
            case DELETED -> struck(amended.amendedAt(), amended.issuer(), amended.text());
            case RESTORED -> struck(null, null, null);
        }
    }

    private void struck(@Nullable Instant at, @Nullable UserId by, @Nullable String why) {
        deletedAt = at;
        deletedBy = by;
        deletedWhy = why;
    }

    void name(String name) {
        userName = userName == null ? name : userName;
    }

    void end() {
        dueAt = null;
    }

    void conclude(DeliveryConcluded conclusion) {
        concluded.put(conclusion.guild().toString(), conclusion);
    }

    Stream<ProjectedRow> rows() {
        return Stream.of(
                        Stream.of(row()),
                        amendments.stream().map(this::row),
                        Stream.ofNullable(dueAt)
                                .map(due -> ProjectedRow.of(Projection.EXPIRY, opened.caseNumber(), due)),
                        concluded.values().stream().map(this::row))
                .flatMap(rows -> rows);
    }

    /** What it makes true in a guild. */
    ProjectedRow desiredIn(GuildId guild, Aspect aspect) {
        return ProjectedRow.of(
                Projection.DESIRED_STATE,
                guild.value(),
                opened.user().value(),
                aspect.stored(),
                opened.action().stored(),
                opened.until(),
                opened.caseNumber(),
                opened.caseNumber());
    }

    private ProjectedRow row() {
        var channel = opened.channel();
        return ProjectedRow.of(
                Projection.CASES,
                opened.caseNumber(),
                opened.command(),
                opened.action().stored(),
                aspect().map(Aspect::stored).orElse(null),
                opened.guild().value(),
                opened.user().value(),
                userName,
                reason,
                opened.deleteMessageSeconds(),
                id(opened.issuer()),
                opened.issuerName(),
                opened.origin().name().toLowerCase(ROOT),
                opened.issuedAt(),
                opened.until(),
                channel == null ? null : channel.value(),
                opened.caseNumber(),
                supersededBy,
                opened.undoes(),
                followsFrom,
                deletedAt,
                id(deletedBy),
                deletedWhy,
                CanonicalJson.ofValue(opened.evidence()));
    }

    private ProjectedRow row(CaseAmended amended) {
        return ProjectedRow.of(
                Projection.AMENDMENTS,
                opened.caseNumber(),
                amended.command(),
                amended.kind().name().toLowerCase(ROOT),
                amended.issuer().value(),
                amended.amendedAt(),
                amended.before(),
                amended.text());
    }

    private ProjectedRow row(DeliveryConcluded conclusion) {
        return ProjectedRow.of(
                Projection.DELIVERIES,
                opened.caseNumber() + ":" + conclusion.guild(),
                opened.caseNumber(),
                conclusion.guild().value(),
                opened.user().value(),
                aspect().map(Aspect::stored).orElse(null),
                opened.action().stored(),
                opened.caseNumber(),
                conclusion.status().stored(),
                conclusion.detail(),
                conclusion.remedy());
    }

    private static @Nullable Long id(@Nullable UserId user) {
        return user == null ? null : user.value();
    }
}
