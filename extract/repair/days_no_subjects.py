"""Days that a parser took for who acts: in "soldiers who had held the road since Friday were called
back" no Friday was called back."""

from calendar import day_name, month_name
from dataclasses import replace

from extract.model import Token

DAYS = frozenset((*day_name, *month_name[1:]))
"""The names of days and months."""


def days_no_subjects(found: list[Token]) -> None:
    """Hang, in place, a day with a preposition on the verb in front of it."""
    for at, token in enumerate(found):
        if token.text not in DAYS or not token.relation.startswith("nsubj"):
            continue
        cases = [one for one, each in enumerate(found) if each.head == at and each.tag == "IN"]
        verbs = [one for one in range(at) if found[one].word_class == "VERB"]
        if cases and verbs and cases[0] == at - 1:
            found[at] = replace(token, relation="obl", head=verbs[-1])
