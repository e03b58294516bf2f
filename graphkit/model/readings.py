"""What the reading wing sees in an article: sentences, tokens, mentions, and the entities they name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graphkit.model.events import Event
from graphkit.model.pages import Article, BlockLabel
from graphkit.model.spans import Span


class EntityType(StrEnum):
    """What kind of thing an entity is. Group and Phrase are local to a sentence and have no name of their own."""

    PERSON = "Person"
    STATE = "State"
    ORGANISATION = "Organisation"
    PLACE = "Place"
    GROUP = "Group"
    PHRASE = "Phrase"


class MentionKind(StrEnum):
    """How a mention names: by name, by description ("the president"), or by pronoun."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Reading(StrEnum):
    """Whether a word that can be both is meant as an actor ("Moscow said") or as a place ("in Moscow")."""

    ACTOR = "actor"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a parsed sentence.

    ``i`` and ``head`` are positions in the sentence (the root is its own head); ``start`` and ``end`` are characters of
    the article's text. ``pos`` is Universal POS, ``tag`` Penn Treebank, ``dep`` the ClearNLP label spaCy's English
    models use.
    """

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name as the statistical model saw it: tokens ``first`` to ``last`` (half-open) and an OntoNotes label."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence; offsets in the article's text. ``part`` is the label of the article part it stands in."""

    index: int
    start: int
    end: int
    part: BlockLabel
    tokens: tuple[Token, ...]
    names: tuple[NameSpan, ...] = ()

    @property
    def span(self) -> Span:
        """The sentence as a span of the article's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names, describes or refers to something.

    ``start``/``end`` are characters of the article's text; ``first``/``last`` (half-open) and ``head`` are token
    positions in sentence number ``sentence``, which is -1 for a name in a dateline, that no sentence holds. ``entity``
    is the key of the entity named, None where the text leaves it open. ``actor`` is the key of the state or
    organisation that the word stands for when it acts ("Moscow": the city is ``entity``, Russia is ``actor``), None
    where there is no such reading. Several keys in ``members`` for plurals that resolve to more than one entity ("the
    two leaders", "both sides"). ``name`` is the proper name of what is meant where a pattern gives it and the text's
    own words do not: "Ministry of Defence (Turkey)", or "Ministry of Defence" where the phrase names no state.
    ``resolved_by`` is the name of the step that decided whom it means, None where it stays open. ``steps`` says how it
    was resolved, for explain.
    """

    start: int
    end: int
    text: str
    kind: MentionKind
    type: EntityType
    sentence: int
    first: int
    last: int
    head: int
    entity: str | None = None
    actor: str | None = None
    members: tuple[str, ...] = ()
    reading: Reading | None = None
    steps: tuple[str, ...] = ()
    name: str | None = None
    resolved_by: str | None = None

    @property
    def span(self) -> Span:
        """The mention as a span of the article's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, state, organisation or place.

    ``key`` identifies it within an article's reading and, after resolution, across the corpus: the knowledge-base id
    where a gazetteer knows it ("Q159"), else "<type>/<normalised name>". ``same_as`` holds (scheme, id) pairs such as
    ("wikidata", "Q159") and ("iso3166", "RU"). ``country`` is the key of the state it belongs to or lies in.
    """

    key: str
    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    same_as: tuple[tuple[str, str], ...] = ()
    country: str | None = None
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleReading:
    """Everything the map step makes of one article; what the cache keeps and the corpus fold reads."""

    article: Article
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
