-- Prepared events: ten to a report, each with its sentence, two actors and a figure in five.
create table said as
select
  range as event, range // 10 as report, range % 10 as nth,
  date '2014-01-01' + ((range // 10 * 3650) // ($events // 10 + 1))::integer as published,
  (['NATO', 'RUS', 'UKR', 'UN', 'USA', 'FRA', 'DEU', 'POL', 'TUR', 'CHN'])[(hash(range, 1) % 10)::integer + 1] as agent,
  (['SYR', 'YEM', 'SDN', 'MLI', 'LBY', 'IRQ', 'AFG', 'ETH', 'COD', 'MMR'])[(hash(range, 2) % 10)::integer + 1] as target,
  (['shelled', 'accused', 'met', 'sanctioned', 'aided', 'warned'])[(hash(range, 3) % 6)::integer + 1] as verb,
  (['attack', 'accusation', 'meeting', 'sanction', 'aid', 'threat'])[(hash(range, 3) % 6)::integer + 1] as kind,
  (['ASSAULT', 'ACCUSE', 'CONSULT', 'SANCTION', 'AID', 'THREATEN'])[(hash(range, 3) % 6)::integer + 1] as type,
  (['a border crossing near the river', 'a convoy of trucks on the northern road', 'the port and its grain stores',
    'a camp for people who had fled', 'the airfield outside the town', 'two ministers and their staff'])[(hash(range, 4) % 6)::integer + 1]
    as thing,
  (hash(range, 5) % 5000)::integer + 20 as people
from range($first, $last);

create table told as
select *, format('On {} {} {} {} in {}, and {} people left, officials of both sides said.',
    strftime(published - 2, '%A'), agent, verb, thing, target, people) as sentence
from said;

create table spans as
select *, coalesce(sum(length(sentence) + 1) over (partition by report order by nth
    rows between unbounded preceding and 1 preceding), 0)::integer as start
from told;

insert into documents
select format('r{}', report), format('Report {}', report), (['The Coast', 'The Valley', 'The Plain'])[(report % 3)::integer + 1],
  null, format('https://example.org/{}', report), any_value(published), 'en', 'events.jsonl',
  sum(length(sentence) - length(replace(sentence, ' ', '')) + 1)::integer,
  string_agg(sentence, ' ' order by nth), sha256(string_agg(sentence, ' ' order by nth)),
  sha256(format('r{}', report)), [], null, 0
from spans group by report;

insert into origins select document_id, publisher from documents;

insert into sentences
select format('r{}', report), nth, start, start + length(sentence), false from spans;

insert into times
select format('t{}', event), format('r{}', report), nth, start + 3, start + 3 + length(strftime(published - 2, '%A')),
  strftime(published - 2, '%A'), 'DATE', strftime(published - 2, '%Y-%m-%d'), strftime(published - 2, '%Y-%m-%d'),
  published - 2, published - 2, 'instant', 'relative', 'weekday'
from spans;

insert into actors
select distinct actor, actor, 'state', actor, null
from (select agent as actor from spans union all select target from spans);

insert into actor_aliases select actor_id, name from actors;

insert into events
select format('e{}', event), type, null, kind, sentence, null, target, strftime(published - 2, '%Y-%m-%d'),
  published - 2, published - 2, 'instant', 'relative', strftime(published - 2, '%A'), 'actual', 'reported', verb
from spans;

insert into event_actors
select format('e{}', event), agent, 'agent', 0 from spans
union all select format('e{}', event), target, 'target', 0 from spans;

insert into figures by name
select format('f{}', event) as figure_id, format('{} people', people) as words, people as low, people as best,
  people as high, 'exact' as bound, 'people' as noun, 'people' as phrase, 'displaced' as measure,
  'flow' as stock_or_flow, strftime(published - 2, '%Y-%m-%d') as as_of_edtf, published - 2 as as_of_earliest,
  published - 2 as as_of_latest, 'instant' as as_of_mode, 'relative' as as_of_basis, target as place,
  format('e{}', event) as event_id, 'count' as rule
from spans where event % 5 = 0;

create table quoted as
select s.*, format('r{}', report) as document_id, d.text_sha256,
  substring(d.text, greatest(1, start - 31), least(32, start)) as prefix,
  substring(d.text, start + length(sentence) + 1, 32) as suffix
from spans s join documents d on d.document_id = format('r{}', s.report);

insert into evidence
select format('e{}', event), 'event', document_id, nth, start, start + length(sentence), sentence, prefix, suffix,
  text_sha256 from quoted
union all
select format('f{}', event), 'figure', document_id, nth, start + instr(sentence, format('{} people', people)) - 1,
  start + instr(sentence, format('{} people', people)) - 1 + length(format('{} people', people)), sentence, prefix, suffix,
  text_sha256 from quoted where event % 5 = 0;
