"""A small timeline by hand: every way to be dated, every bound, every status, hostile words."""

from datetime import date
from hashlib import sha256
from pathlib import Path

from extract.store import Store

HOSTILE = (
    '=HYPERLINK("http://evil.example/") <img src=http://evil.example/a.png> '
    "![x](http://evil.example/b.png) $x^2$ :red[red] <script>alert(1)</script>"
)

REPORTS = (
    # id, title, publisher, published, sentences
    (
        "d1",
        "Shelling in Marava",
        "Northern Wire",
        date(2022, 3, 5),
        (
            "Karsia shelled the port of Marava on 4 March.",
            "Fighting lasted from 1 to 3 March.",
            "A convoy was stopped some day in March.",
            "Talks between Karsia and Ostland were held about 2 March.",
            "At least 200 families fled Marava.",
            "The border has been closed since 24 February.",
        ),
    ),
    (
        "d2",
        "What came before",
        "Harbour Post",
        date(2022, 3, 8),
        (
            "The treaty was signed before 20 May 1998.",
            "The bridge was blown up on 2 or 6 March.",
            "The aid group left after 3 March.",
            "More than 1,000,000 people have crossed the border, the agency said.",
            "Between 850,000 and 1,100,000 are expected.",
            "Ostland denied that it had used cluster munitions on 4 March.",
        ),
    ),
    (
        "d3",
        "An undated account",
        None,
        None,
        (
            "Dozens were arrested in Ostland.",
            HOSTILE,
            "Up to 1,500 soldiers took part.",
        ),
    ),
    ("d4", "Nothing in it", "Harbour Post", date(2022, 3, 9), ("The weather was mild.",)),
    (
        "d5",
        "Arabic words",
        "مرفأ",
        date(2022, 3, 9),
        (
            "وقع هجوم في ٤ آذار على ميناء مرفأ.",
            "About 600,000 people are without water, the mayor said.",
        ),
    ),
)

ACTORS = (
    ("KRS", "Karsia", "state", "KRS", None),
    ("OST", "Ostland", "state", "OST", None),
    ("relief", "Relief Agency", "organisation", None, None),
    ("minister", "Ada Minister", "person", "OST", "OST"),
)

EVENTS = (
    # id, kind, summary, earliest, latest, mode, status, modality, report, sentence, agents, targets
    ("e01", "attack", "Karsia shelled the port of Marava", "2022-03-04", "2022-03-04",
     "instant", "confirmed", "actual", "d1", 0, "KRS", "OST"),
    ("e02", "fighting", "Fighting in Marava", "2022-03-01", "2022-03-03",
     "duration", "reported", "actual", "d1", 1, "KRS", "OST"),
    ("e03", "arrest", "A convoy was stopped", "2022-03-01", "2022-03-31",
     "within", "reported", "actual", "d1", 2, "KRS", None),
    ("e04", "meeting", "Talks between Karsia and Ostland", "2022-03-02", "2022-03-02",
     "about", "reported", "actual", "d1", 3, "KRS", "OST"),
    ("e05", "closure", "The border is closed", "2022-02-24", None,
     "duration", "reported", "actual", "d1", 5, "OST", None),
    ("e06", "treaty", "The treaty was signed", None, "1998-05-19",
     "before", "reported", "actual", "d2", 0, "OST", "KRS"),
    ("e07", "attack", "The bridge was blown up", "2022-03-02", "2022-03-06",
     "one_of", "disputed", "actual", "d2", 1, None, None),
    ("e08", "aid", "The aid group left", "2022-03-04", None,
     "after", "reported", "actual", "d2", 2, "relief", None),
    ("e09", "weapon use", "Ostland used cluster munitions", "2022-03-04", "2022-03-04",
     "instant", "denied", "claimed", "d2", 5, "OST", "KRS"),
    ("e10", "arrest", "Dozens were arrested in Ostland", None, None,
     None, "reported", "actual", "d3", 0, "OST", None),
    ("e11", "accusation", HOSTILE, "2022-03-05", "2022-03-05",
     "instant", "claimed", "claimed", "d3", 1, "minister", "KRS"),
    ("e12", "attack", "وقع هجوم في ٤ آذار على ميناء مرفأ", "2022-03-04", "2022-03-04",
     "instant", "reported", "actual", "d5", 0, "KRS", None),
    ("e13", "mobilisation", "Soldiers took part", "2022-03-03", "2022-03-08",
     "within", "reported", "planned", "d3", 2, "OST", None),
)  # fmt: skip

