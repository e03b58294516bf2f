"""HTML and Markdown: the main text, what the metadata say, and what was left out."""

from __future__ import annotations

import pytest

from graphkit.articles import split
from graphkit.articles.html import read_html
from graphkit.model import BlockLabel, Failure, Page, PageKind
from tests.articles.making import articles, failure, left, parts

LEAD = "KIRUNA, Sweden (AP) — Miners ended a strike on Monday after both sides agreed to a new <b>pay</b> deal."
NEXT = "The talks took three weeks. A mediator met the union and the company four times in the town hall."
LAST = "The company will hand over new masks to 900 workers in May, and the union will vote on the deal in June."
PAGE = f"""<!doctype html><html><head><title>Miners end strike | Northern Post</title>
<meta property="og:site_name" content="Northern Post"><meta name="author" content="Peter Holm">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2024-03-05T10:00:00Z"}}</script>
<link rel="canonical" href="https://post.test/miners"></head><body><nav><a href="/">Front page</a></nav>
<article><h1>Miners end strike after pay deal</h1><p>{LEAD}</p><h2>Long talks</h2><p>{NEXT}</p><p>{LAST}</p></article>
<aside><p>Otters return to the city river after sixty years</p></aside>
<div id="comments"><p>They attacked us, wrote a reader who was angry.</p></div>
<footer>Copyright Northern Post. All rights reserved.</footer></body></html>"""


def test_main_text_and_metadata() -> None:
    (article,) = articles(PAGE, PageKind.HTML)
    assert article.title == "Miners end strike after pay deal"
    assert (article.source.publisher, article.source.agency) == ("Northern Post", "Associated Press")
    assert (article.byline, article.published.value, article.url) == (
        "Peter Holm",
        "2024-03-05",
        "https://post.test/miners",
    )
    assert parts(article, BlockLabel.HEADLINE) == [article.title, "Long talks"]
    assert parts(article, BlockLabel.BODY)[0].endswith("agreed to a new pay deal.")
    assert parts(article, BlockLabel.BODY)[-1] == LAST


def test_offsets_count_in_the_articles_own_text() -> None:
    (article,) = articles(PAGE, PageKind.HTML)
    assert (article.start, article.end, article.segments) == (0, len(article.text), ())
    assert article.verbatim == article.text
    assert all((block.start, block.end) == (0, 0) and block.text and block.reason for block in article.left_out)


def test_what_is_not_main_text_is_listed_by_its_place() -> None:
    (article,) = articles(PAGE, PageKind.HTML)
    assert left(article, BlockLabel.NAVIGATION)[0] == "Front page"
    assert left(article, BlockLabel.LINK_LIST) == ["Otters return to the city river after sixty years"]
    assert left(article, BlockLabel.COMMENT) == ["They attacked us, wrote a reader who was angry."]


def test_a_page_of_several_whole_articles_gives_each() -> None:
    stories = "".join(
        f"<article><h2>{head}</h2>"
        + f"<p>{body}</p>" * 1
        + f"<p>{NEXT}</p><p>{LAST}</p><p>{body} {number}</p></article>"
        for number, (head, body) in enumerate(
            [
                ("Miners end strike after pay deal", "Miners ended a strike on Monday. " * 8),
                ("Otters return to the city river", "Otters have been seen in the river again. " * 8),
            ]
        )
    )
    found = articles(f"<html><body><div>{stories}</div></body></html>", PageKind.HTML)
    assert [article.title for article in found] == [
        "Miners end strike after pay deal",
        "Otters return to the city river",
    ]
    assert [article.index for article in found] == [0, 1]


def test_text_with_hardly_any_markup_is_still_read() -> None:
    (article,) = articles("The mayor met the pilots on Monday.<br>They spoke of pay.", PageKind.HTML)
    assert parts(article) == ["The mayor met the pilots on Monday.", "They spoke of pay."]


def test_xhtml_with_an_encoding_declaration() -> None:
    (article,) = articles(f'<?xml version="1.0" encoding="utf-8"?>{PAGE}', PageKind.HTML)
    assert article.title == "Miners end strike after pay deal"


