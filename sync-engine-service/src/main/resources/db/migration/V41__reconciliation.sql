-- When every network is compared next. One row: whichever process comes first does it.
create table reconciliation_schedule (
    id          int         primary key check (id = 1),
    next_run_at timestamptz not null
);

insert into reconciliation_schedule (id, next_run_at) values (1, now() + interval '15 minutes');

-- Comparisons of networks: those that are due, and what came of the others. lease tells one taker from the next.
create table reconciliation_run (
    run_id      bigint generated always as identity primary key,
    guild_id    bigint      not null,
    mode        text        not null check (mode in ('scheduled', 'check', 'dry_run', 'fix')),
    cause       text,
    request     text,
    created_at  timestamptz not null default now(),
    taken_until timestamptz,
    lease       bigint      not null default 0,
    finished_at timestamptz,
    guild_ids   bigint[]    not null default '{}',
    counts      text
);

create index reconciliation_run_due on reconciliation_run (run_id) where finished_at is null;
create index reconciliation_run_finished on reconciliation_run (finished_at) where finished_at is not null;

comment on column reconciliation_run.guild_id is 'Any of the network; where it was asked for, if somebody asked';
comment on column reconciliation_run.cause is 'The only one to mend';
comment on column reconciliation_run.request is 'Who asked, until they are answered; the token in it is sealed';
comment on column reconciliation_run.guild_ids is 'The network that was compared';
comment on column reconciliation_run.counts is 'What was found, by cause';

-- What a guild was last told of itself: the same is not said again.
create table reconciliation_told (
    guild_id bigint      primary key,
    counts   text        not null,
    told_at  timestamptz not null default now()
);
