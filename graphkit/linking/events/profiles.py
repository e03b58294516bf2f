"""What all claims about one event say together, grown claim by claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graphkit.linking.events.claim_features import Attended, ClaimFeatures
from graphkit.linking.events.phrases import Phrase
from graphkit.model.dates import Days

__all__ = ["Profile"]

MOST = 8
"""Phrases kept of a role: enough to know it by, so that an event told a thousand times stays small."""


@dataclass(eq=False, slots=True)
class Profile(Attended):
    """The claims about one event so far, see ``ClaimFeatures``; ``event`` is that of the first claim by id.

    ``deeds`` are the kinds of deed that all its words can tell of, none where no kind is known.
    """

    relation: str
    lowest: tuple[str, str]
    reports: list[ClaimFeatures]
    articles: set[str]
    documents: set[str]
    parties: dict[str, frozenset[str]]
    phrases: dict[str, tuple[Phrase, ...]]
    places: frozenset[str]
    countries: frozenset[str]
    span: Days | None
    weekday: int | None
    open_times: frozenset[str]
    published: date | None
    mode: str | None
    words: frozenset[str]
    verbs: frozenset[str]
    deeds: frozenset[str]
    recalled: frozenset[str]
    counts: frozenset[tuple[str, str]]
    sites: frozenset[str]
    capitals: frozenset[str]
    means: frozenset[str]
    quoted: frozenset[bytes]
    disowned: bool
    charged: bool
    voices: frozenset[str]
    unrealised: bool
    denied: bool
    persons: dict[str, frozenset[str]]
    novel: bool
    pointing: bool
    lead: bool = False
    alone: bool = False

    @classmethod
    def of(cls, trace: ClaimFeatures) -> Profile:
        """Return the profile of one claim."""
        return cls(
            relation=trace.relation,
            lowest=(trace.id, trace.own_event),
            reports=[trace],
            articles={trace.article},
            documents={trace.document},
            parties=dict(trace.parties),
            phrases=dict(trace.phrases),
            places=trace.places,
            countries=trace.countries,
            span=trace.span,
            weekday=trace.weekday,
            open_times=frozenset({trace.open_time} - {""}),
            published=trace.published,
            mode=trace.mode,
            words=frozenset({trace.word} - {""}),
            verbs=frozenset({trace.verb} - {""}),
            deeds=trace.deeds,
            recalled=trace.recalled,
            counts=trace.counts,
            sites=trace.sites,
            capitals=trace.capitals,
            means=trace.means,
            quoted=frozenset({trace.quoted} if trace.quoted else ()),
            disowned=trace.disowned,
            charged=trace.charged,
            voices=frozenset({trace.voice} if trace.voice else ()),
            unrealised=trace.unrealised,
            denied=trace.denied,
            persons=dict(trace.persons),
            novel=trace.novel,
            pointing=trace.pointing,
            lead=trace.lead,
            alone=trace.alone,
        )

    @property
    def claims(self) -> Iterator[str]:
        """The claims' IRIs."""
        return (report.id for report in self.reports)

    @property
    def event(self) -> str:
        """The IRI of the event."""
        return self.lowest[1]

    def absorb(self, other: Profile) -> None:
        """Take in what the claims of another profile of the same event say."""
        self.lowest = min(self.lowest, other.lowest)
        self.reports += other.reports
        self.articles |= other.articles
        self.documents |= other.documents
        for role, named in other.parties.items():
            self.parties[role] = self.parties.get(role, frozenset()) | named
        for role, said in other.phrases.items():
            self.phrases[role] = tuple(dict.fromkeys((*self.phrases.get(role, ()), *said)))[:MOST]
        self.places |= other.places
        self.countries |= other.countries
        self.span = _narrower(self.span, other.span)
        self.weekday = self.weekday if self.weekday is not None else other.weekday
        self.open_times |= other.open_times
        self.published = min(filter(None, (self.published, other.published)), default=None)
        self.mode = self.mode or other.mode
        self.words |= other.words
        self.verbs |= other.verbs
        self.deeds = (self.deeds & other.deeds) or self.deeds or other.deeds
        self.counts |= other.counts
        self.sites |= other.sites
        self.quoted |= other.quoted
        self.capitals |= other.capitals
        self.means |= other.means
        self.persons |= other.persons
        self.voices |= other.voices
        self.unrealised = self.unrealised and other.unrealised
        self.denied = self.denied or other.denied
        self.disowned = self.disowned or other.disowned
        self.lead = self.lead or other.lead


def _narrower(one: Days | None, other: Days | None) -> Days | None:
    if one is None or other is None:
        return one or other
    return max(one[0], other[0]), min(one[1], other[1])
