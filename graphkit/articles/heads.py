"""Reads the lines above a body: which is the headline, who published it, what the rest is.

Works on labelled lines (labels.py) for group.py; knows nothing of the lines further down.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphkit.articles.labels import BULLETS, Kind, Line, age_source
from graphkit.model import BlockLabel

__all__ = ["CREDITS", "Head", "evidence", "read_head"]

_CONTENT = re.compile(r"[^\W\d_][\w’']{3,}|[A-Z][\w’']+|\d+")
_LEFT = {
    Kind.MARK: BlockLabel.NAVIGATION,
    Kind.TEASER: BlockLabel.TEASER,
    Kind.AGE: BlockLabel.BYLINE,
    Kind.DATE: BlockLabel.BYLINE,
}
CREDITS = {Kind.BYLINE: BlockLabel.BYLINE, Kind.DATELINE: BlockLabel.DATELINE}
_FOLLOWERS = frozenset({Kind.AGE, Kind.DATE, Kind.BYLINE, Kind.DATELINE})
_HEADLINE_WORDS = (5, 20)
_NEAREST = 30
_SITE = re.compile(r"\s[|–—·-]\s(?P<site>[^|–—·]{2,40})$")
_OPENING = 1000
FIT = 0.3
"""Share of a headline's content words from which on it fits a text: half as many is chance."""


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above a body with what each is: parts that are read, and lines that are left out.

    ``read`` and ``left`` hold (line, label, reason) in page order; ``publisher`` is a name that stands beside an age.
    """

    title: Line | None
    read: tuple[tuple[Line, BlockLabel, str], ...]
    left: tuple[tuple[Line, BlockLabel, str], ...]
    publisher: str | None


def _bare(line: Line) -> str:
    return line.text.strip(BULLETS).casefold()


def _names(head: Sequence[Line]) -> dict[int, str]:
    """Return the wording by which each title is compared: without the site's name where the rest stands there too."""
    bare = {at: _bare(line) for at, line in enumerate(head) if line.kind is Kind.TITLE}
    known = set(bare.values())
    return {at: core if (core := _SITE.sub("", name)) in known else name for at, name in bare.items()}


def _stems(text: str) -> set[str]:
    return {word.casefold()[:6] for word in _CONTENT.findall(text)}


def fits(title: str, body: str) -> float:
    """Return the share (0 to 1) of a headline's content words that the opening of ``body`` takes up."""
    wanted = _stems(title)
    return len(wanted & _stems(body[:_OPENING])) / len(wanted) if len(wanted) > 1 else 0.0


def evidence(head: Sequence[Line], prose: Line, *, zoned: bool) -> int:
    """Add up what speaks for ``head`` being the head of a new article and not a crosshead in the one above.

    2 each: the title stands there twice, a dateline stands there or opens the text. 1 each: an age, a date or a byline;
    the publisher's name twice; a title that fits the text; a zone (``zoned``) such as "related articles" above it.
    0 without any title, since ages and names alone stand in many articles.
    """
    titles = [line for line in head if line.kind is Kind.TITLE]
    if not titles:
        return 0
    kinds = {line.kind for line in head}
    sources = _sources(head)
    names = Counter(name for at, name in _names(head).items() if at not in sources)
    twice = max(names.values(), default=0) > 1
    dateline = Kind.DATELINE in kinds or prose.dateline is not None
    dated = len({Kind.AGE, Kind.DATE, Kind.BYLINE} & kinds)
    fitting = max(fits(line.text, prose.text) if line.words >= 4 else 0.0 for line in titles) >= FIT
    return 2 * twice + 2 * dateline + dated + (len(sources) > 1) + fitting + zoned


def _sources(head: Sequence[Line]) -> set[int]:
    """Return the positions of short lines that name the publisher: above an age, or the same again with a bullet.

    A line below an age is one only where none stands above it, and if it is shorter than headlines are.
    """
    found = set(_beside_ages(head))
    names = {_bare(head[at]) for at in found}
    return found | {at for at, line in enumerate(head) if line.kind is Kind.TITLE and _bare(line) in names}


def _beside_ages(head: Sequence[Line]) -> Iterator[int]:
    """Yield the positions of short lines, one for each age that has any beside it."""
    for at, line in enumerate(head):
        if line.kind is not Kind.AGE:
            continue
        if at and _is_short_title(head[at - 1], 5):
            yield at - 1
        elif at + 1 < len(head) and _is_short_title(head[at + 1], 3):
            yield at + 1


