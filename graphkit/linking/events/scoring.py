"""How much speaks for two profiles being one event, within an article and across articles."""

from __future__ import annotations

from datetime import timedelta

from graphkit.linking.events.agreement import accusing, shared_detail, shared_roles, symmetric
from graphkit.linking.events.profiles import Profile

__all__ = ["across", "within"]

LETTER = 10
"""What speaks for one event where two articles have the same sentence, letter for letter."""
WEEK = timedelta(days=7)
CLOSE = timedelta(days=3)
FAR = timedelta(days=14)


def within(told: Profile, new: Profile) -> int:
    """Return how much speaks for one event where an article tells of both, ``new`` later; 0 where it is too little."""
    if new.novel and not told.novel and not _same_day(told, new):
        return 0
    meetings = symmetric(told) and symmetric(new)
    return _met_again(told, new) if meetings else _done_again(told, new)


def _met_again(told: Profile, new: Profile) -> int:
    """Weigh a meeting told of again, by two who were there, or by one: "Peru met Chad ... the talks with Peru"."""
    named, things = len(told.everyone & new.everyone), shared_detail(told, new)
    again = things or (new.pointing and _says_no_other(told, new))
    enough = named >= 2 or (named and again)
    return named + things + _same_day(told, new) if enough else 0


def _done_again(told: Profile, new: Profile) -> int:
    """Weigh a deed told of again, by who took part and what takes it up: "Chad shelled a camp ... the shelling"."""
    named, day = len(told.everyone & new.everyone), _same_day(told, new)
    specific = shared_detail(told, new) + _taken_up(told, new)
    enough = (named and specific) or (named >= 2 and day) or specific + day >= 3
    return named + specific + day if enough else 0


def _taken_up(told: Profile, new: Profile) -> int:
    """Weigh what says that ``new`` takes up what was told: a pointing noun, a denial, blame, the same word, numbers."""
    signs = (
        new.pointing,
        new.disowned or new.charged,
        _same_word(told, new),
        _same_noun_again(told, new),
        bool(told.counts & new.counts),
        bool(new.recalled & _filled(told)),
    )
    return sum(signs) + 2 * _crossed(told, new)


def _says_no_other(told: Profile, new: Profile) -> bool:
    """Whether a meeting told of again has nobody in it that was not told of."""
    return new.everyone <= told.everyone and not new.phrases


def _filled(profile: Profile) -> set[str]:
    return profile.parties.keys() | profile.phrases.keys()


def _same_word(told: Profile, new: Profile) -> bool:
    """Whether one noun tells of both, or one verb of a thing told of before: "the jet was shot down"."""
    known = any(phrase.known for said in new.phrases.values() for phrase in said)
    return bool(told.words & new.words) or (known and bool(told.verbs & new.verbs))


def _same_noun_again(told: Profile, new: Profile) -> bool:
    """Whether one noun points back to what its other mention was done to, in part of the same words."""
    roles = told.phrases.keys() & new.phrases.keys() if new.pointing and told.words & new.words else ()
    return any(a.core & b.core for r in roles for a in told.phrases[r] for b in new.phrases[r])


def _crossed(one: Profile, other: Profile) -> bool:
    return any(accusing(one, other, role) for role in shared_roles(one, other))


def _same_day(one: Profile, other: Profile) -> bool:
    return one.day is not None and one.day == other.day


def across(one: Profile, other: Profile) -> int:
    """Return how much speaks for one event where different articles tell of them; 0 where it is too little."""
    named, time = len(one.everyone & other.everyone), _time(one, other)
    specific = min(2, shared_detail(one, other))
    if one.quoted & other.quoted:
        return named + time + LETTER
    specific = min(2, specific + _same_weapon(one, other))
    if _far(one, other) or (one.articles & other.articles and time < 2):
        return 0
    meetings = symmetric(one) and symmetric(other)
    enough = _one_meeting(one, other, named, time) if meetings else _one_deed(one, other, named, specific, time)
    return named + specific + time if enough else 0


def _same_weapon(one: Profile, other: Profile) -> int:
    """Weigh one weapon by which, in one noun's words, both were done: "a drone attack", of one day and by one party."""
    return 2 * bool(one.means & other.means and one.words & other.words)


def _one_meeting(one: Profile, other: Profile, named: int, time: int) -> bool:
    """Tell whether two reports name two parties and the day, or the place where no day speaks against it.

    Who denies a meeting without saying when means the one that others report: "Kolev denied meeting Danev".
    """
    undated = one.day is None and other.day is None
    placed = bool(one.places & other.places) and (time > 0 or undated)
    denied = one.disowned or other.disowned
    return named >= 2 and (time >= 2 or placed or denied)


def _one_deed(one: Profile, other: Profile, named: int, specific: int, time: int) -> bool:
    """Tell whether parties, things and time together say that two reports are of one deed; or parties and place."""
    needed = {2: 2, 1: 3}.get(time)
    dated = needed is not None and specific >= 1 and named + specific >= needed
    return dated or (named >= 2 and specific >= 2 and bool(one.places & other.places))


def _time(one: Profile, other: Profile) -> int:
    """Return 2 where both are of one day, 1 where what is known of the time fits closely, else 0."""
    if _same_day(one, other):
        return 2
    if one.span and other.span:
        return int(all(span[1] - span[0] <= WEEK for span in (one.span, other.span)))
    if one.weekday is not None and one.weekday == other.weekday:
        return 1
    apart = _apart(one, other)
    near = apart is not None and apart <= CLOSE
    return int(near or bool(one.documents & other.documents))


def _far(one: Profile, other: Profile) -> bool:
    apart = _apart(one, other)
    return apart is not None and apart > FAR


def _apart(one: Profile, other: Profile) -> timedelta | None:
    """Return how far apart two events, or their articles where they have no day, lie; None where that is unknown."""
    first, second = one.day or one.published, other.day or other.published
    return abs(first - second) if first and second else None
