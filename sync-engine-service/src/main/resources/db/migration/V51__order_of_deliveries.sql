-- A delivery whose lane was full when its message came: it waits for the next one, but any turn of its guild may take it before.
alter table delivery add column deferred boolean not null default false;

-- Members of linked guilds: kept up by events, made whole by each reading of a list.
create table member (
    guild_id  bigint      not null,
    user_id   bigint      not null,
    present   boolean     not null,
    role_ids  bigint[]    not null default '{}',
    joined_at timestamptz,
    since     timestamptz not null,
    primary key (guild_id, user_id)
);

comment on column member.present is 'False for those who left: a list that was asked for before must not bring them back';
comment on column member.since is 'When it was heard of, by the clock of the database';

-- When each guild's list of members is to be read; lease tells one reading from the next.
create table member_list (
    guild_id     bigint      primary key,
    shard        int         not null,
    next_read_at timestamptz not null default now(),
    taken_until  timestamptz,
    lease        bigint      not null default 0,
    known_at     timestamptz
);

create index member_list_due on member_list (next_read_at);
create index member_list_by_shard on member_list (shard);

comment on column member_list.known_at is 'Since when every member is known; null as long as some may not be';

-- Guilds in which Discord bans nobody any more who is not a member, until its limit lets go.
create table ban_quota (
    guild_id     bigint      primary key,
    parked_until timestamptz not null,
    pauses       int         not null default 1
);
