"""Are two names of persons, or of organisations, one? Each rule gives a score and the words that explain prints.

A score of ``MERGE`` or more joins without being asked; from ``DOUBT`` on the pair is offered to ``graphkit judge``.
A ``partial`` likeness (an initial, a middle name left out) joins only where it fits one entity of the corpus.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from graphkit.linking.entities.names import OrganisationName, PersonName, Word

__all__ = ["DOUBT", "MERGE", "Likeness", "organisation_likeness", "person_likeness"]

MERGE = 0.85
DOUBT = 0.6


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are, 0 to 1, and why; ``partial`` where one says less than the other."""

    score: float
    reason: str
    partial: bool = False


_Given = tuple[Word, ...]


def person_likeness(left: PersonName, right: PersonName) -> Likeness | None:
    """Compare two full names of persons; None where they are not alike. The family name must match."""
    if left.suffix != right.suffix and left.suffix and right.suffix:
        return None
    if left.whole == right.whole:
        return Likeness(1.0, "the same name, written apart or together")
    found = max((*_readings(left, right), *_cut(left, right)), key=lambda like: like.score, default=None)
    if found and left.suffix != right.suffix:
        return Likeness(min(found.score, 0.7), f"one of them is called {left.suffix or right.suffix}, the other is not")
    return found


def _readings(left: PersonName, right: PersonName) -> Iterator[Likeness]:
    for left_at, (left_given, left_family) in enumerate(left.orders()):
        for right_at, (right_given, right_family) in enumerate(right.orders()):
            family = _family(left_family, right_family)
            given = _given(left_given, right_given) if family else None
            if family and given:
                yield _both(family, given, turned=left_at != right_at)


def _cut(left: PersonName, right: PersonName) -> Iterator[Likeness]:
    """One name is the beginning of the other: of Iberian and Arabic names the end is often left out."""
    short, long = sorted((left, right), key=lambda name: len(name.words))
    if not 2 <= len(short.words) < len(long.words):
        return
    pairs = [_given_word(one, other) for one, other in zip(short.words, long.words, strict=False)]
    if all(like and like.score >= 0.93 for like in pairs):
        rest = " ".join(word.text for word in long.words[len(short.words) :])
        yield Likeness(0.87 if long.lineage else 0.8, f"{rest} is left out at the end of one", partial=True)


def _both(family: Likeness, given: Likeness, *, turned: bool) -> Likeness:
    order = "the family name stands first in one and last in the other" if turned else ""
    reasons = [part for part in (order, family.reason, given.reason) if part]
    score = min(family.score, given.score) - (0.05 if family.score < 1 and given.score < 1 else 0)
    return Likeness(score, ", ".join(reasons) or "the same words", given.partial)


def _family(left: Word, right: Word) -> Likeness | None:
    if left.text == right.text:
        return Likeness(1.0, "")
    if left.initial or right.initial or _gendered(left, right):
        return None
    if variant(left, right):
        return Likeness(0.93, f"{left.text} and {right.text} are spellings of one family name")
    close = JaroWinkler.similarity(left.text, right.text)
    if min(len(left.text), len(right.text)) >= 5 and (close >= 0.93 or (left.sound == right.sound and close >= 0.9)):
        return Likeness(0.75, f"the family names {left.text} and {right.text} are nearly the same")
    return None


def variant(left: Word, right: Word) -> bool:
    """Tell whether two words are spellings of one name, different in transliteration only."""
    if left.text == right.text:
        return True
    if _gendered(left, right) or min(len(left.text), len(right.text)) < 4:
        return False
    return left.skeleton == right.skeleton


def _gendered(left: Word, right: Word) -> bool:
    """Tell whether a man and a woman bear them: Petrov and Petrova, Gabriel and Gabrielle."""
    short, long = sorted((left.text, right.text), key=len)
    return long in (short + "a", short + "e", short + short[-1] + "e", short + short[-1] + "a")


