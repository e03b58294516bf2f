"""What an event's own word, and the words beside it in its sentence, say of it: another one, one told before, or many.

Reads a claim and the words of the lexicon; knows nothing of parties and places.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.events.times.words import time_words
from graphkit.model import Claim, RoleFiller
from graphkit.ontology import Lexicon
from graphkit.ontology.rules import load_graph_rules
from graphkit.ontology.ties import deed_kinds

__all__ = [
    "deed",
    "is_charged",
    "is_habitual",
    "is_noun",
    "is_novel",
    "kinds_of_deed",
    "of_many",
    "points_back",
    "singular",
    "words_around",
]

ANOTHER = "another "
FAR = 6
"""As many words back is the article of an event's own word looked for."""
NEAR = 3
"""How many words around an event's own word may say that it is another one than told before."""


def is_noun(claim: Claim) -> bool:
    """Tell whether the event's own word is a noun: "the strike"."""
    return claim.rule.endswith("(noun)")


def _is_plural(claim: Claim) -> bool:
    """Whether a noun tells of several events: "strikes"."""
    return is_noun(claim) and claim.trigger.text.casefold().endswith("s")


def of_many(claim: Claim, lexicon: Lexicon) -> bool:
    """Tell whether no one event is meant: "strikes on Homs", unlike "these strikes" and "strikes on Monday".

    Who shell each other's towns do it more than once.
    """
    plural = _is_plural(claim) and not points_back(claim, lexicon) and claim.time is None
    return plural or any(f.name.casefold().startswith(tuple(lexicon.events.mutual)) for f in _sufferers(claim))


def words_around(claim: Claim) -> tuple[list[str], list[str]]:
    """Return the words before and after the event's own word in its sentence."""
    at = claim.trigger.start - claim.start
    end = claim.trigger.end - claim.start
    before, after = claim.sentence[: max(0, at)].casefold().split(), claim.sentence[max(0, end) :].casefold().split()
    return [w.strip(".,;:\"'“”‘’") for w in before], [w.strip(".,;:\"'“”‘’") for w in after]


def is_novel(claim: Claim, lexicon: Lexicon) -> bool:
    """Tell whether it is another event than told before: "a second strike", "struck again", "struck another ship"."""
    before, after = words_around(claim)
    near = _before_noun(before, lexicon) if is_noun(claim) else before[-1:]
    return _of_another(claim) or bool(
        lexicon.claims.novelty_before & set(near) or lexicon.claims.novelty_after & set(after[:NEAR])
    )


def _before_noun(before: list[str], lexicon: Lexicon) -> list[str]:
    """Return the words that stand with a noun: the last few, or all from its article: "a wider millers' meeting"."""
    back = list(reversed(before[-FAR:]))
    first = next((at for at, word in enumerate(back, 1) if word in lexicon.claims.unknown_by), 0)
    return back[: max(first, NEAR)]


def _of_another(claim: Claim) -> bool:
    """Whether it is done to another: "bombed another school"."""
    return any(f.name.casefold().startswith(ANOTHER) for f in _sufferers(claim))


def _sufferers(claim: Claim) -> Iterator[RoleFiller]:
    """Yield those who take part, where it is nothing that people do together."""
    return (f for role, given in claim.roles.items() if role not in load_graph_rules().mutual for f in given)


def is_habitual(claim: Claim, lexicon: Lexicon) -> bool:
    """Tell whether it happens time and again: "often meets"."""
    before, after = words_around(claim)
    return bool(lexicon.claims.habitual & {*before[-2:], *after[:1]})


def points_back(claim: Claim, lexicon: Lexicon) -> bool:
    """Tell whether a noun says which event is meant: "the attack", "these strikes", "Monday's raid"."""
    if not is_noun(claim):
        return False
    before, _ = words_around(claim)
    near = before[-NEAR:]
    days_of_week = {f"{day}'s" for day in time_words().weekdays} | {f"{day}’s" for day in time_words().weekdays}
    return bool((lexicon.claims.known_by | days_of_week) & set(near))


def singular(claim: Claim) -> str:
    """Return a noun that tells of one event; empty for verbs and plurals."""
    return claim.trigger.text.casefold() if is_noun(claim) and not _is_plural(claim) else ""


def is_charged(claim: Claim, lexicon: Lexicon) -> bool:
    """Tell whether somebody is accused of it: "accused of the killing"."""
    return bool(lexicon.claims.accusing & set(words_around(claim)[0]))


def deed(claim: Claim) -> str:
    """Return the word that evoked the event as frames have it: "shoot" for "shot", "shooting" for the noun."""
    _, colon, word = claim.rule.partition(": ")
    return word.rpartition(" (")[0] if colon else claim.trigger.text.casefold()


def kinds_of_deed(claim: Claim) -> frozenset[str]:
    """Return the kinds of deed that the word can tell of: "shelling" is a blast, "attack" may be any."""
    return deed_kinds().get(claim.relation, {}).get(deed(claim), frozenset())
