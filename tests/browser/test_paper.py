"""What comes out of the printer: read back from the PDF that the browser makes of it."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable

import pypdfium2
import pytest

from tests.browser.conftest import Reader
from tests.views.story import ANNA, CARL
from tests.views.synthetic import Corpus

FILTERS = ("Did it happen?", "Colour parties by", "Search a name", "Show the first view again")


def _printed(reader: Reader) -> list[str]:
    """Print, and return the text of each page."""
    data = reader.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": False, "paperWidth": 8.27})["data"]
    document = pypdfium2.PdfDocument(base64.b64decode(data))
    return [page.get_textpage().get_text_range().replace("\r\n", " ") for page in document]


@pytest.mark.parametrize("hash_", ["", f"#selected={ANNA.id}"])
def test_the_picture_is_printed_with_title_legend_and_sources(reader: Reader, told: Corpus, hash_: str) -> None:
    reader.open(told, hash_)
    pages = _printed(reader)
    paper = " ".join(pages)
    assert "Who met whom" in pages[0]
    assert "met with" in pages[0]
    assert "Sources:" in pages[0]
    assert "River Times" in pages[0]
    assert "Anna Berg" in pages[0]
    assert not [words for words in FILTERS if words in paper]
    assert len(pages) < 4


@pytest.mark.parametrize("tab", ["table", "timeline"])
def test_a_long_list_is_printed_whole(reader: Reader, crowd: Callable[[int, int], str], tab: str) -> None:
    reader.show(crowd(300, 1_000), f"#tab={tab}")
    many = reader.run("return graphkit.Graph.view().edges.length")
    pages = _printed(reader)
    text = "".join("".join(pages).split())  # the reader of the PDF sets spaces where letters are kerned
    days = re.findall(r"\d[A-Z][a-z]{2}20\d\d", text)
    assert len(days) > many * (1.8 if tab == "table" else 0.9)  # of a row of the table the first and the last
    assert "…" not in " ".join(pages)
    reader.run("dispatchEvent(new Event('afterprint'))")
    shown = f"return document.querySelectorAll('#view-{tab} tr:not(.filler), #view-{tab} li:not(.filler)').length"
    assert reader.run(shown) < many / 2


def test_a_briefing_is_printed_alone_with_its_notes(reader: Reader, told: Corpus) -> None:
    reader.open(told, f"#selected={ANNA.id}|met-with|{CARL.id}")
    reader.run(
        "window.print = () => {}; document.querySelectorAll('#panel details').forEach((d) => { d.open = true; })"
    )
    reader.click("#briefing-print")
    (page,) = _printed(reader)
    assert page.startswith("Anna Berg met with Carl Dahl")
    assert "3 reports of 1 event from 2 independent sources" in page
    assert "“Talks in the harbour”, River Times, 5 Mar 2024" in page
    assert "Copy citation" not in page
    reader.run("dispatchEvent(new Event('afterprint'))")
    assert reader.driver.find_element("id", "panel").is_displayed()


@pytest.mark.parametrize("tab", ["table", "timeline", "matrix"])
def test_a_list_is_printed_without_what_surrounds_it(reader: Reader, told: Corpus, tab: str) -> None:
    reader.open(told, f"#tab={tab}&hidden=")
    paper = " ".join(_printed(reader))
    assert "Carl Dahl" in paper
    assert "Grain Board" in paper
    assert not [words for words in FILTERS if words in paper]
