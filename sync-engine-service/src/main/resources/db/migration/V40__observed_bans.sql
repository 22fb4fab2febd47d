-- Who is banned where, as Discord last said: kept up by events and audit logs, made whole by each reading of a list.
create table observed_ban (
    guild_id bigint      not null,
    user_id  bigint      not null,
    banned   boolean     not null,
    since    timestamptz not null,
    primary key (guild_id, user_id)
);

create index observed_ban_by_user on observed_ban (user_id, guild_id) where banned;

comment on column observed_ban.banned is 'False for bans that were lifted: a list that was asked for before must not bring them back';
comment on column observed_ban.since is 'The time of the report';

alter table ban_list add column known_at timestamptz;

comment on column ban_list.known_at is 'When a list was asked for that was then read to its end; null as long as none was';
