"""What two claims about one event say that cannot both be right: counts, days, hours, places, who did it."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.model import Claim, ClaimHour
from graphkit.model.dates import days
from graphkit.ontology.numbers import counted_as
from graphkit.ontology.rules import load_graph_rules
from graphkit.triples.amounts import amount

__all__ = ["counts_apart", "days_apart", "hours_apart", "later_toll", "others_blamed", "states_apart"]

HALF_DAY, DAY = 12 * 60, 24 * 60
NEAR = 20
"""Minutes by which two times of day may differ and mean the same."""


def counts_apart(name: str, one: Claim, other: Claim) -> bool:
    """Tell whether the numbers of the same thing leave none that both can mean."""
    first, second = (amount((claim.quantities or {}).get(name, "")) for claim in (one, other))
    if first is None or second is None or first.currency != second.currency:
        return False
    return first.apart(second) and _same_kind(name, one, other)


def _same_kind(name: str, one: Claim, other: Claim) -> bool:
    """Tell whether two numbers count the same; one without a noun, or of nobody, goes with any."""
    units = {counted_as(unit) for claim in (one, other) if (unit := (claim.units or {}).get(name))}
    return len(units) < 2 or any((claim.quantities or {})[name] == "0" for claim in (one, other))


def later_toll(name: str, one: Claim, other: Claim, published: str, then: str) -> bool:
    """Tell whether the article that came out later only has the higher count of the killed or hurt."""
    if name not in load_graph_rules().tolls or not published or not then or published == then:
        return False
    first, second = (amount((claim.quantities or {})[name]) for claim in (one, other))
    if first is None or second is None:
        return False
    return (first.least < second.least) == (published < then)


def days_apart(one: Claim, other: Claim) -> bool:
    """Tell whether two claims give times that share no day."""
    spans = [days(claim.time.value) for claim in (one, other) if claim.time and claim.time.value]
    first, second = (*spans, None, None)[:2]
    return first is not None and second is not None and (first[1] < second[0] or second[1] < first[0])


def hours_apart(one: Claim, other: Claim) -> bool:
    """Tell whether two claims give times of day, in one zone, that lie apart by more than twenty minutes."""
    if one.hour is None or other.hour is None or one.hour.zone != other.hour.zone:
        return False
    pairs = ((mine, theirs) for mine in _minutes(one.hour) for theirs in _minutes(other.hour))
    return not any(a[0] <= b[1] + NEAR and b[0] <= a[1] + NEAR for a, b in pairs)


def _minutes(hour: ClaimHour) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the day that are meant, and the same of the day before and after."""
    first, last = (int(clock[:2]) * 60 + int(clock[3:]) for clock in (hour.value, hour.latest))
    last += DAY if last < first else 0
    for half in (0, HALF_DAY) if hour.twelve_hour else (0,):
        for turn in (-DAY, 0, DAY):
            yield first + half + turn, last + half + turn


def states_apart(one: Claim, other: Claim) -> bool:
    """Tell whether one claim places it in one state and the other in another; of towns it is not known here."""
    place = load_graph_rules().place
    mine, theirs = ({f.id for f in claim.roles.get(place, ()) if f.named} for claim in (one, other))
    only_states = all(f.type == "State" for claim in (one, other) for f in claim.roles.get(place, ()))
    return only_states and bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def others_blamed(role: str, one: Claim, other: Claim) -> bool:
    """Tell whether two claims name others for one part, and one who is named by one of them makes the other claim."""
    mine, theirs = ({f.id for f in claim.roles.get(role, ()) if f.named} for claim in (one, other))
    if not mine or not theirs or not mine.isdisjoint(theirs):
        return False
    voices = [claim.attribution.id if claim.attribution else "" for claim in (one, other)]
    return voices[0] in theirs or voices[1] in mine
