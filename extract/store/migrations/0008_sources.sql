-- Accounts of one event know whom they go back to; the next reading that touches them looks closer.
alter table likenesses rename to old_likenesses;

create table likenesses (
  one varchar not null,
  other varchar not null,
  points double not null,
  reasons varchar[] not null,
  certain boolean not null,
  copied boolean not null,
  primary key (one, other),
  check (one < other)
);

insert into likenesses select *, false from old_likenesses;

drop table old_likenesses;

alter table same_events rename to old_same_events;

create table same_events (
  event_id varchar primary key,
  lead_id varchar not null,
  source varchar not null
);

insert into same_events
select s.event_id, s.lead_id,
  coalesce(any_value(o.origin), any_value(d.publisher), min(d.document_id), s.event_id)
from old_same_events s
left join evidence v on v.record_id = s.event_id
left join documents d using (document_id)
left join origins o using (document_id)
group by s.event_id, s.lead_id;

drop table old_same_events;
