-- What a new reading changes is kept as it stood before; of earlier readings nothing is known.
create table former (
  run_id integer not null,
  record_type varchar not null check (record_type in ('event', 'figure', 'report')),
  record_id varchar not null,
  document_id varchar not null,
  state json,
  primary key (run_id, record_type, record_id)
);
