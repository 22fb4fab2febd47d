-- What was decided about people and what became of it, for ever, in order: what the tables of cases say can be told from
-- this alone. A row is written in the transaction of what it tells and never deleted; only names are taken out of it.
create table fact (
    sequence    bigint generated always as identity primary key,
    user_id     bigint      not null,
    case_number bigint      not null,
    type        text        not null,
    recorded_at timestamptz not null default now(),
    body        jsonb       not null
);

create index fact_by_person on fact (user_id, sequence);

comment on column fact.case_number is 'Refers to no table: what tables say follows from the facts';

-- A fact without a name in what people wrote in it.
create function without_name(body jsonb, name text) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg(key, case
        when name <> '' and key in ('reason', 'before', 'text', 'deletedWhy') and jsonb_typeof(value) = 'string'
        then to_jsonb(replace(value #>> '{}', name, '[erased]')) else value end), '{}')
    from jsonb_each(body)
$$;

-- Rows that refer to each other can be replaced in any order.
alter table moderation_case
    alter constraint moderation_case_superseded_by_fkey deferrable,
    alter constraint moderation_case_parent_case_fkey deferrable;
alter table case_amendment alter constraint case_amendment_case_number_fkey deferrable;
alter table desired_state alter constraint desired_state_case_number_fkey deferrable;
alter table delivery alter constraint delivery_case_number_fkey deferrable;
alter table expiry alter constraint expiry_case_number_fkey deferrable;

-- Of cases from before, what is known: how they were opened, what was changed of what is written in them, what became of
-- them in guilds, and how they stand.
create function time_text(moment timestamptz) returns text language sql immutable as $$
    select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

insert into fact (user_id, case_number, type, body)
select user_id, case_number, 'case-opened', jsonb_strip_nulls(jsonb_build_object(
    'caseNumber', case_number, 'command', command_id, 'action', upper(action), 'guild', source_guild_id::text,
    'user', user_id::text, 'userName', user_name, 'reason', reason, 'deleteMessageSeconds', delete_message_seconds,
    'issuer', issuer_id::text, 'issuerName', issuer_name, 'origin', upper(origin), 'issuedAt', time_text(issued_at),
    'until', time_text(expires_at), 'channel', channel_id::text, 'undoes', parent_case,
    'inForce', '[]'::jsonb, 'deliverTo', coalesce((select jsonb_agg(delivery.guild_id::text order by delivery.guild_id)
        from delivery where delivery.case_number = opened.case_number), '[]'),
    'evidence', evidence))
from moderation_case opened order by case_number;

insert into fact (user_id, case_number, type, body)
select user_id, case_number, 'case-amended', jsonb_strip_nulls(jsonb_build_object(
    'caseNumber', case_number, 'user', user_id::text, 'command', amendment.command_id, 'kind', upper(kind),
    'issuer', amendment.issuer_id::text, 'amendedAt', time_text(amended_at), 'before', before, 'text', text))
from case_amendment amendment join moderation_case opened using (case_number) order by amended_at;

insert into fact (user_id, case_number, type, body)
select user_id, case_number, 'delivery-concluded', jsonb_strip_nulls(jsonb_build_object(
    'caseNumber', case_number, 'user', user_id::text, 'guild', guild_id::text, 'status', upper(status),
    'detail', detail, 'remedy', remedy))
from delivery where status not in ('pending', 'calling', 'retry_later') order by case_number, guild_id;

insert into fact (user_id, case_number, type, body)
select user_id, case_number, 'case-adopted', jsonb_strip_nulls(jsonb_build_object(
    'caseNumber', case_number, 'user', user_id::text, 'reason', reason, 'supersededBy', superseded_by,
    'deletedAt', time_text(deleted_at), 'deletedBy', deleted_by::text, 'deletedWhy', deleted_why,
    'dueAt', time_text(due_at),
    'desiredIn', coalesce((select jsonb_agg(guild_id::text order by guild_id)
        from desired_state state where state.case_number = opened.case_number), '[]')))
from moderation_case opened left join expiry using (case_number) order by case_number;

drop function time_text(timestamptz);
