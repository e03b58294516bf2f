"""What stands on real pages beside their article, kind by kind, in the shapes that publishers give it."""

from __future__ import annotations

import pytest

from graphkit.model import Article, BlockLabel, PageKind
from tests.articles.making import articles, left, parts

HEADLINE = "Harbour board agrees new rules for pilots"
BODY = (
    "SKAGEN, Denmark - The harbour board and the pilots' union agreed on new rules for winter nights on Monday, after "
    "a year of quarrels about who may take a ship in when the lights are out.",
    "Board member Lise Dam met union chief Karl Holt in the customs house and signed a paper of nine pages with him.",
    "The rules say that two pilots must be on board of every tanker from November on, and that the board pays both.",
    "The ministry has to confirm the paper by the end of the month, a spokesman said in the capital on Tuesday.",
)
ELSEWHERE = "Peru attacked the port of Callao and killed nine sailors"


def page(*, above: str = "", below: str = "", inside: str = "", head: str = "", title: str = HEADLINE) -> str:
    """Return a page with an article, and markup above, inside and below its text."""
    first, *others = (f"<p>{paragraph}</p>" for paragraph in BODY)
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body>'
        f'<header><a href="/">Front page</a></header><main><article><h1>{HEADLINE}</h1>{above}'
        f'<div class="story-text">{first}{others[0]}{inside}{"".join(others[1:])}{below}</div></article></main>'
        "<footer><p>Copyright Harbour Post. All rights reserved.</p></footer></body></html>"
    )


def one(markup: str) -> Article:
    (article,) = articles(markup, PageKind.HTML)
    return article


def is_clean(article: Article) -> bool:
    """Tell whether an article has its headline and its paragraphs, and nothing else."""
    return "".join(parts(article)).replace(" ", "") == (HEADLINE + "".join(BODY)).replace(" ", "")


LINK = f'<a href="/news/12">{ELSEWHERE}</a>'


@pytest.mark.parametrize(
    "markup",
    [
        f"<p>MORE: {LINK}</p>",
        f"<p><strong>READ MORE:</strong> {LINK}</p>",
        f"<p>See also: {LINK}</p>",
        f"<p><em>Related: {LINK}</em></p>",
        f"<p><b>Read more | </b>{LINK}</p>",
        f"<p>{LINK}</p>",
        f"<p>ALSO READ &gt;&gt; {LINK}</p>",
        f"<p>[READ: {LINK}]</p>",
        f"<p>READ MORE: {LINK}<br>READ MORE: <a href='/b'>Mayor met the pilots of Oslo in Bergen</a></p>",
        f"<ul><li>{LINK}</li><li><a href='/b'>Mayor met the pilots of Oslo in Bergen</a></li></ul>",
        f"<h3>More on this story</h3><ul><li>{LINK}</li></ul>",
        f"<div><span>Don't miss</span><div>{LINK}<p>The navy of Peru says that it lost a boat.</p></div></div>",
        f'<div class="c-RelatedStories"><h4>{ELSEWHERE}</h4><p>The navy says that it lost a boat.</p></div>',
        f"<blockquote class='wp-embedded-content'><p>{LINK}</p></blockquote>",
        f"<p>Recommended reading: {LINK}</p>",
    ],
)
def test_links_to_other_articles_are_left_out(markup: str) -> None:
    for article in (one(page(inside=markup)), one(page(below=markup))):
        assert is_clean(article), article.text
        assert any(ELSEWHERE in text for text in left(article, BlockLabel.LINK_LIST))


@pytest.mark.parametrize(
    "markup",
    [
        "<p>The board <a href='/n'>published the nine pages of the paper</a> on its site on Tuesday.</p>",
        "<p><a href='/n'>The board published the nine pages of the paper on its site.</a></p>",
        "<p>Pilots met <a href='/a'>Lise Dam</a>, <a href='/b'>Karl Holt</a> and <a href='/c'>Ann Lund</a>.</p>",
    ],
)
def test_links_inside_sentences_stay(markup: str) -> None:
    article = one(page(inside=markup))
    assert not is_clean(article)
    assert not left(article, BlockLabel.LINK_LIST)


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='bio'><h3>Cora Lane Deputy Content Director</h3><p>{card}</p></div>",
        "<div class='author-box'><p>{card}</p></div>",
        "<section class='AuthorBio'><p>{card}</p></section>",
        "<aside><p>{card}</p></aside>",
        "<h3>Cora Lane</h3><p>{card}</p>",
        "<h4>About the author</h4><p>{card}</p>",
        "<p>{card}</p>",
        "<p><em>{card}</em></p>",
        "<div><strong>Cora Lane</strong><p>{card}</p></div>",
        "<div><h4>Cora Lane, Senior Reporter</h4><p>{card}</p></div>",
        "<div class='article__contributor'><img src='c.jpg'><p>{card}</p></div>",
        "<p><b>About Cora Lane</b></p><p>{card}</p>",
    ],
)
@pytest.mark.parametrize(
    "card",
    [
        "Cora Lane has reported from Skagen for eleven years. Her first interview was with the queen of Tonga.",
        "Cora Lane is a reporter for the Harbour Post who covers shipping. She met the queen of Tonga in 2011.",
    ],
)
def test_a_card_about_the_writer_is_left_out(markup: str, card: str) -> None:
    head = '<meta name="author" content="Cora Lane">'
    article = one(page(below=markup.format(card=card), head=head))
    assert is_clean(article), article.text
    assert "queen of Tonga" not in article.text
    assert any("queen of Tonga" in block.text for block in article.left_out)


