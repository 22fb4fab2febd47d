package io.wayhaven.web.access;

import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.reply.SealedToken;
import io.wayhaven.contracts.reply.TokenSeal;
import io.wayhaven.web.access.GuildRights.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {

    private static final Person ANN = new Person(7, "Ann");
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration STALE = Duration.ofMinutes(5);
    private static final Duration OLD = Duration.ofMinutes(20);

    private final Operator operator = new Operator("ops", "correct horse battery", "secret");
    private final TokenSeal seal = new TokenSeal("secret");
    private final Book book = new Book();
    private final List<String> asked = new ArrayList<>();
    private Answer answer = new Answer.Told(Set.of(2L));

    @Test
    void theOperatorSeesEverythingUntilTheLoginChanges() {
        book.session = new Session.Local(operator.mark());
        assertThat(admitted("1")).hasValue(new Visitor("ops", new Scope.Everything()));

        book.session = new Session.Local("another mark");
        assertThat(admitted("1")).isEmpty();
    }

    @Test
    void whatDiscordSaidHoldsForAWhile() {
        book.session = ann(FRESH);

        assertThat(admitted("1")).hasValue(sees(1L));
        assertThat(asked).isEmpty();
    }

    @Test
    void thenDiscordIsAskedAgainByOneAlone() {
        book.session = ann(STALE);

        assertThat(admitted("1")).hasValue(sees(2L));
        assertThat(asked).containsExactly("token");
        assertThat(book.renewed).containsExactly(2L);

        book.token = null;
        assertThat(admitted("1")).hasValue(sees(1L));
        assertThat(asked).hasSize(1);
    }

    @Test
    void whileDiscordCannotBeAskedItHoldsALittleLongerAndThenNothingDoes() {
        answer = new Answer.Unavailable();

        book.session = ann(STALE);
        assertThat(admitted("1")).hasValue(sees(1L));
        book.session = ann(OLD);
        assertThat(admitted("1")).hasValue(new Visitor("Ann", Scope.NOTHING));
    }

    @Test
    void whoTakesTheirPermissionBackIsLoggedOut() {
        answer = new Answer.Revoked();
        book.session = ann(STALE);

        assertThat(admitted("1")).isEmpty();
        assertThat(book.ended).isTrue();
    }

    @Test
    void sessionsOfAnotherApplicationAndOfNoneAreVoid() {
        book.session = new Session.Member("discord:8", ANN, Set.of(1L), FRESH);
        assertThat(admitted("1")).isEmpty();

        book.session = ann(FRESH);
        assertThat(now(keeper(null).admit("1"))).isEmpty();
        book.session = null;
        assertThat(admitted("1")).isEmpty();
    }

    @Test
    void nobodyComesInWithoutRightsThatAreKnown() {
        assertThat(now(keeper("9").welcome(ANN, "token"))).hasValue("new");
        assertThat(book.begun).isEqualTo("discord:9");
        assertThat(seal.open(book.sealed)).isEqualTo("token");

        answer = new Answer.Unavailable();
        assertThat(now(keeper("9").welcome(ANN, "token"))).isEmpty();
    }

    private static Session ann(Duration age) {
        return new Session.Member("discord:9", ANN, Set.of(1L), age);
    }

    private static Visitor sees(long guild) {
        return new Visitor("Ann", new Scope.Guilds(Set.of(guild)));
    }

    private Optional<Visitor> admitted(String id) {
        return now(keeper("9").admit(id));
    }

    private Doorkeeper keeper(@Nullable String application) {
        GuildRights rights = token -> {
            asked.add(token);
            return completedStage(answer);
        };
        return new Doorkeeper(
                operator,
                new Application(application, Duration.ofMinutes(3), Duration.ofMinutes(10)),
                book,
                rights,
                seal);
    }

    private static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private final class Book implements Sessions {
        @Nullable
        Session session;

        @Nullable
        SealedToken token = seal.seal("token");

        Set<Long> renewed = Set.of();
        boolean ended;
        String begun = "";
        SealedToken sealed = new SealedToken("");

        @Override
        public CompletionStage<String> begin(String mark) {
            throw new AssertionError("nobody logs in by password");
        }

        @Override
        public CompletionStage<String> begin(String mark, Person person, SealedToken access, Set<Long> guilds) {
            begun = mark;
            sealed = access;
            return completedStage("new");
        }

        @Override
        public CompletionStage<Optional<Session>> find(String id) {
            return completedStage(Optional.ofNullable(session));
        }

        @Override
        public CompletionStage<Optional<SealedToken>> takeRenewal(String id, Duration pause) {
            return completedStage(Optional.ofNullable(token));
        }

        @Override
        public CompletionStage<Void> renew(String id, Set<Long> guilds) {
            renewed = guilds;
            return completedStage(null);
        }

        @Override
        public CompletionStage<Boolean> end(String id) {
            ended = true;
            return completedStage(true);
        }
    }
}
