"""Whether two profiles can be one event: what both say must not differ.

Reads two profiles; ``scoring`` says how much speaks for one event, and ``likenesses`` within stories.
"""

from __future__ import annotations

from itertools import chain, product

from graphkit.events.times.words import time_words
from graphkit.linking.events.claim_features import ClaimFeatures, Surroundings
from graphkit.linking.events.contrasts import one_or_several, other_person, together
from graphkit.linking.events.phrases import Phrase, alike, contradictory, otherwise_told
from graphkit.linking.events.profiles import Profile
from graphkit.ontology.rules import load_graph_rules

__all__ = ["accusing", "compatible", "may_be_one", "shared_detail", "shared_roles", "symmetric", "unlikely_one"]

HEARD = 4
"""So many claims of a profile are heard on who took part."""
NOTHING = Surroundings()
"""What rules know of the articles around two claims."""


def compatible(one: Profile, other: Profile) -> bool:
    """Tell whether nothing that both say differs; who did it may, where each side says that it was the other."""
    around = _same_mode, _same_deed, _same_time, _same_place, _same_reality, _same_parties
    said = one.phrases.keys() & other.phrases.keys()
    return all(agree(one, other) for agree in around) and not any(
        contradictory(one.phrases[role], other.phrases[role]) for role in said
    )


def may_be_one(one: Profile, other: Profile) -> bool:
    """Tell whether two reports of one story can be one event: of one mode, deed, time and company, not of many."""
    rules = _same_mode, _same_deed, _same_time, _same_company, _same_people, _each_one_event, _not_told_beside
    return all(agree(one, other) for agree in rules)


def unlikely_one(one: Profile, other: Profile) -> bool:
    """Tell whether two reports of one story are hardly one event, unless many others between them say so."""
    rules = (
        _same_planners,
        _as_planned,
        _met_the_same,
        _same_matter,
        _same_number_of_victims,
        _known_to_article,
        _taken_up_again,
    )
    return not all(agree(one, other) for agree in rules)


def _each_one_event(one: Profile, other: Profile) -> bool:
    """Whether both mean one event; "strikes on the town" are nobody's event in particular."""
    return not one.alone and not other.alone


def _not_told_beside(one: Profile, other: Profile) -> bool:
    """Whether no sentence tells of both, each done to somebody else: "shot a guard and stabbed two clerks"."""
    if one.articles.isdisjoint(other.articles):
        return True
    pairs = ((a, b) for a in one.reports for b in other.reports if together(a, b))
    return not any(_filled_otherwise(a, b) for a, b in pairs)


def _filled_otherwise(one: ClaimFeatures, other: ClaimFeatures) -> bool:
    """Whether a role is filled with others here than there, by name or by description."""
    named, said = one.parties.keys() & other.parties.keys(), one.phrases.keys() & other.phrases.keys()
    return (
        any(one.parties[role].isdisjoint(other.parties[role]) for role in named)
        or any(contradictory(one.phrases[role], other.phrases[role]) for role in said)
        or _nameless_there(one, other)
        or _nameless_there(other, one)
    )


def _nameless_there(one: ClaimFeatures, other: ClaimFeatures) -> bool:
    """Whether a role is filled here by name, there by some who were not told of: "hit Duarte", "hit two guards"."""
    roles = (one.parties.keys() - one.phrases.keys()) & (other.phrases.keys() - other.parties.keys())
    return any(not said.known for role in roles for said in other.phrases[role])


def _same_people(one: Profile, other: Profile) -> bool:
    """Whether no role is filled with other people, all by name: who shot Ana Duarte and Ivo Brandl did it twice."""
    return not any(other_person(a, b, NOTHING) for a, b in product(one.reports[:HEARD], other.reports[:HEARD]))


def _same_number_of_victims(one: Profile, other: Profile) -> bool:
    """Whether no role has one person by name here, and several without a name there."""
    return not any(one_or_several(a, b, NOTHING) for a, b in product(one.reports[:HEARD], other.reports[:HEARD]))


def _same_planners(one: Profile, other: Profile) -> bool:
    """Whether what is only planned, possible or asked for is so with a party whom both name."""
    return not (one.unrealised or other.unrealised) or not one.everyone.isdisjoint(other.everyone)


def _as_planned(one: Profile, other: Profile) -> bool:
    """Whether both came, or neither, or what came is of the day that a plan names, or a meeting of two it names."""
    return _same_reality(one, other) or (_met(one, other) and len(one.everyone & other.everyone) >= 2)


def _met(one: Profile, other: Profile) -> bool:
    """Whether both are something that people do together."""
    return all(load_graph_rules().mutual & (told.parties.keys() | told.phrases.keys()) for told in (one, other))


def _met_the_same(one: Profile, other: Profile) -> bool:
    """Whether two meetings have two in common, by name or description; whom one met is not told where only he is."""
    if not _met(one, other):
        return True
    pairs = product(chain.from_iterable(one.phrases.values()), chain.from_iterable(other.phrases.values()))
    return len(one.everyone & other.everyone) + any(alike(mine, theirs) for mine, theirs in pairs) >= 2


def _same_matter(one: Profile, other: Profile) -> bool:
    """Whether what is given or proposed may be the same: a ban that is called for is no wall that is called for."""
    roles = load_graph_rules().matters & one.phrases.keys() & other.phrases.keys()
    return all(any(alike(a, b) for a in one.phrases[role] for b in other.phrases[role]) for role in roles)


def _same_company(one: Profile, other: Profile) -> bool:
    """Whether one meeting's parties may be the other's: A and B, neither A and C nor A and the fishermen.

    Named ones are among the other's, where each has two or more.
    """
    if not (symmetric(one) and symmetric(other)):
        return True
    if min(len(one.everyone), len(other.everyone)) > 1:
        return _nested(one.everyone, other.everyone)
    return not (_with_several(one, other) or _with_several(other, one))


def _with_several(one: Profile, other: Profile) -> bool:
    """Whether the first is with several who have no name, and the other, without such, with one more person by name."""
    rest = other.everyone - one.everyone
    unnamed = [said for given in one.phrases.values() for said in given]
    several = bool(unnamed) and all(said.several and not said.known for said in unnamed)
    return several and not other.phrases and len(rest) == 1 and rest <= other.persons.keys()


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
    return later.pointing or len(one.everyone & other.everyone) >= 2 or shared_detail(earlier, later) > 0


def _same_mode(one: Profile, other: Profile) -> bool:
    return not one.mode or not other.mode or one.mode == other.mode


def _same_deed(one: Profile, other: Profile) -> bool:
    """Whether their words can tell of one kind of deed; a killing is no shooting, though one came of the other."""
    return not one.deeds or not other.deeds or not one.deeds.isdisjoint(other.deeds)


def _same_parties(one: Profile, other: Profile) -> bool:
    roles = shared_roles(one, other)
    return all(_nested(one.parties[r], other.parties[r]) or accusing(one, other, r) for r in roles)


def shared_roles(one: Profile, other: Profile) -> set[str]:
    """Return the roles that both fill with names."""
    return one.parties.keys() & other.parties.keys()


def _nested(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return mine <= theirs or theirs <= mine


def accusing(one: Profile, other: Profile, role: str) -> bool:
    """Tell whether one who is said to have done it says that the other did: "A blamed B; B said A did it"."""
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


def symmetric(profile: Profile) -> bool:
    """Tell whether all who took part did so on equal terms, as in a meeting."""
    return len(profile.parties.keys() | profile.phrases.keys()) == 1


def shared_detail(told: Profile, new: Profile) -> int:
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
