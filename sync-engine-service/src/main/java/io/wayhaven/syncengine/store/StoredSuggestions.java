package io.wayhaven.syncengine.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.wayhaven.contracts.typing.OptionTyped;
import io.wayhaven.syncengine.suggestion.Suggestion;
import io.wayhaven.syncengine.suggestion.SuggestionBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;

/** Suggestions from PostgreSQL: of what is newest in the guild, so that looking takes no time however much there is. */
@ApplicationScoped
class StoredSuggestions implements SuggestionBook {
    private static final String CASES = """
            select case_number::text as value, concat_ws(' · ', case_number, action, coalesce(user_name, user_id::text),
                nullif(reason, '')) as name
            from (select * from sync.moderation_case where source_guild_id = $1 order by case_number desc limit 1000) newest
            where starts_with(case_number::text, $3)
                or position($3 in lower(concat_ws(' ', action, user_name, user_id, reason))) > 0
            order by case_number desc limit 25
            """;
    private static final String BANNED = """
            select value, name from (
                select user_id::text as value, since, concat_ws(' · ', (select user_name from sync.moderation_case of
                    where of.user_id = newest.user_id and user_name is not null order by case_number desc limit 1),
                    user_id) as name
                from (select user_id, since from sync.observed_ban where guild_id = $1 and banned
                    order by since desc limit 1000) newest) named
            where position($3 in lower(name)) > 0 order by since desc limit 25
            """;
    /** An option takes no suggestion longer than that. */
    private static final String REASONS = """
            select reason as value, reason as name
            from (select * from sync.moderation_case where source_guild_id = $1 order by case_number desc limit 1000) newest
            where issuer_id is not null and deleted_at is null and length(reason) between 1 and 100
                and position($3 in lower(reason)) > 0
            group by reason order by max(case_number) desc limit 25
            """;

    private static final String OWN_GUILDS = """
            select guild_id::text as value, name || ' · ' || guild_id as name from sync.guild
            where owner_id = $2 and present and guild_id <> $1
                and not exists (select 1 from sync.guild_link where status <> 'removed'
                    and parent_guild_id = $1 and child_guild_id = guild.guild_id)
                and position($3 in lower(name || guild_id)) > 0
            order by lower(name), guild_id limit 25
            """;
    private static final String INVITING_GUILDS = """
            select parent_guild_id::text as value, concat_ws(' · ', name, parent_guild_id) as name
            from sync.guild_link left join sync.guild on guild.guild_id = parent_guild_id
            where child_guild_id = $1 and status = 'pending' and offer_by = 'main'
                and position($3 in lower(concat_ws(' ', name, parent_guild_id))) > 0
            order by guild_link.updated_at desc limit 25
            """;

    private static final String CHILD_GUILDS = """
            select child_guild_id::text as value, concat_ws(' · ', name, child_guild_id) as name
            from sync.guild_link left join sync.guild on guild.guild_id = child_guild_id
            where parent_guild_id = $1 and status <> 'removed' and position($3 in lower(concat_ws(' ', name, child_guild_id))) > 0
            order by lower(name), child_guild_id limit 25
            """;
    private static final String ASKING_GUILDS = """
            select child_guild_id::text as value, concat_ws(' · ', name, child_guild_id) as name
            from sync.guild_link left join sync.guild on guild.guild_id = child_guild_id
            where parent_guild_id = $1 and status <> 'removed' and offer_by = 'child'
                and position($3 in lower(concat_ws(' ', name, child_guild_id))) > 0
            order by guild_link.updated_at desc limit 25
            """;
    private static final String LINKED = """
            (select case when parent_guild_id = $1 then child_guild_id else parent_guild_id end as guild_id
            from sync.guild_link where $1 in (parent_guild_id, child_guild_id) and status <> 'removed')
            """;
    private static final String NAMED = """
             select guild_id::text as value, concat_ws(' · ', name, guild_id) as name
            from reached left join sync.guild using (guild_id)
            where position($3 in lower(concat_ws(' ', name, guild_id))) > 0 order by lower(name), guild_id limit 25
            """;
    private static final String LINKED_GUILDS = "with reached as " + LINKED + NAMED;
    private static final String MAIN_GUILDS = "with reached as (" + LINKED
            + " union select guild_id from sync.guild where owner_id = $2 and main and present and guild_id <> $1)"
            + NAMED;

    private final Statements statements;

    StoredSuggestions(Statements statements) {
        this.statements = statements;
    }

    @Override
    public CompletionStage<List<Suggestion>> find(OptionTyped typed) {
        var query = switch (typed.subject()) {
            case CASE -> CASES;
            case BANNED_USER -> BANNED;
            case REASON -> REASONS;
            case OWN_GUILD -> OWN_GUILDS;
            case INVITING_GUILD -> INVITING_GUILDS;
            case CHILD_GUILD -> CHILD_GUILDS;
            case ASKING_GUILD -> ASKING_GUILDS;
            case LINKED_GUILD -> LINKED_GUILDS;
            case MAIN_GUILD -> MAIN_GUILDS;
        };
        var text = Columns.text(typed.text().strip().toLowerCase(Locale.ROOT));
        return statements
                .run(
                        query,
                        Tuple.of(typed.guild().value(), typed.issuer().user().value(), text))
                .map(rows -> Rows.list(rows, StoredSuggestions::suggestion))
                .subscribeAsCompletionStage();
    }

    private static Suggestion suggestion(Row row) {
        return new Suggestion(row.getString("name"), row.getString("value"));
    }
}
