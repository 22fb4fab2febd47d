-- Permissions that the bot was found to lack in a guild, as their bits. As long as a row is there, what needs the permission is refused without asking Discord.
create table missing_permission (
    guild_id   bigint      not null,
    permission bigint      not null,
    by_discord boolean     not null,
    since      timestamptz not null default now(),
    primary key (guild_id, permission)
);

comment on column missing_permission.by_discord is 'Discord refused, although by what is known of the guild it is granted';

-- The permission for want of which a delivery was refused: it goes on as soon as that is granted.
alter table delivery add column lacks bigint;

create index delivery_lacking on delivery (guild_id, lacks) where lacks is not null;

-- What the bot may do in a guild as a whole; null as long as not all of its roles are known.
create function bot_permissions(guild bigint) returns bigint language sql stable as $$
    select bit_or(permissions) from sync.guild_role join sync.guild using (guild_id)
    where guild_id = $1 and (role_id = $1 or role_id = any (bot_role_ids))
    group by guild_id, bot_role_ids having count(*) > cardinality(bot_role_ids)
$$;
