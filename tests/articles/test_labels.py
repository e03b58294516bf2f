"""What single lines look like, and how long a hostile one may hold the patterns up."""

from __future__ import annotations

from time import process_time

import pytest

from graphkit.articles.labels import Kind, age_source, label_line
from graphkit.model import BlockLabel, Span


def kind(text: str) -> Kind:
    return label_line(text, Span(0, len(text))).kind


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("6 minutes ago", ""),
        ("Harbour Post3 days ago", "Harbour Post"),
        ("timean hour ago", ""),
        ("Last updated 2 hours ago", ""),
        ("Fjord & Field · 3h ago", "Fjord & Field"),
        ("Bridge collapsed a year ago", None),
        ("Mayor met union yesterday", None),
        ("Ago", None),
    ],
)
def test_ages(text: str, source: str | None) -> None:
    assert age_source(text) == source
    assert (kind(text) is Kind.AGE) is (source is not None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Ana Ruiz and Tom Okafor", Kind.BYLINE),
        ("by AFP Staff Writers", Kind.BYLINE),
        ("By Ana Ruiz, 5 September 2020", Kind.BYLINE),
        ("Reporting by Ana Ruiz in Lima; Editing by Jane Roe", Kind.BYLINE),
        ("By noon the bridge was closed.", Kind.PROSE),
        ("Ferry strike ends after pay deal", Kind.TITLE),
        ("Is the river safe?", Kind.TITLE),
        ("They spoke.", Kind.TITLE),
        ("They spoke again.", Kind.PROSE),
        ("Home News Sport " * 10, Kind.TITLE),
        ("Oslo (AFP) Jan 6, 2026", Kind.DATELINE),
        ("Thursday, May 30, 2024", Kind.DATE),
        ("11 October 2021 · from the coast · in your browser", Kind.DATE),
        ("Otters have come back to the river ...", Kind.TEASER),
    ],
)
def test_kinds(text: str, expected: Kind) -> None:
    assert kind(text.strip()) is expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("18:40", BlockLabel.BYLINE),
        ("* * *", BlockLabel.NAVIGATION),
        ("— Ana Ruiz (@ana) June 3, 2024", BlockLabel.BYLINE),
        ("A boat on the lake of Huaraz, May 2, 2023. (AP Photo/Ana Ruiz)", BlockLabel.CAPTION),
        ("admin in: Why the bridge was closed?", BlockLabel.COMMENT),
        ("Otters have come back. Read more", BlockLabel.TEASER),
        ("If you like boats, subscribe to the letter.", BlockLabel.ADVERT),
    ],
)
def test_marks(text: str, label: BlockLabel) -> None:
    line = label_line(text, Span(0, len(text)))
    assert (line.kind, line.label) == (Kind.MARK, label)


def test_the_us_is_no_reader() -> None:
    assert kind("US officials will register and subscribe the ships, the ministry said.") is Kind.PROSE


@pytest.mark.parametrize(
    "unit", ["A", "A ", "A-", "Aa, ", ". ", "- ", "1 ", "(photo ", "a in: ", "Jan ", "\"'", "2024 "]
)
def test_no_line_holds_the_patterns_up(unit: str) -> None:
    kind("warm up")
    for text in (unit * 200, f"by {unit * 100}!", unit * 5000):
        start = process_time()
        kind(text)
        assert process_time() - start < 1


@pytest.mark.parametrize(
    "line",
    [
        "Whatever stands here is Copyright 2003-2024 - Overland Media Group, save what belongs to all. It is ours.",
        "All text on these pages is copyright 2019-2024 by the Harbour Post. It may be quoted.",
        "The Harbour Post is copyright 2022 Tidewater Press and its partners.",
        "Unless we say otherwise, everything is copyright 2018–2024 Baltic Wire.",
        "Articles of the agency are © 2011 - 2024 Meridian Press Cooperative.",
        "Content Copyright 1998 Lima Daily and its writers.",
    ],
)
def test_a_copyright_notice_is_no_prose_however_it_is_worded(line: str) -> None:
    assert label_line(line, Span(0, len(line))).label is BlockLabel.LEGAL


@pytest.mark.parametrize(
    "line",
    [
        "Peru sued Chile over a copyright in 2019 and lost.",
        "The court said copyright law of 1998 did not hold.",
        "A copyright 2019 ruling was overturned.",
        "The mayor met the poet on Monday. Copyright 2024 Harbour Post.",
    ],
)
def test_prose_about_a_copyright_stays_prose(line: str) -> None:
    assert label_line(line, Span(0, len(line))).kind is Kind.PROSE
