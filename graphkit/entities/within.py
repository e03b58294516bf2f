"""Mentions → entities within one article: who bears each name, who is meant by each description and pronoun.

Reads one article's sentences and mentions and the gazetteer; returns the mentions with ``entity`` and ``members``
filled where the text decides it, and the article's entities. Never looks beyond the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.entities.within_bodies import name_bodies
from graphkit.entities.within_cast import Cast
from graphkit.entities.within_era import infer_era, last_year
from graphkit.entities.within_people import introduce, name_persons
from graphkit.entities.within_references import resolve
from graphkit.entities.within_story import At, Story, at
from graphkit.mentions import opening_names
from graphkit.model import Article, Entity, EntityType, Mention, MentionKind, Sentence
from graphkit.ontology.gazetteers import Gazetteer, name_key

__all__ = ["within"]

PLACES = (EntityType.PLACE, EntityType.STATE)


def within(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return the article's mentions, resolved, and its entities by key."""
    story = Story.of(sentences, mentions)
    cast = Cast(gazetteer, article.published.value, last_year(sentences))
    persons = name_persons(story, cast)
    keys = persons | name_bodies(story)
    story = Story.of(sentences, tuple(_named(mention, keys, cast) for mention in mentions))
    introduce(story, persons, cast)
    if cast.date is None:
        cast.date = infer_era(cast)
    resolved = _with_openings(article, resolve(story, cast), cast)
    _meet_all(resolved, cast)
    return resolved, cast.entities()


def _with_openings(article: Article, resolved: tuple[Mention, ...], cast: Cast) -> tuple[Mention, ...]:
    """Add the names of the dateline, and put them on the cast; a city's name means there what it means in the text."""
    meant = {m.text.casefold(): m for m in resolved if m.kind is MentionKind.NAME and m.type in PLACES}
    opening = []
    for mention in opening_names(article, cast.gazetteer):
        same = meant.get(mention.text.casefold(), mention)
        opening.append(replace(mention, entity=same.entity, type=same.type))
        cast.meet(same.entity or "", same.type, mention.text)
    return (*opening, *resolved)


def _named(mention: Mention, keys: dict[At, str], cast: Cast) -> Mention:
    """Give a name its key, and put what it names on the cast."""
    key = keys.get(at(mention)) or mention.entity
    if key is None and mention.kind is MentionKind.NAME:
        key = name_key(mention.type, mention.text)
    if key is None:
        return mention
    entry = cast.gazetteer.entry(key)
    spelled = mention.text if mention.kind is MentionKind.NAME else None
    cast.meet(key, entry.type if entry else mention.type, spelled)
    if mention.name is not None and mention.entity is not None:
        cast.name(key, mention.name, mention.actor)
    actor = mention.actor or (cast.countries.get(key) if mention.name else None)
    return replace(mention, entity=key, actor=actor, type=entry.type if entry else mention.type)


def _meet_all(mentions: Sequence[Mention], cast: Cast) -> None:
    """Put on the cast whoever is only described: states behind forces and capitals, members of pairs."""
    for key in _keys(mentions):
        entry = cast.gazetteer.entry(key)
        if entry is not None:
            cast.meet(key, entry.type)
            if entry.country:
                cast.meet(entry.country, EntityType.STATE)


def _keys(mentions: Sequence[Mention]) -> Iterator[str]:
    for mention in mentions:
        yield from (key for key in (mention.entity, mention.actor, *mention.members) if key is not None)
