"""Groups a page's labelled lines into articles: one pass, deciding at every paragraph of prose by what stands above it.

Reads lines (labels.py) and heads (heads.py), fills drafts (draft.py) that finish.py makes articles. Every line ends up
in one draft, either as a part or as left out; none is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from graphkit.articles.draft import Draft, Placed
from graphkit.articles.heads import CREDITS, evidence, read_head
from graphkit.articles.labels import RULE, Kind, Line
from graphkit.articles.sift import LIST, pleads, sift
from graphkit.errors import PageError, PageSkippedError
from graphkit.model import BlockLabel

__all__ = ["group", "group_rest"]

_HEAD_LINES = 40
_CROSSHEADS = 2
"""Titles that may stand one above the other inside an article; more of them are a list of links."""
_LEAST_SAID = 60
"""Words from which on a text among comments may be an article."""
_BEYOND_DOUBT = 3
_WHOLE = 100
"""Words of a whole article, where blurbs are to be expected."""
_LEAST_CUT = 25
_LETTERS = re.compile(r"[^\W\d_]{2,}")


@dataclass(slots=True)
class _Scan:
    """The state of the pass.

    ``drafts`` are the articles so far, the last one open. ``pending`` are the lines since the last prose: they stand
    in ``zone`` at first, and in ``below`` after them; the head of a new article could begin at ``cut``; ``ruled`` tells
    whether a rule stands among them. ``orphans`` are lines above the first article. It takes ``needed`` points of
    evidence to begin a new article, and, where ``strict``, to begin the first.
    """

    needed: int
    strict: bool = False
    drafts: list[Draft] = field(default_factory=list)
    orphans: list[Placed] = field(default_factory=list)
    pending: list[Line] = field(default_factory=list)
    zone: BlockLabel | None = None
    below: BlockLabel | None = None
    cut: int = 0
    ruled: bool = False

    def take(self, line: Line) -> None:
        """Take the next line of the page."""
        if line.kind is not Kind.PROSE and not self._is_last_words(line):
            self._pass(line)
        elif not self.drafts:
            self._begin(line)
        elif self._is_new(line):
            head = self.pending[self.cut :]
            self._leave_pending(self.cut)
            self._start(line, head)
        elif self.below is not BlockLabel.COMMENT and not self._voice():
            self._go_on(line)
        else:
            self._wait(line)
            self._leave_pending(zone=BlockLabel.COMMENT)
            self._settle(BlockLabel.COMMENT)

    def _pass(self, line: Line) -> None:
        """Take a line that is no prose; a teaser with a head as articles have them begins a list of links."""
        self._wait(line)
        if line.kind is Kind.TEASER and self.drafts and self._evidence(line) >= self.needed:
            self._leave_pending()
            self._settle(BlockLabel.LINK_LIST)

    def _begin(self, line: Line) -> None:
        """Take prose where there is no article yet: it opens the first one, unless that needs more evidence."""
        if not self.strict or self._evidence(line) >= self.needed:
            self._start(line, self.pending)
            return
        self._wait(line)
        self._leave_pending()
        self._settle(self.below)

    def finish(self) -> tuple[list[Draft], list[Placed]]:
        """Place what stands below the last prose, and return the drafts and what belongs to none."""
        self._leave_pending()
        return self.drafts, self.orphans

    def _wait(self, line: Line) -> None:
        self.pending.append(line)
        self.ruled |= line.reason == RULE and len(line.text) > 2
        if line.kind is Kind.MARK and (line.zone or self.cut == len(self.pending) - 1):
            self.cut = len(self.pending)
            self.below = line.label if line.zone else self.below

    def _settle(self, zone: BlockLabel | None) -> None:
        """Begin to wait anew, in ``zone``."""
        self.pending, self.cut, self.ruled = [], 0, False
        self.zone = self.below = zone

    def _leave(self, placed: Iterable[Placed]) -> None:
        """List lines as left out of the article above them, or of the first one."""
        (self.drafts[-1].left_out if self.drafts else self.orphans).extend(placed)

    def _leave_pending(self, end: int | None = None, zone: BlockLabel | None = None) -> None:
        self._leave(_stray(self.pending[:end], zone or self.zone))

    def _is_last_words(self, line: Line) -> bool:
        """Tell whether a line that breaks off stands right below prose, where it is as likely a quotation."""
        calm = bool(self.drafts) and not self.pending and self.zone is None
        return calm and line.kind is Kind.TEASER

    def _evidence(self, line: Line) -> int:
        head = self.pending[max(self.cut, len(self.pending) - _HEAD_LINES) :]
        found = evidence(head, line, zoned=self.below is not None)
        pleading = bool(self.drafts) and pleads(self.drafts[-1])
        return found + self.ruled + pleading if found else 0

    def _is_new(self, line: Line) -> bool:
        found = self._evidence(line)
        if self.below is BlockLabel.COMMENT:  # comments have names and ages too
            return found > self.needed and line.words >= _LEAST_SAID
        if found == 0 and line.dateline and not self.drafts[-1].brief():  # after a standfirst it is the same article's
            return line.dateline.agency is not None
        return found >= self.needed

    def _voice(self) -> bool:
        """Tell whether a name with an age stands above the next line: a reader speaks."""
        titles = [line for line in self.pending if line.kind is Kind.TITLE]
        aged = any(line.kind is Kind.AGE for line in self.pending)
        return aged and bool(titles) and max(line.words for line in titles) < 4 and not self.drafts[-1].brief()

    def _start(self, line: Line, above: list[Line]) -> None:
        """Open a new article with its first paragraph and the lines above it."""
        head = read_head(above, line.text)
        self.drafts.append(
            Draft(
                title=head.title.text if head.title else None,
                publisher=head.publisher,
                zone=self.below if self.drafts else None,
                parts=[*head.read, (line, BlockLabel.BODY, "")],
                left_out=[*self.orphans, *head.left],
            )
        )
        self.orphans = []
        self._settle(None)

    def _go_on(self, line: Line) -> None:
        """Add a paragraph to the open article; of the lines above it, crossheads are read and the rest is left out."""
        titles = sum(between.kind is Kind.TITLE for between in self.pending)
        zoned = any(between.zone for between in self.pending)
        roles = dict(CREDITS) if self.drafts[-1].brief() else {}
        if not zoned:
            roles[Kind.TEASER] = BlockLabel.BODY
            roles |= {Kind.TITLE: BlockLabel.HEADLINE} if titles <= _CROSSHEADS else {}
        for between in self.pending:
            if between.kind in roles:
                self.drafts[-1].parts.append((between, roles[between.kind], ""))
            else:
                self._leave(_stray([between], BlockLabel.LINK_LIST))
        self.drafts[-1].parts.append((line, BlockLabel.BODY, ""))
        self._settle(None)


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
        else:
            yield line, *_stray_label(line, commented=zone is BlockLabel.COMMENT, teased=at in teased)


def _stray_label(line: Line, *, commented: bool, teased: bool) -> tuple[BlockLabel, str]:
    """Say what a line is that belongs to no article, and why: among comments, right above a teaser, or elsewhere."""
    if line.kind is Kind.TEASER:
        return BlockLabel.COMMENT if commented else BlockLabel.TEASER, line.reason
    if commented:
        return BlockLabel.COMMENT, "stands among the comments"
    if teased:
        return BlockLabel.TEASER, "stands above a teaser"
    if line.kind in (Kind.AGE, Kind.DATE, Kind.BYLINE, Kind.DATELINE):
        return BlockLabel.BYLINE, line.reason or "belongs to no article"
    return BlockLabel.LINK_LIST, "a short line with no text below it"


def _scan(lines: Iterable[Line], needed: int, *, strict: bool = False) -> tuple[list[Draft], list[Placed]]:
    scan = _Scan(needed, strict)
    for line in lines:
        scan.take(line)
    drafts, orphans = scan.finish()
    if len(drafts) > 1 and pleads(drafts[0]):
        pleas = [(line, BlockLabel.ADVERT, "speaks to the reader") for line, _, _ in drafts[0].parts]
        drafts[1].left_out.extend([*pleas, *drafts.pop(0).left_out])
    kept, waiting = sift(drafts)
    return kept, waiting + orphans


def _next_best(lines: Sequence[Line]) -> list[Line]:
    """Take for prose what a page without any has instead: one text that breaks off, or a line or two without a stop."""
    chosen = [line for line in lines if line.kind is Kind.TEASER and line.words >= _LEAST_CUT]
    if len(chosen) != 1:
        chosen = list(filter(_is_sentence, lines)) if len(lines) <= 3 else []
    return [replace(line, kind=Kind.PROSE, reason="") if line in chosen else line for line in lines]


def _is_sentence(line: Line) -> bool:
    """Tell whether a short line has three words and more."""
    return line.kind is Kind.TITLE and len(_LETTERS.findall(line.text)) >= 3


def group_rest(lines: Iterable[Line]) -> list[Draft]:
    """Find the articles in what was left out of a page's main text: whole ones, with a head that is beyond doubt."""
    drafts, _ = _scan(lines, _BEYOND_DOUBT, strict=True)
    return [draft for draft in drafts if sum(line.words for line in draft.body()) >= _WHOLE]


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
            raise PageSkippedError(f"the text is {reason}", remedy="only English is read: leave the page out")
        if reason == LIST:
            raise PageError(f"the page is {LIST}, no article", remedy="save the articles that it lists")
    raise PageError("no article found on the page", remedy="check that the file holds the text of an article")
