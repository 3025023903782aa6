-- What must hold between the rows of a sound database: each query gives the rows that break it.

-- documents whose text is not the one that was read
select document_id from documents where sha256(text) <> text_sha256 order by 1;

-- events, figures and times of one id
select event_id from events group by event_id having count(*) > 1
union all
select figure_id from figures group by figure_id having count(*) > 1
union all
select time_id from times group by time_id having count(*) > 1
order by 1;

-- sentences of one number
select document_id || ' ' || number from sentences group by document_id, number
having count(*) > 1 order by 1;

-- evidence kept twice
select record_id from evidence group by record_id, document_id, span_start
having count(*) > 1 order by 1;

-- parties kept twice
select event_id || ' ' || actor_id from event_actors group by event_id, actor_id, role
having count(*) > 1 order by 1;

-- accounts in two events
select event_id from same_events group by event_id having count(*) > 1 order by 1;

-- pairs compared twice
select one || ' ' || other from likenesses group by one, other having count(*) > 1 order by 1;

-- reports of two origins
select document_id from origins group by document_id having count(*) > 1 order by 1;

-- quotes that are not in their report
select v.record_id from evidence v join documents d using (document_id)
where v.text_sha256 <> d.text_sha256 or not contains(d.text, v.quote) order by 1;

-- quotes that are not the sentence they name
select v.record_id
from evidence v
join documents d using (document_id)
join sentences s on s.document_id = v.document_id and s.number = v.sentence
where substring(d.text, s.span_start + 1, s.span_end - s.span_start) <> v.quote
  or not ends_with(left(d.text, s.span_start), v.prefix)
  or not starts_with(substring(d.text, s.span_end + 1), v.suffix)
order by 1;

-- words outside their report
select record_id from evidence v join documents d using (document_id)
where span_start < 0 or span_start >= span_end or span_end > length(d.text)
union all
select time_id from times t join documents d using (document_id)
where span_start < 0 or span_start >= span_end or span_end > length(d.text)
order by 1;

-- times that are not the words at their place
select time_id from times t join documents d using (document_id)
where substring(d.text, span_start + 1, span_end - span_start) <> t.words order by 1;

-- evidence of a report that is not there
select record_id from evidence where document_id not in (select document_id from documents) order by 1;

-- evidence of a sentence that is not there
select record_id from evidence v
where not exists (from sentences s where s.document_id = v.document_id and s.number = v.sentence)
order by 1;

-- evidence of an event or figure that is not there
select record_id from evidence
where record_id not in (select event_id from events union all select figure_id from figures)
order by 1;

-- events without a sentence
select event_id from events where event_id not in (select record_id from evidence) order by 1;

-- figures without a sentence
select figure_id from figures where figure_id not in (select record_id from evidence) order by 1;

-- sentences of a report that is not there
select document_id || ' ' || number from sentences
where document_id not in (select document_id from documents) order by 1;

-- times of a report that is not there
select time_id from times where document_id not in (select document_id from documents) order by 1;

-- parties to an event that is not there
select event_id from event_actors where event_id not in (select event_id from events) order by 1;

-- parties that are no known actor
select event_id || ' ' || actor_id from event_actors
where actor_id not in (select actor_id from actors) order by 1;

-- names of an actor that is not there
select actor_id from actor_aliases where actor_id not in (select actor_id from actors) order by 1;

-- figures of an event that is not there
select figure_id from figures
where event_id is not null and event_id not in (select event_id from events) order by 1;

-- decisions that lead to a record that is not there
select record_id from decided
where record_id not in (select event_id from events union all select figure_id from figures)
order by 1;

-- former states of a reading that is not there
select record_id from former where run_id not in (select run_id from runs) order by 1;

-- accounts of one event that are not there
select event_id from same_events
where event_id not in (select event_id from events) or lead_id not in (select event_id from events)
order by 1;

-- pairs with an event that is not there
select one || ' ' || other from likenesses
where one not in (select event_id from events) or other not in (select event_id from events)
order by 1;

-- origins of a report that is not there
select document_id from origins where document_id not in (select document_id from documents)
order by 1;
