"""Small annotated sets and claims to score against them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graphkit.evaluation import Gold, load_gold, load_scheme
from graphkit.model import Claim, Factuality, RoleFiller, Trigger

__all__ = ["claim", "gold_event", "make_gold"]

NAMED = ("Ada Byron", "Mary Lamb", "Tom Paine", "Jane Marcet", "Ann Lee", "Utopia", "Erewhon")


def gold_event(
    relation: str = "met-with", sentence: str = "Ada Byron met Mary Lamb.", **changes: Any
) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": sentence[:12],
        "doc": "page",
        "article": 0,
        "sentence": sentence,
        "trigger": "met",
        "relation": relation,
        "roles": {"participants": ["Ada Byron", "Mary Lamb"]},
        "factuality": "actual",
        "attributed_to": None,
        "core": True,
        "status": "agreed",
        "also": {},
    }
    return record | changes


def make_gold(folder: Path, events: Iterable[dict[str, Any]], articles: Iterable[dict[str, Any]] = ()) -> Gold:
    entities: dict[str, Any] = {name: {"type": "Person", "aliases": [name.split()[-1]]} for name in NAMED}
    entities["several leaders"] = {"type": "Group", "aliases": []}
    (folder / "entities.json").write_text(json.dumps(entities))
    (folder / "articles.json").write_text(json.dumps({"page": list(articles)}))
    (folder / "gold.jsonl").write_text("".join(json.dumps(event) + "\n" for event in events))
    return load_gold(folder, load_scheme())


def claim(
    relation: str = "met-with",
    sentence: str = "Ada Byron met Mary Lamb.",
    factuality: Factuality = Factuality.ACTUAL,
    said_by: str | None = None,
    **roles: list[str],
) -> Claim:
    """Make a claim on page.txt; a filler that is no known name is a Group."""
    given = roles or {"participant": ["Ada Byron", "Mary Lamb"]}
    return Claim(
        id=f"claim/{sentence}",
        relation=relation,
        document="page.txt",
        article=0,
        article_id="doc/1",
        sentence=sentence,
        start=0,
        end=len(sentence),
        trigger=Trigger("met", 0, 3),
        roles={role.replace("_", "-"): tuple(map(_filler, names)) for role, names in given.items()},
        factuality=factuality,
        confidence=0.9,
        rule=f"{relation}/test",
        same_event="event/1",
        attribution=_filler(said_by) if said_by else None,
    )


def _filler(name: str) -> RoleFiller:
    return RoleFiller(f"entity/{name}", name, "Person" if name in NAMED else "Group", name, 0, len(name))
