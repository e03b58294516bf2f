"""What of a claim decides whether another one reports the same event.

Reads a claim and what is known around it (the article's date, the countries of places); keeps names, days and the words
that tell a new event from one told before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b

from graphkit.events.times.words import time_words
from graphkit.linking.events.participants import (
    capitals,
    inherits,
    is_own,
    means,
    parties,
    persons,
    recalled,
    said_of_roles,
    sites,
    states,
)
from graphkit.linking.events.phrases import Phrase
from graphkit.linking.events.wording import (
    deed,
    is_charged,
    is_habitual,
    is_noun,
    is_novel,
    kinds_of_deed,
    of_many,
    points_back,
    singular,
    words_around,
)
from graphkit.linking.stories.weighing import Vector, WordWeights, words_of
from graphkit.model import Claim, Factuality
from graphkit.model.dates import Days, days
from graphkit.ontology import Lexicon
from graphkit.ontology.numbers import counted_as
from graphkit.ontology.rules import load_graph_rules

__all__ = ["Attended", "ClaimFeatures", "Surroundings", "claim_features"]

UNREALISED = frozenset(
    {
        Factuality.PLANNED,
        Factuality.POSSIBLE,
        Factuality.REQUESTED,
        Factuality.HYPOTHETICAL,
        Factuality.RULED_OUT,
    }
)
ONE_DAY = len("2025-06-02")
LONG = 60
"""Characters from which on two articles with the same sentence are taken for copies."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What claims do not say, by IRI: when an article was ``published``, in which of the ``countries`` a place lies.

    ``stories`` tells which story an article belongs to, and ``vectors`` what it is about; one of which nothing is said
    is a story of its own. ``words`` weighs the words of sentences.
    """

    published: Mapping[str, str] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    stories: Mapping[str, str] = field(default_factory=dict)
    vectors: Mapping[str, Vector] = field(default_factory=dict)
    words: WordWeights = field(default_factory=WordWeights)

    def story(self, article: str) -> str:
        """Return the story of an article."""
        return self.stories.get(article, article)


class Attended:
    """Who took part and when, as a claim and an event have it alike."""

    __slots__ = ()
    parties: Mapping[str, frozenset[str]]
    span: Days | None

    @property
    def everyone(self) -> frozenset[str]:
        """All named parties."""
        return frozenset().union(*self.parties.values())

    @property
    def day(self) -> date | None:
        """The one day that it was on, where that is known."""
        return self.span[0] if self.span and self.span[0] == self.span[1] else None


@dataclass(frozen=True, slots=True)
class ClaimFeatures(Attended):
    """What of a claim decides; sets are of IRIs unless their name says otherwise.

    ``start`` orders the claims of an article, ``sentence`` is where theirs begins. ``lead`` is what the article tells
    first; ``main`` what is told in that sentence, or pointed back to. ``span`` are the days it can have been on,
    ``weekday`` (0 is Monday) what the text names where that leaves the day open, ``open_time`` such words. ``novel``
    says that it is another event than told before, ``pointing`` that it is one told before, ``alone`` that no one
    event is meant, ``supposed`` that it is only a case that is thought of. ``persons`` are the people among the
    parties, with the words of their names. ``voice`` is the named source; ``disowned`` says that somebody denies it,
    ``charged`` that somebody is accused of it. ``word`` is a singular event noun, ``verb`` a verb; ``recalled`` are
    roles that a pronoun fills, ``counts`` what is counted, by name and kind. ``sites`` are names of places,
    ``capitals`` words of phrases that may be some. ``quoted`` is a digest of the sentence and the event's place in it,
    empty where it is too short to be anybody's copy.
    """

    id: str
    own_event: str
    relation: str
    document: str
    article: str
    start: int
    sentence: int
    parties: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[Phrase, ...]]
    places: frozenset[str]
    countries: frozenset[str]
    span: Days | None
    weekday: int | None
    open_time: str
    published: date | None
    mode: str | None
    unrealised: bool
    denied: bool
    novel: bool
    pointing: bool
    alone: bool
    disowned: bool
    charged: bool
    word: str
    verb: str
    recalled: frozenset[str]
    counts: frozenset[tuple[str, str]]
    sites: frozenset[str]
    capitals: frozenset[str]
    voice: str | None
    quoted: bytes
    deed: str
    deeds: frozenset[str]
    means: frozenset[str]
    told: frozenset[tuple[str, str]]
    context: Vector
    persons: Mapping[str, frozenset[str]]
    supposed: bool
    states: frozenset[str]
    lead: bool = False
    main: bool = False


def claim_features(claim: Claim, around: Surroundings, lexicon: Lexicon) -> ClaimFeatures:
    """Return what of the claim decides."""
    rules = load_graph_rules()
    roles = {role: fillers for role, fillers in claim.roles.items() if role != rules.place}
    places = frozenset(f.id for f in claim.roles.get(rules.place, ()) if f.named)
    supposed = claim.factuality == Factuality.HYPOTHETICAL
    charged = not supposed and is_charged(claim, lexicon)
    return ClaimFeatures(
        id=claim.id,
        own_event=claim.same_event,
        relation=claim.relation,
        document=claim.document,
        article=claim.article_id,
        start=claim.trigger.start,
        sentence=claim.start,
        parties=parties(claim, roles, lexicon),
        phrases=said_of_roles(claim, roles, lexicon),
        places=places,
        countries=frozenset(filter(None, map(around.countries.get, places))),
        span=_span(claim),
        weekday=_weekday(claim),
        open_time=_open_time(claim),
        published=_one_day(around.published.get(claim.article_id, "")),
        mode=claim.mode if claim.mode != "unspecified" else None,
        unrealised=claim.factuality in UNREALISED and not charged,
        denied=claim.factuality in rules.denied,
        novel=is_novel(claim, lexicon),
        pointing=points_back(claim, lexicon) or inherits(claim, roles),
        alone=of_many(claim, lexicon) or is_habitual(claim, lexicon),
        disowned=_disowned(claim, lexicon),
        charged=charged,
        word=singular(claim),
        verb="" if is_noun(claim) else claim.trigger.text.casefold(),
        recalled=recalled(roles, lexicon),
        sites=sites(claim, roles, lexicon),
        capitals=capitals(roles),
        counts=_counts(claim),
        quoted=_digest(claim),
        voice=_voice(claim),
        deed=deed(claim),
        deeds=kinds_of_deed(claim),
        means=means(claim, lexicon),
        told=frozenset((claim.quantities or {}).items()),
        context=_context(claim, around.words),
        persons=persons(roles),
        supposed=supposed,
        states=states(roles),
    )


def _context(claim: Claim, words: WordWeights) -> Vector:
    """Return what the sentence says beside the event's own word."""
    at, end = claim.trigger.start - claim.start, claim.trigger.end - claim.start
    return words.vector(words_of(f"{claim.sentence[: max(0, at)]} {claim.sentence[max(0, end) :]}"))


