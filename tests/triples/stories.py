"""A small corpus made by hand: four articles in three voices, and claims about ferries, envoys and mortars."""

from __future__ import annotations

from collections.abc import Mapping

from graphkit.model import (
    ArticleRecord,
    Claim,
    ClaimTime,
    DateOrigin,
    EntityRecord,
    Factuality,
    PublicationDate,
    RoleFiller,
    Source,
    Trigger,
)
from graphkit.ontology.iris import Iris

__all__ = ["ADA", "BO", "CY", "IRIS", "RIVERIA", "article", "claim", "entity", "group", "on"]

IRIS = Iris()
ADA, BO, CY, RIVERIA = (
    RoleFiller(IRIS.entity(key), name, key.split("/")[0], name, 0, len(name))
    for key, name in (
        ("Person/ada quill", "Ada Quill"),
        ("Person/bo reed", "Bo Reed"),
        ("Person/cy marsh", "Cy Marsh"),
        ("State/riveria", "Riveria"),
    )
)


def entity(filler: RoleFiller, **more: object) -> EntityRecord:
    return EntityRecord(id=filler.id, name=filler.name, type=filler.type, **more)  # type: ignore[arg-type]  # by keyword


def group(words: str, start: int = 0) -> RoleFiller:
    return RoleFiller(f"{IRIS.base}claim/x#group-{start}", words, "Group", words, start, start + len(words))


def article(
    document: str,
    publisher: str | None = None,
    agency: str | None = None,
    copy_group: str | None = None,
    published: str | None = None,
) -> ArticleRecord:
    return ArticleRecord(
        id=IRIS.article(document, 0, document),
        document=document,
        article=0,
        title=f"News of {document}",
        source=Source(publisher, agency),
        published=PublicationDate(published, DateOrigin.EXPLICIT if published else DateOrigin.UNKNOWN),
        start=0,
        end=500,
        text="",
        copy_group=copy_group and IRIS.copy_group(copy_group),
    )


def on(day: str | None, words: str = "then") -> ClaimTime:
    return ClaimTime(day, "day", words, "relative-to-publication" if day else "unresolved", 20, 24)


def claim(
    relation: str,
    roles: Mapping[str, tuple[RoleFiller, ...]],
    *,
    document: str = "lantern.txt",
    start: int = 0,
    event: str = "",
    factuality: Factuality = Factuality.ACTUAL,
    time: ClaimTime | None = None,
    said_by: RoleFiller | None = None,
    quantities: Mapping[str, str] | None = None,
) -> Claim:
    identity = IRIS.claim(document, 0, start, start + 40, relation, start + 10)
    return Claim(
        id=identity,
        relation=relation,
        document=document,
        article=0,
        article_id=IRIS.article(document, 0, document),
        sentence="The two of them talked for an hour there.",
        start=start,
        end=start + 40,
        trigger=Trigger("talked", start + 16, start + 22),
        roles=roles,
        factuality=factuality,
        confidence=0.9,
        rule=f"{relation}/hand",
        same_event=f"{IRIS.base}event/{event}" if event else IRIS.event([identity]),
        attribution=said_by,
        time=time,
        quantities=quantities,
    )
