"""One telling of an event: what this clause says, and how it hangs together with others, as
"killing two" does with "attacked a village"."""

from dataclasses import dataclass

from extract.find.events import EventMention
from extract.model import Event


@dataclass(slots=True, unsafe_hash=True)
class Told:
    """An event with the clause that tells it.

    `anaphoric` where the words only point back ("the attack"); `linked` holds the sentences and
    verbs that two tellings of one happening share ("attacked a village, killing two");
    `points_back` holds the classes of a deed told before that it is on ("condemned the strike");
    `noun` is the word of such a deed ("the offer");
    `victims` are the ids of the persons it is done to who are called by a name;
    `fate` is what befell those it was done to: "killed", "taken" or "";
    `known_target` where whom it is done to is spoken of as known ("the bus was hit"); `whole` once
    a deed and its casualties have been told.
    """

    event: Event
    mention: EventMention
    anaphoric: bool
    linked: frozenset[tuple[int, int]]
    points_back: frozenset[str]
    noun: str
    known_target: bool
    victims: frozenset[str]
    fate: str
    whole: bool = False
