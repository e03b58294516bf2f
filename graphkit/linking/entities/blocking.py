"""Which pairs are worth comparing: names that share a block, instead of all pairs. Reads forms, yields likenesses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from graphkit.linking.entities.name_matching import DOUBT, Likeness, organisation_likeness, person_likeness
from graphkit.linking.entities.name_variants import Form
from graphkit.linking.entities.names import OrganisationName, PersonName, normalised
from graphkit.model import EntityType

__all__ = ["Pair", "likely_pairs"]

_LARGE = 150
"""Above this many names a block is divided by how the given name begins: half of its square is what it costs."""
_BEGINNINGS = {letter: group[0] for group in ("aeiouyjh", "ckqgx", "bpfvw", "dtsz") for letter in group}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two forms, by number (left < right), and how alike their most similar names are."""

    left: int
    right: int
    likeness: Likeness

    def beside(self, number: int) -> int:
        """Return the one of the two forms that is not ``number``."""
        return self.right if self.left == number else self.left


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of a form, ready to be compared."""

    form: int
    text: str
    taken_apart: PersonName | OrganisationName | None
    country: str | None
    alias: bool


def likely_pairs(forms: list[Form]) -> list[Pair]:
    """Return the pairs of forms whose names are alike enough to ask about, each once, best first.

    Surnames without a given name are left to their contexts (``graphkit.linking.entities.surnames``).
    """
    best: dict[tuple[int, int], Likeness] = {}
    for block in _blocks(forms):
        for one, other in combinations(block, 2):
            _weigh(one, other, best)
    for pair in _of_two_types(forms):
        best[pair] = Likeness(0.65, "the same name, taken for two types of thing")
    pairs = [Pair(left, right, likeness) for (left, right), likeness in best.items()]
    return sorted(pairs, key=lambda pair: (-pair.likeness.score, pair.left, pair.right))


def _of_two_types(forms: list[Form]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share a name and differ in type: two things, or one that was mistaken in some article."""
    named: dict[str, list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        named[normalised(form.name)].append(number)
    for numbers in named.values():
        yield from (pair for pair in combinations(numbers, 2) if len({forms[number].type for number in pair}) > 1)


def _weigh(one: _Name, other: _Name, best: dict[tuple[int, int], Likeness]) -> None:
    if one.form == other.form:
        return
    likeness = _likeness(one, other)
    if likeness is None or likeness.score < DOUBT:
        return
    pair = (min(one.form, other.form), max(one.form, other.form))
    if pair not in best or (-best[pair].score, best[pair].reason) > (-likeness.score, likeness.reason):
        best[pair] = likeness


def _blocks(forms: list[Form]) -> Iterator[list[_Name]]:
    blocks: dict[str, list[_Name]] = defaultdict(list)
    for number, form in enumerate(forms):
        if not form.bare and not form.unclear:
            for name in _names(number, form):
                for key in _keys(form.type, name):
                    blocks[key].append(name)
    for key in sorted(blocks):
        yield from _divided(blocks[key])


def _divided(block: list[_Name]) -> Iterable[list[_Name]]:
    if len(block) <= _LARGE or not isinstance(block[0].taken_apart, PersonName):
        return [block]
    parts: dict[str, list[_Name]] = defaultdict(list)
    for name in block:
        first = name.taken_apart.words[0].text[0] if isinstance(name.taken_apart, PersonName) else ""
        parts[_BEGINNINGS.get(first, first)].append(name)
    return [parts[beginning] for beginning in sorted(parts)]


def _names(number: int, form: Form) -> Iterator[_Name]:
    country = min(form.countries, key=lambda c: (-form.countries[c], c), default=None)
    for alias, texts in ((False, form.names), (True, form.telling_aliases())):
        for text in sorted(texts):
            yield _Name(number, text, _taken_apart(form, text), country, alias)


def _taken_apart(form: Form, text: str) -> PersonName | OrganisationName | None:
    if form.type == EntityType.PERSON:
        return form.reader.person(text)
    return form.reader.organisation(text) if form.type == EntityType.ORGANISATION else None


def _keys(kind: EntityType, name: _Name) -> set[str]:
    if isinstance(name.taken_apart, PersonName):
        return {f"{kind}/{key}" for key in _person_keys(name.taken_apart)}
    if isinstance(name.taken_apart, OrganisationName):
        return {f"{kind}/{' '.join(name.taken_apart.content or name.taken_apart.core)}"}
    return {f"{kind}/{normalised(name.text)}"}


def _person_keys(name: PersonName) -> Iterator[str]:
    """Yield what spellings of one name share: how it begins or ends, or the given names and a letter."""
    yield f"={name.whole}"
    if len(name.words) > 1 and name.lineage:
        yield f"^{name.words[0].sound} {name.words[1].sound}"
    for given, family in name.orders():
        yield f"~{family.sound or family.text}"
        if given and len(given[0].text) > 1:
            yield f"{''.join(word.text for word in given)} {family.text[0]}"


def _likeness(one: _Name, other: _Name) -> Likeness | None:
    left, right = one.taken_apart, other.taken_apart
    if isinstance(left, PersonName) and isinstance(right, PersonName):
        found = person_likeness(left, right)
    elif isinstance(left, OrganisationName) and isinstance(right, OrganisationName):
        same_country = one.country is not None and one.country == other.country
        found = organisation_likeness(left, right, same_country=same_country)
        found = _introduced(one, other, found) if found else None
    else:
        found = None if _of_two_countries(one, other) else Likeness(1.0, "the same name")
    return _in_countries(one.country, other.country, found) if found else None


def _of_two_countries(one: _Name, other: _Name) -> bool:
    return bool(one.country and other.country) and one.country != other.country


def _introduced(one: _Name, other: _Name, found: Likeness) -> Likeness | None:
    """Weigh a short name that one article explains; that two organisations go by the same one says nothing."""
    if not one.alias and not other.alias:
        return found
    if one.alias and other.alias:
        return None
    reason = f"{one.text if one.alias else other.text} is introduced as another name for it in another article"
    return Likeness(min(found.score, 0.95), reason, partial=True)


def _in_countries(left: str | None, right: str | None, found: Likeness) -> Likeness:
    """Ask for more than the name where two countries have it; where one text says no country it must fit one only."""
    if left == right:
        return found
    if left and right:
        return Likeness(min(found.score, 0.7), f"{found.reason}, but of two countries")
    return Likeness(min(found.score, 0.92), f"{found.reason}, the country is said in one only", partial=True)
