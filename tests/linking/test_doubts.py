"""The doubtful pairs, as a terminal session is given them."""

from pathlib import Path

from graphkit.linking.entities import (
    Judgement,
    JudgementKind,
    Judgements,
    append_judgement,
    doubtful_pairs,
    load_judgements,
)
from graphkit.model import ArticleRecord, EntityRecord, MentionRecord, PublicationDate, Source
from graphkit.ontology import load_lexicon
from graphkit.ontology.iris import Iris

LEXICON = load_lexicon().names

IRI = Iris().entity
BASE = "https://example.org/kg/"
TEXTS = ("Marta Olsson opened the bridge.", "Mikael Olsson was not there.", "M. Olsson\tsigned the treaty.")
NAMES = ("Marta Olsson", "Mikael Olsson", "M. Olsson")


def _entities() -> list[EntityRecord]:
    return [EntityRecord(IRI(f"Person/{name.lower().replace('.', '')}"), name, "Person") for name in NAMES]


def _mentions() -> list[MentionRecord]:
    ids = [record.id for record in _entities()]
    return [
        MentionRecord("page.txt", i, 1000 * i, 1000 * i + len(name), name, "name", ids[i], "Person")
        for i, name in enumerate(NAMES)
    ]


def _articles() -> list[ArticleRecord]:
    return [
        ArticleRecord(
            f"{BASE}doc/{i}", "page.txt", i, None, Source(), PublicationDate(), 1000 * i, 1000 * i + len(text), text
        )
        for i, text in enumerate(TEXTS)
    ]


def test_pairs_come_with_references_reasons_and_contexts() -> None:
    pairs = list(doubtful_pairs(_entities(), _mentions(), _articles(), Judgements(), LEXICON))
    assert [{pair.left.name, pair.right.name} for pair in pairs] == [
        {"M. Olsson", "Marta Olsson"},
        {"M. Olsson", "Mikael Olsson"},
    ]
    (first, _) = pairs
    assert first.left_reference == "Person/m olsson"
    assert "fits more than one" in first.reason
    (context,) = first.right_contexts
    assert (context.before, context.text, context.after) == ("", "Marta Olsson", " opened the bridge.")


def test_a_judged_pair_is_not_offered_again(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    for pair in list(doubtful_pairs(_entities(), _mentions(), _articles(), load_judgements(path), LEXICON)):
        about = (pair.left_reference, pair.right_reference)
        append_judgement(path, Judgement(JudgementKind.DIFFERENT, about, "asked the town hall"))
    assert list(doubtful_pairs(_entities(), _mentions(), _articles(), load_judgements(path), LEXICON)) == []


def test_a_judgement_may_name_an_entity_by_its_iri() -> None:
    ids = [record.id for record in _entities()]
    judgements = Judgements((Judgement(JudgementKind.DIFFERENT, (ids[0], ids[2]), "no"),))
    (pair,) = doubtful_pairs(_entities(), _mentions(), _articles(), judgements, LEXICON)
    assert {pair.left.name, pair.right.name} == {"M. Olsson", "Mikael Olsson"}


def test_who_shares_the_name_with_others_is_referred_to_by_iri() -> None:
    keys = {
        "Person/kim@a1": "Kim",
        "Person/kim@b2": "Kim",
        "Person/kim min ji": "Kim Min-ji",
        "Person/kim ha": "Kim Ha",
    }
    records = [EntityRecord(IRI(key), name, "Person") for key, name in keys.items()]
    mentions = [MentionRecord("p.txt", i, 0, 3, "Kim", "name", record.id, "Person") for i, record in enumerate(records)]
    pairs = list(doubtful_pairs(records, mentions, (), Judgements(), LEXICON))
    assert {pair.right_reference for pair in pairs} == {IRI("Person/kim@a1"), IRI("Person/kim@b2")}
    assert {pair.left_reference for pair in pairs} == {"Person/kim ha"}
