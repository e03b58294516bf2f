"""Names on the picture: under no button, whole, and each by its own party."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.conftest import Reader
from tests.views.story import ENTITIES
from tests.views.synthetic import Corpus

Crowd = Callable[[int, int], str]
BUTTONS = """
const ground = document.getElementById('canvas').getBoundingClientRect();
const { left, top, right, bottom } = document.getElementById('zoom').getBoundingClientRect();
const [dx, dy] = [ground.left, ground.top];
const box = { left: left - dx, top: top - dy, right: right - dx, bottom: bottom - dy };
const under = (b) => b.left < box.right && box.left < b.right && b.top < box.bottom && box.top < b.bottom;
const { discs, labels } = graphkit.Graph.scene();
const round = ({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });
const names = labels.filter((l) => under(l.box)).map((l) => l.text.join(' '));
return [names, [...discs.values()].map(round).filter(under).length];
"""


@pytest.mark.parametrize("size", [(30, 80), (300, 1_000), (5_000, 20_000)])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_no_name_and_no_party_lies_under_the_buttons(
    reader: Reader, crowd: Crowd, size: tuple[int, int], *, phone: bool
) -> None:
    if phone:
        reader.phone()
    reader.show(crowd(*size))
    assert reader.run(BUTTONS) == [[], 0]


def test_a_party_that_is_chosen_under_the_buttons_is_brought_out(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    buttons = reader.driver.find_element("id", "zoom").rect
    start = reader.spot(ENTITIES[0].id)
    end = (buttons["x"] + buttons["width"] / 2, buttons["y"] - 20)
    reader.drag(start, end)
    reader.drag((end[0] - 250, end[1] - 200), (end[0] - 250, end[1] - 160))
    reader.run("graphkit.State.set({ selected: graphkit.Model.short(arguments[0]) })", ENTITIES[0].id)
    reader.settle()
    assert reader.run(BUTTONS)[1] == 0


def test_a_small_graph_has_all_its_names(reader: Reader, crowd: Crowd) -> None:
    reader.show(crowd(30, 80))
    names = (
        "const { Graph, Model } = graphkit; const { discs, labels } = Graph.scene();"
        "const said = new Set(labels.map((l) => l.text.join(' ')));"
        "return [...discs.keys()].map((id) => Model.nodes[id].name).filter((name) => !said.has(name))"
    )
    assert reader.run(names) == []


def test_a_long_name_stands_in_two_lines_and_is_not_cut(reader: Reader, crowd: Crowd) -> None:
    reader.phone()
    reader.show(crowd(300, 1_000))
    lines = reader.run("return graphkit.Graph.scene().labels.map((l) => l.text)")
    assert any(len(each) == 2 for each in lines)
    assert not [each for each in lines if "…" in "".join(each)]
