"""Parties and things without a name, compared: "a Danish tanker off the coast" and "the tanker" may be one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graphkit.events.times.words import time_words
from graphkit.model import Claim, RoleFiller
from graphkit.ontology import Lexicon
from graphkit.ontology.lexicon import ClaimLexicon
from graphkit.ontology.numbers import counted_as, load_numbers

__all__ = ["Phrase", "alike", "contradictory", "otherwise_told", "phrase"]

PEOPLE = "person"
"""The kind of those of whom nothing is said but that they are people."""
_STRIP = ".,;:()\"'“”‘’"


@dataclass(frozen=True, slots=True)
class Phrase:
    """``kind`` is the head noun, ``core`` the words up to it, ``known`` whether it was told of before ("the tanker").

    ``where`` are the names in what follows the head noun ("near Hakkari"). ``people`` tells a group of people from a
    thing: the two never contradict each other. ``counted`` is told of people that have a number: they may be those whom
    an attack killed, whatever its target was; ``several`` of a noun in the plural.
    """

    kind: str
    core: frozenset[str]
    known: bool
    people: bool
    counted: bool
    where: frozenset[str] = frozenset()
    several: bool = False


def phrase(claim: Claim, filler: RoleFiller, lexicon: Lexicon) -> Phrase | None:
    """Return what a filler without a name says; None where it says nothing ("anyone", "it")."""
    words = [word.strip(_STRIP).removesuffix("'s").removesuffix("’s") for word in filler.name.casefold().split()]
    known = bool({_word_before(claim, filler), *filler.text.casefold().split()[:1]} & lexicon.claims.known_by)
    words, counted = _uncounted(words, lexicon.claims)
    core = _telling(_core(words, lexicon.claims.phrase_prepositions), lexicon)
    if not core or set(core) <= lexicon.claims.anybody:
        return None
    kind = counted_as(core[-1])
    return Phrase(
        kind,
        frozenset({*(counted_as(w) for w in core[:-1]), kind}),
        known,
        filler.type == "Group" or kind == PEOPLE,
        counted,
        _names_after(filler.name, core[-1]),
        _is_plural(core[-1]),
    )


def _is_plural(noun: str) -> bool:
    """Tell whether a noun means several: "passengers", "people", "women"."""
    many = noun.endswith("s") and not noun.endswith(("ss", "us"))
    return many or noun.endswith("men") or (counted_as(noun) == PEOPLE and noun != PEOPLE)


def _telling(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return the words that say who is meant; a rebel spokesman speaks of the rebels."""
    small = lexicon.claims.small_words | load_numbers().parts
    core = [word for word in words if word and word not in small]
    speaks = len(core) > 1 and core[-1] in lexicon.participants.representative
    return core[:-1] if speaks else core


def _names_after(text: str, head: str) -> frozenset[str]:
    """Return the capitalised words of a phrase past its head noun, days and months apart."""
    _, _, tail = text.casefold().partition(head)
    table = time_words()
    words = (word.strip(_STRIP) for word in text[len(text) - len(tail) :].split())
    when = table.weekdays.keys() | table.months.keys()
    return frozenset(word for word in words if word[:1].isupper() and word.casefold() not in when)


def _uncounted(words: list[str], lexicon: ClaimLexicon) -> tuple[list[str], bool]:
    """Return the words without the article and the number at their head, and whether there was a number."""
    numbers = load_numbers()
    counts = numbers.words.keys() | numbers.multipliers.keys() | numbers.vague.keys() | numbers.none
    leading = counts | {w for q in numbers.qualifiers for w in q.split()} | lexicon.known_by | lexicon.unknown_by
    first = next((i for i, w in enumerate(words) if w and w not in leading and not w[0].isdecimal()), len(words))
    told = words[:first]
    return words[first:], any(word in counts or word[:1].isdecimal() for word in told)


def _core(words: list[str], prepositions: frozenset[str]) -> list[str]:
    """Return the words up to the head noun."""
    words = words[1:] if words[:1] == ["of"] else words  # "dozens / of rockets"
    end = next((i for i, word in enumerate(words) if i and word in prepositions), len(words))
    return words[:end]


def _word_before(claim: Claim, filler: RoleFiller) -> str:
    before = claim.sentence[: max(0, filler.start - claim.start)].split()
    return before[-1].casefold().strip(_STRIP) if before else ""


def alike(one: Phrase, other: Phrase) -> bool:
    """Tell whether two phrases may mean the same: one head noun, and neither says more than the other can take."""
    if one.kind != other.kind:  # "the patrol" and "the patrol boat"
        return len(one.core & other.core) > 1 and (one.core < other.core or other.core < one.core)
    return (
        one.core <= other.core
        or other.core <= one.core
        or 2 * len(one.core & other.core) > min(map(len, (one.core, other.core)))
    )


def contradictory(mine: Iterable[Phrase], theirs: Iterable[Phrase]) -> bool:
    """Tell whether two sets of phrases cannot mean the same: things of different kinds, and nothing in common."""
    pairs = [(a, b) for a in mine for b in theirs if not any(p.people and p.counted for p in (a, b))]
    if any(_related(one, other) for one, other in pairs):
        return False
    return any(one.people == other.people for one, other in pairs)


def otherwise_told(mine: Iterable[Phrase], theirs: Iterable[Phrase]) -> bool:
    """Tell whether two sets of phrases tell of things of one kind apart: "a Danish tanker" and "a Greek tanker"."""
    pairs = [(a, b) for a in mine for b in theirs]
    return bool(pairs) and all(_told_apart(one, other) for one, other in pairs)


def _told_apart(one: Phrase, other: Phrase) -> bool:
    mine, theirs = one.core - {one.kind}, other.core - {other.kind}
    return one.kind == other.kind and bool(mine and theirs) and mine.isdisjoint(theirs)


def _related(one: Phrase, other: Phrase) -> bool:
    anybody = one.people and other.people and PEOPLE in (one.kind, other.kind)  # "its men" may be the militants
    return anybody or one.kind == other.kind or bool(one.core & other.core)
