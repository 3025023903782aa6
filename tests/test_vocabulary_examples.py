"""Lists whose examples are read otherwise than their counterexamples: what one word decides."""

from datetime import date

import pytest

from extract.model import Document
from extract.pipeline import facts
from extract.vocabulary import entries

CLAUSES = (
    "support received of_people aimed planned transparent appearances fears requests alleged "
    "conditions talks negotiators both_parties naming "
    "appealing answerable committing summing_up said_first spoken_to quiet proposing owed "
    "retaking seizing guilt willing intending harming letters heeding suffered turned "
    "held_against linking burdening undertaking done_by_either keeping_arms reports_of_wrongs "
    "in_breach joint asked_at met_at deeds_by_name decisions habits offers judgements offering "
    "next_rounds doubting counting_up tallies elsewhere stopping reaching_somebody laying "
    "turning_to leaving_a_body handing_over fleeing holding_places charges in_mass wounding "
    "shooting found_to_be captivity left_over accusations blacklists pleas threats owning_up "
    "sorts_of_talks cast tampering deliveries trading settled_by_two talking_to "
    "charging suffered_deeds "
).split()
NOUNS = (
    "bodies fighters culprits governing no_persons times areas litigants courts "
    "sent_by_states manned peopled posts watchdogs states_as_such sides_as_such workers_united "
    "visitors in_need "
    "owners_of_arms world_courts plotters bands outlaws gunners "
).split()
PAIRS = [
    (name, yes, no)
    for file, names in (("clauses", CLAUSES), ("actor_nouns", NOUNS))
    for name in names
    for yes in entries(file)[name]["yes"]
    for no in entries(file)[name]["no"]
]


def read(text: str) -> list[tuple[object, ...]]:
    """What happened to whom, by how many and who says so; not by whom, as the words name them."""
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    return [
        (
            one.type,
            one.kind,
            len(one.agents),
            one.targets,
            one.modality,
            one.when and one.when.interval.edtf,
            one.speaker is None,
        )
        for one in facts(document).events
    ]


@pytest.mark.parametrize(("name", "yes", "no"), PAIRS)
def test_a_word_of_the_list_decides_what_is_read(name: str, yes: str, no: str) -> None:
    assert read(yes) != read(no), name
