-- Which accounts are of one event follows from the rows themselves, so only the tables are new.
create table likenesses (
  one varchar not null,
  other varchar not null,
  points double not null,
  reasons varchar[] not null,
  certain boolean not null,
  primary key (one, other),
  check (one < other)
);

create table same_events (event_id varchar primary key, lead_id varchar not null);

create table origins (document_id varchar primary key, origin varchar not null);
