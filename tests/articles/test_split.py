"""Text dumps of pages in the shapes that people save: each article with its own head and ends, nothing else."""

from __future__ import annotations

import pytest

from graphkit.articles import split
from graphkit.model import BlockLabel, DateOrigin, Failure, Page, PageKind, Span
from tests.articles.making import PAGES, articles, failure, left, parts

LAKE = ("Glacier lake bursts its dam and floods two valleys", "A glacier lake above", "said mayor Luis Ramos.")
SHAPES = {
    "notice": [LAKE],
    "cards": [LAKE],
    "captions": [LAKE],
    "voices": [(*LAKE[:2], "for a new wall three times.")],
    "ruled": [
        ("GLACIER LAKE BURSTS ITS DAM", "A glacier lake above", "on the roofs of the school."),
        ("MINERS SIGN PAY DEAL", "The miners' union and", "vote on the deal in June."),
    ],
    "broadcaster": [
        ("Volcano ash closes island airport for second day", "Flights to and from", "families with children.")
    ],
    "wire": [("Dam operator offers new safety plan after crack found", "The operator of", "said mayor Rosa Quispe.")],
    "list-inside": [("Chess federation and players agree on new calendar", "The deal ends", "in the Uzbek capital.")],
    "blog": [("Bridge over the Lenn to reopen", "The old bridge", "which the state paid.")],
    "wrapped": [("MINERS AND STATE COMPANY SIGN PAY DEAL", "The miners' union", "to 900 workers last week.")],
    "aggregator": [
        ("Whale found dead on northern beach had swallowed nets", "A whale that", "as many as last year."),
        ("Seal colony grows for fifth year", "The seal colony", "when the council meets again."),
    ],
    "fused": [
        ("Canal widens its locks; port chief says tolls will fall", "The canal authority", "a new timetable."),
        (
            "Port chief asks lines for larger lifeboats",
            "Port chief Ida",
            '"We have seen three fires in a year," Reyes said.',
        ),
    ],
}


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_every_article_of_a_page_is_found_with_its_title_and_its_ends(shape: str) -> None:
    found = articles((PAGES / f"{shape}.txt").read_text(encoding="utf-8"))
    assert len(found) == len(SHAPES[shape])
    for article, (title, first, last) in zip(found, SHAPES[shape], strict=True):
        body = parts(article, BlockLabel.BODY)
        assert article.title == title
        assert parts(article)[0] == title
        assert body[0].startswith(first)
        assert body[-1].endswith(last)


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_everything_on_a_page_is_in_a_part_or_left_out_with_a_reason(shape: str) -> None:
    text = (PAGES / f"{shape}.txt").read_text(encoding="utf-8")
    covered = bytearray(len(text))
    for article in articles(text):
        spans = [article.page_span(Span(part.start, part.end)) for part in article.parts]
        for block in article.left_out:
            assert block.reason
            assert block.text == text[block.start : block.end]
            spans.append(Span(block.start, block.end))
        for span in spans:
            assert not any(covered[span.start : span.end])
            covered[span.start : span.end] = b"\1" * (span.end - span.start)
    assert not "".join(character for character, seen in zip(text, covered, strict=True) if not seen).strip()


def test_a_dateline_gives_place_agency_and_date_and_begins_a_second_article() -> None:
    first, second = articles((PAGES / "fused.txt").read_text(encoding="utf-8"))
    assert (first.dateline_place, first.source.agency, first.byline) == (
        "Panama City, Panama",
        "UPI",
        "UPI Staff Writers",
    )
    assert (first.published.value, first.published.origin) == ("2021-05-06", DateOrigin.EXPLICIT)
    assert (second.dateline_place, second.published.value) == ("Colon", "2021-05-05")
    assert parts(second, BlockLabel.DATELINE) == ["Colon (UPI) May 5, 2021 -"]


