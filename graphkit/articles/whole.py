"""Makes the main text of a marked-up page one article: every line is a part of it, unless its form says otherwise.

Reads labelled lines for markup.py. The page's markup has decided already what belongs together, so no line begins a new
article here; group.py does that for text dumps, where nothing else tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from graphkit.articles.draft import BODY, Draft, Placed
from graphkit.articles.labels import Kind, Line
from graphkit.articles.sift import LIST, sift
from graphkit.articles.walk import HtmlLine
from graphkit.errors import PageError, PageSkippedError
from graphkit.model import BlockLabel
from graphkit.ontology.files import load_yaml, ontology_folder

__all__ = ["no_article", "whole"]

_AGAIN = 6
"""Words from which on a paragraph that the article has had already is the same one once more and no chance."""
_CARD_LINES = 4
_CARD_WORDS = 160
_BESIDE = {Kind.AGE: BlockLabel.BYLINE, Kind.DATE: BlockLabel.BYLINE, Kind.BYLINE: BlockLabel.BYLINE}
_CELL_PROSE = 20
_STANDFIRST = 6
_ALNUM = re.compile(r"[^\W_]+")


def _bare(text: str) -> str:
    return "".join(_ALNUM.findall(text.casefold()))


@dataclass(slots=True)
class _Taking:
    """The state of the pass: the draft, what it says already, and what the lines below a mark belong to."""

    draft: Draft
    said: set[str] = field(default_factory=set)
    zone: BlockLabel | None = None

    def take(self, line: Line, given: HtmlLine) -> None:
        """Place the next line of the main text, ``given`` as it stands in the markup."""
        label, reason = self._place(line, given)
        (self.draft.left_out if reason else self.draft.parts).append((line, label, reason))

    def _place(self, line: Line, given: HtmlLine) -> tuple[BlockLabel, str]:
        bare = _bare(line.text)
        again = bare in self.said and (line.words >= _AGAIN or line.kind is Kind.TITLE)
        self.said.add(bare)
        if again:
            return BlockLabel.NAVIGATION, "stands on the page once more"
        if line.kind is Kind.MARK:
            self._leave_heading()
            self.zone = line.label if line.zone else self.zone
            return line.label, line.reason
        if line.kind in _BESIDE:
            return _BESIDE[line.kind], line.reason or "names who wrote it"
        return self._by_zone(line) or self._by_tag(line, given)

    def _leave_heading(self) -> None:
        """Leave out a heading with what stands below it: above the article's first paragraph it is no crosshead."""
        if self._opening and len(self.draft.parts) > 1:
            line, _, _ = self.draft.parts.pop()
            self.draft.left_out.append((line, BlockLabel.NAVIGATION, "heads what is no part of the article"))

    def _is_above(self, line: Line) -> bool:
        """Tell whether a line is too short for a standfirst and stands between headline and body."""
        return line.words < _STANDFIRST and bool(self.draft.parts) and self._opening

    @property
    def _opening(self) -> bool:
        """Whether no paragraph of the body has been taken yet."""
        return not any(True for _ in self.draft.body())

    def _by_zone(self, line: Line) -> tuple[BlockLabel, str] | None:
        """Leave out what stands below a mark such as "Comments" or, up to the next paragraph, "Related"."""
        if self.zone is BlockLabel.COMMENT:
            return self.zone, "stands among the comments"
        if self.zone and line.kind in (Kind.TITLE, Kind.TEASER):
            return self.zone, "stands below a list's heading"
        self.zone = None
        return None

    def _by_tag(self, line: Line, given: HtmlLine) -> tuple[BlockLabel, str]:
        if given.tag in ("cell", "td", "th") and (line.words < _CELL_PROSE or line.kind is not Kind.PROSE):
            return BlockLabel.TABLE, "a table"
        if line.kind is Kind.DATELINE:
            return BlockLabel.DATELINE, ""
        if line.kind is Kind.TITLE and self._is_above(line):
            return BlockLabel.NAVIGATION, "a short line above the article"
        if given.place == BlockLabel.QUOTATION and not given.heading:
            return BlockLabel.QUOTATION, ""
        return (BlockLabel.HEADLINE if line.kind is Kind.TITLE else BlockLabel.BODY), ""


