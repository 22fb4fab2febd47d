package io.wayhaven.web.store;

import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.web.access.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.CompletionStage;

/** Sessions in {@code web.session}. */
@ApplicationScoped
class PgSessions implements Sessions {

    private static final int ID_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Statements statements;

    PgSessions(Statements statements) {
        this.statements = statements;
    }

    @Override
    public CompletionStage<String> begin(String mark) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return statements
                .run("""
                        WITH outdated AS (DELETE FROM web.session WHERE begun_at < now() - interval '7 days')
                        INSERT INTO web.session (session_id, mark) VALUES ($1, $2)
                        """, Tuple.of(id, mark))
                .onFailure()
                .transform(Failures::ofSessions)
                .replaceWith(id)
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Boolean> live(String id, String mark) {
        return statements
                .run("""
                        SELECT 1 FROM web.session
                        WHERE session_id = $1 AND mark = $2 AND ended_at IS NULL AND begun_at > now() - interval '24 hours'
                        """, Tuple.of(id, mark))
                .onFailure()
                .transform(Failures::ofSessions)
                .map(rows -> rows.rowCount() > 0)
                .subscribeAsCompletionStage();
    }

    @Override
    public CompletionStage<Boolean> end(String id) {
        return statements
                .run("UPDATE web.session SET ended_at = now() WHERE session_id = $1 AND ended_at IS NULL", Tuple.of(id))
                .onFailure()
                .transform(Failures::ofSessions)
                .map(rows -> rows.rowCount() > 0)
                .subscribeAsCompletionStage();
    }
}
