"""Every kind of file that is read: the samples of docs/inputs, and what docs/inputs.md says of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graphkit.articles import decode, fields, load, packed, readers, rows, split, unpacking
from graphkit.articles.documents import epub, office, pdf
from graphkit.articles.tables import jsons, sheets
from graphkit.model import Article, Failure, Page
from graphkit.ontology.files import load_yaml, ontology_folder

DOCS = Path(__file__).parents[2] / "docs"
SAMPLES = DOCS / "inputs"
PAGE = (DOCS / "inputs.md").read_text(encoding="utf-8")
TABLE = PAGE.split("## In one look\n")[1].split("\n## ")[0]

EXPECTED = {
    "book.epub#1": ("Renn visits the quarry", "2024-05-24", "Salin Courier", "Paul Renn, met the masters"),
    "book.epub#2": ("Vidal and Sand on the bridge", "2024-05-24", "Salin Courier", "met the engineer Viktor Sand"),
    "crawl.warc.gz#1": ("Sand goes home", "2024-06-01", None, "met Lise Arnaud for the last time"),
    "document.docx": ("Pilots and minister agree", "2024-05-21", None, "signed the new contract."),
    "document.odt": ("Statement on the salt road", "2024-05-17", None, "said that Tessaly would supply"),
    "document.pdf": ("Orvanne receives engineers from Tessaly", "2024-05-23", None, "Salin, Anne Vidal, in the"),
    "document.rtf": ("Customs office opens", "2024-05-22", None, "the cafés of the town"),
    "feed.rss#1": ("Petrik thanks the carters", "2024-05-30", "Harbour Post", "met the carters"),
    "mail.eml": ("Arnaud visits the bridge", "2024-05-25", "Orvanne Press Bureau", "A note is attached."),
    "mail.eml/note.txt": ("Note on the bridge", None, None, "showed her the work"),
    "mails.mbox#1": ("Kolar in Tessaly", "2024-05-26", "Orvanne Press Bureau", "to speak of the boats"),
    "mails.mbox#2": ("Torv thanks Orvanne", "2024-05-27", "Orvanne Press Bureau", "proposed a feast"),
    "page.html": ("Grain ship reaches Salin", "2024-05-08", "Harbour Post", "4,000 tonnes of grain"),
    "page.md": ("Pilots return to the northern port", "2024-05-07", "Harbour Post", "promised new boats"),
    "page.txt": ("Orvanne and Tessaly reopen the salt road", "2024-05-06", None, "before the autumn"),
    "pages.zip/may/28.txt": ("Feast at the pass", "2024-05-28", None, "the health of the engineers"),
    "pages.zip/may/29.csv#1": ("Carts cross the bridge", "2024-05-29", None, "met the first carters"),
    "post-17": ("Torv meets Arnaud", "2024-05-09", "Harbour Post", "the old customs house"),
    "records.json#1": ("Arnaud to visit Tessaly", "2024-05-10", "Salin Courier", "will meet Goran Petrik"),
    "records.jsonl#2": ("Petrik proposes customs office", "2024-05-09", None, "office.\n\nOrvanne has not"),
    "saved.mhtml": ("Vidal opens the market", "2024-05-31", None, "met the sellers of Tessaly"),
    "table.csv#1": ("Rebels shell the pass", "2024-05-11", "Salin Courier", "on Saturday, and two engineers"),
    "table.csv#2": ("Envoys talk by telephone", "2024-05-12", "Salin Courier", "spoke by telephone"),
    "table.duckdb.gz#1": ("Arnaud thanks Petrik", "2024-05-18", None, "at the quarry on Saturday"),
    "table.parquet#1": ("Kolar opens the pass", "2024-05-19", None, "met the carters"),
    "table.sqlite#4": ("Torv writes to Petrik", "2024-05-20", None, "a second bridge"),
    "table.tsv#1": ("Engineers leave", "2024-05-13", None, "met Ines Kolar"),
    "table.xlsx#1": ("Kolar in the capital", "2024-05-14", "Harbour Post", "in the capital on Tuesday"),
}


def articles() -> dict[str, Article]:
    found: dict[str, Article] = {}
    for page in load([SAMPLES]):
        assert isinstance(page, Page), page
        made = split(page)
        assert not isinstance(made, Failure), made
        (found[page.name],) = made
    return found


@pytest.fixture(scope="module")
def samples() -> dict[str, Article]:
    for extra in ("duckdb", "feedparser", "warcio"):
        pytest.importorskip(extra)
    return articles()


def test_every_sample_is_read_and_nothing_else_comes_of_them(samples: dict[str, Article]) -> None:
    assert sorted(samples) == sorted(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_sample_has_its_title_date_source_and_text(name: str, samples: dict[str, Article]) -> None:
    article = samples[name]
    title, day, publisher, words = EXPECTED[name]
    assert (article.title, article.published.value, article.source.publisher) == (title, day, publisher)
    assert words in article.text
    assert all(part.start < part.end <= len(article.text) for part in article.parts)


def test_columns_that_are_no_field_are_carried_along(samples: dict[str, Article]) -> None:
    assert samples["table.csv#1"].fields == samples["post-17"].fields == (("section", "World"),)
    assert samples["table.xlsx#1"].fields == (("Rating", "4"),)
    assert samples["table.duckdb.gz#1"].fields == (("page", "7"),)


def test_words_of_a_pdf_know_their_printed_page(samples: dict[str, Article]) -> None:
    article = samples["document.pdf"]
    places = {words: article.leaf(article.text.index(words)) for words in ("Viktor Sand", "Anne Vidal", "Milan Torv")}
    assert places == {"Viktor Sand": 1, "Anne Vidal": 2, "Milan Torv": 2}
    assert [block.text for block in article.left_out] == ["Port Salin, 23 May 2024"]


def test_the_page_names_every_ending_that_is_read() -> None:
    named = set(re.findall(r"`(\.\w+)`", TABLE)) - {".gz"}
    assert named == readers.ENDINGS


def test_the_page_names_every_column_that_is_known() -> None:
    for field, names in load_yaml(ontology_folder() / "pages" / "fields.yaml").items():
        assert re.search(rf"^\| `{field}` \| {', '.join(names)}(?: \||;)", PAGE, re.MULTILINE), field
    assert {"html", *re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)} >= set(fields.FIELDS)


def test_the_page_names_the_limits() -> None:
    millions = {
        decode.MOST_BYTES: "20 MB",
        jsons.MOST_OF_JSON: "200 MB",
        sheets.MOST_OF_SHEETS: "50 MB",
        sheets.MOST_UNPACKED: "400 MB unpacked",
        readers.MOST_OF_DOCUMENT: "100 MB",
        office.MOST_UNPACKED: "200 MB unpacked",
        epub.MOST_UNPACKED: "400 MB unpacked",
        packed.MOST_OF_MAIL: "50 MB",
        packed.MOST_UNPACKED: "2,000 MB unpacked",
    }
    for size, said in millions.items():
        assert f"{size // 1_000_000:,} MB" == said.removesuffix(" unpacked")
        assert said in TABLE
    counts = {"pages": pdf.MOST_LEAVES, "files": unpacking.MOST_MEMBERS, "deep": packed.DEEPEST}
    assert all(f"{count:,} {what}" in TABLE for what, count in counts.items())
    assert f"{rows.MOST_FAULTS:,} more rows" in PAGE.replace("\n", " ")
    assert f"{rows.MOST_COLUMNS:,} columns" in PAGE
