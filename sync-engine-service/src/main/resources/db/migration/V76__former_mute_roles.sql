-- Roles that muted a guild's people before another one did, as long as somebody may still wear them.
create table former_mute_role (
    guild_id bigint not null,
    user_id  bigint not null,
    role_id  bigint not null,
    primary key (guild_id, user_id, role_id)
);

comment on table former_mute_role is 'A row is gone when the person was muted or unmuted since';
