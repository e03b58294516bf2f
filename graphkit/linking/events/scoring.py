"""Whether two profiles can be one event, and how much speaks for it."""

from __future__ import annotations

from datetime import timedelta

from graphkit.events.times.words import time_words
from graphkit.linking.events.phrases import Phrase, alike, contradictory, otherwise_told
from graphkit.linking.events.profiles import Profile
from graphkit.ontology.rules import load_graph_rules

__all__ = ["across", "compatible", "may_be_one", "unlikely_one", "within"]

LETTER = 10
"""What speaks for one event where two articles have the same sentence, letter for letter."""
WEEK = timedelta(days=7)
CLOSE = timedelta(days=3)
FAR = timedelta(days=14)


def compatible(one: Profile, other: Profile) -> bool:
    """Tell whether nothing that both say differs; who did it may, where each side says that it was the other."""
    around = _same_mode, _same_deed, _same_time, _same_place, _same_reality, _same_parties
    said = one.phrases.keys() & other.phrases.keys()
    return all(agree(one, other) for agree in around) and not any(
        contradictory(one.phrases[role], other.phrases[role]) for role in said
    )


def may_be_one(one: Profile, other: Profile) -> bool:
    """Tell whether two reports of one story can be one event: of one mode, kind of deed and time, and not of many."""
    return all(agree(one, other) for agree in (_same_mode, _same_deed, _same_time, _each_one_event))


def unlikely_one(one: Profile, other: Profile) -> bool:
    """Tell whether two reports of one story are hardly one event, unless many others between them say so."""
    rules = _same_planners, _same_matter, _same_company, _known_to_article, _taken_up_again
    return not all(agree(one, other) for agree in rules)


def _each_one_event(one: Profile, other: Profile) -> bool:
    """Whether both mean one event; "strikes on the town" are nobody's event in particular."""
    return not one.alone and not other.alone


def _same_planners(one: Profile, other: Profile) -> bool:
    """Whether what is only planned, possible or asked for is so with a party whom both name."""
    return not (one.unrealised or other.unrealised) or not one.everyone.isdisjoint(other.everyone)


def _same_matter(one: Profile, other: Profile) -> bool:
    """Whether what is given or proposed may be the same: a ban that is called for is no wall that is called for."""
    roles = load_graph_rules().matters & one.phrases.keys() & other.phrases.keys()
    return all(any(alike(a, b) for a in one.phrases[role] for b in other.phrases[role]) for role in roles)


def _same_company(one: Profile, other: Profile) -> bool:
    """Whether one meeting's named parties are among the other's, where each has two or more: A and B, not A and C."""
    if not (_symmetric(one) and _symmetric(other)):
        return True
    return min(len(one.everyone), len(other.everyone)) < 2 or _nested(one.everyone, other.everyone)


def _known_to_article(one: Profile, other: Profile) -> bool:
    """Whether an article that tells of both names nobody and no place for one that it does not for the other."""
    together = not one.articles.isdisjoint(other.articles)
    return not together or (_same_parties(one, other) and _same_place(one, other))


def _taken_up_again(one: Profile, other: Profile) -> bool:
    """Whether the later of one article points back, or names two of the parties or the same thing again."""
    if one.articles.isdisjoint(other.articles):
        return True
    if any(
        otherwise_told(one.phrases[role], other.phrases[role]) for role in one.phrases.keys() & other.phrases.keys()
    ):
        return False
    earlier, later = sorted((one, other), key=lambda p: p.reports[0].start)
    if later.novel and not earlier.novel:
        return False
    return later.pointing or len(one.everyone & other.everyone) >= 2 or _specific(earlier, later) > 0


def _same_mode(one: Profile, other: Profile) -> bool:
    return not one.mode or not other.mode or one.mode == other.mode


def _same_deed(one: Profile, other: Profile) -> bool:
    """Whether their words can tell of one kind of deed; a killing is no shooting, though one came of the other."""
    return not one.deeds or not other.deeds or not one.deeds.isdisjoint(other.deeds)


def _same_parties(one: Profile, other: Profile) -> bool:
    roles = _shared(one, other)
    return all(_nested(one.parties[r], other.parties[r]) or _accusing(one, other, r) for r in roles)


def _shared(one: Profile, other: Profile) -> set[str]:
    return one.parties.keys() & other.parties.keys()


