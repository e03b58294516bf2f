"""What of a claim decides whether another one reports the same event.

Reads a claim and what is known around it (the article's date, the countries of places); keeps names, days and the words
that tell a new event from one told before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from itertools import chain

from graphkit.events.times.words import time_words
from graphkit.linking.events.phrases import Phrase, phrase
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
from graphkit.model import Claim, EntityType, Factuality, RoleFiller
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


Roles = Mapping[str, tuple[RoleFiller, ...]]


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
    """``start`` orders the claims of an article; sets are of IRIs unless their name says otherwise.

    ``span`` are the days it can have been on, ``weekday`` (0 is Monday) what the text names where that leaves the day
    open, ``open_time`` such words. ``novel`` says that it is another event than told before, ``pointing`` that it is
    one told before, ``alone`` that no one event is meant. ``voice`` is the named source; ``disowned`` says that
    somebody denies it, ``charged`` that somebody is accused of it. ``word`` is a singular event noun, ``verb`` a verb;
    ``recalled`` are roles that a pronoun fills, ``counts`` what is counted, by name and kind. ``sites`` are names of
    places, ``capitals`` words of phrases that may be some. ``quoted`` is a digest of the sentence and the event's
    place in it, empty where it is too short to be anybody's copy.
    """

    id: str
    own_event: str
    relation: str
    document: str
    article: str
    start: int
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
    lead: bool = False


def claim_features(claim: Claim, around: Surroundings, lexicon: Lexicon) -> ClaimFeatures:
    """Return what of the claim decides."""
    rules = load_graph_rules()
    roles = {role: fillers for role, fillers in claim.roles.items() if role != rules.place}
    places = frozenset(f.id for f in claim.roles.get(rules.place, ()) if f.named)
    charged = is_charged(claim, lexicon)
    return ClaimFeatures(
        id=claim.id,
        own_event=claim.same_event,
        relation=claim.relation,
        document=claim.document,
        article=claim.article_id,
        start=claim.trigger.start,
        parties=_parties(claim, roles, lexicon),
        phrases=_said_of_roles(claim, roles, lexicon),
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
        pointing=points_back(claim, lexicon) or _inherits(claim, roles),
        alone=of_many(claim, lexicon) or is_habitual(claim, lexicon),
        disowned=_disowned(claim, lexicon),
        charged=charged,
        word=singular(claim),
        verb="" if is_noun(claim) else claim.trigger.text.casefold(),
        recalled=_recalled(roles, lexicon),
        sites=_sites(claim, roles, lexicon),
        capitals=_capitals(roles),
        counts=_counts(claim),
        quoted=_digest(claim),
        voice=_voice(claim),
        deed=deed(claim),
        deeds=kinds_of_deed(claim),
        means=_means(claim, lexicon),
        told=frozenset((claim.quantities or {}).items()),
        context=_context(claim, around.words),
    )


def _means(claim: Claim, lexicon: Lexicon) -> frozenset[str]:
    """Return the kinds of weapons and other means."""
    used = (phrase(claim, f, lexicon) for role in load_graph_rules().means for f in claim.roles.get(role, ()))
    return frozenset(said.kind for said in used if said)


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


def _said_of_roles(claim: Claim, roles: Roles, lexicon: Lexicon) -> dict[str, tuple[Phrase, ...]]:
    """Return what is said of those without a name, by role, the means apart."""
    telling = {role: fillers for role, fillers in roles.items() if role not in load_graph_rules().means}
    return {role: said for role, fillers in telling.items() if (said := _phrases(claim, fillers, lexicon))}


def _span(claim: Claim) -> Days | None:
    """Return the days that an event can have been on; None where the text leaves them open."""
    return days(claim.time.value) if claim.time and claim.time.value else None


def _open_time(claim: Claim) -> str:
    """Return the words for a time that leave the day open: "last week"."""
    return claim.time.text.casefold() if claim.time and not claim.time.value else ""


def _counts(claim: Claim) -> frozenset[tuple[str, str]]:
    return frozenset((name, counted_as(unit)) for name, unit in (claim.units or {}).items())


def _parties(claim: Claim, roles: Roles, lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Return who is named, by role."""
    return {role: named for role, fillers in roles.items() if (named := _named(claim, fillers, lexicon))}


