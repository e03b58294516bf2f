"""What an element's tag, role, classes and id make of what stands in it, for prune.py.

The names are data (ontology/pages/places.yaml).
"""

from __future__ import annotations

import re
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
def _names() -> re.Pattern[str]:
    """Return one pattern for all names, a group for each label; raises OntologyError where an entry is wrong."""
    path = ontology_folder() / "pages" / "places.yaml"
    try:
        listed = [(BlockLabel(entry["label"]).name, map(re.escape, entry["names"])) for entry in load_yaml(path)]
    except (KeyError, TypeError, ValueError) as error:
        raise OntologyError(f"an entry is not understood: {error}", path=path) from error
    groups = "|".join(f"(?P<{label}>{'|'.join(names)})" for label, names in listed)
    return re.compile(rf"(?:^|-)(?:{groups})(?=-|$)")


@lru_cache(maxsize=20_000)
def _named(name: str) -> str:
    """Say what one class or id makes of an element: "link-list" for "c-RelatedStories", "" where it says nothing."""
    match = _names().search("-".join(_WORDS.findall(name)).lower())
    return BlockLabel[match.lastgroup].value if match and match.lastgroup else ""


def named_place(element: Any) -> str:
    """Say as a block label what an element is by what it is called, "" where that says nothing."""
    if label := _TAGS.get(element.tag) or _ROLES.get(element.get("role") or ""):
        return label
    called = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return next((label for name in called if (label := _named(name))), "")
