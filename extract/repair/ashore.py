"""Words for where somebody is brought, read as what is brought: "put ten suspects ashore"."""

from dataclasses import replace

from extract.model import Token

ASHORE = frozenset({"ashore", "aboard"})


def ashore(found: list[Token]) -> None:
    """Give, in place, the verb its object back: "brought 70 survivors ashore"."""
    for at, token in enumerate(found):
        verb = token.head
        if token.text not in ASHORE or token.relation != "obj" or verb > at:
            continue
        held = [n for n, one in enumerate(found[:at]) if n > verb and one.relation == "obj"]
        held = [n for n in held if found[n].head == verb]
        if not held and found[at - 1].head == at and found[at - 1].relation == "compound":
            held = [at - 1]
            for place in range(verb + 1, at - 1):
                if found[place].head == at:
                    found[place] = replace(found[place], head=at - 1)
            found[at - 1] = replace(found[at - 1], relation="obj", head=verb)
        if held:
            found[at] = replace(found[at], relation="advmod", tag="RB", word_class="ADV")
