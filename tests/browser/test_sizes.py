"""Small, middling and large graphs open, and the large ones to an overview."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from selenium.webdriver.common.keys import Keys

from graphkit.views import Limits
from tests.browser.conftest import Reader
from tests.views.synthetic import Corpus, corpus

Crowd = Callable[[int, int], str]


@pytest.mark.parametrize(("entities", "edges"), [(30, 80), (300, 1_000), (5_000, 20_000)])
def test_it_opens(reader: Reader, crowd: Crowd, entities: int, edges: int) -> None:
    """How long it takes is measured by ``benchmarks/opening.py``."""
    reader.show(crowd(entities, edges))
    assert reader.run("return graphkit.Graph.scene().discs.size") > 0


def test_a_large_graph_opens_to_its_strongest_ties(reader: Reader, crowd: Crowd) -> None:
    reader.show(crowd(5_000, 20_000))
    assert 100 < reader.run("return graphkit.Graph.scene().discs.size") < 200
    assert "strongest ties are drawn, of 4,138" in reader.text("#panel")
    reader.click("#draw-all")
    assert "gathered into" in reader.text("#note")
    reader.click("#core")
    assert reader.run("return graphkit.Graph.scene().discs.size") < 200


def test_all_of_a_large_graph_is_communities_and_each_opens_to_its_members(reader: Reader, crowd: Crowd) -> None:
    reader.show(crowd(5_000, 20_000), "#all=1&hidden=")
    drawn = "return graphkit.Graph.scene().discs.size"
    first = reader.run(drawn)
    assert first <= 900
    assert "groups" in reader.text("#note")
    reader.run("const g = [...graphkit.Graph.view().groups.keys()][0]; graphkit.State.toggle('open', String(g))")
    assert reader.run(drawn) > first
    assert "Gather all again" in reader.text("#note")


def test_coming_near_opens_a_community_and_going_away_gathers_it(reader: Reader, crowd: Crowd) -> None:
    reader.show(crowd(5_000, 20_000), "#all=1&hidden=")
    drawn = "return graphkit.Graph.scene().discs.size"
    first = reader.run(drawn)
    reader.run(
        "const { Graph } = graphkit; const groups = [...Graph.view().groups.values()];"
        "Graph.fitTo(groups.sort((a, b) => b.length - a.length)[0]); Graph.zoom(1.1)"
    )
    assert reader.run(drawn) > first
    reader.click("#zoom-fit")
    reader.run("graphkit.Graph.zoom(0.9)")
    assert reader.run(drawn) == first


def test_groups_say_how_many_they_hold_and_none_is_of_two(reader: Reader, crowd: Crowd) -> None:
    reader.show(crowd(5_000, 20_000), "#all=1")
    sizes = reader.run("return [...graphkit.Graph.view().groups.values()].map((members) => members.length)")
    assert min(sizes) > 3
    said = reader.run(
        "return graphkit.Graph.scene().labels.map((l) => l.item).filter((item) => item.id >= 1e6 && item.id < 2e6)"
        ".map((item) => item.text)"
    )
    assert len(said) > 10
    assert all(int(text.rpartition(" · ")[2]) in sizes for text in said)
    reader.show(crowd(300, 1_000), "#colour=community&arranged=1")
    islands = "return graphkit.Graph.scene().labels.filter((l) => l.item.id >= 3e6).length"
    assert reader.run(islands) >= 5
    assert reader.run("return graphkit.Model.communities.length") > reader.run(islands)


def test_a_tap_opens_a_group(reader: Reader, crowd: Crowd) -> None:
    reader.phone()
    reader.show(crowd(5_000, 20_000), "#all=1")
    largest = (
        "const box = document.getElementById('canvas').getBoundingClientRect();"
        "const [disc] = [...graphkit.Graph.scene().discs.values()].filter((d) => d.group !== undefined)"
        ".sort((a, b) => b.r - a.r); return [box.left + disc.x, box.top + disc.y]"
    )
    before = reader.run("return graphkit.Graph.view().groups.size")
    reader.tap(*reader.run(largest))
    assert reader.run("return graphkit.Graph.view().groups.size") < before


def test_a_party_that_is_gathered_away_is_found_and_shown(reader: Reader, crowd: Crowd) -> None:
    reader.show(crowd(5_000, 20_000))
    name = reader.run(
        "const { Graph, Model } = graphkit; const shown = Graph.view().nodes;"
        "return Model.entities.find((e) => e.drawn && !shown.has(e.i) && e.weight > 3).name"
    )
    reader.type("#find", name, Keys.ENTER)
    assert reader.text("#panel h2").startswith(name)
    here = (
        "const { Graph, Model } = graphkit; return Graph.inView(Model.entities.find((e) => e.name === arguments[0]).i)"
    )
    assert reader.run(here, name)


def test_beyond_the_limits_the_page_says_what_it_leaves_out(reader: Reader, crowd: Crowd) -> None:
    reader.open(corpus(300, 1_000), limits=Limits(nodes=50, claims=10_000))
    assert "Too large for one page: the 50 best connected" in reader.text("#note")
    assert reader.run("return graphkit.Graph.scene().discs.size") <= 50


def test_an_empty_graph_says_so(reader: Reader) -> None:
    reader.open(Corpus())
    assert "Nothing is left" in reader.text("#note")
    for tab in ("table", "matrix", "timeline", "graph"):
        reader.click(f"#tab-{tab}")
