-- What both guilds agreed on: absent as long as they have not, and after the end; and what one side offers the other.
alter table guild_link
    add column mode          text check (mode in ('main_only', 'bidirectional')),
    add column actions       text[] check (cardinality(actions) > 0),
    add column offer_by      text check (offer_by in ('main', 'child')),
    add column offer_type    text check (offer_type in ('sync', 'monitor', 'backup')),
    add column offer_mode    text check (offer_mode in ('main_only', 'bidirectional')),
    add column offer_actions text[] check (cardinality(offer_actions) > 0);

alter table guild_link alter column type drop not null, alter column type drop default;

-- Until now bans and unbans travelled both ways, and nobody agreed to more.
update guild_link set mode = 'bidirectional', actions = '{ban,unban}' where status = 'active';
update guild_link set type = null, offer_by = 'main', offer_type = 'sync', offer_mode = 'bidirectional',
    offer_actions = '{ban,unban}' where status = 'pending';
update guild_link set type = null where status = 'removed';

alter table guild_link
    drop column direction,
    add check ((status = 'active') = (type is not null)),
    add check ((status = 'pending') = (type is null and offer_by is not null)),
    add check (num_nulls(type, mode, actions) in (0, 3)),
    add check (num_nulls(offer_by, offer_type, offer_mode, offer_actions) in (0, 4));
