-- The part of a figure in a change, and the people it is about; reading again fills them.
alter table figures rename to old_figures;

create table figures (
  figure_id varchar primary key,
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

insert into figures by name select * from old_figures;

drop table old_figures;
