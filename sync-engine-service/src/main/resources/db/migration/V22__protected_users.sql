-- Whom other guilds' decisions don't reach in a guild.
create table protected_user (
    guild_id bigint      not null,
    user_id  bigint      not null,
    added_by bigint      not null,
    added_at timestamptz not null default now(),
    primary key (user_id, guild_id)
);
