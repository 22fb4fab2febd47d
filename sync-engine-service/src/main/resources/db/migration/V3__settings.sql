-- Channels as last seen on the gateway; a permission overwrite is the same place in each of the three arrays.
create table guild_channel (
    guild_id        bigint   not null references guild (guild_id),
    channel_id      bigint   not null,
    name            text     not null,
    type            int      not null,
    overwrite_ids   bigint[] not null default '{}',
    overwrite_allow bigint[] not null default '{}',
    overwrite_deny  bigint[] not null default '{}',
    primary key (guild_id, channel_id)
);

-- What the configuration file last said. One row: every process decides by the same.
create table settings_defaults (
    id           int         primary key check (id = 1),
    revision     bigint      not null,
    content_hash text        not null,
    document     text        not null,
    updated_at   timestamptz not null default now()
);

insert into settings_defaults (id, revision, content_hash, document) values (1, 1, '', '{}');

-- own: what the guild's administrators set; effective: what was last published, with which version, on which defaults.
create table guild_settings (
    guild_id          bigint      primary key references guild (guild_id),
    own               text        not null default '{}',
    effective         text,
    version           bigint      not null default 0,
    defaults_revision bigint      not null default 0,
    updated_at        timestamptz not null default now()
);

create index guild_settings_by_defaults on guild_settings (defaults_revision);

-- Up to where each guild's audit log was read, and when it is to be read again; lease tells one taker from the next.
create table audit_cursor (
    guild_id      bigint      primary key references guild (guild_id),
    shard         int         not null,
    last_entry_id bigint      not null,
    next_read_at  timestamptz not null,
    taken_until   timestamptz,
    lease         bigint      not null default 0
);

create index audit_cursor_due on audit_cursor (next_read_at);
create index audit_cursor_by_shard on audit_cursor (shard);

-- Counts of recent entries that stand for several acts: Discord raises them without saying so.
create table audit_count (
    guild_id bigint not null references audit_cursor (guild_id) on delete cascade,
    entry_id bigint not null,
    count    int    not null,
    primary key (guild_id, entry_id)
);
