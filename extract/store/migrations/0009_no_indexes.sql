-- What grows with the reports has no primary key any more: its index had to stay in memory.

alter table sentences rename to old_sentences;

create table sentences (
  document_id varchar not null,
  number integer not null,
  span_start integer not null,
  span_end integer not null,
  heading boolean not null,
  check (span_start < span_end)
);

insert into sentences select * from old_sentences;

drop table old_sentences;

alter table times rename to old_times;

create table times (
  time_id varchar not null,
  document_id varchar not null,
  sentence integer not null,
  span_start integer not null,
  span_end integer not null,
  words varchar not null,
  type varchar not null check (type in ('DATE', 'TIME', 'DURATION', 'SET')),
  value varchar,
  edtf varchar,
  earliest date,
  latest date,
  mode varchar check (mode in ('instant', 'duration', 'within', 'about', 'before', 'after', 'one_of')),
  basis varchar not null check (basis in ('stated', 'relative', 'context', 'none')),
  rule varchar not null,
  check (earliest <= latest)
);

insert into times select * from old_times;

drop table old_times;

alter table events rename to old_events;

create table events (
  event_id varchar not null,
  type varchar not null,
  type_mode varchar,
  kind varchar not null,
  summary varchar not null,
  instrument varchar,
  place varchar,
  edtf varchar,
  earliest date,
  latest date,
  mode varchar check (mode in ('instant', 'duration', 'within', 'about', 'before', 'after', 'one_of')),
  basis varchar not null check (basis in ('stated', 'relative', 'context', 'none')),
  time_words varchar,
  modality varchar not null
    check (modality in ('actual', 'claimed', 'planned', 'hypothetical', 'negated')),
  status varchar not null
    check (status in ('reported', 'claimed', 'confirmed', 'denied', 'disputed')),
  rule varchar not null,
  check (earliest <= latest)
);

insert into events select * from old_events;

drop table old_events;

alter table event_actors rename to old_event_actors;

create table event_actors (
  event_id varchar not null,
  actor_id varchar not null,
  role varchar not null check (role in ('agent', 'target', 'speaker')),
  position integer not null
);

insert into event_actors select * from old_event_actors;

drop table old_event_actors;

alter table figures rename to old_figures;

create table figures (
  figure_id varchar not null,
  words varchar not null,
  low double,
  best double,
  high double,
  bound varchar not null check (bound in
    ('exact', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'between', 'vague')),
  unit varchar,
  noun varchar,
  phrase varchar,
  measure varchar,
  stock_or_flow varchar check (stock_or_flow in ('stock', 'flow')),
  depends varchar,
  change varchar check (change in ('from', 'to', 'increase', 'decrease')),
  population varchar,
  as_of_edtf varchar,
  as_of_earliest date,
  as_of_latest date,
  as_of_mode varchar,
  as_of_basis varchar not null check (as_of_basis in ('stated', 'relative', 'context', 'none')),
  as_of_words varchar,
  place varchar,
  speaker_id varchar,
  event_id varchar,
  rule varchar not null,
  check (low <= best), check (best <= high), check (low <= high)
);

insert into figures select * from old_figures;

drop table old_figures;

alter table evidence rename to old_evidence;

create table evidence (
  record_id varchar not null,
  record_type varchar not null check (record_type in ('event', 'figure')),
  document_id varchar not null,
  sentence integer not null,
  span_start integer not null,
  span_end integer not null,
  quote varchar not null,
  prefix varchar not null,
  suffix varchar not null,
  text_sha256 varchar not null
);

insert into evidence select * from old_evidence;

drop table old_evidence;

alter table likenesses rename to old_likenesses;

create table likenesses (
  one varchar not null,
  other varchar not null,
  points double not null,
  reasons varchar[] not null,
  certain boolean not null,
  copied boolean not null,
  check (one < other)
);

insert into likenesses select * from old_likenesses;

drop table old_likenesses;

alter table same_events rename to old_same_events;

create table same_events (
  event_id varchar not null,
  lead_id varchar not null,
  source varchar not null
);

insert into same_events select * from old_same_events;

drop table old_same_events;

alter table origins rename to old_origins;

create table origins (document_id varchar not null, origin varchar not null);

insert into origins select * from old_origins;

drop table old_origins;
