-- Overviews count what a guild decided, and what was carried out in it, by time.
create index moderation_case_by_source on moderation_case (source_guild_id, issued_at);
create index delivery_by_guild on delivery (guild_id, created_at);
