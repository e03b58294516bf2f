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


@pytest.mark.parametrize("size", [(10, 12), (14, 16), (30, 80), (300, 1_000), (5_000, 20_000)])
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


MAIN = """
const { Graph, Model } = graphkit;
const weight = (n) => Model.nodes[n].weight;
const shown = [...Graph.view().nodes].filter(Model.isEntity).sort((a, b) => weight(b) - weight(a)).slice(0, 10);
const named = new Set(Graph.scene().labels.map((l) => l.item.id));
return shown.filter((n) => weight(n) > Model.largest / 6 && !named.has(n)).map((n) => Model.nodes[n].name);
"""


@pytest.mark.parametrize("size", [(30, 80), (300, 1_000), (5_000, 20_000)])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_every_main_party_has_its_name(reader: Reader, crowd: Crowd, size: tuple[int, int], *, phone: bool) -> None:
    if phone:
        reader.phone()
    reader.show(crowd(*size))
    assert reader.run(MAIN) == []


def test_a_name_that_stands_away_is_led_to_its_party(reader: Reader, crowd: Crowd) -> None:
    reader.phone()
    reader.show(crowd(300, 1_000))
    away = (
        "const { discs, labels, picture } = graphkit.Graph.scene();"
        "const far = labels.filter(({ item, box }) => { const d = discs.get(item.id);"
        "if (!d || item.inside) return false;"
        "const x = Math.min(box.right, Math.max(box.left, d.x)), y = Math.min(box.bottom, Math.max(box.top, d.y));"
        "return Math.hypot(x - d.x, y - d.y) > d.r + 12; });"
        "const lines = picture.marks.filter((m) => m.kind === 'curve' && m.id === undefined);"
        "return [far.length, lines.length]"
    )
    far, lines = reader.run(away)
    assert 0 < far <= lines
