"""A graph of any size, made by arithmetic: records as a build gives them, lowered as a build lowers them.

Parties are drawn so that a few are in the news all the time and most hardly ever, and most events are reported twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from graphkit.model import (
    ArticleRecord,
    Claim,
    ClaimTime,
    DateOrigin,
    EntityRecord,
    Factuality,
    PublicationDate,
    RoleFiller,
    Run,
    Source,
    Trigger,
    Triple,
)
from graphkit.ontology.frame_files import load_frames
from graphkit.ontology.iris import Iris
from graphkit.triples.lowering import lower

__all__ = ["Records", "generate", "triples"]

IRIS = Iris()
FIRST_DAY = date(2024, 1, 1)
CLAIMS_PER_ARTICLE = 4
RELATIONS = ("met-with", "met-with", "met-with", "supplied", "attacked", "proposed")
FACTUALITIES = (*(Factuality.ACTUAL,) * 7, Factuality.PLANNED, Factuality.NEGATED, Factuality.POSSIBLE)


@dataclass(frozen=True, slots=True)
class Records:
    """What a build of a corpus of this size would hold."""

    articles: tuple[ArticleRecord, ...]
    entities: tuple[EntityRecord, ...]
    claims: tuple[Claim, ...]


def generate(claims: int) -> Records:
    """Make ``claims`` claims (some 36 triples each, all told) and what they speak of."""
    parties, places = max(20, claims // 4), max(5, claims // 100)
    people = tuple(_entity("person", "Person", number) for number in range(parties))
    sites = tuple(_entity("place", "Place", number) for number in range(places))
    articles = tuple(_article(number) for number in range(-(-claims // CLAIMS_PER_ARTICLE)))
    made = tuple(_claim(number, articles[number // CLAIMS_PER_ARTICLE], people, sites) for number in range(claims))
    return Records(articles, people + sites, made)


def triples(records: Records) -> Iterator[Triple]:
    """Lower the records as a build does."""
    run = Run(IRIS.run("benchmark"), "0")
    return lower(records.articles, records.entities, records.claims, load_frames(), run=run, iris=IRIS)


def _entity(folder: str, kind: str, number: int) -> EntityRecord:
    name = f"{kind} {number}"
    return EntityRecord(IRIS.entity(f"{folder}/{name.lower()}"), name, kind, (f"{kind[0]}. {number}",), mentions=1)


def _article(number: int) -> ArticleRecord:
    day = FIRST_DAY + timedelta(days=number % 700)
    document = f"page-{number:06}.txt"
    return ArticleRecord(
        id=IRIS.article(document, 0, str(number)),
        document=document,
        article=0,
        title=f"Headline {number}",
        source=Source(publisher=f"Paper {number % 97}", agency=f"Wire {number % 5}" if number % 3 else None),
        published=PublicationDate(day.isoformat(), DateOrigin.EXPLICIT),
        start=0,
        end=1000,
        text="",
    )


def _drawn(number: int, salt: int, size: int) -> int:
    """Return a number below ``size``, the small ones far more often; the same for the same arguments."""
    fraction = (number * 2654435761 + salt * 40503) % 1_000_003 / 1_000_003
    return int(size * fraction**3)


def _claim(
    number: int, article: ArticleRecord, people: tuple[EntityRecord, ...], sites: tuple[EntityRecord, ...]
) -> Claim:
    event, relation = number // 2, RELATIONS[number // 2 % len(RELATIONS)]
    one, other = (people[_drawn(event, salt, len(people))] for salt in (1, 2))
    start = 200 * (number % CLAIMS_PER_ARTICLE)
    sentence = f"Sentence {number} says that {one.name} and {other.name} did something of note."
    end, at = start + len(sentence), start + sentence.index("did")
    identity = IRIS.claim(article.document, 0, start, end, relation, at)
    day = (FIRST_DAY + timedelta(days=event % 690)).isoformat()
    return Claim(
        id=identity,
        relation=relation,
        document=article.document,
        article=0,
        article_id=article.id,
        sentence=sentence,
        start=start,
        end=end,
        trigger=Trigger("did", at, at + 3),
        roles=_roles(relation, _filler(one, start), _filler(other, start + 40))
        | {"place": (_filler(sites[_drawn(event, 3, len(sites))], start + 80),)},
        factuality=FACTUALITIES[event % len(FACTUALITIES)],
        confidence=0.8,
        rule=f"{relation}/generated",
        same_event=IRIS.event([str(event)]),
        time=ClaimTime(day, "day", "that day", "explicit", start + 100, start + 108) if event % 10 else None,
        quantities={"killed": str(number % 9)} if relation == "attacked" else None,
    )


def _roles(relation: str, one: RoleFiller, other: RoleFiller) -> dict[str, tuple[RoleFiller, ...]]:
    thing = RoleFiller(f"{one.id}#thing", "a thing of note", "Phrase", "a thing of note", one.start, one.start + 15)
    match relation:
        case "met-with":
            return {"participant": (one, other)}
        case "supplied":
            return {"supplier": (one,), "recipient": (other,), "item": (thing,)}
        case "attacked":
            return {"attacker": (one,), "target": (other,)}
    return {"proposer": (one,), "addressee": (other,), "proposal": (thing,)}


def _filler(entity: EntityRecord, start: int) -> RoleFiller:
    return RoleFiller(entity.id, entity.name, entity.type, entity.name, start, start + len(entity.name))
