-- When each guild's invites are to be read again, null while nobody joins; lease tells one taker from the next.
create table invite_list (
    guild_id      bigint      primary key references guild (guild_id),
    vanity        boolean     not null,
    next_read_at  timestamptz,
    not_before    timestamptz not null default now(),
    joined_at     timestamptz,
    waiting_since timestamptz,
    taken_until   timestamptz,
    lease         bigint      not null default 0
);

create index invite_list_due on invite_list (next_read_at);

comment on column invite_list.vanity is 'Whether the guild has an address of its own, whose uses are read as well';
comment on column invite_list.not_before is 'Discord asked to wait for so long, or refused';
comment on column invite_list.joined_at is 'When somebody was last seen to join';
comment on column invite_list.waiting_since is 'When the first of those joined who came since the invites were taken to be read';
