"""Names that stand in no sentence: the places and the agency of a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.model import Article, Block, BlockLabel, EntityType, Mention, MentionKind
from graphkit.ontology.gazetteers import Entry, Gazetteer, name_key

__all__ = ["NO_SENTENCE", "dateline_names"]

NO_SENTENCE = -1
"""The sentence of a mention in a part that is not parsed; its token positions mean nothing."""
AGENCY = re.compile(r"[(/]\s?([A-Z][\w.&]*(?: [A-Z][\w.&]*){0,2})\s?[)/]")
PLACES = (EntityType.PLACE, EntityType.STATE)


def dateline_names(article: Article, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the names in an article's datelines, with their entities; offsets in ``Article.text``."""
    for part in article.parts:
        if part.label is BlockLabel.DATELINE:
            yield from _names(article, part, gazetteer)


def _names(article: Article, part: Block, gazetteer: Gazetteer) -> Iterator[Mention]:
    text = article.text[part.start : part.end]
    at = text.find(article.dateline_place) if article.dateline_place else -1
    if at >= 0 and article.dateline_place:
        for found in re.finditer(r"[^\s,/][^,/]*", article.dateline_place):
            yield _mention(found[0].rstrip(), part.start + at + found.start(), EntityType.PLACE, gazetteer)
    if agency := AGENCY.search(text):
        yield _mention(agency[1], part.start + agency.start(1), EntityType.ORGANISATION, gazetteer)


def _mention(text: str, start: int, kind: EntityType, gazetteer: Gazetteer) -> Mention:
    fits = (
        entry for entry in gazetteer.lookup(text) if entry.type is kind or (kind in PLACES and entry.type in PLACES)
    )
    entry: Entry | None = next(fits, None)
    key, kind = (entry.key, entry.type) if entry else (name_key(kind, text), kind)
    steps = (f"the gazetteer knows {entry.name} ({entry.kind})",) if entry else ()
    end, name = start + len(text), MentionKind.NAME
    return Mention(start, end, text, name, kind, NO_SENTENCE, 0, 0, 0, key, steps=("in the dateline", *steps))
