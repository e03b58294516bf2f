"""Markdown pages: front matter, and paragraphs by way of HTML. Fills the same ``Extract`` as html.py.

Front matter is YAML of which every value is taken as the text that it is: nothing is constructed, merged or resolved.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

import yaml

from graphkit.articles.decode import whole
from graphkit.articles.html import Extract
from graphkit.articles.walk import markup_lines
from graphkit.errors import PageError

__all__ = ["read_markdown"]

_FRONT = re.compile(r"\A---[ \t]*\r?\n(?P<yaml>.{0,20000}?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)


_MOST_CHARACTERS = 5_000_000


_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def _front_matter(text: str) -> tuple[dict[Any, Any], str]:
    """Cut the front matter off; text whose head is no mapping has none."""
    match = _FRONT.match(text)
    if match is None:
        return {}, text
    given: Any = None
    with suppress(yaml.YAMLError, ValueError, RecursionError):
        given = yaml.load(match["yaml"], Loader=yaml.BaseLoader)  # noqa: S506  # makes texts, lists and mappings only
    return (given, text[match.end() :]) if isinstance(given, dict) else ({}, text)


def _given(front: dict[Any, Any], *names: str) -> str | None:
    """Return the first of the named fields that holds a plain value, as text."""
    for name in names:
        value = front.get(name)
        if isinstance(value, str) and value not in _NOTHING:
            return whole(value)
    return None


def read_markdown(text: str) -> Extract:
    """Return the paragraphs of a Markdown page and what its front matter says; raises PageError for a giant."""
    from markdown_it import MarkdownIt

    if len(text) > _MOST_CHARACTERS:
        raise PageError(f"the page has more than {_MOST_CHARACTERS:,} characters", remedy="cut it into pages")
    front, body = _front_matter(text)
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(body)
    return Extract(
        markup_lines(rendered),
        title=_given(front, "title"),
        author=_given(front, "author", "byline"),
        site=_given(front, "source", "publisher", "site"),
        published=(_given(front, "published", "date") or "")[:10] or None,
        url=_given(front, "url", "link"),
    )
