"""Mentions → entities within one article: who bears each name, who is meant by each description and pronoun.

Reads the trees of one article's sentences, its mentions and the gazetteer; returns the mentions with ``entity`` and
``members`` filled where the text decides it, and the article's entities. Never looks beyond the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.coreference.discourse_model import DiscourseModel
from graphkit.coreference.document import At, Document, at
from graphkit.coreference.document_time import infer_era, last_year
from graphkit.coreference.organisation_names import name_bodies
from graphkit.coreference.person_names import name_persons
from graphkit.coreference.sieves import resolve
from graphkit.coreference.titles import introduce
from graphkit.mentions import dateline_names
from graphkit.model import Article, Entity, EntityType, Mention, MentionKind
from graphkit.ontology.gazetteers import Gazetteer, name_key
from graphkit.syntax import Tree
from graphkit.syntax.quotations import Quotations

__all__ = ["resolve_coreference"]

EXACT, GAZETTEER, PATTERN = "name/exact", "name/gazetteer", "name/pattern"
"""What resolves a name that is its own, that the gazetteer knows, or that a pattern gives: "Ministry of Defence"."""
PLACES = (EntityType.PLACE, EntityType.STATE)


def resolve_coreference(
    article: Article, trees: Sequence[Tree], mentions: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return the article's mentions, resolved, and its entities by key."""
    document = Document.of(trees, mentions)
    quotations = Quotations.of(article.text, document.sentences)
    discourse = DiscourseModel(gazetteer, article.published.value, last_year(document.sentences))
    persons = name_persons(document, discourse)
    keys = persons | name_bodies(document)
    document = Document.of(trees, tuple(_named(mention, keys, discourse) for mention in mentions))
    document = Document.of(trees, tuple(_with_step(mention, discourse) for mention in document.mentions))
    introduce(document, {place: key for place, (key, _) in persons.items()}, discourse)
    if discourse.date is None:
        discourse.date = infer_era(discourse)
    resolved = _with_openings(article, resolve(document, discourse, quotations), discourse)
    _meet_all(resolved, discourse)
    return resolved, discourse.entities()


def _with_openings(article: Article, resolved: tuple[Mention, ...], discourse: DiscourseModel) -> tuple[Mention, ...]:
    """Add the names of the dateline to the discourse; a city's name means there what it means in the text."""
    meant = {m.text.casefold(): m for m in resolved if m.kind is MentionKind.NAME and m.type in PLACES}
    opening = []
    for mention in dateline_names(article, discourse.gazetteer):
        same = meant.get(mention.text.casefold(), mention)
        _, sieve = _known(mention, discourse)
        opening.append(replace(mention, entity=same.entity, type=same.type, resolved_by=same.resolved_by or sieve))
        discourse.meet(same.entity or "", same.type, mention.text)
    return (*opening, *resolved)


def _named(mention: Mention, keys: dict[At, tuple[str, str]], discourse: DiscourseModel) -> Mention:
    """Give a name its key and the sieve that found it, and put what it names into the discourse model."""
    is_name = mention.kind is MentionKind.NAME
    key, sieve = keys.get(at(mention)) or _known(mention, discourse)
    if key is None:
        return mention
    entry = discourse.gazetteer.entry(key)
    discourse.meet(key, entry.type if entry else mention.type, mention.text if is_name else None)
    if mention.name is not None and mention.entity is not None:
        discourse.name(key, mention.name, mention.actor)
    actor = mention.actor or (discourse.countries.get(key) if mention.name else None)
    return replace(mention, entity=key, actor=actor, type=entry.type if entry else mention.type, resolved_by=sieve)


def _with_step(mention: Mention, discourse: DiscourseModel) -> Mention:
    """Say of a name that is tied to a longer one, or to one known, by which sieve that was."""
    if not mention.entity or mention.resolved_by in (None, EXACT, GAZETTEER, PATTERN):
        return mention
    step = f'{mention.resolved_by}: "{mention.text}" is {discourse.called(mention.entity)}'
    return replace(mention, steps=(*mention.steps, step))


def _known(mention: Mention, discourse: DiscourseModel) -> tuple[str | None, str | None]:
    """Return the key that a mention has by the gazetteer or the pattern that found it, else by its own name."""
    if mention.entity is not None:
        return mention.entity, GAZETTEER if discourse.gazetteer.entry(mention.entity) else PATTERN
    if mention.kind is not MentionKind.NAME:
        return None, None
    return name_key(mention.type, mention.text), EXACT


def _meet_all(mentions: Sequence[Mention], discourse: DiscourseModel) -> None:
    """Put into the discourse model whoever is only described: states behind forces and capitals, members of pairs."""
    for key in _keys(mentions):
        entry = discourse.gazetteer.entry(key)
        if entry is not None:
            discourse.meet(key, entry.type)
            if entry.country:
                discourse.meet(entry.country, EntityType.STATE)


def _keys(mentions: Sequence[Mention]) -> Iterator[str]:
    for mention in mentions:
        yield from (key for key in (mention.entity, mention.actor, *mention.members) if key is not None)
