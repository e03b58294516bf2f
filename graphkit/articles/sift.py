"""Keeps the drafts that are articles and trims them; what is a teaser, a list, a plea or not English is left out.

Reads and changes drafts (draft.py) for group.py. A line that is taken out of a draft is listed as left out, with why.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice, pairwise

from graphkit.articles.draft import BODY, Draft, Placed
from graphkit.articles.labels import Kind, Line
from graphkit.articles.language import no_english, other_language
from graphkit.model import BlockLabel

__all__ = ["LIST", "pleads", "sift"]

_BLURB = 45
_FEWEST_LISTED = 4
_TELLING = 15
_MOST_TRIMMED = 20
_TEASER = "a headline with a line or two"
LIST = "a list of headlines and teasers"
"""Why a page of that make has no article."""


def _dangles(draft: Draft, line: Line) -> str:
    """Say why the last paragraph of a draft is no part of it, "" where it is one."""
    if line.announces:
        return "announces something below it"
    mark = _mark_above(draft, line)
    if mark is None:
        return ""
    if line.to_reader:
        return "speaks to the reader"
    advert = mark.label is BlockLabel.ADVERT and mark.words >= 3 and line.words <= 12
    return "goes with the advert above it" if advert else ""


def _mark_above(draft: Draft, line: Line) -> Line | None:
    """Return the mark that was left out above a line, None where a paragraph stands between them."""
    marks = (mark for mark, _, _ in draft.left_out if mark.kind is Kind.MARK and mark.span < line.span)
    last = max(marks, key=lambda mark: mark.span, default=None)
    if last is None or any(last.span < below.span < line.span for below in draft.body()):
        return None
    return last


def _trim(draft: Draft) -> None:
    """Leave out what closes an article without being part of it: a line that announces, or speaks to the reader."""
    for _ in range(_MOST_TRIMMED):
        line, label, _ = draft.parts[-1]
        reason = _dangles(draft, line)
        if label in BODY and (not reason or len(list(islice(draft.body(), 2))) == 1):
            return
        draft.parts.pop()
        out = BlockLabel.ADVERT if label in BODY else BlockLabel.LINK_LIST
        draft.left_out.append((line, out, reason or "a short line with no text below it"))


def pleads(draft: Draft) -> bool:
    """Tell whether all that a draft has are a few words to the reader ("please enable scripts")."""
    return draft.brief() and all(line.to_reader for line in draft.body())


def _is_teaser(draft: Draft) -> bool:
    """Tell whether a draft is the beginning of an article that is elsewhere, and not an article."""
    first = next(draft.body())
    wire = first.dateline is not None and first.dateline.wire
    heads = sum(label is BlockLabel.HEADLINE for _, label, _ in draft.parts)
    return draft.brief() and (draft.zone is not None or (heads >= sum(1 for _ in draft.body()) and not wire))


def _card(draft: Draft) -> list[Placed]:
    """Cut off a headline with a line or two that the end of a draft took in, of the same make as a teaser below it."""
    if len(draft.parts) < 4:
        return []
    above, (head, label, _), (line, text, _) = draft.parts[-3:]
    shape = (above[1], label, text) == (BlockLabel.BODY, BlockLabel.HEADLINE, BlockLabel.BODY)
    if not shape or head.words < 5 or line.words > _BLURB:
        return []
    cut = draft.parts[-2:]
    del draft.parts[-2:]
    return [(line, BlockLabel.TEASER, _TEASER) for line, _, _ in cut]


def _is_list(draft: Draft) -> bool:
    """Tell whether a draft is a list of headlines, each with a line or two below it: a front page, a search result."""
    heads = [line for line, label, _ in draft.parts if label is BlockLabel.HEADLINE]
    body = list(draft.body())
    if not _FEWEST_LISTED <= len(heads) <= len(body) + 1 or len(body) > len(heads):
        return False
    turns = sum(a[1] is not b[1] for a, b in pairwise(draft.parts))
    long_heads = sum(line.words for line in heads) >= 6 * len(heads)
    return long_heads and turns >= 0.8 * (len(draft.parts) - 1) and all(line.words <= _BLURB for line in body)


def _rejected(draft: Draft, first: bool) -> tuple[BlockLabel, str] | None:
    """Say why a draft is no article to read, None where it is one."""
    if not first and _is_teaser(draft):
        return BlockLabel.TEASER, _TEASER
    if _is_list(draft):
        return BlockLabel.LINK_LIST, LIST
    if language := other_language("\n".join(line.text for line in draft.body())):
        return BlockLabel.OTHER_LANGUAGE, f"in {language}, not English"
    return None


def _part_languages(draft: Draft) -> None:
    """Leave out paragraphs in another language where the article has some in English too."""
    foreign = {id(line): reason for line in draft.body() if (reason := _foreign(line))}
    if 0 < len(foreign) < sum(1 for _ in draft.body()):
        lines = (line for line, _, _ in draft.parts if id(line) in foreign)
        draft.left_out.extend((line, BlockLabel.OTHER_LANGUAGE, foreign[id(line)]) for line in lines)
        draft.parts = [placed for placed in draft.parts if id(placed[0]) not in foreign]


def _foreign(line: Line) -> str:
    """Say in which language a paragraph is that is long enough to tell; "" where it is English, or may be."""
    if line.words < _TELLING or not no_english(line.text):
        return ""
    language = other_language(line.text)
    return f"in {language}, not English" if language else ""


def sift(drafts: Iterable[Draft]) -> tuple[list[Draft], list[Placed]]:
    """Keep the drafts that are articles; the others' lines are left out of the article above, or of the first."""
    kept: list[Draft] = []
    waiting: list[Placed] = []
    for draft in drafts:
        _part_languages(draft)
        _trim(draft)
        why = _rejected(draft, first=not kept)
        if why is None:
            draft.left_out.extend(waiting)
            waiting = []
            kept.append(draft)
            continue
        label, reason = why
        if kept and label is BlockLabel.TEASER:
            kept[-1].left_out.extend(_card(kept[-1]))
        lines = [*((line, label, reason) for line, _, _ in draft.parts), *draft.left_out]
        (kept[-1].left_out if kept else waiting).extend(lines)
    for draft in kept:
        draft.left_out.sort(key=lambda placed: placed[0].span)
    return kept, waiting
