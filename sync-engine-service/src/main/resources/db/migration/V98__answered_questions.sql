-- Whoever answers twice, by a double click, is told nothing new
alter table question add column answered boolean not null default false;
