"""The nouns of graphkit, shared by every room.

Frozen, slotted dataclasses over the standard library and nothing else. Rooms hand each other these records and never
dicts, spaCy objects or rdflib nodes. All offsets are characters, half-open, and each docstring says of which text.
"""

from graphkit.model.claims import (
    ArticleRecord,
    Claim,
    ClaimTime,
    Conflict,
    Edge,
    EntityRecord,
    LeftOut,
    MentionRecord,
    PostHeld,
    RoleFiller,
    Run,
    Trigger,
    Triple,
)
from graphkit.model.events import Argument, Event, Factuality, Filler, Predicate, TimeExpression
from graphkit.model.pages import (
    Article,
    Block,
    BlockLabel,
    DateOrigin,
    Failure,
    Page,
    PageKind,
    PublicationDate,
    Segment,
    Source,
)
from graphkit.model.readings import (
    ArticleReading,
    Entity,
    EntityType,
    Mention,
    MentionKind,
    NameSpan,
    Reading,
    Sentence,
    Token,
)
from graphkit.model.spans import Span

__all__ = [
    "Argument",
    "Article",
    "ArticleReading",
    "ArticleRecord",
    "Block",
    "BlockLabel",
    "Claim",
    "ClaimTime",
    "Conflict",
    "DateOrigin",
    "Edge",
    "Entity",
    "EntityRecord",
    "EntityType",
    "Event",
    "Factuality",
    "Failure",
    "Filler",
    "LeftOut",
    "Mention",
    "MentionKind",
    "MentionRecord",
    "NameSpan",
    "Page",
    "PageKind",
    "PostHeld",
    "Predicate",
    "PublicationDate",
    "Reading",
    "RoleFiller",
    "Run",
    "Segment",
    "Sentence",
    "Source",
    "Span",
    "TimeExpression",
    "Token",
    "Trigger",
    "Triple",
]
