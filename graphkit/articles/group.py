"""Groups a page's labelled lines into articles: one pass, deciding at every paragraph of prose by what stands above it.

Reads lines (labels.py) and heads (heads.py), fills drafts that split.py makes into articles. Every line ends up in one
draft, either as a part or as left out; none is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise

from graphkit.articles.heads import evidence, read_head
from graphkit.articles.labels import Kind, Line
from graphkit.articles.language import no_english, other_language
from graphkit.errors import PageError
from graphkit.model import BlockLabel

__all__ = ["Draft", "Placed", "group"]

Placed = tuple[Line, BlockLabel, str]
"""A line, what it is, and why it was left out ("" for a part)."""

_CREDITS = {Kind.BYLINE: BlockLabel.BYLINE, Kind.DATELINE: BlockLabel.DATELINE}
_BRIEF = 60
_BLURB = 45
_LIST = "a list of headlines and teasers"
_FEWEST_LISTED = 4
_LEAST_CUT = 25
_TELLING = 15


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
    """The state of the pass: finished and open drafts, the lines since the last prose, the zone we are in."""

    drafts: list[Draft] = field(default_factory=list)
    pending: list[Line] = field(default_factory=list)
    orphans: list[Placed] = field(default_factory=list)
    zone: BlockLabel | None = None
    needed: int = 2

    def leave(self, placed: Iterable[Placed]) -> None:
        """List lines as left out of the article above them, or of the first one."""
        (self.drafts[-1].left_out if self.drafts else self.orphans).extend(placed)

    def take(self, line: Line) -> None:
        """Take the next line of the page."""
        if line.kind is Kind.TEASER and self.drafts and self._evidence(line) >= self.needed:
            self.leave(_stray([*self.pending, line], self.zone))
            self.pending = []
            self.zone = BlockLabel.LINK_LIST
        elif line.kind is not Kind.PROSE:
            self.pending.append(line)
        elif self.drafts:
            self.go_on(line)
            self.pending = []
        else:
            self.start(line, self.pending, None)
            self.pending = []

    def _zone(self) -> BlockLabel | None:
        """Return the zone that the next line stands in."""
        marks = [mark.label for mark in self.pending if mark.zone]
        return marks[-1] if marks else self.zone

    def _cut(self) -> int:
        """Return where in the pending lines the head of a new article could begin: below all marks at their top."""
        cut = max((at + 1 for at, mark in enumerate(self.pending) if mark.zone), default=0)
        while cut < len(self.pending) and self.pending[cut].kind is Kind.MARK:
            cut += 1
        return cut

    def _evidence(self, line: Line) -> int:
        return evidence(self.pending[self._cut() :], line, zoned=self._zone() is not None)

    def go_on(self, line: Line) -> None:
        """Decide what prose below an article is: its next paragraph, a new article, or part of a zone."""
        zone = self._zone()
        if self._is_new(line, zone):
            cut = self._cut()
            self.leave(_stray(self.pending[:cut], self.zone))
            self.start(line, self.pending[cut:], zone)
        elif zone in (None, BlockLabel.LINK_LIST, BlockLabel.NAVIGATION, BlockLabel.ADVERT):
            self.drafts[-1].parts.extend(self._inside(line))
            self.zone = None
        else:
            self.leave(_stray([*self.pending, line], self.zone))
            self.zone = zone

    def _is_new(self, line: Line, zone: BlockLabel | None) -> bool:
        found = self._evidence(line)
        if zone is BlockLabel.COMMENT:  # comments have names and ages too
            return found > self.needed and line.words >= _BRIEF
        if found == 0 and line.dateline and not self.drafts[-1].brief():  # after a standfirst it is the same article's
            return line.dateline.wire
        return found >= self.needed

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
        opening = self.drafts[-1].brief()
        inside = []
        for between in self.pending:
            if crossheads and between.kind is Kind.TITLE:
                inside.append((between, BlockLabel.HEADLINE, ""))
            elif between.kind is Kind.TEASER and not zoned:
                inside.append((between, BlockLabel.BODY, ""))
            elif opening and between.kind in _CREDITS:
                inside.append((between, _CREDITS[between.kind], ""))
            else:
                self.leave(_stray([between], BlockLabel.LINK_LIST))
        return [*inside, (line, BlockLabel.BODY, "")]

    def finish(self) -> tuple[list[Draft], list[Placed]]:
        """Place what stands below the last prose, and return the drafts and what belongs to none."""
        self.leave(_stray(self.pending, self.zone))
        return self.drafts, self.orphans


def _teases(line: Line) -> bool:
    return line.kind is Kind.TEASER or line.label is BlockLabel.TEASER


def _stray(lines: Iterable[Line], zone: BlockLabel | None) -> Iterable[Placed]:
    """Place lines that belong to no article, in order; a zone mark among them changes what the next ones are."""
    lines = list(lines)
    teased = {at - back for at, line in enumerate(lines) if _teases(line) for back in (1, 2)}
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


def _dangles(draft: Draft, line: Line) -> str:
    """Say why the last paragraph of a draft is no part of it, "" where it is one."""
    if line.announces:
        return "announces something below it"
    marks = [mark for mark, _, _ in draft.left_out if mark.kind is Kind.MARK and mark.span < line.span]
    last = max(marks, key=lambda mark: mark.span, default=None)
    if last is None or any(last.span < below.span < line.span for below in draft.body()):
        return ""
    if line.to_reader:
        return "speaks to the reader"
    advert = last.label is BlockLabel.ADVERT and last.words >= 3 and line.words <= 12
    return "goes with the advert above it" if advert else ""


def _trim(draft: Draft) -> None:
    """Leave out what closes an article without being part of it: a line that announces, or speaks to the reader."""
    while len(list(islice(draft.body(), 2))) > 1:
        line, label, _ = draft.parts[-1]
        reason = _dangles(draft, line)
        if label is BlockLabel.BODY and not reason:
            return
        draft.parts.pop()
        out = BlockLabel.ADVERT if label is BlockLabel.BODY else BlockLabel.LINK_LIST
        draft.left_out.append((line, out, reason or "a short line with no text below it"))


def _is_teaser(draft: Draft) -> bool:
    """Tell whether a draft is the beginning of an article that is elsewhere, and not an article."""
    return draft.zone is not None and draft.brief()


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
        return BlockLabel.TEASER, "a headline with a line or two"
    if _is_list(draft):
        return BlockLabel.LINK_LIST, _LIST
    if language := other_language("\n".join(line.text for line in draft.body())):
        return BlockLabel.OTHER_LANGUAGE, f"in {language}, not English"
    return None


def _part_languages(draft: Draft) -> None:
    """Leave out paragraphs in another language where the article has some in English too."""
    foreign = {
        id(line): f"in {language}, not English"
        for line in draft.body()
        if line.words >= _TELLING and no_english(line.text) and (language := other_language(line.text))
    }
    if 0 < len(foreign) < sum(1 for _ in draft.body()):
        for line, _, _ in draft.parts:
            if id(line) in foreign:
                draft.left_out.append((line, BlockLabel.OTHER_LANGUAGE, foreign[id(line)]))
        draft.parts = [placed for placed in draft.parts if id(placed[0]) not in foreign]


def _sift(drafts: Iterable[Draft]) -> tuple[list[Draft], list[Placed]]:
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
        lines = [*((line, label, reason) for line, _, _ in draft.parts), *draft.left_out]
        (kept[-1].left_out if kept else waiting).extend(lines)
    for draft in kept:
        draft.left_out.sort(key=lambda placed: placed[0].span)
    return kept, waiting


def _scan(lines: Iterable[Line], needed: int) -> tuple[list[Draft], list[Placed]]:
    scan = _Scan(needed=needed)
    for line in lines:
        scan.take(line)
    drafts, orphans = scan.finish()
    kept, waiting = _sift(drafts)
    return kept, waiting + orphans


def _next_best(lines: Sequence[Line]) -> list[Line]:
    """Take for prose what a page without any has instead: one text that breaks off, or a line or two without a stop."""
    cut = [line for line in lines if line.kind is Kind.TEASER and line.words >= _LEAST_CUT]
    short = [line for line in lines if line.kind is Kind.TITLE and line.words >= 4]
    chosen = cut if len(cut) == 1 else short if len(lines) <= 3 else []
    return [replace(line, kind=Kind.PROSE, reason="") if line in chosen else line for line in lines]


def group(lines: Iterable[Line], needed: int = 2) -> list[Draft]:
    """Group a page's lines into articles; raises PageError where it has none, with the reason.

    ``needed`` is the evidence (heads.py) that it takes to begin a new article: more where something else has chosen the
    lines already.
    """
    lines = list(lines)
    drafts, orphans = _scan(lines, needed)
    if not drafts and not any(line.kind is Kind.PROSE for line in lines):
        drafts, orphans = _scan(_next_best(lines), needed)
    if drafts:
        return drafts
    for _, label, reason in orphans:
        if label is BlockLabel.OTHER_LANGUAGE:
            raise PageError(f"the text is {reason}", remedy="only English is read: leave the page out")
        if reason == _LIST:
            raise PageError(f"the page is {_LIST}, no article", remedy="save the articles that it lists")
    raise PageError("no article found on the page", remedy="check that the file holds the text of an article")
