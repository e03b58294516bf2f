"""What a reader's finger, mouse, keyboard and paper once met with and must not meet again."""

from __future__ import annotations

import base64
import dataclasses
from collections.abc import Callable

import pytest
from selenium.webdriver.common.keys import Keys

from graphkit.model import EntityRecord, Source
from tests.browser.conftest import Reader
from tests.views.islands import islands
from tests.views.story import ANNA, ARVANIA, BELMARK, CARL, ENTITIES, story
from tests.views.synthetic import Corpus

Crowd = Callable[[int, int], str]
PLACES = "return Object.fromEntries([...graphkit.Graph.scene().discs].map(([id, { x, y }]) => [id, [x, y]]))"
CANVAS = "const box = document.getElementById('canvas').getBoundingClientRect(); return [box.width, box.height]"
ALL = "#hidden="


def _shown(reader: Reader) -> str:
    return reader.text("#panel h2").splitlines()[0]


@pytest.mark.parametrize("entity", [ANNA, CARL, ARVANIA, BELMARK], ids=lambda e: e.name)
def test_a_tap_opens_what_is_under_the_finger_and_nothing_else(
    reader: Reader, told: Corpus, entity: EntityRecord
) -> None:
    reader.phone()
    reader.open(told)
    for _ in range(2):
        reader.tap(*reader.spot(entity.id))
        assert _shown(reader) == entity.name
        assert reader.run("return graphkit.Model.iri(graphkit.State.current.selected)") == entity.id


def test_the_chosen_party_lies_in_sight_above_the_details_on_a_phone(reader: Reader, told: Corpus) -> None:
    reader.phone()
    reader.open(told)
    for entity in ENTITIES[:3]:
        reader.run("graphkit.State.set({ selected: graphkit.Model.short(arguments[0]) })", entity.id)
        reader.settle()
        x, y = reader.spot(entity.id)
        found = "const e = document.elementFromPoint(arguments[0], arguments[1]); return Boolean(e.closest('#canvas'))"
        assert reader.run(found, x, y)


def test_a_finger_that_drags_moves_the_picture_and_opens_nothing(reader: Reader, told: Corpus) -> None:
    reader.phone()
    reader.open(told)
    before = reader.run(PLACES)
    for kind, x in (("touchStart", 30), ("touchMove", 60), ("touchMove", 110)):
        reader.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": 240}]})
    reader.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    reader.settle()
    after = reader.run(PLACES)
    assert all(after[key][0] - before[key][0] > 30 for key in before)
    assert "selected" not in reader.driver.current_url


