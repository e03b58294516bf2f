"""An annotated set: gold.jsonl, entities.json and articles.json as frozen objects; its README says what is what."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphkit.errors import GraphkitError
from graphkit.evaluation.scheme import Scheme
from graphkit.evaluation.wording import Names

__all__ = ["Gold", "GoldArticle", "GoldEvent", "load_gold"]

_REMEDY = "name a folder with gold.jsonl, entities.json and articles.json"


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An annotated event mention. ``roles`` are the right fillers, ``accepted`` others that are right too.

    ``optional`` ones are neither rewarded nor punished; ``core`` ones make edges. ``factualities`` are all right
    values; ``said_by`` all right sources, with None where no source is right. ``construction`` is how the sentence puts
    it (passive, relative, ...), empty where the set does not say.
    """

    id: str
    document: str
    relation: str
    sentence: str
    trigger: str
    roles: Mapping[str, tuple[str, ...]]
    accepted: Mapping[str, tuple[str, ...]]
    factuality: str
    factualities: frozenset[str]
    said_by: tuple[str | None, ...]
    core: bool
    optional: bool
    construction: str = ""

    def fillers(self, role: str) -> tuple[str, ...]:
        """Return the right fillers of a role."""
        return self.roles.get(role, ())

    def also(self, role: str) -> tuple[str, ...]:
        """Return fillers of a role that are right too."""
        return self.accepted.get(role, ())


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article that a reader finds on a page: its first and last words, and its length in characters."""

    page: str
    first: str
    last: str
    length: int


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotation of some pages. ``named`` are the entities that have a name of their own."""

    pages: tuple[str, ...]
    events: tuple[GoldEvent, ...]
    articles: tuple[GoldArticle, ...]
    names: Names
    named: frozenset[str]

    def covers(self, document: str) -> bool:
        """Tell whether a document is one of the annotated pages; pages are known by how their names begin."""
        return any(document.startswith(page) for page in self.pages)


def load_gold(folder: Path, scheme: Scheme, pages: tuple[str, ...] = ()) -> Gold:
    """Read an annotated set, or those of its pages whose names begin with one of ``pages``.

    Raises GraphkitError where a file is missing or is not what it should be.
    """
    entities = _read(folder / "entities.json")
    articles = _read(folder / "articles.json")
    chosen = tuple(page for page in articles if not pages or page.startswith(pages))
    if not chosen:
        known = ", ".join(sorted(articles))
        raise GraphkitError("no annotated page has such a name", path=folder, remedy=f"there are {known}")
    aliases = {name: (*said.get("aliases", ()), *said.get("context_aliases", ())) for name, said in entities.items()}
    return Gold(
        pages=chosen,
        events=tuple(event for event in _events(folder / "gold.jsonl", scheme) if event.document.startswith(chosen)),
        articles=tuple(_articles(articles, chosen)),
        names=Names(aliases),
        named=frozenset(name for name, said in entities.items() if said["type"] != "Group"),
    )


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GraphkitError(f"cannot be read ({error.strerror})", path=path, remedy=_REMEDY) from error
    except ValueError as error:
        raise GraphkitError(f"is not valid JSON: {error}", path=path, remedy=_REMEDY) from error


def _events(path: Path, scheme: Scheme) -> Iterator[GoldEvent]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise GraphkitError(f"cannot be read ({error.strerror})", path=path, remedy=_REMEDY) from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _event(json.loads(line), scheme)
            except (ValueError, KeyError) as error:
                reason = f"line {number} is no annotated event: {error}"
                raise GraphkitError(reason, path=path, remedy=_REMEDY) from error


def _event(said: Mapping[str, Any], scheme: Scheme) -> GoldEvent:
    also = said.get("also", {})
    sources = (said["attributed_to"], *_listed(also.get("attributed_to")))
    return GoldEvent(
        id=said["id"],
        document=said["doc"],
        relation=said["relation"],
        sentence=said["sentence"],
        trigger=said["trigger"],
        roles=_roles(said["roles"], scheme),
        accepted=_roles(also.get("roles"), scheme),
        factuality=said["factuality"],
        factualities=frozenset((said["factuality"], *_listed(also.get("factuality")))),
        said_by=sources,
        core=said["core"],
        optional=said["status"] == "optional",
        construction=said.get("construction", ""),
    )


def _roles(said: Any, scheme: Scheme) -> dict[str, tuple[str, ...]]:
    if not isinstance(said, dict):
        return {}
    return {
        scheme.spelled.get(role, role): tuple(value for value in _listed(fillers) if isinstance(value, str) and value)
        for role, fillers in said.items()
    }


def _articles(said: Mapping[str, Any], pages: tuple[str, ...]) -> Iterator[GoldArticle]:
    for page in pages:
        for article in said[page]:
            if "teaser" not in article.get("note", "").lower():
                start, end = article["span"]
                yield GoldArticle(page, article["first_words"], article["last_words"], end - start)


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
