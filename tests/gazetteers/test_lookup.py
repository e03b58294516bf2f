"""What the gazetteer answers: names in every spelling, states by adjective, people by post and date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import EntityType
from graphkit.ontology.gazetteers import fold, load_gazetteer, name_key

GAZETTEER = load_gazetteer()
EVERY_NAME = sorted({name for entry in GAZETTEER.entries.values() for name in (entry.name, *entry.aliases)})


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Türkiye", "Q43"),
        ("Turkiye", "Q43"),
        ("Turkey", "Q43"),
        ("U.S.", "Q30"),
        ("America", "Q30"),
        ("UK", "Q145"),
        ("Britain", "Q145"),
        ("Czechia", "Q213"),
        ("Burma", "Q836"),
        ("Kiev", "Q1899"),
        ("Volodymyr Zelenskiy", "Q3874799"),
        ("Nato", "Q7184"),
        ("Astana", "Q1520"),
        ("Denmark", "Q35"),
    ],
)
def test_spellings_name_one_thing(name: str, key: str) -> None:
    assert GAZETTEER.lookup(name)[0].key == key


@pytest.mark.parametrize("word", ["us", "who", "Who", "un", "it"])
def test_acronyms_only_count_in_capitals(word: str) -> None:
    assert GAZETTEER.lookup(word) == ()


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("Turkish", "Q43"),
        ("Turks", "Q43"),
        ("Dutch", "Q55"),
        ("Filipinos", "Q928"),
        ("South Korean", "Q884"),
        ("Poles", "Q36"),
    ],
)
def test_adjectives_and_peoples_belong_to_their_state(word: str, key: str) -> None:
    assert GAZETTEER.demonym(word) == key


def test_a_post_is_held_from_its_first_day_to_its_last() -> None:
    holders = GAZETTEER.holders(("president",), "Q142", "2012-05-01")
    assert [entry.name for entry in holders] == ["Nicolas Sarkozy"]
    assert [entry.name for entry in GAZETTEER.holders(("president",), "Q142", "2013")] == ["Francois Hollande"]
    assert GAZETTEER.holders(("president",), "Q142", "1850") == ()


def test_a_state_that_shares_its_name_comes_before_the_part_of_another() -> None:
    assert [entry.kind for entry in GAZETTEER.lookup("Georgia")] == ["state", "part"]


def test_the_longest_name_is_taken() -> None:
    words = ["South", "African", "Central", "Bank", "and", "South", "Africa", "left"]
    assert GAZETTEER.longest(words, 0) == 2
    assert GAZETTEER.longest(words, 5) == 7
    assert GAZETTEER.longest(words, 7) == 7


@given(st.sampled_from(EVERY_NAME))
def test_every_name_and_alias_finds_its_entry(name: str) -> None:
    spelled = name.upper() if fold(name) in GAZETTEER.shouted else name
    found = GAZETTEER.lookup(spelled)
    assert any(name in (entry.name, *entry.aliases) for entry in found) or fold(name) == ""


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aeiouéüñ' -BCD"))
def test_keys_ignore_case_accents_and_the_article(text: str) -> None:
    key = name_key(EntityType.PLACE, text)
    assert key == name_key(EntityType.PLACE, text.upper())


def test_legislators_are_known_by_full_names_and_not_by_a_surname_alone() -> None:
    at_home = [entry for entry in GAZETTEER.entries.values() if entry.at_home and entry.type is EntityType.PERSON]
    assert len(at_home) > 500
    assert all(entry.country and entry.same_as for entry in at_home)
    surnames = {entry.key for people in GAZETTEER.surnames.values() for entry in people}
    assert not surnames & {entry.key for entry in at_home}
