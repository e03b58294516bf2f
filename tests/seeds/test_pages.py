"""The sample pages are what docs/sample-pages.md says, and the articles room finds in each what stands in it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from graphkit.articles import load, split
from graphkit.model import Article, Failure

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"

# Document, index: title, publisher, date, last words. None for a title where the page has no headline of its own.
EXPECTED: dict[tuple[str, int], tuple[str | None, str | None, str | None, str]] = {
    ("01_aggregator_lake-talks.txt", 0): (
        "Kenya and Ethiopia open lake talks in Nairobi, with the African Union in the chair",
        "The Rift Observer", "2024-03-12", "in the port of Aqaba."),
    ("01_aggregator_lake-talks.txt", 1): (
        "Norway hands Kenya two rescue boats for its northern lakes",
        "Fjord & Field", "2024-03-13", "offers and received none."),
    ("01_aggregator_lake-talks.txt", 2): (
        "Ethiopia's water minister says joint patrols could start by summer",
        "Addis Courier", "2024-03-14", "reached Todonyang on Wednesday."),
    ("01_aggregator_lake-talks.txt", 3): (
        "Jordan offers Aqaba as a venue for African water talks",
        "Amman Post", "2024-03-13", "agreement three years ago."),
    ("01_aggregator_lake-talks.txt", 4): (
        "Fiji thanks Kenya for cyclone relief flight",
        "Pacific Ledger", "2024-03-11", "should have asked for less."),
    ("02_agency_rail-talks.txt", 0): (
        "Armenia, Azerbaijan agree timetable for survey of southern railway after Almaty talks",
        None, "2024-05-14", "in October, Seitkali said."),
    ("02_agency_rail-talks.txt", 1): (
        "Kazakhstan ships first barley under new Jordan contract",
        None, "2024-05-13", "from Romania until last year."),
    ("03_respun_cyclone-aid.txt", 0): (None, None, None, "earlier than cameras,” he mentioned."),
    ("04_comment-spam_vaccines.txt", 0): (None, None, None, "Iquitos hospital, Milagros Tello."),
    ("05_undated_ceasefire-office.txt", 0): (
        "Mediators open office for river truce; both sides quarrel over the door",
        None, None, "because of the weather."),
    ("06_saved-page_aqaba-round.html", 0): (
        "Kenya and Ethiopia sign interim lake accord in Aqaba",
        "Amman Post", "2024-04-18", "has yet to be settled."),
    ("07_saved-page_fjord-yard.html", 0): (
        "Yard on strike: who gets the next boat?", "Fjord & Field", "2024-05-22", "put forward a figure."),
    ("08_saved-page_dogger-bank.html", 0): (
        "The night the fleet fired at fishermen", "Tideline Magazine", "2019-10-21", "made peace at Portsmouth."),
    ("09_long-read_portsmouth-1905.md", 0): (
        "Thirty days in a navy yard: how Portsmouth made peace",
        "Tideline Magazine", "2020-09-05", "He gave the money away."),
    ("10_newsletter_hofdi-house.md", 0): (
        "The Small Table — letter no. 41", None, "2021-10-11", ""),
    ("12_wire-copy_rail-talks.txt", 0): (
        "Armenia and Azerbaijan agree survey timetable for southern railway",
        None, "2024-05-14", "1.4 percent on the news."),
    ("13_conflicting_patrol-boat.txt", 0): (
        "Monitors dispute Kenya's account of raid on Lake Turkana patrol boat", None, "2024-03-20", ""),
    ("14_plans_lima-summit.txt", 0): (
        "Who will come to Lima? What is known and what is not about the river summit",
        None, "2024-06-20", "not received the third one."),
    ("15_windows-1252_lima-outcome.txt", 0): (
        "After the summit: boats for three rivers, and a handshake nobody had planned", None, "2024-06-28", ""),
    ("16_press-release_suva-mission.txt", 0): (None, None, "2024-04-08", ""),
    ("17_live-page_tokyo-visit.txt", 0): (None, None, "2024-05-30", "be here all day."),
}  # fmt: skip


@cache
def articles() -> dict[tuple[str, int], Article]:
    found: dict[tuple[str, int], Article] = {}
    for page in load([SEEDS]):
        assert not isinstance(page, Failure)
        parts = split(page)
        assert not isinstance(parts, Failure)
        found |= {(article.document, article.index): article for article in parts}
    return found


def test_every_page_is_explained() -> None:
    explained = re.findall(
        r"^\| `([^`]+)`", (ROOT / "docs" / "sample-pages.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert explained == sorted(path.name for path in SEEDS.iterdir())


def test_no_article_is_missed_and_none_invented() -> None:
    records = {key for key in articles() if key[0].startswith("brief-")}
    assert len(records) == 7
    assert articles().keys() - records == EXPECTED.keys()


@pytest.mark.parametrize("key", EXPECTED, ids=lambda key: f"{key[0][:2]}-{key[1]}")
def test_title_publisher_and_date(key: tuple[str, int]) -> None:
    title, publisher, published, _ = EXPECTED[key]
    article = articles()[key]
    assert (title or article.title, publisher or article.source.publisher, article.published.value) == (
        article.title,
        article.source.publisher,
        published,
    )


@pytest.mark.parametrize("key", EXPECTED, ids=lambda key: f"{key[0][:2]}-{key[1]}")
def test_the_article_ends_where_it_ends(key: tuple[str, int]) -> None:
    assert articles()[key].text.rstrip().endswith(EXPECTED[key][3])


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("01_aggregator_lake-talks.txt", "Carry the world in your pocket"),
        ("02_agency_rail-talks.txt", "Bridge builders meet in Baku"),
        ("02_agency_rail-talks.txt", "cookie based advertising"),
        ("03_respun_cyclone-aid.txt", "ad_1"),
        ("04_comment-spam_vaccines.txt", "attacked my heart"),
        ("06_saved-page_aqaba-round.html", "attacked Ethiopia in football"),
        ("06_saved-page_aqaba-round.html", "Haddadin meets grain shippers"),
        ("07_saved-page_fjord-yard.html", "bombed in the World Cup"),
        ("12_wire-copy_rail-talks.txt", "Pipeline attacked by rust"),
        ("17_live-page_tokyo-visit.txt", "Sign up for Morning Tide"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_not_read(document: str, words: str) -> None:
    assert [key for key, article in articles().items() if key[0] == document and words in article.text] == []


def test_the_windows_1252_page_is_that_and_is_decoded() -> None:
    name = "15_windows-1252_lima-outcome.txt"
    with pytest.raises(UnicodeDecodeError):
        (SEEDS / name).read_bytes().decode("utf-8")
    text = articles()[name, 0].text
    assert "Señor Leão travelled at the paper’s own expense" in text
    assert "“with interest and with gloves”" in text