def _one_day(published: str) -> date | None:
    """Return the day on which an article was published; None where only a month or a year is known."""
    span = days(published)
    return span[0] if span and span[0] == span[1] else None


def _voice(claim: Claim) -> str | None:
    """Return the named source."""
    return claim.attribution.id if claim.attribution and claim.attribution.named else None


def _span(claim: Claim) -> Days | None:
    """Return the days that an event can have been on; None where the text leaves them open."""
    return days(claim.time.value) if claim.time and claim.time.value else None


def _open_time(claim: Claim) -> str:
    """Return the words for a time that leave the day open: "last week"."""
    return claim.time.text.casefold() if claim.time and not claim.time.value else ""


def _counts(claim: Claim) -> frozenset[tuple[str, str]]:
    return frozenset((name, counted_as(unit)) for name, unit in (claim.units or {}).items())


def _weekday(claim: Claim) -> int | None:
    """Return the weekday that a claim names or falls on, None where it is unknown."""
    if claim.time is None:
        return None
    if claim.time.value:
        return date.fromisoformat(claim.time.value).weekday() if len(claim.time.value) == ONE_DAY else None
    table = time_words().weekdays
    return next((table[word] - 1 for word in claim.time.text.casefold().split() if word in table), None)


def _disowned(claim: Claim, lexicon: Lexicon) -> bool:
    """Whether somebody says that it was not so: one who is said to have done it, or whoever denies or rejects it."""
    if claim.factuality not in load_graph_rules().denied:
        return False
    source = claim.attribution
    own = source is not None and any(
        f.id == source.id or is_own(f, source, lexicon) for given in claim.roles.values() for f in given
    )
    before, _ = words_around(claim)
    return own or bool(lexicon.claims.denials & set(before))


def _digest(claim: Claim) -> bytes:
    if len(claim.sentence) < LONG:
        return b""
    words = f"{claim.trigger.start - claim.start} {claim.sentence}"
    return blake2b(words.encode(errors="replace"), digest_size=8).digest()
