"""What happened: predicates with their arguments, and the events that frames make of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Factuality(StrEnum):
    """Whether the text says that it happened."""

    ACTUAL = "actual"
    NEGATED = "negated"
    PLANNED = "planned"
    POSSIBLE = "possible"
    REQUESTED = "requested"
    HYPOTHETICAL = "hypothetical"
    RULED_OUT = "ruled-out"
    HALTED = "halted"


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a predicate, by deep role, with grammar undone.

    ``role`` is one of agent, patient, recipient, clause (a clausal complement), predicative, possessor, modifier
    (an adjective or compound noun before an event noun), or the preposition that leads to it ("with", "to", "from").
    ``head``, ``first``, ``last`` are token positions in the sentence (first and last half-open). ``path`` tells how it
    was reached, in words, for explain.
    """

    role: str
    head: int
    first: int
    last: int
    path: str


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, an event noun or a light-verb construction with its arguments.

    ``trigger`` is the token that evokes (the noun of "held a meeting"), ``first``/``last`` the tokens shown as trigger
    (half-open), ``support`` the light verb's token or None. ``lemma`` is lower case and includes a particle
    ("hand over").
    """

    lemma: str
    kind: str
    trigger: int
    first: int
    last: int
    arguments: tuple[Argument, ...]
    support: int | None = None


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role; offsets in the article's text.

    ``entity`` is the key of the entity where one is named, else None and ``name`` is the phrase (``type`` Group for
    parties without a name, Phrase for items, proposals and instruments).
    """

    name: str
    type: str
    text: str
    start: int
    end: int
    entity: str | None = None
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """When, as far as the text says: ISO 8601 ``value`` at ``granularity`` (day, week, month, season, year).

    ``value`` is "2025-06-02", "2025-06", "2025-W23", "2025", or an interval for a season, a weekend or a run of years
    ("2024-09/2024-11"); None where it cannot be resolved. ``origin`` is explicit, relative-to-publication, or
    unresolved. Offsets in the article's text. ``first``, ``last`` (half-open) and ``head`` are token positions in its
    sentence; ``head`` is the token by which the expression hangs in the parse.
    """

    value: str | None
    granularity: str
    text: str
    start: int
    end: int
    origin: str
    first: int = 0
    last: int = 0
    head: int = 0


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """An hour as the text gives it: from ``value`` to ``latest`` ("13:00"), past midnight where that is the smaller.

    ``zone`` is an offset ("+00:00") or a name where one is given, None for local time and where the text leaves it
    open. ``twelve_hour`` tells that it may as well be twelve hours later ("two o'clock"). Offsets in the article's text
    (in a claim as those of its sentence). ``first``, ``last`` (half-open) and ``head`` are token positions.
    """

    value: str
    latest: str
    text: str
    start: int
    end: int
    zone: str | None = None
    twelve_hour: bool = False
    first: int = 0
    last: int = 0
    head: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """One mention of an event in one sentence; offsets in the article's text.

    ``roles`` are (role, fillers) pairs sorted by role. ``features`` are pairs such as ("mode", "remote").
    ``attribution`` is the innermost source, None where the article itself asserts it; ``outer_attribution`` the
    outermost where it differs. ``confidence`` lies between 0 and 1. ``rule`` names frame and pattern. ``steps`` are the
    lines that explain prints. ``sentence`` is the sentence's index in the article. ``quantities`` are numbers that the
    text gives ("killed": "at least 20"), ``units`` what they count ("killed": "soldiers"), as far as it is said.
    """

    relation: str
    sentence: int
    sentence_start: int
    sentence_end: int
    trigger_text: str
    trigger_start: int
    trigger_end: int
    roles: tuple[tuple[str, tuple[Filler, ...]], ...]
    factuality: Factuality
    rule: str
    confidence: float
    features: tuple[tuple[str, str], ...] = ()
    attribution: Filler | None = None
    outer_attribution: Filler | None = None
    time: TimeExpression | None = None
    quantities: tuple[tuple[str, str], ...] = ()
    units: tuple[tuple[str, str], ...] = ()
    time_of_day: TimeOfDay | None = None
    steps: tuple[str, ...] = ()

    def fillers(self, role: str) -> tuple[Filler, ...]:
        """Return the fillers of ``role``; empty where the event has none."""
        return dict(self.roles).get(role, ())
