package io.wayhaven.web.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.reply.SealedToken;
import io.wayhaven.web.access.Person;
import io.wayhaven.web.access.Session;
import io.wayhaven.web.access.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Sessions in {@code web.session}. */
@ApplicationScoped
class PgSessions implements Sessions {

    private static final int ID_BYTES = 24;

    private static final String BEGIN = """
            WITH outdated AS (DELETE FROM web.session WHERE begun_at < now() - interval '7 days')
            INSERT INTO web.session (session_id, mark, user_id, user_name, sealed_token, guild_ids, rights_at, asked_at)
            VALUES ($1, $2, $3, $4, $5, $6, now(), now())
            """;

    private static final String FIND = """
            SELECT mark, user_id, user_name, guild_ids,
              (extract(epoch FROM now() - rights_at) * 1000)::bigint AS rights_age
            FROM web.session
            WHERE session_id = $1 AND ended_at IS NULL AND begun_at > now() - interval '24 hours'
            """;

    private static final String TAKE_RENEWAL = """
            UPDATE web.session SET asked_at = now()
            WHERE session_id = $1 AND ended_at IS NULL AND asked_at <= now() - $2 * interval '1 millisecond'
            RETURNING sealed_token
            """;

    private static final String RENEW =
            "UPDATE web.session SET guild_ids = $2, rights_at = now() WHERE session_id = $1 AND ended_at IS NULL";

    private static final String END = """
            UPDATE web.session SET ended_at = now(), sealed_token = NULL
            WHERE session_id = $1 AND ended_at IS NULL
            """;

    private final SecureRandom random = new SecureRandom();
    private final Statements statements;

    PgSessions(Statements statements) {
        this.statements = statements;
    }

    @Override
    public CompletionStage<String> begin(String mark) {
        var id = newId();
        return run(BEGIN, Tuple.of(id, mark, null, null, null, null))
                .replaceWith(id)
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<String> begin(String mark, Person person, SealedToken token, Set<Long> guilds) {
        var id = newId();
        return run(BEGIN, Tuple.of(id, mark, person.id(), person.name(), token.ciphertext(), array(guilds)))
                .replaceWith(id)
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Optional<Session>> find(String id) {
        return run(FIND, Tuple.of(id))
                .map(rows -> EventRows.list(rows).stream().findFirst().map(PgSessions::session))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Optional<SealedToken>> takeRenewal(String id, Duration pause) {
        return run(TAKE_RENEWAL, Tuple.of(id, (double) pause.toMillis()))
                .map(rows -> EventRows.list(rows).stream()
                        .findFirst()
                        .map(row -> new SealedToken(row.getString("sealed_token"))))
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Void> renew(String id, Set<Long> guilds) {
        return run(RENEW, Tuple.of(id, array(guilds))).replaceWithVoid().subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Boolean> end(String id) {
        return run(END, Tuple.of(id)).map(rows -> rows.rowCount() > 0).subscribeAsCompletionStage();
    }

    private Uni<RowSet<Row>> run(String statement, Tuple parameters) {
        return statements.run(statement, parameters).onFailure().transform(Failures::ofSessions);
    }

    private static Session session(Row row) {
        var user = row.getLong("user_id");
        return user == null
                ? new Session.Local(row.getString("mark"))
                : new Session.Member(
                        row.getString("mark"),
                        new Person(user, row.getString("user_name")),
                        Set.of(row.getArrayOfLongs("guild_ids")),
                        Duration.ofMillis(row.getLong("rights_age")));
    }

    private static Long[] array(Set<Long> guilds) {
        return guilds.toArray(Long[]::new);
    }

    private String newId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
