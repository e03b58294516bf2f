"""What a claim draws: pairs, an event of many, or a leaf."""

from __future__ import annotations

import dataclasses

from graphkit.model import RoleFiller
from graphkit.ontology.rules import load_graph_rules
from graphkit.triples import edges
from graphkit.views.drawing import draw
from tests.views.story import ANNA, ARVANIA, BELMARK, CARL, DORA, ENTITIES, story
from tests.views.synthetic import BASE, FRAMES, Corpus, Writer

FRAME_OF = {frame.relation: frame for frame in FRAMES}


def test_a_meeting_of_two_is_one_pair_whichever_comes_first() -> None:
    made = Corpus()
    writer = Writer(made)
    writer.begin(1, "x")
    for pair in ([ANNA, CARL], [CARL, ANNA]):
        writer.say("met-with", pair, [], verb="met")
    links = draw(made.claims, FRAME_OF).links
    assert set(links.values()) == {((ANNA.id, CARL.id),)}


def test_a_supply_runs_from_supplier_to_recipient() -> None:
    made = story()
    supply = next(c for c in made.claims if c.relation == "supplied")
    assert draw(made.claims, FRAME_OF).links[supply.id] == ((ARVANIA.id, BELMARK.id),)


MOST = load_graph_rules().largest_drawn_group


def test_a_few_parties_are_pairs_and_one_more_is_an_event() -> None:
    for count, events in ((MOST, 0), (MOST + 1, 1)):
        made = Corpus()
        writer = Writer(made)
        writer.begin(1, "x")
        claim = writer.say("met-with", ENTITIES[:count], [], verb="met")
        drawing = draw(made.claims, FRAME_OF)
        assert len(drawing.events) == events
        assert len(drawing.links[claim.id]) == (count if events else count * (count - 1) // 2)
        assert len(edges(made.claims, made.articles, FRAMES)) == count * (count - 1) // 2


def test_parties_of_one_event_are_gathered_over_its_reports() -> None:
    made = Corpus()
    writer = Writer(made)
    writer.begin(1, "x")
    event = f"{BASE}event/summit"
    writer.say("met-with", ENTITIES[:3], [], verb="met", event=event)
    writer.say("met-with", ENTITIES[3:6], [], verb="met", event=event)
    drawing = draw(made.claims, FRAME_OF)
    assert len(drawing.events) == 1
    assert len({key for links in drawing.links.values() for link in links for key in link}) == 7


def test_nobody_named_on_the_other_side_is_a_leaf_with_its_phrase() -> None:
    made = story()
    drawing = draw(made.claims, FRAME_OF)
    (leaf,) = drawing.leaves.values()
    assert leaf.phrases == ("two grain stores",)
    assert leaf.key not in drawing.parties


def test_leaves_of_one_party_and_relation_are_one() -> None:
    made = Corpus()
    writer = Writer(made)
    writer.begin(1, "x")
    for phrase in ("a mill", "a barn", "a mill"):
        writer.say("attacked", [BELMARK], [], verb="raided", phrase=phrase)
    (leaf,) = draw(made.claims, FRAME_OF).leaves.values()
    assert leaf.phrases == ("a barn", "a mill")


def test_a_claim_without_any_named_party_draws_nothing() -> None:
    made = Corpus()
    writer = Writer(made)
    writer.begin(1, "x")
    writer.say("attacked", [], [], verb="raided", phrase="a mill")
    assert draw(made.claims, FRAME_OF).links == {}


def test_a_party_is_not_joined_to_itself() -> None:
    made = Corpus()
    writer = Writer(made)
    writer.begin(1, "x")
    claim = writer.say("supplied", [ARVANIA], [ARVANIA], verb="sold to")
    assert all(a != b for a, b in draw(made.claims, FRAME_OF).links[claim.id])


def test_the_order_of_claims_does_not_matter() -> None:
    made = story()
    one, other = draw(made.claims, FRAME_OF), draw(made.claims[::-1], FRAME_OF)
    assert one.links == other.links
    assert one.leaves == other.leaves
    assert one.events.keys() == other.events.keys()


def test_the_graph_pulls_harder_where_it_is_asserted() -> None:
    made = story()
    drawing = draw(made.claims, FRAME_OF)
    planned = next(c for c in made.claims if c.factuality == "planned")
    graph = drawing.graph(made.claims, frozenset(c.id for c in made.claims if c is not planned))
    assert graph[ANNA.id][DORA.id]["weight"] < graph[ANNA.id][CARL.id]["weight"] / 3


def test_a_symmetric_relation_of_two_roles_joins_one_to_the_other() -> None:
    frame = dataclasses.replace(FRAME_OF["met-with"], edge_to=("host",))
    made = Corpus()
    writer = Writer(made)
    writer.begin(1, "x")
    claim = writer.say("met-with", [DORA, CARL, ANNA], [], verb="met")
    guests, host = claim.roles["participant"][:2], claim.roles["participant"][2:]
    claim = dataclasses.replace(claim, roles={"participant": guests, "host": host})
    drawing = draw([claim], {"met-with": frame})
    assert set(drawing.links[claim.id]) == {(ANNA.id, CARL.id), (ANNA.id, DORA.id)}
    assert {(e.subject, e.object) for e in edges([claim], [], [frame])} == set(drawing.links[claim.id])


def test_an_unnamed_group_is_no_party() -> None:
    made = Corpus()
    writer = Writer(made)
    writer.begin(1, "x")
    claim = writer.say("met-with", [ANNA], [], verb="met")
    group = RoleFiller("local", "several leaders", "Group", "several leaders", 0, 0)
    made.claims[0] = dataclasses.replace(claim, roles={"participant": (*claim.roles["participant"], group)})
    assert draw(made.claims, FRAME_OF).parties == {ANNA.id}
