-- What is acted on need not act: a school, a convoy.
alter table actors rename to old_actors;

create table actors (
  actor_id varchar primary key,
  name varchar not null,
  kind varchar not null
    check (kind in ('state', 'organisation', 'armed_group', 'person', 'group', 'thing')),
  country varchar,
  parent varchar
);

insert into actors select * from old_actors;

drop table old_actors;
