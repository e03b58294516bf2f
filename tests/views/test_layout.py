"""Where parties stand: islands beside each other, the strongest ties first, additions about what stood."""

from __future__ import annotations

import dataclasses
from itertools import combinations
from math import dist

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import EntityRecord, PostHeld
from graphkit.views import view_model
from graphkit.views.belonging import belongings_of
from graphkit.views.layout import communities_of, joined_to, positions
from graphkit.views.packing import SPACE, Points, pack
from graphkit.views.palette import first_relations
from tests.views.story import ANNA, BELMARK, BOARD
from tests.views.synthetic import BASE, corpus, records


def _box(points: Points) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points.values()], [y for _, y in points.values()]
    return min(xs), min(ys), max(xs), max(ys)


sizes = st.lists(st.tuples(st.integers(0, 900), st.integers(0, 700)), min_size=1, max_size=25)


@given(sizes)
def test_no_island_covers_another_and_none_changes_its_shape(boxes: list[tuple[int, int]]) -> None:
    boxes = sorted(boxes, key=lambda box: -box[0] * box[1])
    parts: list[Points] = [{f"{n}a": (0.0, 0.0), f"{n}b": (float(w), float(h))} for n, (w, h) in enumerate(boxes)]
    packed = pack(parts)
    for one, other in combinations(map(_box, packed), 2):
        assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]
    for n, (part, (width, height)) in enumerate(zip(packed, boxes, strict=True)):
        (ax, ay), (bx, by) = part[f"{n}a"], part[f"{n}b"]
        assert abs(bx - ax - width) < 1e-6
        assert abs(by - ay - height) < 1e-6


def _graph(*edges: tuple[str, str]) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(edges, weight=1.0)
    return graph


def test_what_comes_in_later_stands_about_what_stood_and_moves_none_of_it() -> None:
    front = _graph(("a", "b"), ("b", "c"), ("c", "a"))
    before = positions(front, communities_of(front), {})
    whole = _graph(*front.edges, ("a", "near"), ("far", "away"))
    after = joined_to(before, whole, {})
    assert {node: after[node] for node in before} == before
    assert after.keys() == set(whole.nodes)
    assert len(set(after.values())) == len(after)


def test_pairs_beside_each_other_stand_aslant() -> None:
    pairs = _graph(*((f"{n}a", f"{n}b") for n in range(12)))
    places = positions(pairs, communities_of(pairs), {})
    assert all(places[f"{n}a"][1] != places[f"{n}b"][1] for n in range(12))


def test_communities_fill_the_room_and_no_party_stands_upon_another() -> None:
    rings = [(f"{n}/{a}", f"{n}/{b}") for n in range(6) for a in range(40) for b in (0, (a + 1) % 40) if a != b]
    graph = _graph(*rings, *((f"{n}/0", f"{n + 1}/0") for n in range(5)))
    places = positions(graph, communities_of(graph), {})
    left, top, right, bottom = _box({node: (float(x), float(y)) for node, (x, y) in places.items()})
    assert (right - left) * (bottom - top) < len(graph) * (1.5 * SPACE) ** 2
    nearest = [min(dist(here, there) for there in places.values() if there != here) for here in places.values()]
    assert min(nearest) > SPACE / 3


def test_a_large_graph_has_a_core_of_its_strongest_ties_and_a_small_one_none() -> None:
    assert not any(node.core for node in view_model(*records(corpus(60, 150))).nodes)
    model = view_model(*records(corpus(1_500, 6_000)))
    core = [n for n, node in enumerate(model.nodes) if node.core]
    assert 100 < len(core) < 200
    assert len({model.nodes[n].core for n in core}) == len(core)


def test_met_with_is_drawn_first_and_all_relations_where_nobody_met() -> None:
    assert first_relations({"met-with", "supplied"}) == {"met-with"}
    assert first_relations({"attacked", "supplied"}) == {"attacked", "supplied"}
    shown = {r.name: r.shown for r in view_model(*records(corpus(30, 80))).relations}
    assert [name for name, on in shown.items() if on] == ["met-with"]


def test_a_party_belongs_to_its_state_and_to_the_organisation_it_holds_a_post_of() -> None:
    state = dataclasses.replace(BELMARK, same_as={"iso3166": "BM"}, lat=10.12345, lon=-3.0)
    minister = dataclasses.replace(
        ANNA, country=state.id, posts=(PostHeld("chair", BOARD.id), PostHeld("minister", state.id))
    )
    nobody = EntityRecord(f"{BASE}entity/x", "Xenia", "Person", country=f"{BASE}entity/unknown")
    found = belongings_of([state, minister, BOARD, nobody])
    assert found[minister.id] == ("Belmark", "BM", "Grain Board", ())
    assert found[state.id] == ("Belmark", "BM", "", (10.123, -3.0))
    assert found[BOARD.id].body == "Grain Board"
    assert found[nobody.id] == ("", "", "", ())
