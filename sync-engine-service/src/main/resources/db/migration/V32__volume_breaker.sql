-- Punishments beyond what a guild lets through: of one moderator there, or of one linked guild. guild_id is whose
-- administrators answer. One hold is open for each of those at a time.
create table hold (
    hold_id           bigint generated always as identity primary key,
    guild_id          bigint      not null,
    issuer_id         bigint,
    source_guild_id   bigint,
    opened_at         timestamptz not null,
    lapses_at         timestamptz not null,
    answer            text check (answer in ('approved', 'rejected', 'lapsed')),
    answered_by       bigint,
    answered_at       timestamptz,
    check (issuer_id is not null or source_guild_id is not null)
);

create unique index hold_open on hold (guild_id, coalesce(issuer_id, 0), coalesce(source_guild_id, 0)) where answer is null;
create index hold_lapses on hold (lapses_at) where answer is null;

-- What is held: a command as it came, under the name of its type; or the spreading of a case to guilds. The command goes
-- when the hold is answered.
create table held_action (
    hold_id     bigint      not null references hold (hold_id),
    command_id  text        not null,
    place       bigint generated always as identity,
    action      text        not null,
    user_id     bigint,
    people      int         not null,
    reason      text        not null,
    type        text,
    command     bytea,
    case_number bigint references moderation_case (case_number),
    guild_ids   bigint[],
    held_at     timestamptz not null,
    primary key (hold_id, command_id)
);

create index held_action_by_case on held_action (case_number) where case_number is not null;
-- A post with buttons has a message of its own.
alter table post add column buttons text;
alter table post_message add column buttons text;

create index moderation_case_by_time on moderation_case (source_guild_id, issued_at);
