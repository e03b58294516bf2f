"""The ways to look: time compared and played, colours and groups, long tables, the matrix, the timeline, the map."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import msgspec
from selenium.webdriver.common.keys import Keys

from graphkit.views import view_model
from graphkit.views.html import write_page
from tests.browser.conftest import Reader
from tests.views.story import ANNA, BELMARK, MERRIN, day, story
from tests.views.synthetic import Corpus, records

Crowd = Callable[[int, int], str]
BODY = "return document.querySelectorAll('#view-table tbody tr:not(.filler)').length"


def test_two_periods_are_compared_in_the_list_and_on_the_lines(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#hidden=&undated=hide&from=2024-03-01&to=2024-03-31&from2=2024-04-01&to2=2024-12-31")
    changes = {line.splitlines()[0]: line.splitlines()[-1] for line in reader.texts("#panel .pairs li")}
    assert changes["Anna Berg and Carl Dahl"].endswith("gone: 1 → 0")
    assert changes["Grain Board praised Esteban Isle"].endswith("new: 0 → 1")
    signs = "return graphkit.Graph.scene().picture.marks.filter((m) => m.kind === 'text' && m.bold).map((m) => m.text)"
    assert {"+", "–"} <= set(reader.run(signs))


def test_time_is_played_month_by_month(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    steps = reader.run("return history.length")
    reader.click("#play")
    reader.until("return graphkit.State.current.from === '2024-03-01'")
    reader.until("return graphkit.State.current.from === '2024-05-01'")
    assert reader.text("#play") == "Stop"
    reader.click("#play")
    assert reader.text("#play") == "Play"
    assert reader.run("return history.length") == steps


def test_a_few_old_reports_do_not_press_the_others_together(reader: Reader) -> None:
    made = story()
    old = dataclasses.replace(made.claims[0].time or day("1905-08-01"), value="1905-08-01")
    many = [
        dataclasses.replace(claim, id=f"{claim.id}/{n}", time=day(f"2024-0{3 + n % 4}-1{n % 9}"), same_event=f"{n}")
        for n in range(40)
        for claim in made.claims[:1]
    ]
    made.claims = [dataclasses.replace(made.claims[0], time=old, same_event="old"), *made.claims[1:], *many]
    reader.open(made, "#hidden=")
    assert reader.text(".ends span") == "until 1 Mar 2024"
    full = "return [...document.querySelectorAll('.bars .own')].filter((bar) => bar.getAttribute('height') > 0).length"
    assert reader.run(full) > 6
    box = reader.driver.find_element("css selector", ".bars").rect
    y = box["y"] + box["height"] / 2
    reader.drag((box["x"] + 1, y), (box["x"] + box["width"] / 2, y))
    assert reader.run("return graphkit.State.current.from") == ""
    reader.click("#year-2024")
    assert reader.run("return graphkit.State.current.from") == "2024-01-01"
    reader.click("#tab-timeline")
    bars = reader.run("return document.querySelectorAll('.lanes .bar').length")
    assert bars > 6


def test_an_empty_view_shows_the_way_back(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#from=2030-01-01&undated=hide")
    assert reader.text("#nothing") == "Nothing is left with these filters."
    assert not reader.driver.find_elements("css selector", "#headline")
    reader.click("#reset-empty")
    assert reader.text("#headline").startswith("4 articles")


def test_the_map_fills_the_room_and_its_names_are_as_large_as_others(reader: Reader, told: Corpus) -> None:
    for phone in (False, True):
        if phone:
            reader.phone()
        reader.show(_placed(told), "#tab=map")
        wide, room, high = reader.run(
            "const { width, height } = document.querySelector('.world').getBoundingClientRect();"
            "return [width, document.getElementById('view-map').clientWidth, height]"
        )
        assert wide > 0.9 * room
        assert high > 250
        tall = "return document.querySelector('.bubble text').getBoundingClientRect().height"
        assert reader.run(tall) > 11


def test_parties_are_coloured_by_country_and_a_group_keeps_the_name_it_is_given(reader: Reader, told: Corpus) -> None:
    page = reader.open(told)
    reader.run("const s = document.getElementById('colour'); s.value = 'country'; s.dispatchEvent(new Event('change'))")
    assert [line.strip() for line in reader.texts(".key bdi")] == ["Arvania", "Belmark"]
    reader.click("[aria-label='Rename the group Belmark']")
    reader.driver.switch_to.active_element.send_keys(Keys.CONTROL, "a")
    reader.driver.switch_to.active_element.send_keys("The east", Keys.TAB)
    sent = reader.driver.current_url.partition("#")[2]
    reader.show(page, f"#{sent}")
    assert reader.texts(".key bdi") == ["Arvania", "The east"]
    fills = (
        "const { marks } = graphkit.Graph.scene().picture;"
        "return marks.filter((m) => m.kind === 'shape' && m.id !== undefined).map((m) => m.fill)"
    )
    assert len(set(reader.run(fills))) >= 3


def test_groups_stand_in_islands_with_their_names(reader: Reader, crowd: Crowd) -> None:
    reader.show(crowd(300, 1_000), "#colour=community&arranged=1")
    discs = (
        "return graphkit.Graph.scene().picture.marks"
        ".filter((m) => m.kind === 'shape' && m.id === undefined && m.r > 20 && m.fill !== 'transparent')"
    )
    found = reader.run(discs)
    assert len(found) > 5
    for n, one in enumerate(found):
        for other in found[n + 1 :]:
            apart = ((one["x"] - other["x"]) ** 2 + (one["y"] - other["y"]) ** 2) ** 0.5
            assert apart > one["r"] + other["r"]


def test_a_long_table_has_only_the_rows_in_sight_and_finds_any(reader: Reader, crowd: Crowd) -> None:
    reader.show(crowd(5_000, 20_000), "#all=1&tab=table&hidden=")
    assert reader.run("return Number(document.querySelector('.data').getAttribute('aria-rowcount'))") > 10_000
    assert reader.run(BODY) < 120
    reader.run("const v = document.getElementById('view-table'); v.scrollTop = v.scrollHeight")
    reader.settle()
    assert reader.run(BODY) < 120
    last = reader.run("return [...document.querySelectorAll('.data tbody tr:not(.filler)')].pop().ariaRowIndex")
    assert last == reader.run("return document.querySelector('.data').getAttribute('aria-rowcount')")
    name = reader.rows()[-1][0]
    reader.type("#table-query", name)
    reader.until("return document.querySelector('#table-caption').textContent.match(/^\\d{1,3} row/) !== null")
    assert all(name in (row[0], row[2]) for row in reader.rows())
    assert "query=" in reader.driver.current_url


def test_the_table_sorts_dates_by_time_with_the_undated_last_either_way(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#tab=table&hidden=&leaves=1")
    for order in ("descending", "ascending"):
        reader.click("[data-sort=first]")
        assert reader.driver.find_element("css selector", f"th[aria-sort={order}] [data-sort=first]")
        days = [row[7] for row in reader.rows()]
        assert days[-1] == "no date"
        assert days[0] == {"descending": "10 Jun 2024", "ascending": "4 Mar 2024"}[order]


CUT = """
return [...document.querySelectorAll(arguments[0])].filter((e) => {
  const cut = e.scrollWidth > e.clientWidth + 1;
  return cut && getComputedStyle(e).textOverflow !== 'ellipsis';
}).map((e) => e.textContent);
"""


def test_on_a_phone_a_row_says_who_and_whom_and_a_cut_name_says_that_it_is_cut(reader: Reader, crowd: Crowd) -> None:
    reader.phone()
    reader.show(crowd(300, 1_000), "#tab=table&hidden=")
    assert reader.run(CUT, ".data tbody .link") == []
    other = reader.run(
        "return [...document.querySelectorAll('.data tbody tr:not(.filler)')].slice(0, 10)"
        ".map((row) => row.children[2].getBoundingClientRect().right)"
    )
    assert max(other) <= 390
    reader.click("#tab-timeline")
    assert reader.run(CUT, ".events .who") == []
    widths = reader.run("return [...document.querySelectorAll('.events .who')].map((e) => e.clientWidth)")
    assert min(widths) > 300


def test_the_timeline_is_as_long_as_it_is_and_searched(reader: Reader, crowd: Crowd) -> None:
    reader.show(crowd(5_000, 20_000), "#all=1&tab=timeline")
    assert reader.run("return document.querySelectorAll('.events li:not(.filler)').length") < 120
    who = reader.text(".events li:not(.filler) .who").split(" and ")[0]
    reader.type("#timeline-query", who)
    reader.until("return document.querySelector('#view-timeline h2').textContent.match(/^\\d{1,3} event/) !== null")
    words = who.split()
    assert all(all(word in line for word in words) for line in reader.texts(".events .who") if line)


def test_a_range_is_brushed_on_the_timeline(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#tab=timeline&hidden=&undated=hide")
    box = reader.driver.find_element("css selector", ".lanes").rect
    y = box["y"] + 20
    reader.drag((box["x"] + box["width"] - 80, y), (box["x"] + box["width"] - 2, y))
    assert reader.texts(".events .who") == ["Grain Board praised Esteban Isle"]
    reader.click("#timeline-all")
    assert len(reader.texts(".events .who")) == 4


def test_the_matrix_has_a_direction_and_keeps_communities_together(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#tab=matrix&hidden=")
    cells = reader.run("return [...document.querySelectorAll('.matrix td button')].map((b) => b.ariaLabel)")
    assert "Arvania to Belmark: 2 events" in cells
    assert "Belmark to Arvania: 2 events" not in cells
    assert "Grain Board to Esteban Isle: 1 event" in cells
    assert "Esteban Isle to Grain Board: 1 event" not in cells


def _placed(made: Corpus) -> str:
    """Return the page with whereabouts for a harbour and a state."""
    model = view_model(*records(made))
    points = {MERRIN.name: (51.5, -0.1), BELMARK.name: (48.9, 2.3)}
    nodes = tuple(msgspec.structs.replace(n, point=points.get(n.name, ())) for n in model.nodes)
    return write_page(msgspec.structs.replace(model, nodes=nodes))


def test_the_map_shows_where_and_opens_what_happened_there(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    assert not reader.driver.find_element("id", "tab-map").is_displayed()
    reader.show(_placed(told))
    reader.click("#tab-map")
    assert reader.text("#view-map .hint").startswith("2 events of 2 in the present view have a place")
    bubble = reader.driver.find_element("css selector", ".bubble")
    assert bubble.get_attribute("aria-label") == "Port Merrin: 2 events"
    assert reader.run("return document.querySelector('.world .land').getAttribute('d').length") > 10_000
    bubble.click()
    assert reader.text("#panel h2").startswith("Port Merrin")
    reader.run("graphkit.State.set({ from: '2024-05-01', undated: 'hide' })")
    assert reader.driver.find_element("css selector", ".bubble").get_attribute("aria-label") == "Port Merrin: 1 event"


def test_a_hidden_party_goes_and_comes_back(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#selected={ANNA.id}")
    reader.click("#hide")
    assert "Anna Berg" not in reader.run(
        "const { Graph, Model } = graphkit; return [...Graph.view().nodes].map((n) => Model.nodes[n].name)"
    )
    reader.click("#show-hidden")
    assert reader.text("#note").startswith("7 parties")