FIGURES = (
    # id, words, low, best, high, bound, noun, measure, as of (2), speaker, report, sentence
    ("f1", "At least 200 families", 200, None, None, "at_least", "families", "displaced",
     "2022-03-04", "2022-03-04", None, "d1", 4),
    ("f2", "More than 1,000,000 people", 1000000, None, None, "more_than", "people", "refugees",
     "2022-03-07", "2022-03-07", "relief", "d2", 3),
    ("f3", "Between 850,000 and 1,100,000", 850000, None, 1100000, "between", "people",
     "refugees", "2022-03-01", "2022-03-31", "OST", "d2", 4),
    ("f4", "Dozens", 24, None, None, "vague", "people", "arrested",
     None, None, None, "d3", 0),
    ("f5", "Up to 1,500 soldiers", None, None, 1500, "at_most", "soldiers", "soldiers",
     "2022-03-03", "2022-03-08", "OST", "d3", 2),
    ("f6", "About 600,000 people", None, 600000, None, "about", "people", "refugees",
     "2022-03-08", "2022-03-08", "minister", "d5", 1),
    ("f7", "412,000", None, 412000, None, "exact", "people", "refugees",
     "2022-03-02", "2022-03-02", "relief", "d2", 3),
)  # fmt: skip


def _text(sentences: tuple[str, ...]) -> str:
    return " ".join(sentences)


def _start(sentences: tuple[str, ...], number: int) -> int:
    return len(_text(sentences[:number])) + (1 if number else 0)


def _evidence(record: str, what: str, report: str, number: int) -> tuple[object, ...]:
    sentences = next(row[4] for row in REPORTS if row[0] == report)
    text, start = _text(sentences), _start(sentences, number)
    end = start + len(sentences[number])
    return (
        record,
        what,
        report,
        number,
        start,
        end - 1,
        sentences[number],
        text[max(0, start - 32) : start],
        text[end : end + 32],
        sha256(text.encode()).hexdigest(),
    )


def _tables() -> dict[str, list[tuple[object, ...]]]:
    rows: dict[str, list[tuple[object, ...]]] = {
        name: []
        for name in "documents sentences actors events event_actors figures evidence".split()
    }
    for identity, title, publisher, published, sentences in REPORTS:
        text = _text(sentences)
        rows["documents"].append(
            (identity, title, publisher, None, "https://example.org/" + identity, published, "en",
             identity + ".txt", len(text.split()), text, sha256(text.encode()).hexdigest(),
             identity, [] if published else ["No day of publication."], None, 1)
        )  # fmt: skip
        for number, sentence in enumerate(sentences):
            start = _start(sentences, number)
            rows["sentences"].append((identity, number, start, start + len(sentence), False))
    rows["actors"].extend(ACTORS)
    for event in EVENTS:
        _add_event(rows, event)
    for figure in FIGURES:
        _add_figure(rows, figure)
    return rows


def _add_event(rows: dict[str, list[tuple[object, ...]]], event: tuple[object, ...]) -> None:
    identity, kind, summary, first, last, mode, status, modality, report, number, *parties = event
    rows["events"].append(
        (identity, "ASSAULT", None, kind, summary, None, None, _edtf(first, last), _day(first),
         _day(last), mode, "stated" if mode else "none", "on that day" if mode else None, modality,
         status, "event/by hand")
    )  # fmt: skip
    for role, actor in zip(("agent", "target"), parties, strict=True):
        if actor:
            rows["event_actors"].append((identity, actor, role, 0))
    rows["evidence"].append(_evidence(str(identity), "event", str(report), int(str(number))))


def _add_figure(rows: dict[str, list[tuple[object, ...]]], figure: tuple[object, ...]) -> None:
    (identity, words, low, best, high, bound, noun, measure, first, last, speaker,
     report, number) = figure  # fmt: skip
    rows["figures"].append(
        (identity, words, low, best, high, bound, None, noun, words, measure, "stock", None,
         None, None, _edtf(first, last), _day(first), _day(last), "instant" if first else None,
         "stated" if first else "none", None, None, speaker, None, "figure/by hand")
    )  # fmt: skip
    rows["evidence"].append(_evidence(str(identity), "figure", str(report), int(str(number))))


def _edtf(first: object, last: object) -> str | None:
    return f"{first or '..'}/{last or '..'}" if first or last else None


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None


def build(path: Path) -> Path:
    """Write the small timeline to a new database file."""
    with Store(path).write() as connection:
        for name, rows in _tables().items():
            with connection.appender(name) as appender:
                appender.append_rows(rows)
    return path
