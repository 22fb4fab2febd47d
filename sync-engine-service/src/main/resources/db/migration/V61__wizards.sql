-- The place in a wizard at which an answer is shown.
alter table pending_reply
    add column guild_id bigint,
    add column wizard   text;
