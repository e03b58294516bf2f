"""The judgements file: read, appended to, and applied."""

import json
from pathlib import Path

import pytest

from graphkit.errors import JudgementError
from graphkit.linking.entities import Judgement, JudgementKind, Resolver, append_judgement, handles, load_judgements
from graphkit.model import Entity
from graphkit.ontology import load_lexicon
from graphkit.ontology.iris import Iris
from tests.linking.builders import ORGANISATION, PLACE, STATE, entity, resolve

MARTA, MIKAEL, INITIAL = entity("Marta Olsson"), entity("Mikael Olsson"), entity("M. Olsson")
ARTICLES = {"a": [MARTA], "b": [MIKAEL], "c": [INITIAL]}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "judgements.jsonl"


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_no_file_means_no_judgements(path: Path) -> None:
    assert load_judgements(path).items == ()


def test_comments_and_blank_lines_are_skipped_and_lines_are_numbered(path: Path) -> None:
    write(path, "# ours", "", '{"rename": "Q1", "to": "Ada", "reason": "as she signs"}')
    (judgement,) = load_judgements(path).items
    assert judgement == Judgement(JudgementKind.RENAME, ("Q1",), "as she signs", "Ada", 3)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "not a JSON object"),
        ("[]", "not a JSON object"),
        ('{"reason": "x"}', "must have one of"),
        ('{"same": ["Q1"], "reason": "x"}', "does not say what is same"),
        ('{"same": ["Q1", "Q2"]}', "has no reason"),
        ('{"same": ["Q1", "Q2"], "reason": " "}', "has no reason"),
        ('{"same": ["Q1", 2], "reason": "x"}', "does not say what is same"),
        ('{"same": ["Q1", " "], "reason": "x"}', "leaves open who is meant"),
        ('{"same": ["Q1", "Q2"], "same": ["Q1", "Q3"], "reason": "x"}', "stands twice"),
        ('{"same": ["Q1", "Q2"], "different": ["Q1", "Q3"], "reason": "x"}', "must have one of"),
        ('{"rename": "Q1", "reason": "x"}', "does not say the new name"),
        ('{"same": ["Q1", "Q2"], "reasn": "y", "reason": "x"}', "reasn"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(path: Path, line: str, says: str) -> None:
    with pytest.raises(JudgementError, match=f"line 2 .*{says}"):
        load_judgements(write(path, "# first", line))


@pytest.mark.parametrize(
    "lines",
    [
        ('{"same": ["Q1", "Q2"], "reason": "a"}', '{"different": ["Q2", "Q1"], "reason": "b"}'),
        (
            '{"different": ["Q1", "Person: Ada Lund"], "reason": "a"}',
            '{"same": ["Q1", "Q2"], "reason": "b"}',
            '{"same": ["Q2", "Person/ada lund"], "reason": "c"}',
        ),
        ('{"rename": "Q1", "to": "Ada", "reason": "a"}', '{"rename": "Q1", "to": "Eda", "reason": "b"}'),
        ('{"wrong-edge": ["Q1", "r", "Q2"], "reason": "a"}', '{"right-edge": ["Q1", "r", "Q2"], "reason": "b"}'),
        ('{"different": ["Q1", "Q1"], "reason": "a"}',),
    ],
)
def test_contradictions_are_found_through_any_chain(path: Path, lines: tuple[str, ...]) -> None:
    with pytest.raises(JudgementError, match="contradicts"):
        load_judgements(write(path, *lines))


def test_appending_changes_no_other_byte(path: Path) -> None:
    before = b'# ours\r\n{"same":["Q1","Q2"],   "reason":"\xc3\xa9"}'
    path.write_bytes(before)
    append_judgement(path, Judgement(JudgementKind.DIFFERENT, ("Q1", "Person/ada “lund”\u2028"), "two\npeople"))
    assert path.read_bytes().startswith(before + b"\n")
    assert load_judgements(path).items[-1].about == ("Q1", "Person/ada “lund”\u2028")


def test_a_contradiction_is_not_written(path: Path) -> None:
    write(path, "# ours", "")
    append_judgement(path, Judgement(JudgementKind.SAME, ("Q1", "Q2"), "one"))
    before = path.read_bytes()
    with pytest.raises(JudgementError, match="line 3 contradicts line 2"):
        append_judgement(path, Judgement(JudgementKind.DIFFERENT, ("Q2", "Q1"), "two"))
    assert path.read_bytes() == before


def test_same_joins_and_taking_the_line_out_restores_the_result(path: Path) -> None:
    plain = resolve(ARTICLES)
    write(path, '{"same": ["M. Olsson", "Person: Mikael Olsson"], "reason": "the byline"}')
    judged = resolve(ARTICLES, load_judgements(path))
    assert judged.key("c", INITIAL.key) == judged.key("b", MIKAEL.key) != judged.key("a", MARTA.key)
    assert any("the byline" in step for step in judged.entity("c", INITIAL.key).steps)
    write(path, "")
    assert resolve(ARTICLES, load_judgements(path)) == plain


def test_different_wins_over_what_the_names_say_also_through_others(path: Path) -> None:
    spellings = {"a": [entity("Sergei Shoigu")], "b": [entity("Sergey Shoygu")], "c": [entity("Sergey Shoigu")]}
    write(path, '{"different": ["Sergei Shoigu", "Sergey Shoygu"], "reason": "cousins"}')
    judged = resolve(spellings, load_judgements(path))
    assert len(resolve(spellings).entities) == 1
    assert judged.key("a", "Person/sergei shoigu") != judged.key("b", "Person/sergey shoygu")
    assert ("Person/sergei shoigu", "Person/sergey shoygu") not in {(d.left, d.right) for d in judged.doubtful}


def test_rename_gives_the_canonical_name(path: Path) -> None:
    write(path, '{"rename": "Q43", "to": "Turkey", "reason": "house style"}')
    judged = resolve({"a": [entity("Türkiye", STATE, wikidata="Q43")]}, load_judgements(path))
    assert judged.entities["Q43"].name == "Turkey"
    assert judged.entities["Q43"].aliases == ("Türkiye",)


def test_one_name_in_two_articles_can_be_told_apart(path: Path) -> None:
    who = entity("Ann Reed")
    write(path, '{"different": ["Person/ann reed@a", "Person/ann reed@b"], "reason": "two of them"}')
    judged = resolve({"a": [who], "b": [who]}, load_judgements(path))
    assert judged.key("a", who.key) != judged.key("b", who.key)


def test_a_judgement_that_meets_nothing_or_too_much_is_told(path: Path) -> None:
    write(
        path,
        '{"same": ["Georgia", "Q5"], "reason": "x"}',
        '{"rename": "Person: Nobody Here", "to": "Somebody", "reason": "y"}',
    )
    found = resolve({"a": [entity("Georgia", STATE)], "b": [entity("Georgia", PLACE)]}, load_judgements(path))
    assert found.unused == (
        "line 1: Georgia may be a Place or a State: write the type",
        "line 2: nothing here is called Person: Nobody Here",
    )


def test_references_that_meet_in_the_corpus_can_contradict_too(path: Path) -> None:
    write(
        path,
        '{"same": ["Q7", "Person: Ada Lund"], "reason": "x"}',
        '{"different": ["Ada Lund", "Q7"], "reason": "y"}',
    )
    with pytest.raises(JudgementError, match="line 2 contradicts"):
        resolve({"a": [entity("Ada Lund")], "b": [entity("A. Lund", wikidata="Q7")]}, load_judgements(path))


@pytest.mark.parametrize(
    "reference", ["Q9", "Baltic Fisheries Agency", "organisation: BFA", "the Baltic Fisheries Agency"]
)
def test_an_entity_answers_to_its_ids_and_names(reference: str) -> None:
    agency = Entity("Q9", "Baltic Fisheries Agency", ORGANISATION, ("BFA",), (("wikidata", "Q9"),))
    assert handles(agency).answers(reference)
    assert not handles(agency).answers(f"Person: {reference}")


def test_a_surname_in_one_article_can_be_judged_by_its_iri(path: Path) -> None:
    kim = entity("Kim")
    articles = {"a": [entity("Kim Min-ji")], "b": [entity("Kim Jae-won")], "c": [kim], "d": [kim]}
    write(path, json.dumps({"same": [Iris().entity("Person/kim@c"), "Person/kim min ji"], "reason": "the photo"}))
    resolver = Resolver(load_lexicon().names, load_judgements(path), iri=Iris().entity)
    for article, entities in articles.items():
        resolver.add(article, entities)
    found = resolver.resolve()
    assert found.key("c", kim.key) == "Person/kim min ji"
    assert found.key("d", kim.key) == "Person/kim@d"
