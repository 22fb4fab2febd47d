-- What becomes of a guild's differences of one cause, where its administrators set something else than is usual.
create table reconciliation_policy (
    guild_id   bigint      not null,
    cause      text        not null,
    policy     text        not null check (policy in ('fix', 'report')),
    updated_at timestamptz not null default now(),
    primary key (guild_id, cause)
);
