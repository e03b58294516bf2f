"""Groups a page's labelled lines into articles: one pass, deciding at every paragraph of prose by what stands above it.

Reads lines (labels.py) and heads (heads.py), fills drafts that split.py makes into articles. Every line ends up in one
draft, either as a part or as left out; none is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from graphkit.articles.heads import fits, read_head, signals
from graphkit.articles.labels import Kind, Line
from graphkit.model import BlockLabel

__all__ = ["Draft", "Placed", "group"]

Placed = tuple[Line, BlockLabel, str]
"""A line, what it is, and why it was left out ("" for a part)."""

_FIT = 0.3
_BRIEF = 60


@dataclass(slots=True)
class Draft:
    """An article under construction. ``zone`` is what it was found below ("link-list"), None at the top of the page."""

    title: str | None = None
    publisher: str | None = None
    zone: BlockLabel | None = None
    parts: list[Placed] = field(default_factory=list)
    left_out: list[Placed] = field(default_factory=list)

    def body(self) -> Iterator[Line]:
        """Yield the paragraphs of the body."""
        return (line for line, label, _ in self.parts if label is BlockLabel.BODY)

    def brief(self) -> bool:
        """Whether the body has fewer words than any article but a brief."""
        return sum(line.words for line in islice(self.body(), _BRIEF)) < _BRIEF


@dataclass(slots=True)
class _Scan:
    """The state of the pass: finished and open drafts, the lines since the last prose, and the zone we are in."""

    drafts: list[Draft] = field(default_factory=list)
    pending: list[Line] = field(default_factory=list)
    orphans: list[Placed] = field(default_factory=list)
    zone: BlockLabel | None = None

    def leave(self, placed: Iterable[Placed]) -> None:
        """List lines as left out of the article above them, or of the first one."""
        (self.drafts[-1].left_out if self.drafts else self.orphans).extend(placed)

    def take(self, line: Line) -> None:
        """Take the next line of the page."""
        if line.kind is not Kind.PROSE:
            self.pending.append(line)
            return
        zone = self.zone
        for mark in self.pending:
            zone = mark.label if mark.zone else zone
        if not self.drafts:
            self.start(line, self.pending, None)
        else:
            self.go_on(line, zone)
        self.pending = []

    def go_on(self, line: Line, zone: BlockLabel | None) -> None:
        """Decide what prose below an article is: its next paragraph, a new article, or part of a zone."""
        cut = max((at + 1 for at, mark in enumerate(self.pending) if mark.zone), default=0)
        while cut < len(self.pending) and self.pending[cut].kind is Kind.MARK:
            cut += 1
        head = self.pending[cut:]
        if self._is_new(head, line, zone):
            self.leave(_stray(self.pending[:cut], zone))
            self.start(line, head, zone)
        elif zone in (None, BlockLabel.LINK_LIST, BlockLabel.NAVIGATION, BlockLabel.ADVERT):
            self.drafts[-1].parts.extend(self._inside(line))
            self.zone = None
        else:
            self.leave(_stray([*self.pending, line], zone))
            self.zone = zone

    def _is_new(self, head: list[Line], line: Line, zone: BlockLabel | None) -> bool:
        titles = [title for title in head if title.kind is Kind.TITLE]
        fitting = bool(titles) and titles[-1].words >= 4 and fits(titles[-1].text, line.text) >= _FIT
        if zone is BlockLabel.COMMENT:
            return fitting and line.words >= _BRIEF
        if not titles and self.drafts[-1].brief():  # a dateline may follow a standfirst
            return False
        return signals(head, line) or (zone is not None and fitting)

    def start(self, line: Line, above: list[Line], zone: BlockLabel | None) -> None:
        """Open a new article with its first paragraph and the lines above it."""
        head = read_head(above, line.text)
        self.drafts.append(
            Draft(
                title=head.title.text if head.title else None,
                publisher=head.publisher,
                zone=zone,
                parts=[*head.read, (line, BlockLabel.BODY, "")],
                left_out=[*self.orphans, *head.left],
            )
        )
        self.orphans = []
        self.zone = None

    def _inside(self, line: Line) -> list[Placed]:
        """Place the lines between two paragraphs of one article: crossheads are read, the rest is left out."""
        titles = [between for between in self.pending if between.kind is Kind.TITLE]
        zoned = any(between.zone for between in self.pending)
        crossheads = not zoned and len(titles) <= 2
        inside = []
        for between in self.pending:
            if crossheads and between.kind is Kind.TITLE:
                inside.append((between, BlockLabel.HEADLINE, ""))
            elif between.kind is Kind.TEASER and not zoned:
                inside.append((between, BlockLabel.BODY, ""))
            else:
                self.leave(_stray([between], BlockLabel.LINK_LIST))
        return [*inside, (line, BlockLabel.BODY, "")]

    def finish(self) -> tuple[list[Draft], list[Placed]]:
        """Place what stands below the last prose, and return the drafts and what belongs to none."""
        zone = self.zone
        for mark in self.pending:
            zone = mark.label if mark.zone else zone
        self.leave(_stray(self.pending, zone))
        return self.drafts, self.orphans


def _stray(lines: Iterable[Line], zone: BlockLabel | None) -> Iterable[Placed]:
    """Place lines that belong to no article, in order; a zone mark among them changes what the next ones are."""
    lines = list(lines)
    teased = {at + 1 - back for at, line in enumerate(lines) if line.kind is Kind.TEASER for back in (2, 3)}
    for at, line in enumerate(lines):
        if line.kind is Kind.MARK:
            yield line, line.label, line.reason
            zone = line.label if line.zone else zone
        elif line.kind is Kind.TEASER:
            yield line, zone if zone is BlockLabel.COMMENT else BlockLabel.TEASER, line.reason
        elif zone is BlockLabel.COMMENT:
            yield line, BlockLabel.COMMENT, "stands among the comments"
        elif at in teased:
            yield line, BlockLabel.TEASER, "stands above a teaser"
        elif line.kind in (Kind.AGE, Kind.DATE, Kind.BYLINE, Kind.DATELINE):
            yield line, BlockLabel.BYLINE, line.reason or "belongs to no article"
        else:
            yield line, BlockLabel.LINK_LIST, "a short line with no text below it"


def _trim(draft: Draft) -> None:
    """Leave out what closes an article without being part of it: a line that announces, or speaks to the reader."""
    while len(list(islice(draft.body(), 2))) > 1:
        line, label, _ = draft.parts[-1]
        after_mark = any(mark.kind is Kind.MARK and mark.span < line.span for mark, _, _ in draft.left_out[-3:])
        if label is BlockLabel.BODY and not line.announces and not (line.to_reader and after_mark):
            return
        reason = "announces something below it" if line.announces else "speaks to the reader"
        draft.parts.pop()
        draft.left_out.append((line, BlockLabel.ADVERT if label is BlockLabel.BODY else BlockLabel.LINK_LIST, reason))


def _is_teaser(draft: Draft) -> bool:
    """Tell whether a draft is the beginning of an article elsewhere, or a page's blurb, and not an article."""
    return draft.zone is not None and draft.brief()


def group(lines: Iterable[Line]) -> tuple[list[Draft], list[Placed]]:
    """Group lines into articles. Returns the drafts, and the lines left out of a page that has no article."""
    scan = _Scan()
    for line in lines:
        scan.take(line)
    drafts, orphans = scan.finish()
    kept: list[Draft] = []
    for draft in drafts:
        _trim(draft)
        draft.left_out.sort(key=lambda placed: placed[0].span)
        if kept and _is_teaser(draft):
            teaser = [(line, BlockLabel.TEASER, "a headline with a line or two") for line, _, _ in draft.parts]
            kept[-1].left_out.extend(sorted([*teaser, *draft.left_out], key=lambda placed: placed[0].span))
        else:
            kept.append(draft)
    return kept, orphans
