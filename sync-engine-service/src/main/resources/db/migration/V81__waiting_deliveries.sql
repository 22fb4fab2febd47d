-- What is next in a guild is asked for at each of its turns: an index that holds only what waits, whatever else the guild has had.
create index delivery_waiting on delivery (guild_id, version)
    where status in ('pending', 'calling', 'retry_later') and (next_attempt_at is null or deferred);

drop index delivery_under_way;