def _given(left: _Given, right: _Given) -> Likeness | None:
    if bool(left) != bool(right):
        return None
    if _together(left) == _together(right):
        return Likeness(1.0, "")
    short, long = sorted((left, right), key=len)
    pairs = _aligned(short, long)
    return _left_out(_weakest(pairs), _rest(long, pairs), middles=len(short) > 1) if pairs else None


def _together(given: _Given) -> str:
    """Return given names in one word: "minji" of "Min Ji"."""
    return "".join(word.text for word in given)


def _rest(long: _Given, pairs: list[tuple[Word, Word]]) -> list[Word]:
    """Return the words of the longer name that found no partner."""
    return [word for word in long if all(word is not other for _, other in pairs)]


def _aligned(short: _Given, long: _Given) -> list[tuple[Word, Word]] | None:
    """Pair each word of ``short`` with one of ``long``, in order; None where one finds no partner."""
    pairs: list[tuple[Word, Word]] = []
    at = 0
    for word in short:
        while at < len(long) and not _partners(word, long[at], apart=at > len(pairs)):
            at += 1
        if at == len(long):
            return None
        pairs.append((word, long[at]))
        at += 1
    return pairs


def _partners(word: Word, other: Word, *, apart: bool) -> bool:
    """Tell whether two given names are one; no initial is where a name before it is left out, which is ``apart``."""
    return _given_word(word, other) is not None and not (apart and (word.initial or other.initial))


def _weakest(pairs: list[tuple[Word, Word]]) -> Likeness:
    likes = [like for left, right in pairs if (like := _given_word(left, right))]
    worst = min(likes, key=lambda like: (like.score, like.reason))
    return Likeness(worst.score, worst.reason, any(like.partial for like in likes))


def _left_out(worst: Likeness, rest: list[Word], *, middles: bool) -> Likeness:
    """Weigh the names that only one of the two has; George H. W. and George W. are not one."""
    if not rest:
        return worst
    if middles and all(word.initial for word in rest):
        return Likeness(min(worst.score, 0.7), "one has an initial more among its middle names", partial=True)
    what = " ".join(word.text for word in rest)
    bonus = 0.93 if all(word.initial for word in rest) else 0.88
    reasons = [part for part in (worst.reason, f"{what} is left out in one") if part]
    return Likeness(min(worst.score, bonus), ", ".join(reasons), partial=True)


def _given_word(left: Word, right: Word) -> Likeness | None:
    if left.text == right.text:
        return Likeness(1.0, "")
    if left.initial or right.initial:
        same = left.text[0] == right.text[0]
        return (
            Likeness(0.88, f"the initial of {max(left.text, right.text, key=len)} fits", partial=True) if same else None
        )
    if _gendered(left, right):
        return None
    if left.spelled == right.spelled or variant(left, right):
        return Likeness(0.93, f"{left.text} and {right.text} are spellings of one name")
    if left.called == right.called:
        return Likeness(0.88, f"{left.text} and {right.text} are the long and the short form of a name", partial=True)
    return _sounds_alike(left, right)


def _sounds_alike(left: Word, right: Word) -> Likeness | None:
    close = JaroWinkler.similarity(left.text, right.text)
    sound = _consonants(left)
    if close >= 0.9 and sound == _consonants(right) and len(sound) >= 3:
        return Likeness(0.9, f"{left.text} and {right.text} are alike in sound")
    if min(len(left.text), len(right.text)) >= 5 and close >= 0.92:
        return Likeness(0.78, f"{left.text} and {right.text} are nearly the same")
    return None


def _consonants(word: Word) -> str:
    return word.sound.lstrip("AEIOU").replace("Y", "")


def organisation_likeness(left: OrganisationName, right: OrganisationName, *, same_country: bool) -> Likeness | None:
    """Compare two names of organisations: equal without "the" and the legal form, or the same words reordered."""
    if left.forms and right.forms and left.forms != right.forms and left.content == right.content:
        return Likeness(0.75, "the same name, with another legal form")
    if left.core == right.core:
        return Likeness(0.97, 'the same but for "the", the legal form or the spelling')
    if left.content == right.content and len(left.content) > 1:
        return Likeness(0.9 if same_country else 0.75, "the same words in another order")
    return None