def _nested(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return mine <= theirs or theirs <= mine


def _accusing(one: Profile, other: Profile, role: str) -> bool:
    """Whether one who is said to have done it says that the other did: "A blamed B for the raid; B said A did it"."""
    mine, theirs = one.parties[role], other.parties[role]
    return mine.isdisjoint(theirs) and bool(one.voices & theirs or other.voices & mine)


def _same_time(one: Profile, other: Profile) -> bool:
    if one.span and other.span:
        return one.span[0] <= other.span[1] and other.span[0] <= one.span[1]
    if one.weekday is not None and other.weekday is not None:
        return one.weekday == other.weekday
    return not (one.articles & other.articles) or not _apart_in_words(one, other)


def _apart_in_words(one: Profile, other: Profile) -> bool:
    """Whether an article that has no date says of one "Monday" and of the other "last week"."""
    if not one.open_times or not other.open_times or one.open_times & other.open_times:
        return False
    moved = {word for word, step in time_words().directions.items() if step}
    shifted = [any(moved & set(text.split()) for text in profile.open_times) for profile in (one, other)]
    return any(shifted)


def _same_place(one: Profile, other: Profile) -> bool:
    """Whether the places have one in common, or one of them lies in the other's country."""
    mine, theirs = one.places, other.places
    if mine and theirs:
        return bool(mine & theirs or mine & other.countries or theirs & one.countries)
    apart = one.sites and other.sites and not one.sites & other.sites
    return not apart


def _same_reality(one: Profile, other: Profile) -> bool:
    """Whether both were to come or both came; a plan is of the event that came where both are of one day."""
    return one.unrealised == other.unrealised or (one.day is not None and one.day == other.day)


def within(told: Profile, new: Profile) -> int:
    """Return how much speaks for one event where an article tells of both, ``new`` later; 0 where it is too little."""
    if new.novel and not told.novel and not _same_day(told, new):
        return 0
    meetings = _symmetric(told) and _symmetric(new)
    return _met_again(told, new) if meetings else _done_again(told, new)


def _met_again(told: Profile, new: Profile) -> int:
    """Weigh a meeting told of again, by two who were there, or by one: "Peru met Chad ... the talks with Peru"."""
    named, things = len(told.everyone & new.everyone), _specific(told, new)
    again = things or (new.pointing and _says_no_other(told, new))
    enough = named >= 2 or (named and again)
    return named + things + _same_day(told, new) if enough else 0


def _done_again(told: Profile, new: Profile) -> int:
    """Weigh a deed told of again, by who took part and what takes it up: "Chad shelled a camp ... the shelling"."""
    named, day = len(told.everyone & new.everyone), _same_day(told, new)
    specific = _specific(told, new) + _taken_up(told, new)
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
    return any(_accusing(one, other, role) for role in _shared(one, other))


def _symmetric(profile: Profile) -> bool:
    return len(profile.parties.keys() | profile.phrases.keys()) == 1


def _same_day(one: Profile, other: Profile) -> bool:
    return one.day is not None and one.day == other.day


def _specific(told: Profile, new: Profile) -> int:
    """Weigh what both say beside who took part: the same thing hit or given, the same place."""
    roles = told.phrases.keys() & new.phrases.keys()
    things = sum(
        max(
            (_weight(a, b, first=told.lead, sure=new.disowned) for a in told.phrases[r] for b in new.phrases[r]),
            default=0,
        )
        for r in roles
    )
    sites = told.sites & (new.sites | new.capitals) or new.sites & told.capitals
    return things + bool(sites)


def _weight(told: Phrase, new: Phrase, *, first: bool, sure: bool) -> int:
    """Weigh a thing told of again more than one that both only happen to name.

    ``first`` allows for a headline, ``sure`` for a denial: "denied that a helicopter had been shot down".
    """
    if not alike(told, new):
        return 0
    if new.known:
        return min(3, 1 + len(new.core))
    return 2 if sure or (first and told.core == new.core and len(new.core) > 1) else 1


def across(one: Profile, other: Profile) -> int:
    """Return how much speaks for one event where different articles tell of them; 0 where it is too little."""
    named, time = len(one.everyone & other.everyone), _time(one, other)
    specific = min(2, _specific(one, other))
    if one.quoted & other.quoted:
        return named + time + LETTER
    specific = min(2, specific + _same_weapon(one, other))
    if _far(one, other) or (one.articles & other.articles and time < 2):
        return 0
    meetings = _symmetric(one) and _symmetric(other)
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
