"""Says what each paragraph of a page looks like by itself: prose, a title, an age, a byline, or no part of an article.

Reads paragraphs (blocks.py) and phrases (phrases.py); group.py then decides by the neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from graphkit.articles.blocks import paragraphs
from graphkit.articles.dateline import Dateline, read_dateline
from graphkit.articles.dates import is_date_line
from graphkit.articles.phrases import boilerplate, to_reader
from graphkit.articles.source import credits_picture, is_copyright_notice
from graphkit.model import BlockLabel, Span

__all__ = ["BULLETS", "RULE", "Kind", "Line", "age_source", "label_line", "label_page"]


class Kind(StrEnum):
    """What a paragraph looks like, before its neighbours are asked."""

    PROSE = "prose"
    TITLE = "title"
    AGE = "age"
    DATE = "date"
    BYLINE = "byline"
    DATELINE = "dateline"
    TEASER = "teaser"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, where it stands in the page, and what it looks like.

    ``label`` and ``zone`` say for a MARK what it belongs to, and whether that goes on below it; ``reason`` why.
    ``dateline`` is what the paragraph opens with, None where it has none. ``heading`` tells that markup makes it the
    page's main heading.
    """

    span: Span
    text: str
    words: int
    kind: Kind
    label: BlockLabel = BlockLabel.NAVIGATION
    reason: str = ""
    zone: bool = False
    dateline: Dateline | None = None
    heading: bool = False

    @property
    def announces(self) -> bool:
        """Whether it is short and ends in a colon, so that it belongs to what follows."""
        return self.words <= 15 and self.text.endswith(":")

    @property
    def to_reader(self) -> bool:
        """Whether it is short and says "you" or "our" outside of any quotation."""
        return self.words <= 30 and to_reader(self.text)


