-- Where a warning is said.
alter table moderation_case add column channel_id bigint;