def test_a_last_paragraph_about_someone_else_stays() -> None:
    last = "Karl Holt is a former captain who joined the union in 1998. He met the editor of a paper once."
    assert parts(one(page(below=f"<p>{last}</p>")), BlockLabel.BODY)[-1] == last


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="player"><h2>{h}</h2><p>{t}</p></div>',
        '<div class="jwplayer"><h1>{h}</h1><p>{t}</p></div>',
        '<div id="video-player-1"><h2>{h}</h2><span>{t}</span></div>',
        '<figure class="wp-block-video"><video></video><figcaption>{h}</figcaption></figure><p>{t}</p>',
        '<section class="c-MediaPlayer"><h2>{h}</h2><div>{t}</div></section>',
        "<div><h2>{h}</h2><p>{t}</p></div>",
        '<div class="connatix-wrap"><h3>{h}</h3><p>{t}</p></div>',
        '<aside class="audio"><h2>{h}</h2><p>{t}</p></aside>',
        '<div class="vjs-title-bar"><h2>{h}</h2></div><p>{t}</p>',
        '<div class="podcast-player"><h1>{h}</h1><p>{t}</p></div>',
    ],
)
@pytest.mark.parametrize(
    "controls",
    [
        "Up next Captions off 240p 480p 1080p Auto (480p) Reelbox build 88213",
        "Play Mute 0:00 / 2:31 Fullscreen Settings",
    ],
)
def test_a_player_is_left_out_and_its_heading_is_no_title(markup: str, controls: str) -> None:
    article = one(page(above=markup.format(h="Ferry crews win an earlier start to the season", t=controls)))
    assert article.title == HEADLINE
    assert is_clean(article), article.text


@pytest.mark.parametrize(
    ("title", "head"),
    [
        (f"{HEADLINE} | Harbour Post | by Cora Lane", ""),
        (f"Harbour Post: {HEADLINE}", '<meta property="og:site_name" content="Harbour Post">'),
        (f"{HEADLINE} - Harbour Post", '<meta property="og:site_name" content="Harbour Post">'),
        (f"{HEADLINE} — Harbour Post", '<meta name="application-name" content="Harbour Post">'),
        (f"{HEADLINE} » Harbour Post", ""),
        (f"{HEADLINE} | Harbour Post", '<meta property="og:title" content="{t}">'),
        (f"{HEADLINE} | Shipping | Harbour Post", ""),
        (f"{HEADLINE} by Cora Lane | Harbour Post", ""),
        (f"{HEADLINE} • Harbour Post", ""),
        (f"Harbour Post | {HEADLINE}", '<meta property="og:site_name" content="Harbour Post">'),
    ],
)
def test_the_title_is_the_headline_alone(title: str, head: str) -> None:
    article = one(page(title=title, head=head.format(t=title)))
    assert article.title == HEADLINE
    assert is_clean(article), article.text


@pytest.mark.parametrize(
    "title",
    [
        f"{HEADLINE} | Harbour Post",
        f"{HEADLINE} - Harbour Post",
        f"Harbour Post: {HEADLINE}",
        f"{HEADLINE} | Harbour Post | by Cora Lane",
        f"{HEADLINE} – Harbour Post News",
        f"{HEADLINE} | Shipping | Harbour Post",
    ],
)
def test_without_a_heading_the_title_is_cleaned(title: str) -> None:
    head = f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="Harbour Post">'
    markup = page(title=title, head=head).replace(f"<h1>{HEADLINE}</h1>", "")
    assert one(markup).title == HEADLINE