def test_the_tip_goes_when_the_pointer_leaves_and_never_covers_the_details(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    x, y = reader.spot(CARL.id)
    reader.mouse("mouseMoved", x, y)
    assert "Carl Dahl" in reader.text("#tip")
    tip, panel = (reader.driver.find_element("id", name).rect for name in ("tip", "panel"))
    assert tip["x"] + tip["width"] <= panel["x"]
    reader.mouse("mouseMoved", panel["x"] + 60, panel["y"] + 200)
    assert not reader.driver.find_element("id", "tip").is_displayed()


def test_a_year_is_set_with_one_click_and_a_day_by_its_field(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"{ALL}&tab=table")
    reader.click("#year-2024")
    reader.click("#month-2024-05")
    assert reader.run("return [graphkit.State.current.from, graphkit.State.current.to]") == ["2024-05-01", "2024-05-31"]
    reader.run("const f = document.getElementById('to'); f.value = '2024-05-20'; f.dispatchEvent(new Event('change'))")
    assert "to=2024-05-20" in reader.driver.current_url


def test_the_brush_cuts_a_range_out(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"{ALL}&undated=hide&tab=table")
    box = reader.driver.find_element("css selector", ".bars").rect
    y = box["y"] + box["height"] / 2
    reader.drag((box["x"] + box["width"] * 0.75, y), (box["x"] + box["width"] - 1, y))
    assert {row[0] for row in reader.rows()} == {"Grain Board"}
    assert reader.run("return graphkit.State.current.from") > "2024-05-02"


def test_a_range_keeps_the_undated_until_they_are_sent_away(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"{ALL}&leaves=1&from=2024-06-01&tab=table")
    undated = [row for row in reader.rows() if row[7] == "no date"]
    assert len(undated) == 1
    assert "1 report without a date" in reader.text("#undated-count")
    reader.click("#undated-hide")
    assert not [row for row in reader.rows() if row[7] == "no date"]
    reader.click("#undated-only")
    assert [row[7] for row in reader.rows()] == ["no date"]


def test_a_dragged_party_stays_where_it_was_put(reader: Reader, told: Corpus) -> None:
    page = reader.open(told)
    start = reader.spot(ANNA.id)
    end = (start[0] + 90, start[1] + 70)
    reader.drag(start, end)
    assert reader.spot(ANNA.id) == pytest.approx(end, abs=3)
    assert "selected" not in reader.driver.current_url
    reader.click("#layer-planned")
    reader.run("graphkit.State.set({ selected: graphkit.Model.short(arguments[0]) })", CARL.id)
    assert reader.spot(ANNA.id) == pytest.approx(end, abs=3)
    sent = reader.driver.current_url.partition("#")[2]
    world = "return graphkit.Graph.spotOf(graphkit.Model.nodeByKey.get(graphkit.Model.short(arguments[0])).i)"
    put = reader.run(world, ANNA.id)
    reader.show(page, f"#{sent}")
    assert reader.run(world, ANNA.id) == pytest.approx(put, abs=1)


def test_back_takes_a_step_back_and_undo_does_too(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    assert not reader.driver.find_element("id", "undo").is_enabled()
    reader.press(*reader.spot(ANNA.id))
    assert _shown(reader) == "Anna Berg"
    reader.press(*reader.spot(CARL.id))
    reader.driver.back()
    reader.until("return document.querySelector('#panel h2').textContent.startsWith('Anna Berg')")
    reader.click("#undo")
    reader.until("return document.querySelector('#panel h2').textContent.startsWith('Who met')")
    reader.click("#redo")
    reader.until("return document.querySelector('#panel h2').textContent.startsWith('Anna Berg')")
    start = reader.spot(ANNA.id)
    reader.drag(start, (start[0] + 80, start[1]))
    reader.type("#canvas", Keys.CONTROL, "z")
    reader.until("return Object.keys(graphkit.State.current.places).length === 0")
    assert reader.spot(ANNA.id) == pytest.approx(start, abs=3)


GEOMETRY = """
const shapes = (root, tag) => [...root.querySelectorAll(tag)];
const drawing = new DOMParser().parseFromString(graphkit.Exporting.svgText(), 'image/svg+xml').documentElement;
const { picture, labels } = graphkit.Graph.scene();
return {
  nodes: [picture.marks.filter((m) => m.kind === 'shape' && m.id !== undefined).map((m) => String(m.id)),
    shapes(drawing, '[data-node]').map((e) => e.getAttribute('data-node'))],
  edges: [picture.marks.filter((m) => m.kind === 'curve').map((m) => [m.stroke, m.dash.join(' '), m.alpha]),
    shapes(drawing, 'path[data-edge]').map((e) => [
      e.getAttribute('stroke'), e.getAttribute('stroke-dasharray') ?? '', Number(e.getAttribute('opacity') ?? 1)])],
  names: [labels.flatMap((l) => l.text), shapes(drawing, 'text').map((e) => e.textContent)],
};
"""


@pytest.mark.parametrize("hash_", [ALL, f"{ALL}&selected={ANNA.id}", f"{ALL}&layers=asserted~planned~negated"])
def test_the_svg_is_the_screen(reader: Reader, told: Corpus, hash_: str) -> None:
    reader.open(told, hash_)
    found = reader.run(GEOMETRY)
    assert found["nodes"][0] == found["nodes"][1]
    assert found["edges"][0] == found["edges"][1]
    assert set(found["names"][0]) <= set(found["names"][1])
    assert {"Who met whom", "met with"} <= set(found["names"][1])


def test_the_svg_of_a_gathered_graph_keeps_its_lines(reader: Reader, crowd: Crowd) -> None:
    reader.show(crowd(5_000, 20_000), "#all=1&hidden=")
    lines = "return graphkit.Graph.scene().picture.marks.filter((m) => m.kind === 'curve').length"
    drawn = (
        "const svg = graphkit.Exporting.svgText();"
        "const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;"
        "return drawing.querySelectorAll('path').length"
    )
    many = reader.run(lines)
    assert many > 20
    legend = 5
    assert reader.run(drawn) == many + legend


def test_the_png_is_larger_than_the_screen_and_says_what_it_is(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    width, height = reader.run(CANVAS)
    twice = reader.run("const c = graphkit.Exporting.pngCanvas(2); return [c.width, c.height]")
    four = reader.run("const c = graphkit.Exporting.pngCanvas(4); return [c.width, c.height]")
    assert twice[0] == 2 * width
    assert four[0] == 4 * width
    assert twice[1] > 2 * height + 100
    # The head of the sheet has ink where the title stands.
    inked = (
        "const c = graphkit.Exporting.pngCanvas(2); const { data } = c.getContext('2d').getImageData(20, 10, 300, 50);"
        "const first = data.slice(0, 3).join(); let n = 0;"
        "for (let i = 0; i < data.length; i += 4) n += data.slice(i, i + 3).join() === first ? 0 : 1; return n"
    )
    assert reader.run(inked) > 200


def test_paper_shows_the_picture_of_the_screen_in_its_colours(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#layers=asserted~planned&selected={ANNA.id}")
    pdf = base64.b64decode(reader.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": False})["data"])
    assert pdf.startswith(b"%PDF")
    # printing has fired beforeprint: the drawing that stood on the paper is still there
    strokes = reader.run("return [...document.querySelectorAll('#printed path')].map((p) => p.getAttribute('stroke'))")
    assert "#0066a8" in strokes
    assert "P" in reader.run("return [...document.querySelectorAll('#printed text')].map((t) => t.textContent)")


def test_opening_the_details_leaves_the_picture_as_large_as_it_was(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    before, at = reader.run(CANVAS), reader.run(PLACES)
    reader.press(*reader.spot(ANNA.id))
    assert reader.run(CANVAS) == before
    assert reader.run(PLACES) == at


def test_a_focus_and_a_filter_are_fitted_to_the_canvas(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    for change in (
        "{ focus: graphkit.Model.short(arguments[0]) }",
        "{ focus: '', hidden: [] }",
        "{ hidden: ['met-with'] }",
    ):
        reader.run(f"graphkit.State.set({change})", ANNA.id)
        reader.settle()
        width, height = reader.run(CANVAS)
        places = reader.run(PLACES).values()
        assert all(0 < x < width and 0 < y < height for x, y in places)
        assert max(x for x, _ in places) - min(x for x, _ in places) > width / 4


def test_no_name_is_cut_at_the_edge(reader: Reader, told: Corpus) -> None:
    reader.open(told, ALL)
    width, height = reader.run(CANVAS)
    for box in reader.run("return graphkit.Graph.scene().labels.map((l) => l.box)"):
        assert box["left"] >= 0
        assert box["top"] >= 0
        assert box["right"] <= width
        assert box["bottom"] <= height


def test_a_publisher_that_is_read_from_right_to_left_keeps_the_line_in_order(reader: Reader) -> None:
    made = story()
    made.articles[0] = dataclasses.replace(made.articles[0], source=Source("صحيفة النهر"))
    reader.open(made, f"#selected={ANNA.id}|met-with|{CARL.id}")
    line = next(line for line in reader.texts("#panel .source") if "صحيفة" in line)
    assert line.endswith("صحيفة النهر · 5 Mar 2024 (as the page states)")
    left = (
        "const p = [...document.querySelectorAll('#panel .source')].find((e) => e.textContent.includes('صحيفة'));"
        "const at = (text) => { const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT); let n;"
        "while ((n = walk.nextNode())) if (n.data.includes(text)) { const r = document.createRange();"
        "r.setStart(n, n.data.indexOf(text)); r.setEnd(n, n.data.indexOf(text) + text.length);"
        "return r.getBoundingClientRect().left; } }; return [at('صحيفة'), at('5 Mar')]"
    )
    paper, day = reader.run(left)
    assert paper < day


def test_the_graph_is_a_few_tabs_away(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    steps = 0
    while reader.run("return document.activeElement.id") != "canvas":
        reader.driver.switch_to.active_element.send_keys(Keys.TAB)
        steps += 1
        assert steps < 12


def test_escape_gives_the_focus_back(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    reader.type("#canvas", Keys.ARROW_RIGHT, Keys.ENTER)
    assert reader.run("return document.activeElement.tagName") == "H2"
    reader.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert reader.run("return document.activeElement.id") == "canvas"


def test_arrows_with_shift_reach_the_lines_of_a_party(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    reader.type("#canvas", Keys.ARROW_RIGHT)
    reader.type("#canvas", Keys.SHIFT, Keys.ARROW_RIGHT)
    assert "line 1 of" in reader.run("return document.getElementById('heard').textContent")
    reader.type("#canvas", Keys.ENTER)
    assert "met with" in reader.text("#panel h2")


def test_separate_components_do_not_stand_in_a_row(reader: Reader) -> None:
    reader.open(islands(9))
    rows = [round(y) for _, y in reader.run(PLACES).values()]
    assert max(rows.count(y) for y in rows) <= 4  # a chain of four, and no pair beside it


def test_the_legend_is_drawn_as_the_picture_is(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    forms = (
        "const fill = (id) => document.querySelector(`label:has(#type-${id}) svg > *`).getAttribute('fill');"
        "const marks = graphkit.Graph.scene().picture.marks.filter((m) => m.kind === 'shape' && m.id !== undefined);"
        "const shown = (type) => marks.find((m) => graphkit.Model.nodes[m.id].type === type).fill;"
        "return ['Person', 'State', 'Event'].map((type) => [fill(type), shown(type)])"
    )
    for legend, canvas in reader.run(forms):
        assert legend == canvas


def test_lines_that_are_not_asserted_carry_a_sign_of_their_own(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#layers=asserted~planned~negated")
    signs = (
        "const { marks } = graphkit.Graph.scene().picture;"
        "return marks.filter((m) => m.kind === 'text' && m.size === 11 && m.bold).map((m) => m.text)"
    )
    assert sorted(reader.run(signs)) == ["P", "×"]
    assert len(set(reader.run("return graphkit.Model.layers.map((l) => l.mark)"))) == 9
