"""The doubtful pairs, as a terminal session is given them."""

from pathlib import Path

from graphkit.entities import Judgement, JudgementKind, Judgements, append_judgement, doubtful_pairs, load_judgements
from graphkit.model import ArticleRecord, EntityRecord, MentionRecord, PublicationDate, Source

BASE = "https://example.org/kg/"
TEXTS = ("Marta Olsson opened the bridge.", "Mikael Olsson was not there.", "M. Olsson\tsigned the treaty.")
NAMES = ("Marta Olsson", "Mikael Olsson", "M. Olsson")


def _entities() -> list[EntityRecord]:
    return [EntityRecord(f"{BASE}entity/person/{i}", name, "Person") for i, name in enumerate(NAMES)]


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
    pairs = list(doubtful_pairs(_entities(), _mentions(), _articles(), Judgements()))
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
    for pair in list(doubtful_pairs(_entities(), _mentions(), _articles(), load_judgements(path))):
        about = (pair.left_reference, pair.right_reference)
        append_judgement(path, Judgement(JudgementKind.DIFFERENT, about, "asked the town hall"))
    assert list(doubtful_pairs(_entities(), _mentions(), _articles(), load_judgements(path))) == []


def test_a_judgement_may_name_an_entity_by_its_iri() -> None:
    ids = [record.id for record in _entities()]
    judgements = Judgements((Judgement(JudgementKind.DIFFERENT, (ids[0], ids[2]), "no"),))
    (pair,) = doubtful_pairs(_entities(), _mentions(), _articles(), judgements)
    assert {pair.left.name, pair.right.name} == {"M. Olsson", "Mikael Olsson"}
