"""What the About page says of the method, its limits and the keyboard."""

METHOD = """
### How this timeline is made

Dateline reads each report sentence by sentence, on this machine alone. Rules find **dates**,
**figures**, **actors** and **events**, and keep the place of every word they were read from. So
each row here opens the sentence that says it.

- **Three dates are kept apart:** the day something *happened*, the day a report was *published*,
  and the day it was *read in*. The filter says which of the first two its period goes by.
- **Days are no more precise than the words.** “In March” is some day in March, not 15 March.
  *Possibly in this period* counts an event whose words allow a day in it; *certainly* only one
  whose words allow no other.
- **Figures keep their bound.** “More than one million” is a least value without a top. Figures of
  several speakers are never added up.
- **Who says so is part of the fact.** An event that only a party to it tells is *claimed*.
- **Two reports of one event** are one row where that is certain, and are proposed to a person where
  it is likely. The page of an event holds every sentence that tells of it.
"""

LIMITS = """
### What it cannot do

- Rows are machine-read until a person has checked them. Some are wrong, and some events in the
  reports are missed: read the sentence before you rely on a row.
- Two reports that tell of one event in different words may stay two rows.
- What no report here tells is not here: a quiet week may be a week without reports. The strip
  under the bars of the overview shows how many were read, the page Sources by which outlet.
- An event without a date is listed, never placed on the day of its report.
"""

KEYS = """
### Keys

| key | does |
|---|---|
| J, K | on Timeline and Data: the next event, the one before |
| A, X, E | on Review: accept, reject, edit the record, and go on to the next |
| U, N | on Review: take the last decision back, put the record off |
| Tab, Enter, Space | go through all that can be chosen, and choose it |
| arrow keys | in a table: from cell to cell; Space chooses its row |

Keys rest while you write in a field. Every picture has its table below it, which holds the same.
"""