def test_the_entries_of_a_chronology_date_no_article_and_keep_their_days() -> None:
    (article,) = articles(
        "Bergen, 4 February 2021 - The mayor met the pilots.\n\nBergen, 9 March 2021 - The pilots met the ministers."
    )
    assert article.published.value is None
    assert parts(article, BlockLabel.DATELINE) == []
    assert "9 March 2021" in article.text


def test_a_dateline_further_down_is_not_the_articles_date() -> None:
    calm = "\n\n".join(f"The pilots of harbour {word} went on with their work." for word in ("one", "two", "three"))
    (article,) = articles(f"{calm}\n\nBergen, 4 February 2021 - The mayor met the pilots.")
    assert article.published.value is None


def test_a_records_dateline_and_byline_are_read_and_its_text_is_untouched() -> None:
    text = "Pilots ask for rest\n\nBy Ada Moen\n\nBERGEN 2021-02-04\n\nThe mayor met the pilots on Monday."
    (article,) = articles(text, PageKind.RECORD)
    assert article.text == text
    assert (article.byline, article.dateline_place, article.published.value) == ("Ada Moen", "BERGEN", "2021-02-04")
    read = parts(article, BlockLabel.HEADLINE, BlockLabel.BODY)
    assert read == ["Pilots ask for rest", "The mayor met the pilots on Monday."]


def test_a_record_that_opens_with_a_dateline_is_read_from_behind_it() -> None:
    (article,) = articles("OSLO, Feb 4, 2021 (XYZ) - The mayor met the pilots.", PageKind.RECORD)
    assert parts(article, BlockLabel.BODY) == ["The mayor met the pilots."]
    assert (article.published.value, article.source.agency) == ("2021-02-04", "XYZ")


def test_a_record_that_is_nothing_but_a_date_line_is_still_read() -> None:
    (article,) = articles("BERGEN 2021-02-04", PageKind.RECORD)
    assert parts(article, BlockLabel.BODY) == ["BERGEN 2021-02-04"]


def test_a_teaser_with_dateline_and_the_lists_below_are_no_articles() -> None:
    _, last = articles((PAGES / "fused.txt").read_text(encoding="utf-8"))
    teasers = left(last, BlockLabel.TEASER)
    assert "Two tugs collide in the roads" in teasers
    assert any(text.endswith("read more") for text in teasers)
    assert "Pilots end their strike" in left(last, BlockLabel.LINK_LIST)


def test_comments_are_left_out_even_where_they_tell_of_attacks() -> None:
    (blog,) = articles((PAGES / "blog.txt").read_text(encoding="utf-8"))
    assert any("attacked our association" in text for text in left(blog, BlockLabel.COMMENT))
    assert "attacked" not in blog.text


def test_a_front_page_is_refused_as_a_list() -> None:
    assert "list of headlines" in failure((PAGES / "front.txt").read_text(encoding="utf-8")).reason


def test_a_crosshead_stays_in_its_article_as_a_part_of_its_own() -> None:
    (article,) = articles("The river rose on Monday.\n\nWorst flood in years\n\nTwo bridges were closed by noon.")
    assert parts(article) == ["The river rose on Monday.", "Worst flood in years", "Two bridges were closed by noon."]
    assert [part.label for part in article.parts] == [BlockLabel.BODY, BlockLabel.HEADLINE, BlockLabel.BODY]


def test_a_single_sentence_is_an_article() -> None:
    (article,) = articles("The mayor met the pilots in Rotterdam on Monday.")
    assert (article.text, article.start, article.end) == ("The mayor met the pilots in Rotterdam on Monday.", 0, 48)
    (unstopped,) = articles("The mayor met the pilots in Rotterdam")
    assert unstopped.text == "The mayor met the pilots in Rotterdam"


def test_an_age_gives_no_date() -> None:
    aggregated = articles((PAGES / "aggregator.txt").read_text(encoding="utf-8"))
    assert [article.published.origin for article in aggregated] == [DateOrigin.UNKNOWN, DateOrigin.UNKNOWN]
    assert [article.source.publisher for article in aggregated] == ["Coastal Times", "Inland News"]


