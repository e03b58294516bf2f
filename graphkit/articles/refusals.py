"""Tells a page that a site gave in the place of an article: a refusal, a consent wall, a robot check, filler text.

Reads drafts for split.py and markup.py. What such pages say is data (ontology/pages/refusals.yaml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice

from graphkit.articles.draft import Draft
from graphkit.errors import PageError
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["real"]

_LONGEST = 200
"""Words from which on a text is an article, whatever it says of robots and permissions."""
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


@cache
def _table() -> tuple[frozenset[str], re.Pattern[str]]:
    table = load_yaml(ontology_folder() / "pages" / "refusals.yaml")
    sentences = sorted(table["sentences"], key=len, reverse=True)
    return frozenset(table["titles"]), re.compile("|".join(map(re.escape, sentences)))


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")


def _refused(draft: Draft) -> str | None:
    """Return the words by which a draft shows that it stands in the place of an article, None where it is one."""
    titles, sentences = _table()
    if sum(line.words for line in islice(draft.body(), _LONGEST)) >= _LONGEST:
        return None
    said = _plain("\n".join(line.text for line, _, _ in draft.parts))
    if match := sentences.search(said):
        return match[0]
    headings = [draft.title or "", *(line.text for line, _, _ in draft.parts if line.words <= 6)]
    return next((bare for heading in headings if (bare := _EDGES.sub("", _plain(heading))) in titles), None)


def real(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts that are articles; raises PageError where none is, with what the page says instead."""
    said = [_refused(draft) for draft in drafts]
    if drafts and all(said):
        raise PageError(
            f"the page is no article: it says '{said[0]}'",
            remedy="open it in a browser, and save it when its text shows",
        )
    return [draft for draft, words in zip(drafts, said, strict=True) if not words]
