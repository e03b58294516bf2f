"""What the graph holds: claims with their evidence, entities and articles as others see them, edges, triples.

``Claim``, ``EntityRecord``, ``MentionRecord`` and ``ArticleRecord`` are the lines of the graph folder's JSON files,
field by field (docs/files.md). Ids are IRIs here: the pipeline's fold mints them. Offsets are characters, half-open,
of the decoded page for text files and of the article's ``text`` for HTML, Markdown and records.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graphkit.model.events import Factuality
from graphkit.model.pages import Genre, PublicationDate, Source


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word or words that evoked the event."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RoleFiller:
    """Who or what fills a role. ``id`` is the entity's IRI; for a Group or Phrase an IRI local to the claim."""

    id: str
    name: str
    type: str
    text: str
    start: int
    end: int

    @property
    def named(self) -> bool:
        """Whether it is an entity with a name of its own."""
        return self.type not in ("Group", "Phrase")


@dataclass(frozen=True, slots=True)
class ClaimTime:
    """When, as far as the text says; ``value`` None where it cannot be resolved. See ``TimeExpression``."""

    value: str | None
    granularity: str
    text: str
    origin: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ClaimHour:
    """At what time of day, as far as the text says. See ``TimeOfDay``."""

    value: str
    latest: str
    text: str
    start: int
    end: int
    zone: str | None = None
    twelve_hour: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One report of an event, with its evidence: the sentence, verbatim, and where it stands.

    ``same_event`` is the IRI of the event that several claims may report; ``article_id`` the IRI of the article.
    ``attribution`` is the innermost source, None where the article itself asserts it. ``quantities`` are numbers the
    text has ("killed": "at least 23") and ``units`` what they count ("killed": "soldiers"), where it says so. ``hour``
    is the time of day, ``page`` the number of the printed page that the sentence begins on. ``steps`` are what
    ``explain`` prints.
    """

    id: str
    relation: str
    document: str
    article: int
    article_id: str
    sentence: str
    start: int
    end: int
    trigger: Trigger
    roles: Mapping[str, tuple[RoleFiller, ...]]
    factuality: Factuality
    confidence: float
    rule: str
    same_event: str
    mode: str | None = None
    attribution: RoleFiller | None = None
    outer_attribution: RoleFiller | None = None
    time: ClaimTime | None = None
    plover: str | None = None
    cameo: str | None = None
    quantities: Mapping[str, str] | None = None
    units: Mapping[str, str] | None = None
    hour: ClaimHour | None = None
    page: int | None = None
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostHeld:
    """A post that a person holds or held: ``post`` in words, ``of`` the IRI of the state or organisation.

    ``start`` and ``end`` are ISO 8601 dates of any granularity, None where they are not known; no end while in office.
    """

    post: str
    of: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a state, or a state, that something lies in or belongs to; ``id`` is its IRI."""

    id: str
    name: str
    type: str


@dataclass(frozen=True, slots=True)
class EntityRecord:
    """An entity of the corpus. ``same_as`` maps a scheme ("wikidata", "iso3166", "geonames") to an id.

    ``country`` is the IRI of its state and ``within`` tells what it lies in or belongs to, from the smallest to the
    state. ``lat`` and ``lon`` are in degrees (WGS 84), of a state those of its capital. ``mentions`` and ``articles``
    are counts. ``posts`` are those that a gazetteer knows of. ``steps`` say why its names are taken for one.
    """

    id: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    same_as: Mapping[str, str] | None = None
    country: str | None = None
    mentions: int = 0
    articles: int = 0
    posts: tuple[PostHeld, ...] = ()
    steps: tuple[str, ...] = ()
    within: tuple[Region, ...] = ()
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class MentionRecord:
    """A mention as it stands in an article; ``entity`` is an IRI or None where the text leaves it open.

    ``members`` are IRIs where several are meant ("the two leaders"); there is no one entity then. ``resolved_by`` names
    the step of coreference that decided it, None where it stays open.
    """

    document: str
    article: int
    start: int
    end: int
    text: str
    kind: str
    entity: str | None
    type: str
    reading: str | None = None
    members: tuple[str, ...] = ()
    resolved_by: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the page that is part of no article, and why."""

    label: str
    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as others see it. ``id`` is an IRI; ``copy_group`` the IRI shared by near-duplicates of one text.

    ``fields`` are the columns of a record that are none of the others, ``pages`` pairs of an offset in ``text`` and the
    number of the printed page that begins there. ``story`` is the IRI of what it reports together with others.
    """

    id: str
    document: str
    article: int
    title: str | None
    source: Source
    published: PublicationDate
    start: int
    end: int
    text: str
    byline: str | None = None
    dateline: str | None = None
    url: str | None = None
    language: str = "en"
    genre: Genre = Genre.NEWS
    copy_group: str | None = None
    digest: str | None = None
    left_out: tuple[LeftOut, ...] = ()
    fields: Mapping[str, str] | None = None
    pages: tuple[tuple[int, int], ...] = ()
    story: str | None = None


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """Articles that report one happening. ``id`` is an IRI, ``name`` the headline that tells most of what all tell.

    ``words`` are those that made them one story, the most telling first; ``articles`` IRIs, sorted; ``documents`` their
    pages. ``sources`` counts the independent ones. ``first`` and ``last`` are days (ISO 8601) of publication, None
    where no article has a date.
    """

    id: str
    name: str
    words: tuple[str, ...]
    articles: tuple[str, ...]
    documents: tuple[str, ...]
    sources: int
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A plain edge of the asserted view, derived from claims that are actual and undisputed.

    ``claims`` are the IRIs it rests on; ``reports`` counts how often an article tells of an event, headline and lead of
    one being one report, ``articles`` the articles, ``sources`` the independent
    ones (copies of one text count once), ``events`` the events that they report. ``first`` and ``last`` are the days
    (ISO 8601) that their times span, None where none has a date. ``object`` is None for a relation that has one named
    side only.
    """

    subject: str
    relation: str
    object: str | None
    claims: tuple[str, ...]
    reports: int
    articles: int
    sources: int
    events: int = 1
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """What several claims about one event disagree on.

    ``kind`` is factuality (one source says that it happened, another that it did not), quantity or time; ``what`` names
    the quantity ("killed"), and is empty otherwise. ``sides`` are pairs of what is said and the IRIs of the claims that
    say it, sorted.
    """

    event: str
    kind: str
    what: str
    sides: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """The IRIs of all claims involved, sorted."""
        return tuple(sorted({claim for _, claims in self.sides for claim in claims}))


@dataclass(frozen=True, slots=True)
class DatasetInfo:
    """What a user says of the graph as a whole; empty where nothing was said. ``issued`` is ISO 8601."""

    title: str = ""
    description: str = ""
    licence: str = ""
    publisher: str = ""
    issued: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """What built the graph: ``id`` is an IRI made from the inputs and the version. No clock, no machine."""

    id: str
    version: str
    model: str | None = None
    pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Triple:
    """Subject, predicate and object in N-Triples notation, and the named graph's IRI (without angle brackets)."""

    subject: str
    predicate: str
    object: str
    graph: str