_AGE = re.compile(
    r"(?:time|(?:last )?updated|published|posted)?:?\s*"
    r"(?:(?:\d{1,3}|\ban?|\bone|\btwo|\ba few|(?<=time)an?)\s*"
    r"(?:second|sec|minute|min|hour|hr|day|week|month|year|[hdmwy])s?\s+ago|\bjust now|\byesterday)\W{0,4}$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"by:?\s+(?>[A-Z][\w.'’\-]*|\d{1,4}|(?:and|of|the|in|for|de|van|von|bin|al|staff|writers?|correspondents?"
    r"|reporters?|editors?|desk|agencies)(?!\w)|[,&|/\s–—-])++$"
)
_CONTRIBUTED = re.compile(r"\bcontribut(?:ed|ing) to this (?:report|story|article)\.?$", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$", re.IGNORECASE)
_BYLINE_START = re.compile(
    r"(?:(?:written|reported|reporting|editing|edited|compiled|translated|story|words)\s+by"
    r"|authors?:|reporters?:|sources?:)\s",
    re.IGNORECASE,
)
_TEASER = re.compile(
    r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*\W*(?:(?:read|see|view|show|learn) more|continue reading)?\W*$", re.I
)
_MORE = re.compile(
    r"[.!?…][\s\W]*(?:read more|continue reading|read (?:the )?full (?:story|article)|full story)\W*$", re.I
)
_WIDGET_COMMENT = re.compile(
    r"\S.{0,100}?\sin: [A-Z].*(?<![.])$|\d+ (?i:comments?|thoughts?|responses?|repl(?:y|ies))(?: (?:on|to) .*)?$"
)
_TAIL = re.compile(r"(?<=[a-z)\"'”’][.!?)\"'”’])(?=[A-Z])[^.!?]{3,60}$")
_EMBED = re.compile(r"[—–-] ?.{2,60}\(@\w{1,30}\)")
_ENDS = re.compile(r"[.!?…:;]['\"”’»)\]*]{0,3}$")
_ASKS = re.compile(r"[!?]['\"”’)\]]{0,3}$")
_WORD = re.compile(r"[^\W_][\w'’.\-]*")
RULE = "has no words"
"""Why a line of stars or dashes is left out; it may part two articles."""
BULLETS = " \t-–—•*·|>»,"
_SMALL = frozenset({"of", "the", "and", "for", "in", "de"})
_NAME_WORDS = 7
_LONG = 25
_MOST_CAPITALS = 0.5
_SAMPLE = 2000
_CAPTION = 80
_TEASER_WORDS = 150
_SHORT = 400
_END = 120


def age_source(text: str) -> str | None:
    """Return what stands before the age that a line consists of ("" or a name): None where it is no such line.

    "Harbour Post 3 hours ago" is one; "Bridge collapsed three years ago", with small letters, is a headline.
    """
    match = _AGE.search(text) if len(text) <= _END else None
    if match is None:
        return None
    before = text[: match.start()].strip(BULLETS)
    small = [word for word in before.split() if word[0].islower() and word not in _SMALL]
    return None if small or len(before.split()) > _NAME_WORDS else before


def _is_byline(text: str, words: int) -> bool:
    if words > 20 or len(text) > _SHORT:
        return False
    if _CONTRIBUTED.search(text):
        return True
    lowered = text[0].lower() + text[1:]
    return bool(_BYLINE.match(lowered) or (_BYLINE_START.match(text) and words <= 15))


def _is_prose(text: str, words: int) -> bool:
    """Tell whether a paragraph consists of sentences: it ends like one, or is longer than any headline."""
    end = text[-_END:]
    if not _ENDS.search(end):
        return words >= _LONG and _capitals(text) < _MOST_CAPITALS
    if words < 3 or (words == 3 and text.istitle()):
        return False
    return not (_ASKS.search(end) and words <= 12)


def _capitals(text: str) -> float:
    """Return the share of a paragraph's words that begin with a capital: half in menus, a fifth in prose."""
    found = text[:_SAMPLE].split()
    return sum(word[0].isupper() for word in found) / len(found)


def _shape(text: str, words: int) -> tuple[Kind, str]:
    """Tell what a paragraph is by its form alone, and say why where it is no part of an article."""
    end = text[-_END:]
    if is_date_line(text):
        return Kind.DATE, "a date line"
    if age_source(text) is not None:
        return Kind.AGE, "says how long ago, not when"
    if _is_byline(text, words):
        return Kind.BYLINE, ""
    if words <= _TEASER_WORDS and _TEASER.search(end):
        return Kind.TEASER, "breaks off"
    return (Kind.PROSE if _is_prose(text, words) else Kind.TITLE), ""


def _mark(text: str, words: int) -> tuple[BlockLabel, str, bool] | None:
    """Tell by its words or its form alone whether a paragraph is no part of any article: label, reason, zone."""
    if found := boilerplate(text, words):
        group, phrase = found
        return group.label, f"says '{phrase}'", group.zone
    opening, end = text[:_SHORT], text[-_END:]
    forms = (
        (words <= 40 and _WIDGET_COMMENT.match(opening), BlockLabel.COMMENT, "looks like a reader's comment", True),
        (words <= 3 and _TIME.match(opening), BlockLabel.BYLINE, "a time of day", False),
        (words <= 20 and _EMBED.match(opening), BlockLabel.BYLINE, "names who posted it", False),
        (is_copyright_notice(opening), BlockLabel.LEGAL, "says whose copyright it is", False),
        (words == 0, BlockLabel.NAVIGATION, RULE, False),
        (words <= _CAPTION and credits_picture(end), BlockLabel.CAPTION, "a picture's caption", False),
        (words <= _TEASER_WORDS and _MORE.search(end), BlockLabel.TEASER, "is to be read elsewhere", False),
    )
    return next(((label, reason, zone) for matches, label, reason, zone in forms if matches), None)


def label_line(text: str, span: Span) -> Line:
    """Say what the paragraph ``text``, which stands at ``span`` of its page, looks like."""
    words = sum(1 for _ in _WORD.finditer(text))
    if mark := _mark(text, words):
        label, reason, zone = mark
        return Line(span, text, words, Kind.MARK, label, reason, zone)
    dateline = read_dateline(text)
    if dateline and dateline.length >= len(text):
        return Line(span, text, words, Kind.DATELINE, dateline=dateline)
    kind, reason = _shape(text, words)
    return Line(span, text, words, kind, reason=reason, dateline=dateline if kind is Kind.PROSE else None)


def label_page(text: str) -> Iterator[Line]:
    """Yield every paragraph of a page, in order, with what it looks like."""
    for span in paragraphs(text):
        line = label_line(span.of(text), span)
        tail = _TAIL.search(line.text[-_END:]) if line.kind is Kind.PROSE else None
        if tail is None or _capitals(tail[0]) < _MOST_CAPITALS:
            yield line
            continue
        cut = span.end - len(tail[0])
        yield label_line(line.text[: -len(tail[0])], Span(span.start, cut))
        yield Line(
            Span(cut, span.end), tail[0], len(tail[0].split()), Kind.MARK, reason="runs on after the last sentence"
        )