def test_splitting_the_text_of_an_article_again_gives_the_same_text() -> None:
    for shape in sorted(SHAPES):
        for article in articles((PAGES / f"{shape}.txt").read_text(encoding="utf-8")):
            (again,) = articles(article.text)
            assert again.text == article.text


def test_a_record_is_one_article_untouched() -> None:
    text = "Subscribe to our newsletter\r\n\r\nThe mayor met the pilots.  They spoke of pay.\r\n"
    given = (("published", "2024-03-05T10:00:00Z"), ("source", "Harbour Post"), ("title", "Talks"), ("url", "x:1"))
    found = split(Page("r1", PageKind.RECORD, text, given))
    assert not isinstance(found, Failure)
    (article,) = found
    assert (article.document, article.text, article.segments) == ("r1", text, ())
    assert (article.title, article.url, article.source.publisher) == ("Talks", "x:1", "Harbour Post")
    assert article.published.value == "2024-03-05"


def test_ids_are_made_of_content_and_differ_within_a_page() -> None:
    text = (PAGES / "aggregator.txt").read_text(encoding="utf-8")
    first, second = articles(text)
    assert first.id == articles(text)[0].id != second.id
    assert len(first.id) == 32
    int(first.id, 16)


GERMAN = "Der Bürgermeister traf am Montag die Lotsen im Rathaus, um über den neuen Vertrag und die Löhne zu reden."


def test_other_languages_are_reported_by_name() -> None:
    assert "German" in failure(GERMAN).reason
    found = split(Page("r", PageKind.RECORD, GERMAN))
    assert isinstance(found, Failure)
    assert "German" in found.reason


def test_a_paragraph_in_another_language_is_left_out() -> None:
    (article,) = articles(f"The mayor met the pilots in the town hall on Monday and spoke of pay.\n\n{GERMAN}")
    assert left(article, BlockLabel.OTHER_LANGUAGE) == [GERMAN]


def test_a_text_longer_than_any_news_is_refused() -> None:
    assert "characters" in failure("The mayor met the pilots on Monday. " * 40_000).reason


@pytest.mark.parametrize("text", ["", "   \n\t", "\0\0", "Home\nNews\nSport\nLog in"])
def test_a_page_without_prose_is_a_failure(text: str) -> None:
    assert failure(text).remedy


def test_a_title_with_the_sites_name_is_the_headline_once_more() -> None:
    head = "Mayor meets pilots over pay | Harbour Post\nMayor meets pilots over pay\n\n"
    (article,) = articles(f"{head}The mayor met the pilots on Monday. They spoke of pay.")
    assert (article.title, article.source.publisher) == ("Mayor meets pilots over pay", "Harbour Post")
    assert left(article, BlockLabel.HEADLINE) == ["Mayor meets pilots over pay | Harbour Post"]


def test_a_copyright_notice_names_the_publisher() -> None:
    (article,) = articles("The mayor met the pilots on Monday.\n\n© 2021-2024 Harbour Post. All rights reserved.")
    assert article.source.publisher == "Harbour Post"


def test_an_article_may_end_in_a_quotation_that_breaks_off() -> None:
    (article,) = articles(
        'The mayor met the pilots on Monday.\n\n"We shall see ..."\n\nRead next\n\nFerry hits pier ...'
    )
    assert parts(article) == ["The mayor met the pilots on Monday.", '"We shall see ..."']


def test_the_headline_of_a_record_is_a_part_of_its_own() -> None:
    found = split(Page("r", PageKind.RECORD, "Mayor meets pilots over pay\n\nThe mayor met the pilots on Monday."))
    assert not isinstance(found, Failure)
    assert parts(found[0], BlockLabel.HEADLINE) == ["Mayor meets pilots over pay"]
