-- Whose data was ordered to be erased, and up to when: posts of earlier entries that come later are redacted as they come.
-- Guild 0 stands for all of them.
create table erased_person (
    user_id    bigint      not null,
    guild_id   bigint      not null,
    ordered_at timestamptz not null,
    done_at    timestamptz,
    primary key (user_id, guild_id)
);
