"""Every sieve and every constraint has a file in rules/ and is needed by it: left out, an example comes out wrong.

A file is named after its rule ("he-clause-around.txt", "constraint-gender.txt") and has what the rule must resolve and
what must stay open, or be somebody else. The parses are kept, so this runs without the trained model.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.coreference import constraints, organisation_names, person_names, pronouns, sieves
from tests.coreference.marked import OPEN, Outcome, marked, outcomes
from tests.reading import parsed

RULES = Path(__file__).with_name("rules")
PARSES = Path(__file__).parents[1] / "parses" / "coreference.jsonl"
TUPLES = (
    (person_names, "FULL_NAMES"),
    (person_names, "SHORT_NAMES"),
    (organisation_names, "BODIES"),
    (sieves, "REFERENCES"),
    (sieves, "LATER"),
    (constraints, "CONSTRAINTS"),
)
"""Where the rules stand, in order."""


def _names(module: object, attribute: str) -> list[str]:
    return [rule.name for rule in getattr(module, attribute)]


SIEVES = list(dict.fromkeys(name for place in TUPLES[:-1] for name in _names(*place)))
CONSTRAINTS = _names(*TUPLES[-1])
OPENING = {"office/unnamed", "it/nothing"}
"""Sieves that only ever leave open."""


def read(rule: str) -> list[Outcome]:
    """Return what becomes of the marked mentions in the file of a rule."""
    path = RULES / f"{rule.replace('/', '-')}.txt"
    return [
        outcome for article, marks in marked(path) for outcome in outcomes(article, parsed(article.text, PARSES), marks)
    ]


def leave_out(rule: str, patch: pytest.MonkeyPatch) -> None:
    """Take a rule out of every tuple that it stands in."""
    for module, attribute in TUPLES:
        rules = getattr(module, attribute)
        patch.setattr(module, attribute, tuple(one for one in rules if one.name != rule))


@pytest.mark.parametrize("sieve", SIEVES)
def test_a_sieve_resolves_its_examples_and_leaves_the_others_alone(sieve: str) -> None:
    told = read(sieve)
    assert [str(one) for one in told if not one.right] == []
    assert any(one.sieve == sieve and (one.found or sieve in OPENING) for one in told)
    assert any(one.sieve != sieve or not one.found for one in told)


@pytest.mark.parametrize("sieve", SIEVES)
def test_a_sieve_is_missed_by_its_examples_when_left_out(sieve: str, monkeypatch: pytest.MonkeyPatch) -> None:
    leave_out(sieve, monkeypatch)
    assert any(not one.right for one in read(sieve))


@pytest.mark.parametrize("constraint", CONSTRAINTS)
def test_a_constraint_turns_away_who_is_not_meant(constraint: str) -> None:
    assert [str(one) for one in read(f"constraint/{constraint}") if not one.right] == []


@pytest.mark.parametrize("constraint", CONSTRAINTS)
def test_a_constraint_is_missed_by_its_examples_when_left_out(constraint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    leave_out(constraint, monkeypatch)
    assert any(not one.right for one in read(f"constraint/{constraint}"))


PREFERENCES: tuple[tuple[str, str, object], ...] = (
    ("beside_subject", "he/clause-around", []),
    ("told_of_before", "he/same-sentence", False),
    ("in_sentence", "he/same-sentence", []),
    ("just_before", "he/sentence-before", None),
    ("ahead", "he/ahead", None),
    ("of_reported_clause", "it/reported-clause", None),
    ("co_argument", "it/clause-around", False),
    ("co_argument", "they/clause-around", False),
)
"""What the sieves of pronouns ask, with the file that needs it, and the answer that says nothing."""


@pytest.mark.parametrize(("function", "sieve", "nothing"), PREFERENCES, ids=str)
def test_what_a_pronoun_asks_is_missed_by_its_examples(
    function: str, sieve: str, nothing: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pronouns, function, lambda *_: nothing)
    assert any(not one.right for one in read(sieve))


def test_every_file_is_of_a_rule() -> None:
    files = {path.stem for path in RULES.glob("*.txt")}
    rules = {sieve.replace("/", "-") for sieve in SIEVES} | {f"constraint-{name}" for name in CONSTRAINTS}
    assert files == rules


def test_every_text_that_is_kept_stands_in_a_file() -> None:
    texts = {article.text for path in RULES.glob("*.txt") for article, _ in marked(path)}
    kept = {text for text in PARSES.read_text(encoding="utf-8").splitlines() if text}
    assert len(kept) == len(texts)


def test_every_file_says_what_must_stay_as_it_is() -> None:
    for path in RULES.glob("*.txt"):
        marks = [mark for _, marks in marked(path) for mark in marks]
        assert any(mark.who != OPEN for mark in marks) or path.stem.startswith("constraint-"), path.name
