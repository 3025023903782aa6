"""The model reads whole texts: what it gives, what it leaves out, and that nothing breaks it."""

import time
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from extract.errors import ModelError
from extract.language import own, parsed, recogniser
from extract.language.network import Floats, Integers, Network
from extract.language.passages import passages
from extract.language.recogniser import best
from extract.model import Sentence, Token


def read(text: str) -> list[Sentence]:
    (found,) = parsed([text])
    return found


def tokens(text: str) -> list[Token]:
    return [token for sentence in read(text) for token in sentence.tokens]


def hanging(text: str) -> dict[str, tuple[str, str]]:
    """Each word with its relation and the word it hangs under."""
    (sentence,) = read(text)
    words = sentence.tokens
    return {word.text: (word.relation, words[word.head].text) for word in words}


def test_who_did_what_to_whom() -> None:
    found = hanging("Rebels attacked the village on Friday.")
    assert found["Rebels"] == ("nsubj", "attacked")
    assert found["attacked"] == ("root", "attacked")
    assert found["village"] == ("obj", "attacked")
    assert found["Friday"] == ("obl", "attacked")


def test_a_passive_and_its_agent() -> None:
    found = hanging("The village was attacked by rebels.")
    assert found["village"] == ("nsubj:pass", "attacked")
    assert found["rebels"] == ("obl:agent", "attacked")


@pytest.mark.parametrize(
    ("word", "lemma", "tag", "word_class"),
    [
        ("soldiers", "soldier", "NNS", "NOUN"),
        ("fled", "flee", "VBD", "VERB"),
        ("were", "be", "VBD", "AUX"),
        ("smaller", "small", "JJR", "ADJ"),
        ("machinegunned", "machinegun", "VBD", "VERB"),
        ("Germany", "Germany", "NNP", "PROPN"),
    ],
)
def test_lemmas_and_classes(word: str, lemma: str, tag: str, word_class: str) -> None:
    text = (
        "The soldiers fled to Germany because they were fewer and had a smaller army; they "
        "machinegunned it."
    )
    (found,) = [token for token in tokens(text) if token.text == word]
    assert (found.lemma, found.tag, found.word_class) == (lemma, tag, word_class)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("KYIV — Rebels left the city.", "Rebels"),
        ("BRUSSELS, March 4 (Reuters) - Ministers met.", "Ministers"),
        ("CAGUAS, Puerto Rico (AP)_ Rebels left the city.", "Rebels"),
        ("UNITED NATIONS — Envoys met on Friday.", "Envoys"),
        ("Mogadishu (AP) — Troops left.", "Troops"),
        ("GOMA, Democratic Republic of Congo, April 18 (AP) - Rebels left.", "Rebels"),
        ("LA PAZ, 23 July 2019 - The court met.", "The"),
        ("JAKARTA, Oct 5, 1999 - Militiamen left.", "Militiamen"),
        ("Dhaka, 9 June 2016 - The authorities met.", "The"),
        ("NATO — an alliance of thirty states — met.", "NATO"),
        ("The talks — in Geneva — failed.", "The"),
        ("SOURCES SAID THE BOMB -- A LARGE ONE -- WENT OFF TODAY.", "Sources"),
    ],
)
def test_a_dateline_is_in_its_sentence_but_not_parsed(text: str, first: str) -> None:
    (sentence,) = read(text)
    assert sentence.text == text
    assert sentence.tokens[0].text == first


def test_a_byline_is_not_parsed() -> None:
    found = read("By Jane Doe and John Roe\n\nRebels left the city.")
    assert [(one.text, bool(one.tokens)) for one in found] == [
        ("By Jane Doe and John Roe", False),
        ("Rebels left the city.", True),
    ]


def test_a_headline_is_read_in_sentence_case_and_shown_as_printed() -> None:
    headline, _ = read("Rebels Attack Border Town In Ukraine\n\nRebels attacked a town.")
    assert headline.heading
    assert [token.text for token in headline.tokens][:2] == ["Rebels", "Attack"]
    assert headline.tokens[1].word_class == "VERB"


def test_a_plural_that_is_taken_for_one_has_the_lemma_of_one() -> None:
    reader = own.reader()
    assert reader.lemmas("commandos", "NN", "NOUN") == "commando"
    assert reader.lemmas("headquarters", "NN", "NOUN") == "headquarters"


@pytest.mark.parametrize(
    ("word", "common"),
    [
        ("attack", True),
        ("attacked", True),
        ("with", True),
        ("when", True),
        ("kyiv", False),
        ("russia", False),
        ("tuesday", False),
        ("minister", True),
    ],
)
def test_words_that_are_written_small(word: str, common: bool) -> None:
    reader = own.reader()
    assert reader.lemmas.is_common(word) is common


@pytest.mark.parametrize(
    ("printed", "parsed_as"),
    [
        (
            "Rebels Attacked The Country's Border When Russia Left On Tuesday",
            "Rebels attacked the country's border when Russia left on Tuesday",
        ),
        (
            "REBELS ATTACKED THE COUNTRY'S BORDER WHEN RUSSIA LEFT ON TUESDAY",
            "Rebels attacked the country's border when Russia left on Tuesday",
        ),
        ("Rebels left the border on Tuesday", "Rebels left the border on Tuesday"),
    ],
)
def test_headlines_and_capitals_are_read_in_sentence_case(printed: str, parsed_as: str) -> None:
    reader = own.reader()
    first, _ = passages(f"{printed}\n\nIt rained.", reader.lemmas)
    assert first.parsed.rstrip() == parsed_as


