"""What the reader takes away, saved by a click and opened in another program."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from lxml import etree
from markdown_it import MarkdownIt

from tests.browser.conftest import Reader
from tests.views.story import ANNA, CARL
from tests.views.synthetic import Corpus

SVG = "{http://www.w3.org/2000/svg}"
STATES = ["", f"#hidden=&layers=asserted~planned~negated&selected={ANNA.id}", "#colour=community&arranged=1"]
AS_AN_IMAGE = """
const done = arguments[arguments.length - 1];
const mine = graphkit.Exporting.pngCanvas(1);
const { width, height } = mine;
const other = document.createElement('canvas');
Object.assign(other, { width, height });
const image = new Image();
image.onload = () => {
  other.getContext('2d').drawImage(image, 0, 0);
  const [a, b] = [mine, other].map((c) => c.getContext('2d').getImageData(0, 0, width, height).data);
  let [far, ink] = [0, 0];
  for (let i = 0; i < a.length; i += 4) {
    if (Math.abs(a[i] - b[i]) + Math.abs(a[i + 1] - b[i + 1]) + Math.abs(a[i + 2] - b[i + 2]) > 150) far += 1;
    if (a[i] + a[i + 1] + a[i + 2] < 600) ink += 1;
  }
  done({ size: [image.naturalWidth, image.naturalHeight], width, height, far, ink });
};
image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(graphkit.Exporting.svgText())}`;
"""


def _saved(reader: Reader, kind: str, ending: str) -> Path:
    """Choose a kind of file in the menu and return the file that comes of it."""
    before = {*reader.folder.glob(f"*.{ending}")}
    reader.click("#export")
    reader.click(f"#export-{kind}")

    def arrived() -> list[Path]:
        return [path for path in reader.folder.glob(f"*.{ending}") if path not in before and path.stat().st_size]

    for _ in range(20):
        if arrived():
            break
        reader.settle()
    (path,) = arrived()
    return path


@pytest.mark.parametrize("hash_", STATES)
def test_the_svg_as_an_image_is_the_png(reader: Reader, told: Corpus, hash_: str) -> None:
    reader.open(told, hash_)
    found = reader.driver.execute_async_script(AS_AN_IMAGE)
    assert found["size"] == [found["width"], found["height"]]
    assert found["ink"] > 1_000
    assert found["far"] < found["ink"] / 20  # letters are smoothed in another way


def test_the_svg_is_xml_that_stands_alone(reader: Reader, crowd: Callable[[int, int], str]) -> None:
    reader.show(crowd(300, 1_000))
    root = etree.parse(_saved(reader, "svg", "svg")).getroot()
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    used = {etree.QName(element).localname for element in root.iter()}
    assert used <= {"svg", "rect", "path", "circle", "polygon", "text"}
    assert not [value for element in root.iter() for value in element.attrib.values() if "url(" in value]
    assert not [value for element in root.iter() for value in element.attrib.values() if value in ("NaN", "undefined")]


@pytest.mark.parametrize("hash_", STATES)
def test_librsvg_draws_the_svg(reader: Reader, told: Corpus, tmp_path: Path, hash_: str) -> None:
    reader.open(told, hash_)
    drawing, out = _saved(reader, "svg", "svg"), tmp_path / "drawn.png"
    subprocess.run(["rsvg-convert", str(drawing), "-o", str(out)], check=True, capture_output=True)
    root = etree.parse(drawing).getroot()
    header = out.read_bytes()[16:24]
    size = [int.from_bytes(header[:4], "big"), int.from_bytes(header[4:], "big")]
    assert size == [round(float(root.get(side) or 0)) for side in ("width", "height")]


def test_pandas_reads_the_table(reader: Reader, told: Corpus) -> None:
    reader.open(told, "#hidden=")
    table = pd.read_csv(_saved(reader, "csv", "csv"), encoding="utf-8-sig")
    assert len(table) == len(reader.run("return graphkit.Graph.view().edges"))
    assert [table[name].dtype.kind for name in ("Events", "Reports", "Independent sources")] == ["i", "i", "i"]
    days = pd.to_datetime(table["First"], errors="coerce")
    assert days.min() == pd.Timestamp("2024-03-04")
    assert not table["Sentence"].isna().any()


def test_the_copy_opens_as_the_reader_left_it(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#hidden=&selected={CARL.id}&colour=country")
    copy = _saved(reader, "copy", "html")
    reader.show(copy.read_text(encoding="utf-8"))
    assert reader.text("#panel h2").startswith("Carl Dahl")
    assert reader.run("return graphkit.State.current.colour") == "country"


@pytest.mark.parametrize("hash_", ["#hidden=", f"#selected={ANNA.id}", f"#selected={ANNA.id}|met-with|{CARL.id}"])
def test_a_briefing_is_markdown_whose_notes_all_lead_somewhere(reader: Reader, told: Corpus, hash_: str) -> None:
    reader.open(told, hash_)
    reader.run("document.querySelectorAll('#panel details').forEach((d) => { d.open = true; })")
    reader.click("#briefing-save")
    for _ in range(20):
        if found := [*reader.folder.glob("*.md")]:
            break
        reader.settle()
    (path,) = found
    text = path.read_text(encoding="utf-8")
    noted, explained = set(re.findall(r"\[\^(\d+)\](?!:)", text)), re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert noted == set(explained)
    assert len(explained) == len(set(explained))
    kinds = [token.type for token in MarkdownIt().parse(text)]
    assert kinds[0] == "heading_open"
    assert kinds.count("bullet_list_open") >= 2
    assert "html_block" not in kinds


def test_in_the_frame_of_another_page_it_is_drawn_and_answers(reader: Reader, told: Corpus) -> None:
    page = reader.open(told)
    inner = reader.folder / "graph.html"
    outer = reader.folder / "outer.html"
    outer.write_text(
        "<!DOCTYPE html><title>Outer</title><body style='margin: 0'><h1>Another page</h1>"
        "<iframe src='graph.html#embed' title='Who met whom' style='width: 500px; height: 400px; border: 0'></iframe>",
        encoding="utf-8",
    )
    assert inner.read_text(encoding="utf-8") == page
    reader.driver.get(outer.as_uri())
    frame = reader.driver.find_element("css selector", "iframe").rect
    reader.driver.switch_to.frame(0)
    reader.until("return document.documentElement.dataset.ready === 'true'")
    assert not reader.driver.find_element("css selector", ".top").is_displayed()
    assert reader.run("return document.documentElement.scrollWidth <= innerWidth")
    places = reader.run("return [...graphkit.Graph.scene().discs.values()].map(({ x, y }) => [x, y])")
    assert all(0 < x < 500 and 0 < y < 400 for x, y in places)
    x, y = reader.spot(ANNA.id)
    reader.press(frame["x"] + x, frame["y"] + y)
    reader.until("return document.querySelector('#panel h2')?.textContent.startsWith('Anna Berg')")
    reader.driver.switch_to.default_content()
    assert {url.partition("#")[0] for url in reader.requests()} == {inner.as_uri(), outer.as_uri()}
