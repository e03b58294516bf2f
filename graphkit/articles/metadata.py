"""What a page says of itself: JSON-LD, <meta> elements, its canonical address. Touches no text.

Reads lxml trees for html.py, before anything is taken out of them. The names of <meta> elements are data
(ontology/pages/metadata.yaml).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Any

from graphkit.articles.decode import whole
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["Metadata", "read_metadata"]

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Analysis)s?$|^(?:Opinion|Background)", re.IGNORECASE)
_MOST_NODES = 5_000
_OUTSIDE = re.compile(r"[\[{]")
_TAG = re.compile(r"<[^>]{1,200}>")
_SPACE = re.compile(r"\s+")
_ADDRESS = re.compile(r"^(?:https?:|www\.|@|/)|\.(?:com|org|net)\b")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the metadata of a page say. ``titles`` are all wordings of its headline; ``published`` as it stands there.

    ``kinds`` are its schema.org and OpenGraph types, ``sections`` the parts of the site that it belongs to.
    """

    titles: tuple[str, ...] = ()
    author: str | None = None
    site: str | None = None
    published: str | None = None
    url: str | None = None
    description: str | None = None
    kinds: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


@cache
def _names() -> dict[str, tuple[str, ...]]:
    table = load_yaml(ontology_folder() / "pages" / "metadata.yaml")
    return {field: tuple(names) for field, names in table.items()}


def _clean(value: Any) -> str:
    """Return a value of metadata as plain text, "" for what is none."""
    if not isinstance(value, str | int | float):
        return ""
    return _SPACE.sub(" ", _TAG.sub("", unescape(whole(str(value))))).strip()


def _texts(value: Any) -> Iterator[str]:
    """Yield the texts in a value of JSON-LD: a string, a thing with a name, or a list of either."""
    for item in value if isinstance(value, list) else [value]:
        named = item.get("name") if isinstance(item, dict) else item
        for one in named if isinstance(named, list) else [named]:
            if text := _clean(one):
                yield text


def _types(node: dict[str, Any]) -> tuple[str, ...]:
    return tuple(text.rpartition("/")[2] for text in _texts(node.get("@type")))


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield all nodes of a page's JSON-LD, outer ones first, without recursion."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            yield from _inside(_json(script.text or ""))


def _inside(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects in a value of JSON, as far as a page has reason to go."""
    waiting = [data]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
        inside = node.values() if isinstance(node, dict) else node or ()
        waiting.extend(value for value in inside if isinstance(value, dict | list))


def _json(text: str) -> Any:
    """Parse JSON, whatever stands around it: comments and CDATA marks. None where there is none, or it is damaged."""
    start = _OUTSIDE.search(text)
    if start is None:
        return None
    end = max(text.rfind("}"), text.rfind("]")) + 1
    try:
        return json.loads(text[start.start() : end], strict=False)
    except (ValueError, RecursionError):
        return None


def _article(nodes: Iterable[dict[str, Any]], titles: tuple[str, ...]) -> dict[str, Any]:
    """Return the node that describes the page's article: of several the one with the page's title, else the first."""
    found = [node for node in nodes if any(map(_ARTICLE.search, _types(node)))]
    known = " ".join(titles).casefold()
    for node in found:
        headline = _clean(node.get("headline")).casefold()
        if headline and headline in known:
            return node
    dated = [node for node in found if node.get("datePublished")]
    return next(iter(dated or found), {})


def _metas(tree: Any) -> dict[str, str]:
    """Return what the page's <meta> elements and properties say, by name in small letters; of doubles the first."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if text := _clean(element.get("content")):
            found.setdefault(name.strip().casefold(), text)
    return found


def _given(metas: dict[str, str], field: str) -> Iterator[str]:
    return (metas[name] for name in _names()[field] if name in metas)


def _author(*candidates: Iterable[str]) -> str | None:
    """Return the writers' names of the first candidate that has any; addresses are none."""
    for names in candidates:
        people = [name for name in names if not _ADDRESS.search(name) and len(name) < 80]
        if people:
            return " and ".join(dict.fromkeys(people))
    return None


def _canonical(tree: Any) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or ""))
    return next((link for link in links if link), None)


def read_metadata(tree: Any) -> Metadata:
    """Return what a page's metadata say of its article."""
    metas = _metas(tree)
    heads = [_clean(element.text_content()) for element in tree.iter("title")][:1]
    tagged = (*_given(metas, "title"), *heads)
    node = _article(_nodes(tree), tagged)
    dates = (_clean(node.get("datePublished")), *_given(metas, "published"))
    sites = [*_given(metas, "site"), *_texts(node.get("publisher"))]
    return Metadata(
        titles=tuple(dict.fromkeys(title for title in (_clean(node.get("headline")), *tagged) if title)),
        author=_author(_texts(node.get("author")), _given(metas, "author")),
        site=next((site for site in sites if not _ADDRESS.search(site)), None),
        published=next((date for date in dates if date), None),
        url=next((url for url in (_canonical(tree), *_given(metas, "url")) if url), None),
        description=next(_given(metas, "description"), None),
        kinds=(*_types(node), *_given(metas, "kind")),
        sections=tuple(dict.fromkeys((*_texts(node.get("articleSection")), *_given(metas, "section")))),
    )
