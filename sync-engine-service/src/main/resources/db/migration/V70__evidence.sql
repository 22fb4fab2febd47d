-- The message that a case is about, as it was when somebody used its menu: a MessageSnapshot.
alter table moderation_case add column evidence jsonb;

-- Messages about which a form was opened, until it is sent: they may be edited or deleted meanwhile.
create table kept_message (
    command_id      text primary key,
    source_guild_id bigint      not null,
    issuer_id       bigint      not null,
    author_id       bigint      not null,
    message         jsonb       not null,
    kept_at         timestamptz not null
);

create index kept_message_by_age on kept_message (kept_at);
