"""Which claims report one event: within an article and across articles, by parties, type, time and place.

Careful rather than greedy, for a wrong tie invents a conflict. Two claims are one event when their relation is the
same, the parties of each role of one are among those of the other, and nothing that both say differs: not the day, not
the place, not how they met. Across articles a common day is asked for, or a common place where neither has a date.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graphkit.model import Claim, RoleFiller
from graphkit.ontology import load_lexicon

__all__ = ["tie"]


def tie(claims: Iterable[Claim]) -> Mapping[str, str]:
    """Return the event's IRI for each claim's: that of the first claim, by id, of those that report it.

    The result does not depend on the order of ``claims``. What it keeps of each is a few names and a date.
    """
    traces = sorted(
        (_trace(claim) for claim in claims), key=lambda t: (t.relation, t.document, t.article, t.start, t.id)
    )
    clusters: dict[tuple[str, str], list[_Cluster]] = {}
    of_claim: dict[str, _Cluster] = {}
    for trace in traces:
        cluster = _found(trace, clusters)
        cluster.add(trace)
        of_claim[trace.id] = cluster
        for party in trace.everyone:
            known = clusters.setdefault((trace.relation, party), [])
            if cluster not in known:
                known.append(cluster)
    return {claim: cluster.event for claim, cluster in of_claim.items()}


@dataclass(frozen=True, slots=True)
class _Trace:
    """What of a claim decides whether another one reports the same."""

    id: str
    relation: str
    document: str
    article: int
    start: int
    own_event: str
    parties: Mapping[str, frozenset[str]]
    phrases: Mapping[str, frozenset[str]]
    places: frozenset[str]
    time: str | None
    mode: str | None

    @property
    def everyone(self) -> frozenset[str]:
        return frozenset().union(*self.parties.values())


@dataclass(eq=False, slots=True)
class _Cluster:
    """The claims about one event so far."""

    members: list[_Trace] = field(default_factory=list)

    def add(self, trace: _Trace) -> None:
        self.members.append(trace)

    @property
    def event(self) -> str:
        return min(self.members, key=lambda t: t.id).own_event

    def takes(self, trace: _Trace) -> bool:
        """Whether the claim contradicts no member and agrees with one closely enough."""
        return all(_compatible(trace, m) for m in self.members) and any(_agrees(trace, m) for m in self.members)


def _trace(claim: Claim) -> _Trace:
    roles = {role: fillers for role, fillers in claim.roles.items() if role != "place"}
    day = claim.time.value if claim.time else None
    return _Trace(
        id=claim.id,
        relation=claim.relation,
        document=claim.document,
        article=claim.article,
        start=claim.trigger.start,
        own_event=claim.same_event,
        parties={role: _named(fillers) for role, fillers in roles.items() if _named(fillers)},
        phrases={role: _words(fillers) for role, fillers in roles.items() if _words(fillers)},
        places=frozenset(f.id for f in claim.roles.get("place", ())),
        time=day,
        mode=claim.mode if claim.mode != "unspecified" else None,
    )


def _named(fillers: tuple[RoleFiller, ...]) -> frozenset[str]:
    return frozenset(f.id for f in fillers if f.named)


def _words(fillers: tuple[RoleFiller, ...]) -> frozenset[str]:
    words = (word for f in fillers if not f.named for word in f.name.lower().split())
    return frozenset(word.strip(".,;:\"'“”‘’") for word in words if word not in load_lexicon()["small-words"])


def _found(trace: _Trace, clusters: Mapping[tuple[str, str], list[_Cluster]]) -> _Cluster:
    for party in sorted(trace.everyone):
        for cluster in reversed(clusters.get((trace.relation, party), [])):
            if cluster.takes(trace):
                return cluster
    return _Cluster()


def _compatible(one: _Trace, other: _Trace) -> bool:
    """Whether nothing that both say differs."""
    if one.mode and other.mode and one.mode != other.mode:
        return False
    if one.places and other.places and not one.places & other.places:
        return False
    if one.time and other.time and not (one.time.startswith(other.time) or other.time.startswith(one.time)):
        return False
    shared = one.parties.keys() & other.parties.keys()
    nested = all(one.parties[r] <= other.parties[r] or other.parties[r] <= one.parties[r] for r in shared)
    return (
        bool(shared)
        and nested
        and all(_alike(one.phrases[r], other.phrases[r]) for r in one.phrases.keys() & other.phrases.keys())
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return 2 * len(one & other) >= min(len(one), len(other))


def _agrees(one: _Trace, other: _Trace) -> bool:
    """Whether two compatible claims have enough in common to be one event."""
    both = one.everyone & other.everyone
    phrase = any(_alike(one.phrases[r], other.phrases[r]) for r in one.phrases.keys() & other.phrases.keys())
    if len(both) < 2 and not (both and phrase):
        return False
    if (one.document, one.article) == (other.document, other.article):
        return True
    if one.time or other.time:
        return one.time == other.time and len(one.time or "") == len("2025-06-02")
    return bool(one.places & other.places)