def test_paragraphs_are_kept_apart() -> None:
    found = read("Port hit\n\nThe port was hit. Nobody was hurt.\n\nTalks failed.")
    assert [one.text for one in found] == [
        "Port hit",
        "The port was hit.",
        "Nobody was hurt.",
        "Talks failed.",
    ]
    assert [one.heading for one in found] == [True, False, False, False]


def test_lists_come_before_guesses_and_a_last_name_is_known_by_the_full_name() -> None:
    text = (
        "Kyiv thanked NATO. The secretary general, Jens Stoltenberg, said so. "
        "Stoltenberg left on Friday."
    )
    found = [
        (text[name.span.start : name.span.end], name.kind)
        for sentence in read(text)
        for name in sentence.names
    ]
    assert found == [
        ("Kyiv", "place"),
        ("NATO", "organisation"),
        ("Jens Stoltenberg", "person"),
        ("Stoltenberg", "person"),
    ]


def test_a_text_is_read_the_same_alone_and_beside_others() -> None:
    texts = ["Rebels left Kyiv. Talks failed.", "Prices rose by 2.5 percent.", "", "Nobody came."]
    assert list(parsed(texts)) == [read(text) for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n \t ",
        "Москва требует мира. Это было вчера.",
        "三月四日乌克兰发表声明。",
        "a" * 30_000,
        "(" * 5_000,
        "word " * 3_000,
        "Sentence one.\n" * 500,
        "🚢🔥👍🏽 " * 300,
        "Rebels\0left\0Kyiv.\0\0",
        "غادر المتمردون المدينة يوم الجمعة.",
        "Troops, guns and Kyiv, " * 9_000,
    ],
    ids=(
        "nothing,blank,russian,chinese,one word,marks,no stop,lines,emoji,nul,arabic,no end"
    ).split(","),
)
def test_any_text_is_read_whole(text: str) -> None:
    holds(text, read(text))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300) | st.text("aA .\n\"'“”—-1,()", max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    holds(text, read(text))


def holds(text: str, found: list[Sentence]) -> None:
    """Every character is in one sentence; every sentence is one tree of words inside it."""
    assert "".join("".join(one.text for one in found).split()) == "".join(text.split())
    for number, sentence in enumerate(found):
        assert sentence.number == number
        assert text[sentence.span.start : sentence.span.end] == sentence.text
        assert len(sentence.tokens) <= 120
        assert sum(token.head == n for n, token in enumerate(sentence.tokens)) <= 1
        offset = sentence.span.start
        assert len(sentence.words) == len(sentence.text)
        for token in sentence.tokens:
            words = sentence.words[token.span.start - offset : token.span.end - offset]
            assert words == token.text
            assert sentence.span.start <= token.span.start < token.span.end <= sentence.span.end
            assert 0 <= token.head < len(sentence.tokens)
        for name in sentence.names:
            assert sentence.span.start <= name.span.start < name.span.end <= sentence.span.end


def test_time_grows_with_length_and_no_faster() -> None:
    text = "Rebels attacked the village on Friday, and two thousand people fled to Poland. "
    spent = []
    for times in (100, 800):
        begun = time.process_time()
        read(text * times)
        spent.append(time.process_time() - begun)
    assert spent[1] < 24 * spent[0]


def test_a_long_text_takes_no_more_at_a_time_than_a_short_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    largest = {"rows": 0, "sentences": 0}

    def blocks(self: Network, number: int, dilation: int, rows: Floats, spread: Integers) -> Floats:
        largest["rows"] = max(largest["rows"], len(rows))
        return block(self, number, dilation, rows, spread)

    def labels(scores: Sequence[Floats], transitions: Floats) -> list[NDArray[np.int64]]:
        largest["sentences"] = max(largest["sentences"], len(scores))
        return best(scores, transitions)

    block = Network._block
    monkeypatch.setattr(Network, "_block", blocks)
    monkeypatch.setattr(recogniser, "best", labels)
    found = []
    for times in (300, 1_200):
        read("Rebels attacked the village on Friday, and two thousand people fled. " * times)
        found.append(dict(largest))
    assert found[0] == found[1]


def test_a_passage_is_read_among_others_as_alone() -> None:
    reader = own.reader()
    beside = [
        (f"Rebels attacked {'the small ' * size}village".split(), [True] * (3 + 2 * size))
        for size in (1, 40, 0, 200, 3)
    ]
    together = reader.network.read(beside)
    alone = [found for passage in beside for found in reader.network.read([passage])]
    for one, other in zip(together, alone, strict=True):
        assert one.tags.tolist() == other.tags.tolist()
        np.testing.assert_allclose(one.starts, other.starts, atol=1e-3)
        np.testing.assert_allclose(one.heads, other.heads, atol=1e-3)
        assert not np.array_equal(one.heads[0], one.heads[1])


def test_a_pipeline_that_is_not_there_is_named() -> None:
    with pytest.raises(ModelError, match="no spaCy pipeline can be loaded from nowhere"):
        list(parsed(["Talks failed."], "nowhere"))
