-- Channels that are to deny the mute role: when each is looked at again, and whether the guild was told that it cannot be.
create table mute_overwrite (
    guild_id   bigint      not null,
    channel_id bigint      not null,
    role_id    bigint      not null,
    due_at     timestamptz not null,
    told       boolean     not null default false,
    primary key (guild_id, channel_id)
);
