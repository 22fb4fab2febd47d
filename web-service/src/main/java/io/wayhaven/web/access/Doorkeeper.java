package io.wayhaven.web.access;

import static java.util.concurrent.CompletableFuture.completedStage;

import io.wayhaven.contracts.reply.SealedToken;
import io.wayhaven.contracts.reply.TokenSeal;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Decides who comes in with a session, and what they see: what Discord said a while ago holds only for a while. */
public final class Doorkeeper {

    private final Operator operator;
    private final Application application;
    private final Sessions sessions;
    private final GuildRights rights;
    private final TokenSeal seal;

    /**
     * A doorkeeper that remembers nothing.
     *
     * @param application by which people log in with Discord
     * @param seal for their tokens
     */
    public Doorkeeper(
            Operator operator, Application application, Sessions sessions, GuildRights rights, TokenSeal seal) {
        this.operator = operator;
        this.application = application;
        this.sessions = sessions;
        this.rights = rights;
        this.seal = seal;
    }

    /** Whoever has a session with this id, if they are to be let in. */
    public CompletionStage<Optional<Visitor>> admit(String id) {
        return sessions.find(id).thenCompose(found -> found.isEmpty() ? nobody() : admit(id, found.get()));
    }

    private CompletionStage<Optional<Visitor>> admit(String id, Session session) {
        return switch (session) {
            case Session.Local local ->
                local.mark().equals(operator.mark()) ? visitor(operator.user(), new Scope.Everything()) : nobody();
            case Session.Member member -> application.isMarkedBy(member.mark()) ? admit(id, member) : nobody();
        };
    }

    private CompletionStage<Optional<Visitor>> admit(String id, Session.Member member) {
        return member.age().compareTo(application.refresh()) < 0
                ? visitor(member, member.guilds())
                : sessions.takeRenewal(id, application.refresh())
                        .thenCompose(token -> token.isEmpty() ? asBefore(member) : askAgain(id, member, token.get()));
    }

    private CompletionStage<Optional<Visitor>> askAgain(String id, Session.Member member, SealedToken token) {
        return rights.ask(seal.open(token)).thenCompose(answer -> switch (answer) {
            case GuildRights.Answer.Told told ->
                sessions.renew(id, told.guilds()).thenCompose(renewed -> visitor(member, told.guilds()));
            case GuildRights.Answer.Revoked revoked -> sessions.end(id).thenCompose(ended -> nobody());
            case GuildRights.Answer.Unavailable unavailable -> asBefore(member);
        });
    }

    /** Discord has not said anything new: what it said last holds for some time, and then nothing does. */
    private CompletionStage<Optional<Visitor>> asBefore(Session.Member member) {
        Set<Long> guilds = member.age().compareTo(application.keep()) < 0 ? member.guilds() : Set.of();
        return visitor(member, guilds);
    }

    /**
     * Begins a session for somebody who has come from Discord.
     *
     * @return the session's id; empty if Discord didn't say what they may see
     */
    public CompletionStage<Optional<String>> welcome(Person person, String accessToken) {
        return rights.ask(accessToken).thenCompose(answer -> switch (answer) {
            case GuildRights.Answer.Told told ->
                sessions.begin(application.mark(), person, seal.seal(accessToken), told.guilds())
                        .thenApply(Optional::of);
            case GuildRights.Answer.Revoked revoked -> completedStage(Optional.empty());
            case GuildRights.Answer.Unavailable unavailable -> completedStage(Optional.empty());
        });
    }

    private static CompletionStage<Optional<Visitor>> visitor(Session.Member member, Set<Long> guilds) {
        return visitor(member.person().name(), new Scope.Guilds(guilds));
    }

    private static CompletionStage<Optional<Visitor>> visitor(String name, Scope scope) {
        return completedStage(Optional.of(new Visitor(name, scope)));
    }

    private static CompletionStage<Optional<Visitor>> nobody() {
        return completedStage(Optional.empty());
    }
}
