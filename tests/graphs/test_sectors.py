"""Sectors of actors: from what the text calls them, from posts, and from the names of organisations."""

from __future__ import annotations

import pytest

from graphkit.ontology.sectors import load_sector_rules


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("rebel commanders", "REB"),
        ("army officers", "MIL"),
        ("opposition lawmakers", "OPP"),
        ("the deputy minister", "GOV"),
        ("the secretary general", "GOV"),
        ("two generals", "MIL"),
        ("striking dockers' union", "UNI"),
        ("the former minister", "ELI"),
        ("the bank's owners", "BUS"),
        ("schoolchildren and other children", "CVL"),
        ("coastal ferries", None),
        ("Ana Duarte", None),
    ],
)
def test_words_tell_the_sector(text: str, sector: str | None) -> None:
    assert load_sector_rules().of_words(text) == sector


def test_organisations_that_their_names_do_not_place_are_listed_and_media_come_from_their_table() -> None:
    by_name = load_sector_rules().by_name
    assert (by_name["NATO"], by_name["Hamas"], by_name["Boeing"], by_name["ABC News"]) == ("IGO", "REB", "BUS", "MED")


def test_every_listed_organisation_is_one_that_the_gazetteer_has() -> None:
    from graphkit.ontology.files import ontology_folder
    from graphkit.ontology.gazetteers.tables import read_table

    known = {row["name"] for row in read_table(ontology_folder() / "gazetteers" / "organisations.csv")}
    assert {name for names in load_sector_rules().names.values() for name in names} - known == set()


def test_no_name_and_no_word_has_two_sectors() -> None:
    rules = load_sector_rules()
    for told in (rules.names, rules.words):
        listed = [item for items in told.values() for item in items]
        assert len(listed) == len(set(listed))
