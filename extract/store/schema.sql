-- The timeline's tables, then what each column means, then the views that readers query.
-- Three dates are never mixed up: happened (edtf, earliest, latest), published, read in (runs).
-- What grows with the reports has no primary key, for its index would have to stay in memory: a
-- document is written once, whole, and its records' ids come from it (see check.sql).

create table if not exists schema_version (version integer not null, script varchar);

create table if not exists runs (
  run_id integer primary key,
  started timestamp not null,
  program_version varchar not null,
  command varchar not null
);

create table if not exists documents (
  document_id varchar primary key,
  title varchar,
  publisher varchar,
  author varchar,
  url varchar,
  published date,
  language varchar,
  file_name varchar not null,
  words integer not null,
  text varchar not null,
  text_sha256 varchar not null,
  reading_key varchar not null,
  warnings varchar[] not null,
  extra json,
  run_id integer not null
);

create table if not exists sentences (
  document_id varchar not null,
  number integer not null,
  span_start integer not null,
  span_end integer not null,
  heading boolean not null,
  check (span_start < span_end)
);

create table if not exists times (
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

create table if not exists actors (
  actor_id varchar primary key,
  name varchar not null,
  kind varchar not null
    check (kind in ('state', 'organisation', 'armed_group', 'person', 'group', 'thing')),
  country varchar,
  parent varchar
);

create table if not exists actor_aliases (
  actor_id varchar not null,
  alias varchar not null,
  primary key (actor_id, alias)
);

create table if not exists events (
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

create table if not exists event_actors (
  event_id varchar not null,
  actor_id varchar not null,
  role varchar not null check (role in ('agent', 'target', 'speaker')),
  position integer not null
);

create table if not exists figures (
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

create table if not exists evidence (
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

create table if not exists decisions (
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

-- what a new reading changed, as it stood before: empty for what was not there
create table if not exists former (
  run_id integer not null,
  record_type varchar not null check (record_type in ('event', 'figure', 'report')),
  record_id varchar not null,
  document_id varchar not null,
  state json,
  primary key (run_id, record_type, record_id)
);

-- what follows from the decisions, and can be worked out again from them at any time
create table if not exists decided_on (
  record_id varchar primary key,
  current_id varchar not null
);

create table if not exists decided (
  record_id varchar primary key,
  record_type varchar not null check (record_type in ('event', 'figure')),
  state varchar not null check (state in ('unchecked', 'accepted', 'edited', 'rejected')),
  who varchar not null,
  decided timestamp not null,
  why varchar,
  revision varchar not null,
  chosen json not null
);

-- which accounts are of one event: pairs with their reasons, and the groups that follow
create table if not exists likenesses (
  one varchar not null,
  other varchar not null,
  points double not null,
  reasons varchar[] not null,
  certain boolean not null,
  copied boolean not null,
  check (one < other)
);

create table if not exists same_events (
  event_id varchar not null,
  lead_id varchar not null,
  source varchar not null
);

create table if not exists origins (document_id varchar not null, origin varchar not null);

comment on column documents.document_id is 'The report: its own id where it has one, else the first 16 digits of the SHA-256 of its bytes.';
comment on column documents.published is 'Day on which the report was published, as the report states it or as given when it was read.';
comment on column documents.text_sha256 is 'SHA-256 of the text that all offsets refer to.';
comment on column documents.warnings is 'What could not be read in full, such as relative dates in a report without a publication day.';
comment on column times.value is 'TIMEX3 value of the words.';
comment on column times.rule is 'The rule that read the words.';
comment on column actors.kind is 'State, organisation, armed group, person, a group kept as it is written, or a thing that is acted on.';
comment on column actors.country is 'ISO 3166 alpha-3 code of the country.';
comment on column actors.parent is 'The body that a person speaks for.';
comment on column events.type is 'PLOVER class, or STATE (a state of affairs begins) or REPORT (a finding is stated).';
comment on column events.type_mode is 'PLOVER mode within the class.';
comment on column events.kind is 'The plain word for what happened.';
comment on column events.summary is 'One line, in the words of the report.';
comment on column events.instrument is 'The weapon or means, where the report names it.';
comment on column events.place is 'Where it happened, where the report says so.';
comment on column events.edtf is 'When it happened, as ISO 8601-2 (EDTF).';
comment on column events.earliest is 'First day on which it can have happened; empty when open.';
comment on column events.latest is 'Last day on which it can have happened; empty when open.';
comment on column events.mode is 'How the days are meant: that day, all of them, some day in them, about, before, after, one of.';
comment on column events.basis is 'Where the date comes from: stated, relative to another date, taken from the context, or none.';
comment on column events.time_words is 'The words that the date was read from.';
comment on column events.modality is 'Actual, claimed by a party, planned, hypothetical or negated.';
comment on column events.status is 'Reported, claimed, confirmed, denied or disputed.';
comment on column events.rule is 'The rule that read the event.';
comment on column event_actors.role is 'Agent (who did it), target (to whom), speaker (who says so).';
comment on column figures.low is 'The least that the words allow.';
comment on column figures.best is 'The value itself, where the words give one.';
comment on column figures.high is 'The most that the words allow.';
comment on column figures.bound is 'How firm the number is: exact, about, at least, more than, at most, less than, between, vague.';
comment on column figures.unit is 'Currency, percent or unit of measure.';
comment on column figures.noun is 'What is counted, one word.';
comment on column figures.phrase is 'What is counted, in the words of the report.';
comment on column figures.measure is 'The class of figure that can be followed over time.';
comment on column figures.stock_or_flow is 'A total at a time (stock) or what was added in a period (flow).';
comment on column figures.depends is 'The words of a figure that needs another one, such as "21 of which".';
comment on column figures.change is 'Its part in a change: the start (from), the end (to), or the size of an increase or a decrease.';
comment on column figures.population is 'The people counted, or those of whom a share is told, in the words of the report.';
comment on column figures.as_of_edtf is 'The date for which the figure is true.';
comment on column figures.as_of_basis is 'Where that date comes from.';
comment on column figures.speaker_id is 'Who gives the figure, if anyone but the report.';
comment on column evidence.quote is 'The sentence, word for word.';
comment on column evidence.prefix is 'The 32 characters before the quote.';
comment on column evidence.suffix is 'The 32 characters after the quote.';

comment on column decisions.decided is 'When it was decided, in UTC.';
comment on column decisions.record_id is 'The event or figure, by the id that it had then.';
comment on column decisions.action is 'Accept, edit, reject, undo; same or different event as another.';
comment on column decisions.field is 'What was edited.';
comment on column decisions.before is 'The value before, as the machine read it or as a person had set it.';
comment on column decisions.after is 'The value after; for an acceptance all values that were accepted, for an undo the decisions taken back.';
comment on column decisions.quote is 'The sentence that was decided on, by which it is found again after a new reading.';
comment on column former.run_id is 'The reading that changed the record.';
comment on column former.state is 'The record as the machine had read it before that; empty where it was not there.';
comment on column likenesses.points is 'What speaks for two accounts being of one event, less what speaks against.';
comment on column likenesses.reasons is 'The same in words.';
comment on column likenesses.certain is 'Merged by itself, unless a person says otherwise.';
comment on column likenesses.copied is 'The one sentence is the other, but for a few words.';
comment on column same_events.source is 'Whom the account goes back to: the agency that it prints or names, else the outlet that was first with the same words, else its own.';
comment on column same_events.lead_id is 'The event under whose id all accounts of it are shown; the other ids lead there.';
comment on column origins.origin is 'The agency that the report prints, else its outlet, else the report itself.';
comment on column decided.state is 'Accepted as read, edited, rejected, or unchecked again.';
comment on column decided.revision is 'The last decision on the record.';
comment on column decided.chosen is 'The values that a person accepted or set, by field.';

create or replace view actor_names as
select actor_id, name, kind, country, parent from actors;

-- a person's value where there is one, else the machine's
create or replace macro settled(chosen, name, machine) as
  if((chosen -> name) is null, machine, chosen ->> name);
create or replace macro settled_day(chosen, name, machine) as
  if((chosen -> name) is null, machine, (chosen ->> name)::date);
create or replace macro settled_number(chosen, name, machine) as
  if((chosen -> name) is null, machine, (chosen ->> name)::double);

create or replace view event_parties as
select a.event_id, a.actor_id, a.role, a.position
from event_actors a left join decided x on x.record_id = a.event_id
where (x.chosen -> a.role) is null
union all
select record_id, unnest(actors), role, unnest(range(len(actors)))::integer
from (
  select x.record_id, r.role, from_json(x.chosen -> r.role, '["varchar"]') as actors
  from decided x, (values ('agent'), ('target'), ('speaker')) r(role)
  where x.record_type = 'event' and (x.chosen -> r.role) is not null
);

-- who takes part, in one line: worked out for all events at once, as a list of events needs it
create or replace view party_names as
select
  a.event_id,
  string_agg(n.name, '; ' order by a.position) filter (a.role = 'agent') as agents,
  string_agg(n.name, '; ' order by a.position) filter (a.role = 'target') as targets,
  string_agg(n.name, '; ' order by a.position) filter (a.role = 'speaker') as speaker
from event_parties a join actors n using (actor_id)
group by a.event_id;

create or replace view account_rows as
select
  e.event_id,
  settled(x.chosen, 'kind', e.kind) as kind, e.type, e.type_mode,
  settled(x.chosen, 'summary', e.summary) as summary,
  settled(x.chosen, 'edtf', e.edtf) as edtf,
  settled_day(x.chosen, 'earliest', e.earliest) as earliest,
  settled_day(x.chosen, 'latest', e.latest) as latest,
  settled(x.chosen, 'mode', e.mode) as mode,
  settled(x.chosen, 'basis', e.basis) as basis,
  settled(x.chosen, 'time_words', e.time_words) as time_words,
  settled(x.chosen, 'modality', e.modality) as modality,
  settled(x.chosen, 'status', e.status) as status,
  settled(x.chosen, 'instrument', e.instrument) as instrument,
  settled(x.chosen, 'place', e.place) as place,
  e.rule,
  coalesce(x.state, 'unchecked') as review, x.who as reviewer
from events e left join decided x on x.record_id = e.event_id;

-- in which way an account tells of its event
create or replace macro stance_of(status, modality) as
  case
    when status in ('denied', 'disputed') or (modality = 'negated' and status <> 'confirmed')
      then 'denies'
    when status = 'confirmed' then 'confirms'
    when status = 'claimed' or modality = 'claimed' then 'claims'
    when modality in ('planned', 'hypothetical') then 'expects'
    else 'reports'
  end;

-- every account of every event: who says so, and in which way
create or replace view claim_rows as
select
  coalesce(s.lead_id, e.event_id) as event_id, e.event_id as account_id,
  stance_of(e.status, e.modality) as stance,
  p.speaker,
  d.publisher, coalesce(s.source, o.origin, d.publisher, d.document_id) as origin, d.published,
  d.title, e.edtf, e.earliest, e.latest, e.mode, e.time_words, e.modality, e.status, e.summary, e.review,
  v.quote, v.document_id, v.sentence, v.span_start, v.span_end
from account_rows e
join evidence v on v.record_id = e.event_id and v.record_type = 'event'
join documents d using (document_id)
left join origins o using (document_id)
left join same_events s on s.event_id = e.event_id
left join party_names p on p.event_id = e.event_id
where e.review <> 'rejected';

-- events that several reports tell: how many of them, from how many sources of their own
create or replace view told_rows as
select
  c.event_id,
  count(distinct document_id) as reports,
  count(distinct origin) as sources,
  case
    when bool_or(stance = 'denies') and bool_or(stance in ('reports', 'claims', 'confirms'))
      then 'disputed'
    when bool_or(stance = 'denies') then 'denied'
    when bool_or(stance = 'confirms') then 'confirmed'
    when bool_or(stance = 'reports') then 'reported'
    when bool_or(stance = 'claims') then 'claimed'
    else 'reported'
  end as status,
  string_agg(distinct coalesce(speaker, publisher), '; ') filter (stance = 'confirms')
    as confirmed_by,
  count(distinct edtf) > 1 as dates_differ
from claim_rows c join same_events s on s.event_id = c.account_id
group by c.event_id;

-- an event under its own id, its fields from the account that leads, a row for each account
create or replace view event_rows as
select
  e.event_id, e.kind, e.type, e.type_mode, e.summary, e.edtf, e.earliest, e.latest, e.mode, e.basis,
  e.time_words, e.modality,
  if(t.status is null or (x.chosen -> 'status') is not null, e.status, t.status) as status,
  e.instrument, e.place, e.rule,
  p.agents, p.targets, p.speaker,
  v.quote, v.prefix, v.suffix, v.document_id, v.sentence, v.span_start, v.span_end,
  d.title, d.publisher, d.published, d.url, e.review, e.reviewer,
  v.record_id as account_id, coalesce(t.reports, 1) as reports, coalesce(t.sources, 1) as sources,
  t.confirmed_by
from evidence v
join account_rows m on m.event_id = v.record_id
left join same_events s on s.event_id = v.record_id
join account_rows e on e.event_id = coalesce(s.lead_id, v.record_id)
join documents d using (document_id)
left join told_rows t on t.event_id = e.event_id
left join party_names p on p.event_id = e.event_id
left join decided x on x.record_id = e.event_id
where v.record_type = 'event' and m.review <> 'rejected' and e.review <> 'rejected'
-- of a report that tells it twice the sentence that tells it first
qualify row_number() over (partition by v.record_id order by v.document_id, v.span_start) = 1;

-- where every id that an event ever had leads now
create or replace view event_redirects as
select i.event_id, coalesce(s.lead_id, i.current_id) as leads_to
from (
  select event_id, event_id as current_id from events
  union
  select record_id, current_id from decided_on
) i left join same_events s on s.event_id = i.current_id;

-- pairs that may be of one event, and that no one has decided
create or replace view proposal_rows as
select
  l.one, l.other, l.points, l.reasons, a.kind, a.summary as one_says, b.summary as other_says,
  coalesce(s.lead_id, l.one) as one_event, coalesce(t.lead_id, l.other) as other_event
from likenesses l
join account_rows a on a.event_id = l.one
join account_rows b on b.event_id = l.other
left join same_events s on s.event_id = l.one
left join same_events t on t.event_id = l.other
where coalesce(s.lead_id, l.one) <> coalesce(t.lead_id, l.other)
  and a.review <> 'rejected' and b.review <> 'rejected'
  and not exists (
    from decisions d
    where d.action = 'different'
      and d.decision_id not in (
        select unnest(from_json(u.after, '["varchar"]')) from decisions u where u.action = 'undo')
      and ((d.record_id = l.one and d.after = l.other)
        or (d.record_id = l.other and d.after = l.one)));

create or replace view figure_values as
select
  f.figure_id, f.words,
  settled_number(x.chosen, 'low', f.low) as low,
  settled_number(x.chosen, 'best', f.best) as best,
  settled_number(x.chosen, 'high', f.high) as high,
  settled(x.chosen, 'bound', f.bound) as bound,
  settled(x.chosen, 'unit', f.unit) as unit,
  settled(x.chosen, 'noun', f.noun) as noun,
  settled(x.chosen, 'phrase', f.phrase) as phrase,
  settled(x.chosen, 'measure', f.measure) as measure,
  f.stock_or_flow, f.depends, f.change, f.population,
  settled(x.chosen, 'edtf', f.as_of_edtf) as as_of_edtf,
  settled_day(x.chosen, 'earliest', f.as_of_earliest) as as_of_earliest,
  settled_day(x.chosen, 'latest', f.as_of_latest) as as_of_latest,
  settled(x.chosen, 'mode', f.as_of_mode) as as_of_mode,
  settled(x.chosen, 'basis', f.as_of_basis) as as_of_basis,
  settled(x.chosen, 'time_words', f.as_of_words) as as_of_words,
  settled(x.chosen, 'place', f.place) as place,
  settled(x.chosen, 'speaker', f.speaker_id) as speaker_id,
  f.event_id, f.rule, coalesce(x.state, 'unchecked') as review, x.who as reviewer
from figures f left join decided x on x.record_id = f.figure_id;

create or replace view figure_rows as
select
  f.figure_id, f.words, f.low, f.best, f.high, f.bound, f.unit, f.noun, f.phrase, f.measure,
  f.stock_or_flow, f.depends, f.change, f.population,
  f.as_of_edtf, f.as_of_earliest, f.as_of_latest, f.as_of_mode,
  f.as_of_basis, f.as_of_words, f.place, f.speaker_id, s.name as speaker, f.event_id, f.rule,
  v.quote, v.prefix, v.suffix, v.document_id, v.sentence, v.span_start, v.span_end,
  d.title, d.publisher, d.published, d.url, f.review, f.reviewer
from figure_values f
join evidence v on v.record_id = f.figure_id and v.record_type = 'figure'
join documents d using (document_id)
left join actors s on s.actor_id = f.speaker_id
where f.review <> 'rejected';

-- every record with its state, the doubtful first: what a reviewer works through
create or replace view review_rows as
select
  r.record_id, r.record_type, r.kind, r.says, r.doubt, r.review,
  x.who as reviewer, x.decided, x.why, x.revision,
  v.quote, v.prefix, v.suffix, v.document_id, v.sentence, v.span_start, v.span_end,
  d.title, d.publisher, d.published, d.url
from (
  select event_id as record_id, 'event' as record_type, kind, summary as says, review,
    case
      when status in ('disputed', 'denied') then 3
      when basis = 'none' or status = 'claimed' then 2
      when basis = 'context' or modality <> 'actual' then 1
      else 0
    end as doubt
  from account_rows
  union all
  select figure_id, 'figure', coalesce(measure, noun, unit, 'figure'), words, review,
    case
      when depends is not null or bound = 'vague' then 2
      when as_of_basis in ('none', 'context') then 1
      else 0
    end
  from figure_values
) r
join evidence v using (record_id)
join documents d using (document_id)
left join decided x using (record_id)
qualify row_number() over (
  partition by r.record_id order by d.published nulls last, v.document_id, v.span_start) = 1;

create or replace view decision_rows as
select d.*, c.current_id
from decisions d left join decided_on c using (record_id);

create or replace view report_rows as
select
  d.document_id, d.title, d.publisher, d.author, d.published, d.url, d.language, d.words,
  d.warnings, d.text_sha256,
  (select count(distinct record_id) from evidence v
    where v.document_id = d.document_id and v.record_type = 'event') as events,
  (select count(*) from evidence v
    where v.document_id = d.document_id and v.record_type = 'figure') as figures,
  (select count(*) from times t where t.document_id = d.document_id) as times
from documents d;

create or replace view event_actor_rows as
select a.event_id, a.role, a.position, n.actor_id, n.name, n.kind, n.country, n.parent
from event_parties a join actors n using (actor_id);

create or replace view report_texts as
select document_id, title, publisher, author, published, url, language, words, warnings, text,
  text_sha256
from documents;

create or replace view report_spans as
select v.document_id, 'event' as what, v.record_id, v.span_start, v.span_end, e.kind as words,
  e.summary as detail
from evidence v join events e on e.event_id = v.record_id
union all
select v.document_id, 'figure', v.record_id, v.span_start, v.span_end, f.words, f.bound
from evidence v join figures f on f.figure_id = v.record_id
union all
select document_id, 'time', time_id, span_start, span_end, words, edtf from times;

create or replace view sentence_rows as
select document_id, number as sentence, span_start, span_end, heading from sentences;

-- every sentence behind a record, under the id that the record is shown by
create or replace view evidence_rows as
select
  coalesce(s.lead_id, v.record_id) as record_id, v.record_id as account_id, v.record_type,
  v.document_id, v.sentence, v.span_start, v.span_end, v.quote, v.prefix, v.suffix, v.text_sha256
from evidence v
left join same_events s on s.event_id = v.record_id
left join decided x on x.record_id = v.record_id
where coalesce(x.state, 'unchecked') <> 'rejected';

-- which reading brought a report, and when: the third date, read in
create or replace view reading_rows as
select d.document_id, d.run_id, r.started from documents d join runs r using (run_id);

create or replace view time_rows as
select time_id, document_id, sentence, span_start, span_end, words, type, value, edtf, earliest,
  latest, mode, basis, rule
from times;
