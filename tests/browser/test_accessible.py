"""Readable without sight, mouse, colour or width: checked by axe-core, by keyboard, and on a phone's screen."""

from __future__ import annotations

from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.conftest import Reader
from tests.views.story import ANNA, CARL
from tests.views.synthetic import BASE, Corpus

PAIR = f"{ANNA.id}|met-with|{CARL.id}"


def _violations(reader: Reader, axe: str) -> list[str]:
    reader.run(f"{axe}; window.axe = axe;")
    found: dict[str, Any] = reader.driver.execute_async_script(
        "const done = arguments[0];"
        "axe.run(document).then((r) => done({ violations: r.violations, passes: r.passes.length }))"
    )
    assert found["passes"] > 15
    return [f"{v['id']}: {[n['html'][:120] for n in v['nodes'][:3]]}" for v in found["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "hash_",
    [
        "",
        f"#selected={PAIR}",
        f"#selected={ANNA.id}",
        f"#path={ANNA.id}~{CARL.id}",
        "#tab=table",
        "#tab=matrix",
        "#tab=timeline",
        "#tab=map",
        "#colour=country&arranged=1&flags=1",
        "#from=2024-03-01&to=2024-04-30&from2=2024-05-01",
        "#embed",
    ],
)
def test_axe_finds_nothing_to_mend(reader: Reader, told: Corpus, axe: str, scheme: str, hash_: str) -> None:
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    reader.open(told, hash_)
    reader.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    reader.settle()
    assert _violations(reader, axe) == []


def test_axe_finds_nothing_to_mend_in_an_open_article_and_an_open_search(
    reader: Reader, told: Corpus, axe: str
) -> None:
    reader.open(told, f"#selected={PAIR}")
    reader.type("#find", "a")
    assert _violations(reader, axe) == []
    reader.type("#find", Keys.ESCAPE)
    reader.click("#panel .read")
    assert _violations(reader, axe) == []


def test_every_control_is_reached_by_tab(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    reader.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    seen = set()
    for _ in range(110):
        reader.driver.switch_to.active_element.send_keys(Keys.TAB)
        seen.add(
            reader.run(
                "const e = document.activeElement; return e.id || e.closest('label')?.textContent || e.textContent"
            )
        )
    wanted = {
        "skip",
        "find",
        "tab-graph",
        "export",
        "theme",
        "canvas",
        "zoom-fit",
        "from",
        "to",
        "focus",
        "path-1",
        "by-source",
        "min-sources",
    }
    assert wanted <= seen


def test_the_first_stop_leads_to_the_table(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    reader.type("body", Keys.TAB)
    assert reader.run("return document.activeElement.id") == "skip"
    reader.driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert reader.run("return document.activeElement.id") == "view-table"
    assert len(reader.rows()) == 7


def test_tabs_are_walked_with_arrows(reader: Reader, told: Corpus) -> None:
    reader.open(told)
    reader.type("#tab-graph", Keys.ARROW_RIGHT)
    assert reader.run("return document.activeElement.id") == "tab-table"
    assert reader.run("return document.activeElement.getAttribute('aria-selected')") == "true"


def test_a_phone_shows_graph_filters_and_details(reader: Reader, told: Corpus, axe: str) -> None:
    reader.phone()
    reader.open(told)
    assert reader.run("return document.documentElement.scrollWidth") <= 390
    assert not reader.driver.find_element("id", "filters").is_displayed()
    reader.click("#toggle-filters")
    assert reader.driver.find_element("id", "filters").is_displayed()
    assert _violations(reader, axe) == []
    reader.click("#toggle-filters")
    reader.run("graphkit.State.set({ selected: graphkit.Model.short(arguments[0]) })", PAIR)
    box = reader.driver.find_element("id", "panel").rect
    assert box["width"] == 390
    assert box["height"] < 600
    for tab in ("table", "matrix", "timeline"):
        reader.run("graphkit.State.set({ selected: '', tab: arguments[0] })", tab)
        assert reader.run("return document.documentElement.scrollWidth") <= 390


def test_paper_gets_the_picture_and_the_details(reader: Reader, told: Corpus) -> None:
    dark = [{"name": "prefers-color-scheme", "value": "dark"}]
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": dark})
    reader.open(told, f"#selected={PAIR}")
    reader.run("dispatchEvent(new Event('beforeprint'))")
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": dark})
    names = ("#printed svg", ".panel", "#briefing", ".filters", "#find", ".tools", ".canvas")
    shown = [name for name in names if reader.driver.find_element("css selector", name).is_displayed()]
    assert shown == ["#printed svg", ".panel"]
    assert "Anna Berg" in reader.text("#printed")
    assert reader.run("return document.documentElement.dataset.theme") == "light"
    reader.run("dispatchEvent(new Event('afterprint'))")
    assert reader.run("return document.documentElement.dataset.theme") == "dark"


def test_labels_do_not_cover_each_other(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#focus={BASE}entity/anna&steps=2")
    overlaps = reader.run(
        "const boxes = graphkit.Graph.scene().labels.map((p) => p.box);"
        "const cover = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;"
        "return boxes.flatMap((a, n) => boxes.slice(n + 1).filter((b) => cover(a, b))).length"
    )
    assert overlaps == 0