def _named(claim: Claim, fillers: tuple[RoleFiller, ...], lexicon: Lexicon) -> frozenset[str]:
    """Return who is named, and the speaker for what he calls his own: "Chad said its forces had raided the camp"."""
    named = {f.id for f in fillers if f.named}
    source = claim.attribution
    if source and source.named and any(_own(f, source, lexicon) for f in fillers):
        named.add(source.id)
    return frozenset(named)


def _own(filler: RoleFiller, source: RoleFiller, lexicon: Lexicon) -> bool:
    """Whether the speaker speaks of himself or his own: "its fighters", "we"; "they" where a body speaks."""
    first = filler.name.casefold().split()[:1]
    own = lexicon.pronouns.determiners | lexicon.pronouns.plural_subjects
    return not filler.named and bool(own & set(first)) and (source.type != "Person" or first != ["they"])


def _recalled(roles: Roles, lexicon: Lexicon) -> frozenset[str]:
    """Return the roles that a pronoun fills."""
    return frozenset(role for role, fillers in roles.items() if any(_pronoun(f, lexicon) for f in fillers))


def _pronoun(filler: RoleFiller, lexicon: Lexicon) -> bool:
    return not filler.named and filler.name.casefold() in lexicon.claims.recalling


def _phrases(claim: Claim, fillers: tuple[RoleFiller, ...], lexicon: Lexicon) -> tuple[Phrase, ...]:
    unnamed = (f for f in fillers if not f.named and not (claim.time and claim.time.start < f.end <= claim.time.end))
    return tuple(said for f in unnamed if (said := phrase(claim, f, lexicon)))


def _sites(claim: Claim, roles: Roles, lexicon: Lexicon) -> frozenset[str]:
    """Return the names of places, also those that only a phrase has: "a convoy near Hakkari"."""
    every = list(chain.from_iterable(claim.roles.values()))
    places = {f.name for f in every if f.type == EntityType.PLACE}
    inside = {w for given in roles.values() for said in _phrases(claim, given, lexicon) for w in said.where}
    return frozenset(places | (inside - _words_of_parties(every)))


def _words_of_parties(fillers: Iterable[RoleFiller]) -> set[str]:
    """Return the words of the names that are no places': "Kurdish", "Party"."""
    return {word for f in fillers if f.named and f.type != EntityType.PLACE for word in f.name.split()}


def _capitals(roles: Roles) -> frozenset[str]:
    """Return the capitalised words of those without a name: "Hakkari" in "a Hakkari shepherd"."""
    unnamed = (f.name for f in chain.from_iterable(roles.values()) if not f.named)
    words = chain.from_iterable(name.replace("’s", "").replace("'s", "").split() for name in unnamed)
    return frozenset(word for word in words if word[0].isupper())


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
        f.id == source.id or _own(f, source, lexicon) for given in claim.roles.values() for f in given
    )
    before, _ = words_around(claim)
    return own or bool(lexicon.claims.denials & set(before))


def _digest(claim: Claim) -> bytes:
    if len(claim.sentence) < LONG:
        return b""
    words = f"{claim.trigger.start - claim.start} {claim.sentence}"
    return blake2b(words.encode(errors="replace"), digest_size=8).digest()


def _inherits(claim: Claim, roles: Roles) -> bool:
    """Whether the parties were taken from an event told before, so that the noun itself stands for them."""
    fillers = chain.from_iterable(roles.values())
    return any(f.start == claim.trigger.start and f.text == claim.trigger.text for f in fillers)
