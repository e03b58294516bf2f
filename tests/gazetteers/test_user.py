"""A user's own gazetteers: CSV, a Wikidata answer, SKOS; and what they are told where a file is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphkit.errors import OntologyError
from graphkit.model import EntityType
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.ontology.gazetteers.tables import known_items


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_csv_adds_names_with_country_and_aliases(tmp_path: Path) -> None:
    path = written(tmp_path / "mine.csv", "name,type,aliases,country\nHarbour Watch,Organisation,HW|Watch,NO\n")
    entry = load_gazetteer([path]).lookup("HW")[0]
    assert (entry.name, entry.type, entry.country) == ("Harbour Watch", EntityType.ORGANISATION, "Q20")


def test_a_users_name_comes_before_what_is_shipped(tmp_path: Path) -> None:
    path = written(tmp_path / "mine.csv", "name,type,id\nGeorgia,Place,Q1428\n")
    mine = load_gazetteer([path]).lookup("Georgia")[0]
    assert (mine.key, mine.country) == ("Q1428", "Q30")
    assert load_gazetteer().lookup("Georgia")[0].key == "Q230"


def test_a_wikidata_answer_is_read_as_csv_and_as_json(tmp_path: Path) -> None:
    item = "http://www.wikidata.org/entity/Q999999901"
    answer = written(
        tmp_path / "a.csv", f'item,itemLabel,itemAltLabel,type\n{item},Mira Solberg,"M. Solberg, Mira S.",Person\n'
    )
    bindings = [{"item": {"value": item}, "itemLabel": {"value": "Mira Solberg"}, "type": {"value": "Person"}}]
    table = written(tmp_path / "a.json", json.dumps({"results": {"bindings": bindings}}))
    for path in (answer, table):
        entry = load_gazetteer([path]).lookup("Mira Solberg")[0]
        assert entry.key == "Q999999901"
        assert entry.same_as == (("wikidata", "Q999999901"),)
    assert load_gazetteer([answer]).lookup("M. Solberg")


def test_skos_concepts_are_entries(tmp_path: Path) -> None:
    turtle = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix gk: <https://w3id.org/graphkit/ns#> .
    <urn:x:watch> a skos:Concept ; skos:prefLabel "Harbour Watch"@en, "Havnevakt"@no ; skos:altLabel "HWA" ;
        skos:exactMatch <http://www.wikidata.org/entity/Q999999902> ; gk:type "Organisation" .
    """
    gazetteer = load_gazetteer([written(tmp_path / "mine.ttl", turtle)])
    entry = gazetteer.lookup("HWA")[0]
    assert (entry.name, entry.key) == ("Harbour Watch", "Q999999902")
    assert gazetteer.lookup("Havnevakt") == ()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", "name,type\n,Person\n", "line 2"),
        ("a.csv", "name,type\nMira,Wizard\n", "Wizard is no type"),
        ("a.json", "{", "JSON"),
        ("a.json", "[1]", "row 1"),
        ("a.ttl", "this is no turtle", "Turtle"),
    ],
)
def test_a_wrong_file_is_named_with_the_place(tmp_path: Path, name: str, text: str, said: str) -> None:
    path = written(tmp_path / name, text)
    with pytest.raises(OntologyError, match=said) as error:
        load_gazetteer([path])
    assert error.value.path == str(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="cannot be read"):
        load_gazetteer([tmp_path / "none.csv"])


@pytest.mark.parametrize("text", ["", "one line of something else\n"])
def test_a_file_without_a_column_of_names_is_no_gazetteer(tmp_path: Path, text: str) -> None:
    with pytest.raises(OntologyError, match="no column of names"):
        load_gazetteer([written(tmp_path / "mine.csv", text)])


def test_a_known_name_gets_the_item_that_a_file_tells_and_keeps_its_posts(tmp_path: Path) -> None:
    careers = load_gazetteer().careers
    people = (entry for entry in load_gazetteer().entries.values() if entry.kind == "person" and entry.key in careers)
    known = next(entry for entry in people if not entry.same_as)
    path = tmp_path / "answer.csv"
    path.write_text(f"item,itemLabel,type\nhttp://www.wikidata.org/entity/Q999999901,{known.name},Person\n", "utf-8")
    gazetteer = load_gazetteer([path])
    found = gazetteer.entries["Q999999901"]
    assert known.key not in gazetteer.entries
    assert dict(found.same_as) == {"wikidata": "Q999999901"}
    assert [t.post for t in gazetteer.careers["Q999999901"]] == [t.post for t in careers[known.key]]
    assert [(one.key, other.key) for one, other in known_items(path)] == [(known.key, "Q999999901")]


def test_two_items_for_one_name_are_a_doubt_and_change_nothing(tmp_path: Path) -> None:
    known = next(e for e in load_gazetteer().entries.values() if e.kind == "person" and not e.same_as)
    path = tmp_path / "answer.csv"
    lines = "".join(f"http://www.wikidata.org/entity/Q99999990{n},{known.name},Person\n" for n in (1, 2))
    path.write_text(f"item,itemLabel,type\n{lines}", "utf-8")
    assert known_items(path) == ()
    assert known.key in load_gazetteer([path]).entries