def test_pictures_inside_the_page_cost_nothing() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 3_000_000}">'
    (article,) = articles(PAGE.replace("<article>", f"<article>{picture}"), PageKind.HTML)
    assert parts(article, BlockLabel.BODY)[-1] == LAST


def test_too_many_tags_are_refused() -> None:
    assert "tags" in failure("<b>" * 250_000, PageKind.HTML).reason
    assert "characters" in failure("a " * 3_000_000, PageKind.MARKDOWN).reason


@pytest.mark.parametrize("markup", ["", "<!--", "<html><head></head></html>"])
def test_no_main_text(markup: str) -> None:
    assert failure(markup, PageKind.HTML).reason
    assert all(not extract.lines for extract in read_html(markup))


def test_markdown_with_front_matter() -> None:
    text = (
        "---\ntitle: Miners end strike after pay deal\ndate: 2024-03-05\nauthor: Peter Holm\n"
        "source: Northern Post\n---\n"
        f"# Miners end strike after pay deal\n\nMiners *ended* a [strike](http://x) on Monday.\n\n{NEXT}\n\n"
        "## Related articles\n\n- [Otters return to the river](http://y)\n"
    )
    (article,) = articles(text, PageKind.MARKDOWN)
    assert article.text.startswith("Miners end strike after pay deal\n\nMiners ended a strike on Monday.")
    assert (article.byline, article.published.value, article.source.publisher) == (
        "Peter Holm",
        "2024-03-05",
        "Northern Post",
    )
    assert left(article, BlockLabel.LINK_LIST) == ["Related articles", "Otters return to the river"]


def test_front_matter_that_is_none_is_text() -> None:
    (article,) = articles("---\n[: {\n---\n\nThe mayor met the pilots on Monday.\n", PageKind.MARKDOWN)
    assert "The mayor met the pilots on Monday." in article.text


def test_what_came_with_the_page_goes_before_its_own_metadata() -> None:
    found = split(Page("feed.xml#1", PageKind.HTML, PAGE, (("published", "2020-01-01"), ("source", "Wire"))))
    assert not isinstance(found, Failure)
    assert (found[0].published.value, found[0].source.publisher) == ("2020-01-01", "Wire")


def test_an_aggregators_related_articles_are_articles_of_their_own() -> None:
    stories = {
        "Otters return to the city river": "Otters have been seen in the city river again, rangers said on Monday.",
        "Chess players agree on calendar": "Chess players and the federation agreed on a calendar after six months.",
    }
    more = "They met four times in the town hall and spoke of rules, money and dates. " * 8
    related = "".join(
        f"<div><a href=/x>{head}</a><p>Paper {number}</p><p>time4{number} minutes ago</p><ul>"
        f"<li>Paper {number}</li></ul><h3>{head}</h3><p>{lead} {more}</p></div>"
        for number, (head, lead) in enumerate(stories.items())
    )
    main = f"<div><h1>Miners end strike after pay deal</h1><p>{LEAD}</p><p>{NEXT}</p><p>{LAST}</p></div>"
    page = f"<html><body>{main}<h2>Related Articles</h2>{related}</body></html>"
    found = articles(page, PageKind.HTML)
    assert [article.title for article in found] == ["Miners end strike after pay deal", *stories]
    assert [article.source.publisher for article in found] == [None, "Paper 0", "Paper 1"]
    assert parts(found[0], BlockLabel.BODY)[-1] == LAST


def test_a_front_page_of_cards_is_refused_as_a_list() -> None:
    lines = (
        ("Port workers vote for a strike over night shifts", "The union says that the offer was too low."),
        ("Mayor opens new library in the old customs house", "More than 300 guests came to the ceremony."),
        ("Ferry hits pier in thick fog, nobody was hurt", "Police have begun to question the crew."),
        ("Schools to close early because of the heat", "The ministry expects 38 degrees on Wednesday."),
        ("Otters return to the river after sixty years", "Rangers filmed two adults and a cub."),
    )
    cards = "".join(f"<div><h3><a href=/x>{head}</a></h3><p>{text}</p></div>" for head, text in lines)
    assert "list of headlines" in failure(f"<html><body><h1>Post</h1>{cards}</body></html>", PageKind.HTML).reason