@cache
def _card() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load_yaml(ontology_folder() / "pages" / "authors.yaml")
    roles = "|".join(map(re.escape, sorted(table["roles"], key=len, reverse=True)))
    verbs = "|".join(map(re.escape, sorted(table["verbs"], key=len, reverse=True)))
    role = re.compile(rf"\b(?:{roles})s?\b", re.IGNORECASE)
    name = r"[A-Z][\w’'.\-]+(?: (?:[A-Z][\w’'.\-]*|de|van|von|bin|al)){1,3}"
    is_one = rf"(?P<role>(?: [\w’'\-]+){{0,4}} (?:{roles})s?\b)?"
    return role, re.compile(rf"(?:The writer, )?(?P<name>{name}),? (?:{verbs})\b{is_one}")


def _about_writer(line: Line, byline: str, above: str) -> bool:
    """Tell whether a line is about the writer: it opens with a name of the byline, or a new one with a role."""
    match = _card()[1].match(line.text)
    if match is None:
        return False
    return match["name"] in byline or (match["role"] is not None and match["name"].split()[-1] not in above)


def _heads_card(line: Line, byline: str) -> bool:
    """Tell whether a heading is the writer's name, with a role or as the byline has it."""
    role, _ = _card()
    named = line.text.istitle() or (line.text[:1].isupper() and line.words <= 8)
    return named and line.words <= 8 and (line.text.strip() in byline or bool(role.search(line.text)))


def _cut_card(draft: Draft, byline: str) -> None:
    """Leave out the card about the writer that closes an article."""
    last = range(max(1, len(draft.parts) - _CARD_LINES), len(draft.parts))
    begin = next((at for at in last if _is_card(draft.parts, at, byline)), len(draft.parts))
    draft.left_out.extend((line, BlockLabel.BYLINE, "about the writer") for line, _, _ in draft.parts[begin:])
    del draft.parts[begin:]


def _is_card(parts: Sequence[Placed], at: int, byline: str) -> bool:
    """Tell whether the parts of an article from ``at`` on are a card about the writer: few words, below the body."""
    words = sum(line.words for line, _, _ in parts[at:])
    above = "\n".join(line.text for line, label, _ in parts[:at] if label in BODY)
    if not above or words > _CARD_WORDS:
        return False
    first, label, _ = parts[at]
    return (label is BlockLabel.HEADLINE and _heads_card(first, byline)) or _about_writer(first, byline, above)


def whole(lines: Iterable[tuple[Line, HtmlLine]], title: str | None, byline: str | None) -> Draft:
    """Make labelled lines, each as it stands in the markup too, one article.

    Raises PageError where there is none, with the reason.
    ``byline`` is what the page's metadata call its writer.
    """
    taking = _Taking(Draft(title=title))
    for line, given in lines:
        taking.take(line, given)
    draft = taking.draft
    if not any(True for _ in draft.body()):
        raise no_article(draft.left_out)
    _cut_card(draft, byline or "")
    kept, waiting = sift([draft])
    if not kept:
        raise no_article(waiting)
    return kept[0]


def no_article(left_out: Sequence[Placed]) -> PageError:
    """Say why a page has no article by what was left out of it."""
    for _, label, reason in left_out:
        if label is BlockLabel.OTHER_LANGUAGE:
            return PageSkippedError(f"the text is {reason}", remedy="only English is read: leave the page out")
        if reason == LIST:
            return PageError(f"the page is {LIST}, no article", remedy="save the articles that it lists")
    return PageError("no article found on the page", remedy="check that the file holds the text of an article")
