"""Who talks, or keeps a truce, where the words for it name nobody."""

from datetime import date

import pytest

from extract.model import Document
from extract.pipeline import facts

MET = "Negotiators of Chad and the Hill Front met in Rome on Monday. "


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        (f"{MET}A second round will be held in May.", ("TCD",), ("hill-front",)),
        (f"{MET}The last ceasefire collapsed in May.", ("TCD",), ("hill-front",)),
        (
            "Chad and the Hill Front signed a declaration in Rome on Monday. "
            "The negotiations had broken down in December.",
            ("TCD",),
            ("hill-front",),
        ),
        (
            "A ceasefire between Chad and the Hill Front took effect on Sunday.",
            ("TCD",),
            ("hill-front",),
        ),
        # elsewhere, or on a matter of its own
        (f"{MET}A ceasefire in Yemen took effect on Friday.", (), ()),
        (f"{MET}In Yemen, a ceasefire took effect on Friday.", (), ()),
        (f"{MET}Kenya brokered an agreement over fishing.", ("KEN",), ()),
        (
            "India and Pakistan clashed on Monday. A ceasefire in Gaza took effect on Friday.",
            (),
            (),
        ),
        # of two pairs nobody knows which
        (
            f"{MET}Talks between Mali and the Dune Movement opened in Oslo. "
            "The last ceasefire collapsed in May.",
            (),
            (),
        ),
    ],
)
def test_those_who_talk(text: str, agents: tuple[str, ...], targets: tuple[str, ...]) -> None:
    document = Document(id="report", text=text, file_name="r.txt", published=date(2022, 3, 4))
    event = facts(document).events[-1]
    assert (event.agents, event.targets) == (agents, targets)
