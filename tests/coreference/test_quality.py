"""How often pronouns and descriptions are resolved, and how often rightly, on text written for this project."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from graphkit.sentences import Parser
from tests.coreference.marked import OPEN, Outcome, marked, outcomes

REFERENCES = Path(__file__).with_name("references.txt")
PRECISION = 0.9
RECALL = 0.85


@pytest.mark.model
def test_references_are_resolved_and_rightly() -> None:
    parser, told = Parser(), list[Outcome]()
    for article, marks in marked(REFERENCES):
        (_, sentences), *_ = parser.parse([article])
        told.extend(outcomes(article, sentences, marks))
    _print_misses(told)
    guessed = [one for one in told if one.found]
    right = [one for one in guessed if one.right]
    assert len(right) / len(guessed) >= PRECISION
    assert len(right) / len([one for one in told if one.wanted != OPEN]) >= RECALL


def _print_misses(told: list[Outcome]) -> None:
    """Print, sieve by sieve, how often it was right and what it missed; pytest -s shows it."""
    misses = [one for one in told if not one.right]
    counts = Counter(one.sieve for one in told if one.found)
    for sieve in sorted({one.sieve for one in told}):
        wrong = [one for one in misses if one.sieve == sieve]
        print(f"{sieve or 'left open':<24} {counts[sieve]:>4} resolved, {len(wrong):>3} missed")  # noqa: T201  # the report
        for one in wrong:
            print(f"    {one}")  # noqa: T201  # the report
