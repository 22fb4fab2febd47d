-- Whether the guild was told of what was carried out there; whatever was before this is not told any more.
alter table delivery add column told boolean not null default false;
update delivery set told = true where status in ('applied', 'already_in_place');

-- about is the person that a post is about; replaces are the kinds of posts that tell the same of the same person, and that
-- are not shown beside it.
alter table post
    add column kind     text,
    add column about    bigint,
    add column replaces text[];
create index post_by_person on post (destination, about) where about is not null;
