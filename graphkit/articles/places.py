"""What an element's tag, role, classes and id make of what stands in it, for prune.py.

The names are data (ontology/pages/places.yaml).
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import Any

from graphkit.errors import OntologyError
from graphkit.model import BlockLabel
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["named_place"]

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_TAGS = {"figcaption": "caption", "aside": "link-list", "nav": "navigation"}
_ROLES = {
    "alertdialog": "legal",
    "complementary": "link-list",
    "dialog": "legal",
    "navigation": "navigation",
}


@cache
def _names() -> dict[str, list[tuple[tuple[str, ...], BlockLabel]]]:
    """Return the names, cut to words, by their first one; raises OntologyError where an entry is not understood."""
    path = ontology_folder() / "pages" / "places.yaml"
    found: dict[str, list[tuple[tuple[str, ...], BlockLabel]]] = defaultdict(list)
    try:
        for entry in load_yaml(path):
            for name in entry["names"]:
                words = tuple(name.split("-"))
                found[words[0]].append((words, BlockLabel(entry["label"])))
    except (KeyError, TypeError, ValueError) as error:
        raise OntologyError(f"an entry is not understood: {error}", path=path) from error
    return dict(found)


@lru_cache(maxsize=20_000)
def _named(name: str) -> str:
    """Say what one class or id makes of an element: "link-list" for "c-RelatedStories", "" where it says nothing."""
    words = tuple(word.lower() for word in _WORDS.findall(name))
    names = _names()
    for at, word in enumerate(words):
        for wanted, label in names.get(word, ()):
            if words[at : at + len(wanted)] == wanted:
                return label.value
    return ""


def named_place(element: Any) -> str:
    """Say as a block label what an element is by what it is called, "" where that says nothing."""
    if label := _TAGS.get(element.tag) or _ROLES.get(element.get("role") or ""):
        return label
    called = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return next((label for name in called if (label := _named(name))), "")
