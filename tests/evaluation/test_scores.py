"""The figures, by hand: what is right, what is missing, what is invented, and what is not counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import GraphkitError
from graphkit.evaluation import Scores, evaluate, load_gold, load_scheme
from graphkit.evaluation.matching import Tally
from graphkit.model import ArticleRecord, Claim, Factuality, PublicationDate, Source
from tests.evaluation.builders import claim, gold_event, make_gold


def score(tmp_path: Path, gold: list[dict[str, object]], claims: list[Claim]) -> Scores:
    return evaluate(claims, (), make_gold(tmp_path, gold), load_scheme())


def events(scores: Scores, relation: str = "ALL") -> Tally:
    return next(row.events for row in scores.events if row.relation == relation)


def test_what_was_annotated_scores_one(tmp_path: Path) -> None:
    scores = score(tmp_path, [gold_event()], [claim()])
    total = scores.events[-1]
    assert (total.events.f1, total.roles.f1, total.factuality, total.attribution) == (1, 1, 1, 1)
    assert scores.edges[-1].edges.f1 == 1
    assert not scores.missed + scores.invented


def test_a_missing_and_an_invented_event_cost_recall_and_precision(tmp_path: Path) -> None:
    other = "Tom Paine met Ann Lee in the old harbour house."
    scores = score(
        tmp_path, [gold_event(), gold_event(sentence=other)], [claim(), claim(sentence="Nobody saw it at all.")]
    )
    assert events(scores) == Tally(1, 2, 2)
    assert [event.sentence for event in scores.missed] == [other]
    assert [invented.sentence for invented in scores.invented] == ["Nobody saw it at all."]


def test_optional_events_are_neither_rewarded_nor_punished(tmp_path: Path) -> None:
    optional = gold_event(status="optional")
    assert events(score(tmp_path, [optional], [claim()])) == Tally(0, 0, 0)
    assert events(score(tmp_path, [optional], [])) == Tally(0, 0, 0)
    assert events(score(tmp_path, [optional], [claim(), claim()])) == Tally(0, 0, 0)


def test_firm_events_are_answered_before_optional_ones(tmp_path: Path) -> None:
    scores = score(
        tmp_path, [gold_event(status="optional"), gold_event(roles={"participants": ["Ada Byron"]})], [claim()]
    )
    assert events(scores) == Tally(1, 1, 1)


def test_a_filler_by_another_of_its_names_is_right(tmp_path: Path) -> None:
    scores = score(tmp_path, [gold_event()], [claim(participant=["Byron", "Lamb"])])
    assert scores.events[-1].roles == Tally(2, 2, 2)


def test_a_wrong_filler_costs_and_an_accepted_one_does_not(tmp_path: Path) -> None:
    gold = gold_event(also={"roles": {"participants": ["Tom Paine"]}})
    wrong = score(tmp_path, [gold], [claim(participant=["Ada Byron", "Mary Lamb", "Ann Lee"])])
    assert wrong.events[-1].roles == Tally(2, 3, 2)
    accepted = score(tmp_path, [gold], [claim(participant=["Ada Byron", "Mary Lamb", "Tom Paine"])])
    assert accepted.events[-1].roles == Tally(2, 2, 2)


def test_the_thing_hit_or_the_party_behind_it_is_one_right_answer(tmp_path: Path) -> None:
    roles = {"attacker": ["Utopia"], "target": ["a bridge"], "target_party": ["Erewhon"]}
    gold = gold_event("attacked", "Utopia struck a bridge.", roles=roles)
    said = "Utopia struck a bridge."
    answers = (
        claim("attacked", said, attacker=["Utopia"], target=["a bridge"]),
        claim("attacked", said, attacker=["Utopia"], target_party=["Erewhon"]),
        claim("attacked", said, attacker=["Utopia"], target=["Erewhon"]),
    )
    for answer in answers:
        assert score(tmp_path, [gold], [answer]).events[-1].roles == Tally(2, 2, 2)


def test_half_of_a_phrase_is_enough(tmp_path: Path) -> None:
    roles = {"proposer": ["Ada Byron"], "proposal": ["a ferry every hour to the island"]}
    gold = gold_event("proposed", "Ada Byron proposed it.", roles=roles)
    near = claim("proposed", "Ada Byron proposed it.", proposer=["Ada Byron"], proposal=["ferry every hour"])
    far = claim("proposed", "Ada Byron proposed it.", proposer=["Ada Byron"], proposal=["a new bridge"])
    assert score(tmp_path, [gold], [near]).events[-1].roles == Tally(2, 2, 2)
    assert score(tmp_path, [gold], [far]).events[-1].roles == Tally(1, 2, 2)


def test_misread_factuality_and_source_show(tmp_path: Path) -> None:
    gold = [gold_event(attributed_to="Tom Paine; Ann Lee")]
    scores = score(tmp_path, gold, [claim(factuality=Factuality.PLANNED, said_by="Paine")])
    assert (scores.events[-1].factuality, scores.events[-1].attribution) == (0, 1)
    assert len(scores.misread) == 1
    assert score(tmp_path, gold, [claim()]).events[-1].attribution == 0


def test_edges_come_from_what_is_actual_and_named(tmp_path: Path) -> None:
    planned = score(tmp_path, [gold_event()], [claim(factuality=Factuality.PLANNED)])
    assert planned.edges[-1].edges.given == 0
    assert planned.edges[-1].edges.recall == 0
    group = score(tmp_path, [gold_event()], [claim(participant=["Ada Byron", "several leaders"])])
    assert group.edges[-1].edges.given == 0


def test_a_meeting_of_many_gives_no_edges_to_be_found(tmp_path: Path) -> None:
    many = ["Ada Byron", "Mary Lamb", "Tom Paine", "Jane Marcet", "Ann Lee"]
    scores = score(tmp_path, [gold_event(roles={"participants": many})], [claim(participant=many)])
    assert (scores.edges[-1].edges.wanted, scores.edges[-1].edges.given) == (0, 0)


def test_a_relation_that_is_not_scored_is_passed_over(tmp_path: Path) -> None:
    scores = score(tmp_path, [gold_event()], [claim(), claim("praised")])
    assert events(scores) == Tally(1, 1, 1)


def test_an_article_must_have_the_right_ends_and_length(tmp_path: Path) -> None:
    wanted = [{"first_words": "Once there was", "last_words": "ever after.", "span": [0, 40]}]
    gold = make_gold(tmp_path, [gold_event()], wanted)

    def found(*texts: str) -> Tally:
        records = [
            ArticleRecord(f"doc/{n}", "page.txt", n, None, Source(), PublicationDate(), 0, 0, text)
            for n, text in enumerate(texts)
        ]
        return evaluate((), records, gold, load_scheme()).articles

    good = "Once there was peace ever after."
    assert found(good) == Tally(1, 1, 1)
    assert found(good, good) == Tally(1, 2, 1)
    assert found("Once there was" + " and so on" * 9 + " ever after.") == Tally(0, 1, 1)


def test_a_set_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    make_gold(tmp_path, [gold_event()])
    with pytest.raises(GraphkitError, match="no annotated page"):
        load_gold(tmp_path, load_scheme(), ("other",))
    (tmp_path / "gold.jsonl").write_text('{"id": 1}\n')
    with pytest.raises(GraphkitError, match="line 1"):
        load_gold(tmp_path, load_scheme())


def test_constructions_are_told_apart_where_the_annotation_names_them(tmp_path: Path) -> None:
    other = "Tom Paine was met by Ann Lee in the old harbour house."
    gold = [gold_event(construction="active"), gold_event(sentence=other, construction="passive")]
    rows = {row.construction: row for row in score(tmp_path, gold, [claim()]).constructions}
    assert (rows["active"].recall, rows["active"].roles.f1) == (1, 1)
    assert (rows["passive"].recall, rows["passive"].wanted) == (0, 1)
    assert score(tmp_path, [gold_event()], [claim()]).constructions == ()


def test_optional_events_have_no_part_in_a_construction(tmp_path: Path) -> None:
    optional = gold_event(status="optional", construction="active")
    assert score(tmp_path, [optional], [claim()]).constructions == ()
