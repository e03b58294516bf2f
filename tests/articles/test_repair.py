"""Repairs: made where they are safe, with the way back to the page; left alone where they are not."""

from __future__ import annotations

import pytest

from graphkit.articles.repair import repairs
from graphkit.model import Span
from tests.articles.making import articles


def mended(text: str) -> str:
    pieces, at = [], 0
    for edit in repairs(text):
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ('He called it "a gift."Roth left.', 'He called it "a gift." Roth left.'),
        ('Roth wrote online."It was late," he said.', 'Roth wrote online. "It was late," he said.'),
        ("She said “no.”Roth left.", "She said “no.” Roth left."),
        ("Roth said so.“It was late.”", "Roth said so. “It was late.”"),
        ("The bridge closed.Police came at once.", "The bridge closed. Police came at once."),
        ("the cafÃ© ownerâ€™s dog", "the café owner’s dog"),
        ("Salt &amp; Sons paid &#163;5", "Salt & Sons paid £5"),
        ("The talks broke\r\n  down on Monday.", "The talks broke down on Monday."),
        ("soft\u00adware and\u200b hard", "software and hard"),
    ],
)
def test_safe_repairs(broken: str, whole: str) -> None:
    assert mended(broken) == whole


@pytest.mark.parametrize(
    "text",
    [
        "The U.S.Army and www.Example.com and at 5 p.m.Friday",
        "Officials who spoke to was a long strike, one said.",
        "Zoë Müller – naïve, “façade” … ½ Łódź",
        "AT&T; R&D and Q&A",
        "The version 2.Next came 3.",
    ],
)
def test_what_is_not_safe_is_left_alone(text: str) -> None:
    assert mended(text) == text


def test_offsets_lead_back_to_the_page_across_repairs() -> None:
    page = "Top\n\nThe cafÃ© owner met Roth in town on Monday.\n\nHe said it was done.Roth agreed with him on that."
    (article,) = articles(page)
    for word in ("owner", "Monday", "Roth agreed", "café"):
        start = article.text.index(word)
        quoted = article.quote(Span(start, start + len(word)))
        assert quoted == ("cafÃ©" if word == "café" else word)
