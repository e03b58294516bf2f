"""Entities of articles, in one line each."""

from graphkit.linking.entities import Judgements, Resolution, Resolver
from graphkit.model import Entity, EntityType
from graphkit.ontology import load_lexicon
from graphkit.ontology.gazetteers import name_key

PERSON, STATE = EntityType.PERSON, EntityType.STATE
ORGANISATION, PLACE = EntityType.ORGANISATION, EntityType.PLACE


def entity(
    name: str,
    kind: EntityType = PERSON,
    *aliases: str,
    wikidata: str | None = None,
    country: str | None = None,
) -> Entity:
    same_as = (("wikidata", wikidata),) if wikidata else ()
    return Entity(wikidata or name_key(kind, name), name, kind, aliases, same_as, country)


def resolve(
    articles: dict[str, list[Entity]], judgements: Judgements | None = None, *, reverse: bool = False
) -> Resolution:
    resolver = Resolver(load_lexicon().names, judgements)
    for article in sorted(articles, reverse=reverse):
        entities = articles[article]
        resolver.add(article, list(reversed(entities)) if reverse else entities)
    return resolver.resolve()


def one(*names: str | Entity, kind: EntityType = PERSON) -> bool:
    """Whether names that stand in an article each are found to be one entity."""
    found = [name if isinstance(name, Entity) else entity(name, kind) for name in names]
    return len(resolve({f"a{i}": [who] for i, who in enumerate(found)}).entities) == 1
