"""What the About page says of the method and its limits."""

METHOD = """
### How this timeline is made

Dateline reads each report sentence by sentence, on this machine alone. Rules find **dates**,
**figures**, **actors** and **events**, and keep the place of every word they were read from. So
each row here opens the sentence that says it.

- **Three dates are kept apart:** the day something *happened*, the day a report was *published*,
  and the day it was *read in*. The period in the filter is always the day something happened.
- **Days are no more precise than the words.** “In March” is some day in March, not 15 March.
  *Possibly in this period* counts an event whose words allow a day in it; *certainly* only one
  whose words allow no other.
- **Figures keep their bound.** “More than one million” is a least value without a top. Figures of
  several speakers are never added up.
- **Who says so is part of the fact.** An event that only a party to it tells is *claimed*.
"""

LIMITS = """
### What it cannot do

- Every row is machine-read. Some are wrong, and some events in the reports are missed: read the
  sentence before you rely on a row.
- Two reports of one event are two rows.
- What no report here tells is not here: a quiet week may be a week without reports. The strip
  under the bars of the overview shows how many were read.
- An event without a date is listed, never placed on the day of its report.
"""
