-- A case that was struck stays, and says so. parent_case is the case that this one undoes.
alter table moderation_case
    add column if not exists deleted_at  timestamptz,
    add column if not exists deleted_by  bigint,
    add column if not exists deleted_why text,
    add column if not exists parent_case bigint references moderation_case (case_number);

create index moderation_case_by_guild on moderation_case (source_guild_id, case_number);
create index moderation_case_by_parent on moderation_case (parent_case) where parent_case is not null;

-- Who changed what is written in a case, and what it said before.
create table case_amendment (
    case_number bigint      not null references moderation_case (case_number),
    command_id  text        not null,
    kind        text        not null check (kind in ('edited', 'deleted', 'restored')),
    issuer_id   bigint      not null,
    amended_at  timestamptz not null,
    before      text,
    text        text        not null,
    primary key (case_number, command_id)
);

-- Replies may have buttons and a file.
alter table pending_reply
    add column buttons   text,
    add column file_name text,
    add column file      text;
