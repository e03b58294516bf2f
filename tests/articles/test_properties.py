"""Laws of splitting, over pages of any make-up: offsets point at their text, nothing overlaps, nothing is raised."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.articles import split
from graphkit.articles.readers import read_stream
from graphkit.model import Failure, Page, PageKind, Span

LINES = st.sampled_from(
    [
        "Ferry strike ends after pay deal",
        "Ferry strike ends after pay deal",
        "By Ana Ruiz",
        "3 hours ago",
        "Oslo, Norway (AFP) Jan 6, 2026",
        "Oslo (AFP) Jan 6, 2026 - The crews went back to work on Monday after both sides signed the deal.",
        "The crews went back to work on Monday after both sides signed the deal, the union said.",
        "The union chief said:",
        'He spoke of a "good deal."They met again on Friday.',
        "Weâ€™ll see, said the cafÃ© owner &amp; his guests on Monday evening.",
        "Related Articles",
        "Comments",
        "Advertisement",
        "Sign up for our newsletter",
        "Otters have come back to the river in the city after sixty years ... read more",
        "All rights reserved.",
        "Der Bürgermeister traf am Montag die Lotsen im Rathaus, um über den neuen Vertrag zu sprechen.",
        "",
        "\t",
    ]
)
BREAKS = st.sampled_from(["\n", "\r\n", "\n\n", "\r", "\u2028", " \n \n"])
PAGES = st.lists(st.tuples(LINES | st.text(max_size=80), BREAKS), max_size=25).map(
    lambda pairs: "".join(line + end for line, end in pairs)
)
KINDS = st.sampled_from(list(PageKind))


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_offsets_point_at_their_text_and_nothing_overlaps(text: str) -> None:
    found = split(Page("p.txt", PageKind.TEXT, text))
    if isinstance(found, Failure):
        return
    taken: list[Span] = []
    for article in found:
        assert article.verbatim == text[article.start : article.end]
        for block in article.left_out:
            assert block.text == text[block.start : block.end]
            taken.append(Span(block.start, block.end))
        for segment in article.segments:
            if segment.end - segment.start == segment.page_end - segment.page_start > 8:
                assert article.text[segment.start : segment.end] == text[segment.page_start : segment.page_end]
        for part in article.parts:
            span = article.page_span(Span(part.start, part.end))
            assert article.quote(Span(part.start, part.end)) == span.of(text)
            taken.append(span)
    taken.sort()
    assert all(one.end <= other.start for one, other in pairwise(taken))
    covered = sum(len(span.of(text).split()) for span in taken)
    assert covered >= len(text.split())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(LINES.filter(str.isascii), BREAKS), max_size=25))
def test_splitting_an_article_again_changes_nothing(pairs: list[tuple[str, str]]) -> None:
    found = split(Page("p", PageKind.TEXT, "".join(line + end for line, end in pairs)))
    for article in () if isinstance(found, Failure) else found:
        again = split(Page("p", PageKind.TEXT, article.text))
        assert not isinstance(again, Failure)
        assert [one.text for one in again] == [article.text]


@settings(max_examples=200, deadline=None)
@given(PAGES, KINDS)
def test_no_text_raises_and_parts_lie_in_the_text(text: str, kind: PageKind) -> None:
    found = split(Page("p", kind, text))
    if isinstance(found, Failure):
        assert found.reason
        return
    for article in found:
        ends = [0, *(end for part in article.parts for end in (part.start, part.end)), len(article.text)]
        assert ends == sorted(ends)
        assert article.id


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([".txt", ".html", ".md", ".jsonl", ".mhtml", ".xml"]), st.booleans())
def test_no_bytes_raise(data: bytes, ending: str, packed: bool) -> None:
    for found in read_stream(cast(io.BufferedReader, io.BytesIO(data)), "p", ending, packed=packed):
        if isinstance(found, Page):
            split(found)
        else:
            assert found.reason


@pytest.mark.parametrize("kind", [PageKind.HTML, PageKind.MARKDOWN])
@pytest.mark.parametrize(
    "markup", ["<div>" * 100_000 + "hi", "<" * 200_000, "<!--" * 50_000, "[" * 10_000, "<body><frameset><plaintext>"]
)
def test_hostile_markup_is_read_or_refused_quickly(markup: str, kind: PageKind) -> None:
    found = split(Page("p", kind, markup))
    assert isinstance(found, Failure) or len(found) == 1