@pytest.mark.parametrize(
    ("markup", "day"),
    [
        ('<p>By Cora Lane <time datetime="2024-06-05T10:00:00+02:00">5 June 2024</time></p>', "2024-06-05"),
        ('<time datetime="2024-06-05">Wednesday</time>', "2024-06-05"),
        ('<div><time datetime="2024-06-05T23:30:00-07:00">11.30 pm</time></div>', "2024-06-05"),
        ('<span itemprop="datePublished" content="2024-06-05T08:00">today</span>', "2024-06-05"),
        ('<p>Published <time datetime="2024-06-05 08:00">5/6</time></p>', "2024-06-05"),
        (
            '<p>Updated <time datetime="2024-06-07T08:00Z">7 June</time></p>'
            '<p>Published <time datetime="2024-06-05T08:00Z">5 June</time></p>',
            "2024-06-05",
        ),
        ('<time class="entry-date published" datetime="2024-06-05T08:00:00+00:00">June 5</time>', "2024-06-05"),
        ("<p>5 June 2024</p>", "2024-06-05"),
        ("<p>Published: June 5, 2024 | Updated: June 7, 2024</p>", "2024-06-05"),
        ("<p>Updated: June 7, 2024 | Published: June 5, 2024</p>", "2024-06-05"),
        ("<div class='meta'><span>By Cora Lane</span><span>Wed 5 Jun 2024 08.00 BST</span></div>", "2024-06-05"),
        ('<abbr class="published" title="2024-06-05T08:00:00+02:00">5 June</abbr>', "2024-06-05"),
    ],
)
def test_the_day_that_the_page_gives_is_read(markup: str, day: str) -> None:
    published = one(page(above=markup)).published
    assert (published.value, published.origin.value) == (day, "explicit")


@pytest.mark.parametrize(
    "markup",
    [
        '<aside><time datetime="2019-01-01">2019</time></aside>',
        '<p>Updated <time datetime="2024-06-07T08:00Z">7 June</time></p>',
        '<div class="related-posts"><time datetime="2019-01-01">1 January 2019</time></div>',
        "<p>From the archive</p>",
    ],
)
def test_another_day_on_the_page_is_not_taken(markup: str) -> None:
    assert one(page(above=markup)).published.value is None


def test_metadata_go_before_an_older_day_on_the_page() -> None:
    head = '<meta property="article:published_time" content="2026-05-21">'
    article = one(page(head=head, below="<p>This picture was first published on 3 May 2015.</p>"))
    assert article.published.value == "2026-05-21"


def test_the_day_that_is_printed_goes_before_the_same_moment_in_utc() -> None:
    head = '<meta property="article:published_time" content="2026-05-20T22:30:00Z">'
    assert one(page(head=head, above="<p>Published 21 May 2026</p>")).published.value == "2026-05-21"
    assert one(page(head=head, above="<p>Updated 21 May 2026</p>")).published.value == "2026-05-20"
    assert one(page(head=head, above="<p>Published 23 May 2026</p>")).published.value == "2026-05-20"


SECOND = (
    "Otters return to the city river",
    ("Rangers saw a pair of otters below the old bridge on Sunday, the first in sixty years, a park official said.",
     "The river was closed to boats on Monday so that the animals are left alone, the city said in a note."),
)  # fmt: skip


@pytest.mark.parametrize(
    "shape",
    [
        "<article><h1>{h}</h1>{b}</article>",
        "<article><h2>{h}</h2>{b}</article>",
        "<article><header><h2><a href='/x'>{h}</a></h2></header><div>{b}</div></article>",
        "<article class='post'><h2>{h}</h2><time datetime='2024-06-05'>5 June</time>{b}</article>",
        "<section><article><h3>{h}</h3>{b}</article></section>",
    ],
)
def test_two_articles_in_markup_of_their_own_are_two(shape: str) -> None:
    first = shape.format(h=HEADLINE, b="".join(f"<p>{text}</p>" for text in BODY))
    second = shape.format(h=SECOND[0], b="".join(f"<p>{text}</p>" for text in SECOND[1]))
    found = articles(f"<html><head><title>Post</title></head><body>{first}{second}</body></html>", PageKind.HTML)
    assert [article.title for article in found] == [HEADLINE, SECOND[0]]
    assert parts(found[1], BlockLabel.BODY) == list(SECOND[1])


@pytest.mark.parametrize(
    "teaser",
    [
        "<article><h3><a href='/x'>{h}</a></h3><p>{b}</p></article>",
        "<article><a href='/x'><h2>{h}</h2><p>{b}</p></a></article>",
        "<div><h2><a href='/x'>{h}</a></h2><p>{b}</p><p>3 hours ago</p></div>",
        "<article class='teaser'><h3>{h}</h3><p>{b}</p><p>Read more</p></article>",
    ],
)
def test_teasers_beside_an_article_are_no_articles(teaser: str) -> None:
    cards = "".join(teaser.format(h=f"{SECOND[0]} {number}", b=SECOND[1][0]) for number in range(4))
    article = one(page().replace("</main>", f"</main><section>{cards}</section>"))
    assert is_clean(article), article.text
