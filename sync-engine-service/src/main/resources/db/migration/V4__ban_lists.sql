-- When each guild's list of bans is to be read again; lease tells one taker from the next.
create table ban_list (
    guild_id     bigint      primary key references guild (guild_id),
    shard        int         not null,
    next_read_at timestamptz not null,
    taken_until  timestamptz,
    lease        bigint      not null default 0
);

create index ban_list_due on ban_list (next_read_at);
create index ban_list_by_shard on ban_list (shard);
