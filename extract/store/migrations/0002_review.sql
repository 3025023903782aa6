-- Decisions name what they were taken on, so that they can be found again after a new reading.
alter table decisions rename to old_decisions;

create table decisions (
  decision_id varchar primary key,
  decided timestamp not null,
  who varchar not null,
  record_id varchar not null,
  record_type varchar not null check (record_type in ('event', 'figure')),
  action varchar not null
    check (action in ('accept', 'edit', 'reject', 'undo', 'same', 'different')),
  field varchar,
  before varchar,
  after varchar,
  why varchar,
  document_id varchar,
  quote varchar,
  words varchar,
  span_start integer,
  kind varchar
);

insert into decisions (decision_id, decided, who, record_id, record_type, action, field, before,
  after, why)
select decision_id::varchar, decided, who, record_id,
  if(record_id like 'f%', 'figure', 'event'), 'edit', field, before, after, why
from old_decisions;

drop table old_decisions;
