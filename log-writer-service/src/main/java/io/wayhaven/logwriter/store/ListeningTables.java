package io.wayhaven.logwriter.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.wayhaven.logwriter.silence.Heard;
import io.wayhaven.logwriter.silence.Listening;
import io.wayhaven.logwriter.silence.Rhythm;
import java.time.Duration;

/** The tables of what was heard, and when. */
final class ListeningTables {

    private static final String HEAR = """
            INSERT INTO log.listening AS l (kafka_partition, since, heard_at)
            SELECT k.kafka_partition, coalesce(k.since, k.first_at), k.last_at
            FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[])
                 AS k (kafka_partition, first_at, since, last_at)
            ON CONFLICT (kafka_partition) DO UPDATE
            SET heard_at = greatest(l.heard_at, excluded.heard_at),
                since = CASE WHEN excluded.since > l.heard_at + $5::interval THEN excluded.since ELSE l.since END""";

    /** Rows without an event of their own type, of weight 0, only tell what was missed since. */
    private static final String ADD = """
            INSERT INTO log.rhythm AS r (guild_id, type, kafka_partition, weight, first_at, last_at, longest_seconds,
                                         missed, missed_first, missed_last)
            SELECT * FROM unnest($1::bigint[], $2::text[], $3::int[], $4::int[], $5::timestamptz[], $6::timestamptz[],
                                 $7::bigint[], $8::int[], $9::timestamptz[], $10::timestamptz[])
            ON CONFLICT (guild_id, type) DO UPDATE
            SET kafka_partition = excluded.kafka_partition,
                weight = CASE WHEN excluded.weight = 0 THEN r.weight ELSE excluded.weight + r.weight
                  * power(0.5, greatest(0, extract(epoch FROM excluded.last_at - r.last_at)::float8) / %1$d) END,
                longest_seconds = CASE WHEN excluded.weight = 0 THEN r.longest_seconds ELSE greatest(
                  excluded.longest_seconds, extract(epoch FROM excluded.first_at - r.last_at)::float8, r.longest_seconds
                  * power(0.5, greatest(0, extract(epoch FROM excluded.last_at - r.last_at)::float8) / %2$d)) END,
                missed = CASE WHEN excluded.weight = 0 THEN r.missed + excluded.missed ELSE excluded.missed END,
                missed_first = CASE WHEN excluded.weight = 0 THEN coalesce(r.missed_first, excluded.missed_first)
                  ELSE excluded.missed_first END,
                missed_last = CASE WHEN excluded.weight = 0 THEN greatest(r.missed_last, excluded.missed_last)
                  ELSE excluded.missed_last END,
                last_at = CASE WHEN excluded.weight = 0 THEN r.last_at ELSE greatest(r.last_at, excluded.last_at) END,
                silent = r.silent AND excluded.weight = 0""".formatted(Rhythm.HALF_LIFE.toSeconds(), Rhythm.FORGETTING.toSeconds());

    private ListeningTables() {}

    /** Adds what was heard in a batch. */
    static Uni<Void> add(SqlClient transaction, Listening listening) {
        return hear(transaction, listening).chain(() -> addRhythms(transaction, listening));
    }

    private static Uni<Void> hear(SqlClient transaction, Listening listening) {
        if (listening.stretches().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(listening.stretches())
                .ints(Listening.Stretch::partition)
                .times(Listening.Stretch::first)
                .times(Listening.Stretch::since)
                .times(Listening.Stretch::last)
                .tuple();
        columns.addValue(Intervals.of(Listening.absence()));
        return transaction.preparedQuery(HEAR).execute(columns).replaceWithVoid();
    }

    private static Uni<Void> addRhythms(SqlClient transaction, Listening listening) {
        if (listening.heard().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(listening.heard())
                .longs(heard -> heard.of().guildId())
                .texts(heard -> heard.of().type())
                .ints(Heard::partition)
                .ints(Heard::count)
                .times(Heard::first)
                .times(Heard::last)
                .longs(heard -> seconds(heard.longest()))
                .ints(heard -> heard.missed() == null ? 0 : heard.missed().count())
                .times(heard -> heard.missed() == null ? null : heard.missed().first())
                .times(heard -> heard.missed() == null ? null : heard.missed().last());
        return transaction.preparedQuery(ADD).execute(columns.tuple()).replaceWithVoid();
    }

    private static Long seconds(Duration length) {
        return length.toSeconds();
    }
}