def _is_short_title(line: Line, most: int) -> bool:
    return line.kind is Kind.TITLE and line.words <= most


def _publisher(head: Sequence[Line], sources: set[int]) -> str | None:
    if sources:
        return head[min(sources)].text.strip(BULLETS)
    for line in head:
        name = age_source(line.text) if line.kind is Kind.AGE else None
        if name and not name.casefold().startswith("by "):
            return name
    return None


def _site(titles: Iterable[str]) -> str | None:
    """Return the site that the first of these titles to name one has behind the headline: "Rates rise | The Herald"."""
    return next((match["site"] for title in titles if (match := _SITE.search(title))), None)


def _merit(head: Sequence[Line], at: int, *, doubled: bool, body: str) -> int:
    """Add up what speaks for the line at ``at`` being the headline of ``body``.

    2 each: it fits the text (a short one: 1), it stands there twice, it is followed by an age, a date or a byline,
    markup makes it the main heading. 1: it has the length.
    """
    line = head[at]
    followed = any(below.kind in _FOLLOWERS for below in head[at + 1 : at + 3])
    length = _HEADLINE_WORDS[0] <= line.words <= _HEADLINE_WORDS[1]
    return (1 + length) * (fits(line.text, body) >= FIT) + 2 * doubled + 2 * followed + 2 * line.heading + length


def _choose_title(head: Sequence[Line], sources: set[int], body: str) -> int | None:
    """Return the position of the headline, None where there is none.

    A title of fewer than four words is taken only where it stands alone.
    """
    titles = [at for at, line in enumerate(head) if line.kind is Kind.TITLE and at not in sources][-_NEAREST:]
    long = [at for at in titles if head[at].words >= 4]
    if long:
        return _best(head, long, body)
    return titles[0] if len(titles) == 1 and head[titles[0]].words > 1 else None


def _best(head: Sequence[Line], titles: Sequence[int], body: str) -> int:
    """Return the position of the title with most merit, of equals the top one if it has any but length."""
    names = _names(head)
    count = Counter(names[at] for at in titles)
    merit = {at: _merit(head, at, doubled=count[names[at]] > 1, body=body) for at in titles}
    best = max(merit.values())
    equals = [at for at in titles if merit[at] == best]
    return equals[0] if best > 1 else equals[-1]


def _place(line: Line, *, again: bool, below: bool, titled: bool) -> tuple[BlockLabel, str, bool]:
    """Say what a line of the head that is not its headline is, why, and whether it is read.

    ``again``: it is the headline once more; ``below``: it stands below the headline, or there is none (``titled``).
    """
    if line.kind in _LEFT:
        return line.label if line.kind is Kind.MARK else _LEFT[line.kind], line.reason, False
    if line.kind in CREDITS:
        return CREDITS[line.kind], "" if below else "stands above the headline", below
    if again:
        return BlockLabel.HEADLINE, "the headline once more", False
    standfirst = below and titled and line.words >= 6
    label = BlockLabel.HEADLINE if standfirst else BlockLabel.NAVIGATION
    return label, "" if standfirst else "a short line above the article", standfirst


def _called(names: Mapping[int, str], name: str) -> list[int]:
    return [at for at, other in names.items() if other == name]


def read_head(head: Sequence[Line], body: str) -> Head:
    """Say what each line above a body is. ``body`` is the first paragraph below it."""
    sources, names = _sources(head), _names(head)
    chosen = _choose_title(head, sources, body)
    doubles = [] if chosen is None else _called(names, names[chosen])
    # of doubles the shortest is the headline, and of those the nearest to the body
    title_at = min(doubles, key=lambda at: (len(head[at].text), -at), default=-1)
    read, left = [], []
    for at, line in enumerate(head):
        if at == title_at:
            read.append((line, BlockLabel.HEADLINE, ""))
        elif at in sources:
            left.append((line, BlockLabel.BYLINE, "names the publisher"))
        else:
            label, reason, is_read = _place(line, again=at in doubles, below=at > title_at, titled=title_at >= 0)
            (read if is_read else left).append((line, label, reason))
    publisher = _publisher(head, sources) or _site(head[at].text for at in doubles if at != title_at)
    return Head(head[title_at] if title_at >= 0 else None, tuple(read), tuple(left), publisher)
