"""Reports printed in capitals, as agencies and monitors of broadcasts sent them."""

from datetime import date

import pytest

from extract.language import own, parsed
from extract.language.capitals import explained, is_in_capitals, spelled
from extract.model import Document
from extract.pipeline import facts


@pytest.mark.parametrize(
    ("printed", "usual"),
    [
        (
            "THE MAYOR OF LA PAZ LEFT. GUERRILLAS ATTACKED COL RUIZ ON 3 MAY.",
            "The mayor of La Paz left. Guerrillas attacked col Ruiz on 3 May.",
        ),
        (
            "U.S. TROOPS MAY LEAVE EL SALVADOR AND THE UNITED STATES MAY STAY.",
            "U.S. troops may leave El Salvador and the United States may stay.",
        ),
        ("THE FRONT [FPZ] SAID FPZ REBELS LEFT.", "The front [FPZ] said FPZ rebels left."),
        ("POLES FELL WHEN JUAN A. OVANDO'S CAR HIT.", "Poles fell when Juan A. Ovando's car hit."),
        ("THEY BLEW UP ELECTRICITY POLES IN PERU.", "They blew up electricity poles in Peru."),
        ("FIDEL CASTRO AND JAIME PARDO LEAL MET.", "Fidel Castro and Jaime Pardo Leal met."),
        ("NATO AND THE AFRICAN UNION MET.", "NATO and the African Union met."),
        ("THE ELN TOLD US WHO LEFT THE OAS.", "The ELN told us who left the OAS."),
    ],
)
def test_capitals_are_read_as_newspapers_write(printed: str, usual: str) -> None:
    reader = own.reader()
    assert spelled(printed, reader.lemmas, explained(printed)) == usual


def test_only_what_is_in_capitals_throughout_is_respelled() -> None:
    assert is_in_capitals("REBELS HAVE LEFT THE TOWN.")
    assert not is_in_capitals("KYIV, March 4 - Shells hit two hospitals.")
    assert not is_in_capitals("NATO MET.")


def test_sentences_keep_their_text_and_have_it_respelled_beside() -> None:
    text = "LIMA, 3 MAY 89 (EFE) -- [TEXT] REBELS ATTACKED U.S. SOLDIERS IN HUANCAYO. THEY FLED."
    (told,) = parsed([text])
    assert [one.text for one in told] == [text[:-11], "THEY FLED."]
    assert told[0].cased.endswith("[TEXT] Rebels attacked U.S. soldiers in Huancayo.")
    assert told[0].words == told[0].cased
    assert [token.text for token in told[0].tokens][:3] == ["Rebels", "attacked", "U.S."]


def test_a_usual_report_is_left_as_it_is() -> None:
    (told,) = parsed(["Rebels attacked U.S. soldiers in Cusco. They fled."])
    assert [one.cased for one in told] == ["", ""]
    assert told[0].words == "Rebels attacked U.S. soldiers in Cusco."


def test_an_event_told_in_capitals_is_read_whole() -> None:
    text = (
        "BOGOTA, 30 AUG 89 (EFE) -- [TEXT] MEMBERS OF THE PATRIOTIC FRONT OF ARUA [FPA] "
        "ATTACKED A POWER PLANT IN PERU LAST NIGHT."
    )
    found = facts(Document(id="x", file_name="x", text=text, published=date(1989, 8, 30)))
    (event,) = found.events
    assert event.type == "ASSAULT"
    assert event.targets == ("power-plant",)
    assert event.when is not None
    assert event.when.interval.edtf == "1989-08-29"


def test_today_in_capitals_is_no_newspaper() -> None:
    text = "LIMA, 3 JUN 89 (EFE) -- [TEXT] SEVEN GUARDS WERE KILLED TODAY IN AN ATTACK IN LIMA."
    found = facts(Document(id="x", file_name="x", text=text, published=date(1989, 6, 3)))
    assert [time.text for time in found.times] == ["3 JUN 89", "TODAY"]
    (event,) = found.events
    assert event.when is not None
    assert event.when.interval.edtf == "1989-06-03"
