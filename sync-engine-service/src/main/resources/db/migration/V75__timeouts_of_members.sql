-- When the timeout of a member ends, as Discord last said.
alter table member add column silent_until timestamptz;

-- Every list is read once more: what is known of members so far says nothing about timeouts.
update member_list set next_read_at = now(), taken_until = null, lease = lease + 1, known_at = null;

create index member_silent on member (user_id, guild_id) where silent_until is not null;
