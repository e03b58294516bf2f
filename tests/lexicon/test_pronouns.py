"""The table of pronouns and the sets that are derived from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import OntologyError
from graphkit.ontology import load_lexicon
from graphkit.ontology.lexicon.pronouns import SETS, pronoun_sets
from tests.reading import named

PRONOUNS = load_lexicon().pronouns


def test_every_set_is_told_by_features_of_the_table() -> None:
    assert PRONOUNS.masculine == {"he", "him", "his", "himself"}
    assert PRONOUNS.first_person_plural == {"we", "us", "our", "ours", "ourselves"}
    assert PRONOUNS.only_objects >= {"him", "her", "them"}
    assert PRONOUNS.only_objects.isdisjoint({"it", "you", "he"})
    assert PRONOUNS.human_objects == {"her", "him", "me", "them", "us", "you"}
    assert PRONOUNS.spoken_to == {"'s", "’s", "us", "we", "you"}
    assert load_lexicon().classes["reflexive"] == PRONOUNS.reflexive


ROW = {"word": "he", "person": 3, "case": ["subject"]}


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ([ROW, ROW], "'he' has two rows"),
        ([ROW], "no pronoun is in the set 'masculine'"),
        ([{**ROW, "person": 4}], "no table of pronouns"),
        ([{**ROW, "animate": True}], "no table of pronouns"),
    ],
)
def test_a_table_that_is_wrong_is_told_with_its_file(rows: object, wrong: str) -> None:
    with pytest.raises(OntologyError, match=wrong):
        pronoun_sets(rows, Path("pronouns.yaml"))


def test_every_set_is_a_field_of_the_lexicon() -> None:
    assert {name.replace("-", "_") for name in SETS} == set(PRONOUNS.__slots__)


def test_myself_is_whoever_says_i() -> None:
    _, mentions, _ = named('Ruto said: "I will defend myself."')
    assert {m.text: m.entity for m in mentions}["myself"] == {m.text: m.entity for m in mentions}["I"] is not None
