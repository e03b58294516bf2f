"""Which claims become plain edges, and how many witnesses an edge has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphkit.errors import OntologyError
from graphkit.model import ArticleRecord, Claim, Edge, Factuality
from graphkit.ontology import load_frames
from graphkit.ontology.rules import load_graph_rules
from graphkit.triples import edges
from graphkit.triples.edges import Ends
from tests.triples.stories import ADA, BO, CY, IRIS, RIVERIA, article, claim, group, on

FRAMES = load_frames()
LANTERN = article("lantern.txt")


def edges_of(*claims: Claim, articles: tuple[ArticleRecord, ...] = (LANTERN,)) -> tuple[Edge, ...]:
    return edges(claims, articles, FRAMES)


def ends(found: tuple[Edge, ...]) -> list[tuple[str, str | None]]:
    return [(edge.subject, edge.object) for edge in found]


def test_a_meeting_of_three_links_every_pair_once() -> None:
    found = edges_of(claim("met-with", {"participant": (CY, ADA, BO)}))
    assert ends(found) == [(ADA.id, BO.id), (ADA.id, CY.id), (BO.id, CY.id)]


def test_a_party_without_a_name_is_in_no_edge() -> None:
    assert edges_of(claim("met-with", {"participant": (ADA, group("several ministers"))})) == ()


def test_a_meeting_of_too_many_is_not_drawn_as_pairs() -> None:
    largest = load_graph_rules().largest_group
    crowd = tuple(ADA.__class__(f"{IRIS.base}entity/Q{n}", f"P{n}", "Person", "", 0, 1) for n in range(largest + 1))
    assert edges_of(claim("met-with", {"participant": crowd})) == ()
    assert len(edges_of(claim("met-with", {"participant": crowd[:-1]}))) == largest * (largest - 1) // 2


@pytest.mark.parametrize("factuality", [value for value in Factuality if value is not Factuality.ACTUAL])
def test_only_what_happened_is_asserted(factuality: Factuality) -> None:
    assert edges_of(claim("met-with", {"participant": (ADA, BO)}, factuality=factuality)) == ()


def test_a_claim_that_is_not_sure_enough_carries_no_edge() -> None:
    doubtful = replace(claim("met-with", {"participant": (ADA, BO)}), confidence=0.3)
    sure = replace(claim("met-with", {"participant": (ADA, CY)}, start=90), confidence=0.4)
    assert ends(edges((doubtful, sure), (LANTERN,), FRAMES, least=0.4)) == [(ADA.id, CY.id)]
    assert len(edges((doubtful, sure), (LANTERN,), FRAMES, least=0.3)) == 2
    said: dict[Ends, bool] = {(ADA.id, "met-with", BO.id): True}
    assert ends(edges((doubtful,), (LANTERN,), FRAMES, said, least=0.4)) == [(ADA.id, BO.id)]


def test_an_attack_runs_to_the_party_hit_before_the_thing_hit() -> None:
    roles = {"attacker": (ADA,), "target": (BO,), "target-party": (RIVERIA,)}
    assert ends(edges_of(claim("attacked", roles))) == [(ADA.id, RIVERIA.id)]
    assert ends(edges_of(claim("attacked", {"attacker": (ADA,), "target": (BO,)}))) == [(ADA.id, BO.id)]


def test_a_party_hit_without_a_name_leaves_the_edge_to_the_thing_hit() -> None:
    roles = {"attacker": (ADA,), "target": (BO,), "target-party": (group("rebels"),)}
    assert ends(edges_of(claim("attacked", roles))) == [(ADA.id, BO.id)]


def test_a_proposal_to_nobody_in_particular_has_no_object() -> None:
    assert ends(edges_of(claim("proposed", {"proposer": (ADA, BO)}))) == [(ADA.id, None), (BO.id, None)]


def test_nobody_is_linked_to_themselves() -> None:
    assert edges_of(claim("supplied", {"supplier": (ADA,), "recipient": (ADA,)})) == ()
    assert edges_of(claim("met-with", {"participant": (ADA, ADA)})) == ()


def test_an_event_that_another_source_denies_is_not_asserted() -> None:
    roles = {"participant": (ADA, BO)}
    told = claim("met-with", roles, event="e")
    denied = claim("met-with", roles, event="e", start=100, factuality=Factuality.NEGATED, said_by=BO)
    assert edges_of(told, denied) == ()
    assert edges([told, denied], [LANTERN], FRAMES, {(ADA.id, "met-with", BO.id): True})[0].claims == (told.id,)


def test_a_source_does_not_dispute_itself() -> None:
    roles = {"participant": (ADA, BO)}
    told = claim("met-with", roles, event="e", said_by=CY)
    taken_back = claim("met-with", roles, event="e", start=100, factuality=Factuality.NEGATED, said_by=CY)
    assert len(edges_of(told, taken_back)) == 1


def test_a_verdict_withholds_an_edge() -> None:
    told = claim("met-with", {"participant": (ADA, BO, CY)})
    found = edges([told], [LANTERN], FRAMES, {(ADA.id, "met-with", BO.id): False})
    assert ends(found) == [(ADA.id, CY.id), (BO.id, CY.id)]


def test_an_edge_counts_reports_articles_and_independent_sources() -> None:
    roles = {"participant": (ADA, BO)}
    articles = tuple(article(name) for name in ("a", "b", "c"))
    told = [claim("met-with", roles, document=name, start=at) for name, at in (("a", 0), ("a", 50), ("b", 0), ("c", 0))]
    (edge,) = edges(told, articles, FRAMES)
    assert (edge.reports, edge.articles, edge.sources) == (4, 3, 3)


def test_an_edge_counts_events_and_spans_the_days_of_its_claims() -> None:
    roles = {"participant": (ADA, BO)}
    (edge,) = edges_of(
        claim("met-with", roles, event="one", time=on("2031-02")),
        claim("met-with", roles, event="one", start=50, time=on("2031-02-14")),
        claim("met-with", roles, event="two", start=100, time=on("2031-05-03")),
        claim("met-with", roles, event="three", start=150, time=on(None)),
        claim("met-with", roles, event="four", start=200, time=on("2032"), factuality=Factuality.PLANNED),
    )
    assert (edge.events, edge.first, edge.last) == (3, "2031-02-01", "2031-05-03")


def test_an_edge_of_undated_claims_has_no_days() -> None:
    (edge,) = edges_of(claim("met-with", {"participant": (ADA, BO)}, time=on(None)))
    assert (edge.first, edge.last) == (None, None)


@pytest.mark.parametrize(
    ("articles", "sources"),
    [
        ((article("a"), article("b")), 2),
        ((article("a", copy_group="x"), article("b", copy_group="x")), 1),
        ((article("a", "Lantern"), article("b", "lantern ")), 1),
        ((article("a", "Lantern"), article("b", "Beacon")), 2),
        ((article("a", "Lantern", "Wire"), article("b", "Beacon", "Wire")), 1),
        ((article("a", "Lantern", "Wire"), article("b", "Lantern", "Cable")), 2),
        ((article("a", "Lantern"), article("b", "Beacon", copy_group="x"), article("c", "Lantern", copy_group="x")), 1),
    ],
    ids=[
        "unknown",
        "copies",
        "one publisher",
        "two publishers",
        "one wire",
        "two wires in one paper",
        "copies of copies",
    ],
)
def test_copies_and_one_voice_are_one_witness(articles: tuple[ArticleRecord, ...], sources: int) -> None:
    told = [claim("met-with", {"participant": (ADA, BO)}, document=item.document) for item in articles]
    assert [edge.sources for edge in edges(told, articles, FRAMES)] == [sources]
    assert [edge.sources for edge in edges(told[::-1], articles[::-1], FRAMES)] == [sources]


def test_a_claim_of_a_relation_without_a_frame_is_refused_with_the_remedy() -> None:
    with pytest.raises(OntologyError, match="befriended") as caught:
        edges_of(claim("befriended", {}))
    assert "--frames" in caught.value.remedy
