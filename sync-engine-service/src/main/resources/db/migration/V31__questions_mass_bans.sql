-- Commands about which whoever gave them was asked whether they mean it: as they came, under the names of their types.
create table question (
    question_id bigint generated always as identity primary key,
    guild_id    bigint      not null,
    issuer_id   bigint      not null,
    type        text        not null,
    command     bytea       not null,
    expires_at  timestamptz not null
);

create index question_expires on question (expires_at);

-- Bans that were given as one command; their commands are <command_id>:<user>.
create table mass_ban (
    command_id text primary key,
    user_ids   bigint[]    not null,
    created_at timestamptz not null default now()
);

alter table pending_reply
    add column mass_ban text references mass_ban (command_id) on delete cascade,
    drop constraint pending_reply_check,
    add constraint pending_reply_check
        check (answer is not null or case_number is not null or mass_ban is not null);
