"""The shapes in which pages have their text: boxes, breaks, tables, quotations, pictures; and pages that have none."""

from __future__ import annotations

import pytest

from graphkit.articles.language import other_language
from graphkit.model import BlockLabel, PageKind
from tests.articles.making import articles, failure, left, parts
from tests.articles.test_page_kinds import BODY, HEADLINE, is_clean, one, page

TWEET = "I met the president of Peru today and gave her a boat."


def test_captions_are_labelled_as_captions() -> None:
    figure = '<figure><img src="a.jpg"><figcaption>Lise Dam met a seal. Photo: Ann Lund</figcaption></figure>'
    box = '<div class="imageCaption">Karl Holt attacked a cake</div><p>(AP Photo/Ana Ruiz)</p>'
    article = one(page(inside=figure + box))
    assert is_clean(article)
    captions = "\n".join(left(article, BlockLabel.CAPTION))
    assert all(said in captions for said in ("Lise Dam met a seal", "Karl Holt attacked a cake", "Ana Ruiz"))


def test_a_table_is_no_sentence() -> None:
    rows = "".join(f"<tr><td>{place}</td><td>{ships}</td></tr>" for place, ships in (("Skagen", 40), ("Oslo", 90)))
    article = one(page(inside=f"<table><tr><th>Port</th><th>Ships a night</th></tr>{rows}</table>"))
    assert is_clean(article)
    assert "Skagen" in "\n".join(left(article, BlockLabel.TABLE))


def test_every_item_of_a_list_is_a_paragraph_of_its_own() -> None:
    items = ("two pilots on every tanker from November on", "a boat at the northern pier in every storm")
    article = one(page(inside=f"<ul><li>{items[0]}</li><li>{items[1]}</li></ul>"))
    assert [text for text in parts(article) if text in items] == list(items)


def test_a_quotation_is_kept_as_one() -> None:
    said = "We have waited for this paper for a year, and we will not wait another winter for the lights."
    article = one(page(inside=f"<blockquote><p>{said}</p></blockquote>"))
    assert parts(article, BlockLabel.QUOTATION) == [said]
    assert parts(article, BlockLabel.BODY) == parts(one(page()), BlockLabel.BODY)


def test_a_quotation_that_stands_in_the_text_already_is_left_out() -> None:
    assert is_clean(one(page(inside=f"<blockquote><p>{BODY[2]}</p></blockquote>")))


@pytest.mark.parametrize(
    "markup",
    [
        '<blockquote class="twitter-tweet"><p>{t}</p>&mdash; Lise Dam (@lise) <a href="/x">June 5</a></blockquote>',
        '<div class="embed-tweet"><p>{t}</p></div>',
        '<blockquote class="instagram-media"><div><p>{t}</p></div></blockquote>',
        '<div class="c-TiktokEmbed"><section>{t}</section></div>',
    ],
)
def test_a_post_of_a_social_network_is_kept_as_a_quotation(markup: str) -> None:
    article = one(page(inside=markup.format(t=TWEET)))
    assert is_clean(article)
    assert any(TWEET in text for text in left(article, BlockLabel.QUOTATION))


@pytest.mark.parametrize(
    "body",
    [
        "<div>" + "<br><br>".join(BODY) + "</div>",
        "<div>" + "<br/>\n<br/>\n".join(BODY) + "</div>",
        "".join(f"<div>{paragraph}</div>" for paragraph in BODY),
        "".join(f"<span style='display:block'><p>{paragraph}</p></span>" for paragraph in BODY),
        "<table><tr><td>" + "".join(f"<p>{paragraph}</p>" for paragraph in BODY) + "</td></tr></table>",
        "".join(f"<section><p>{paragraph}</p></section>" for paragraph in BODY),
    ],
)
def test_paragraph_breaks_are_kept(body: str) -> None:
    article = one(f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1>{body}</body></html>")
    assert is_clean(article)
    assert len(parts(article, BlockLabel.BODY)) == len(BODY)


def test_a_text_in_several_boxes_of_one_make_is_one() -> None:
    box = '<div class="grid"><div class="body-box">{}</div><div class="ad">Buy boats</div></div>'
    long = [" ".join(paragraph for _ in range(3)) for paragraph in BODY]
    boxes = "".join(box.format(f"<p>{text} {number}</p><p>{number} {text}</p>") for number, text in enumerate(long))
    article = one(f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1>{boxes}</body></html>")
    assert len(parts(article, BlockLabel.BODY)) == 2 * len(BODY)
    assert "Buy boats" not in article.text


def test_a_standfirst_that_the_metadata_repeat_is_read() -> None:
    said = "After a year of quarrels the board and the union sign a paper of nine pages on winter nights."
    head = f'<meta property="og:description" content="{said}">'
    article = one(page(head=head, above=f'<div class="sub">{said}</div>'))
    assert parts(article)[1] == said
    assert is_clean(one(page(head=head)))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("403 Forbidden", "You don't have permission to access this resource."),
        ("Just a moment...", "Enable JavaScript and cookies to continue. This may take a few seconds."),
        ("Access Denied", "You do not have access to this page on this server. Reference #18.5a3 at the edge."),
        ("Robot check", "Please verify you are a human by pressing the button below for some seconds."),
        ("Your privacy", "We and our 842 partners store and access information on a device, such as cookies."),
        ("Page not found", "The page you are looking for has moved or was never here. Try the search instead."),
        ("Harbour Post", "Copyright 2024 Harbour Post. All rights reserved. This material may not be published."),
        ("Sample page", "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt."),
        ("Unavailable", "This content is not available in your region. We are sorry and work on a solution."),
        ("harbourpost.test", "Our systems have detected unusual traffic from your network. Try again later."),
    ],
)
@pytest.mark.parametrize("shape", ["<h1>{h}</h1><p>{t}</p>", "<div><div>{h}</div><div>{t}</div></div>"])
def test_what_a_site_gives_in_the_place_of_an_article_is_none(title: str, text: str, shape: str) -> None:
    markup = f"<html><head><title>{title}</title></head><body>{shape.format(h=title, t=text)}</body></html>"
    assert "no article" in failure(markup, PageKind.HTML).reason
    assert "no article" in failure(f"{title}\n\n{text}").reason


def test_a_script_that_looks_like_a_tag_of_many_attributes_is_none() -> None:
    script = "for(i=0;i<a.length;i++){ " + " ".join(f"a{n} = b{n};" for n in range(2000)) + "}"
    assert is_clean(one(page(head=f"<script>{script}</script>")))
    assert is_clean(one(page(inside=f"<!-- if a<b {script} --><script>{script}</script>")))
    assert is_clean(one(page(head=f"<style>a<b {script}</style>")))
    many = " ".join(f'a{n}="<"' for n in range(2000))
    for tag in (f"<p {many}>", f"<script {many}></script>", f"<script>a<b</script><p {many}>", f"<!-- < --><p {many}>"):
        assert "attributes" in failure(page(above=tag), PageKind.HTML).reason


def test_a_live_page_is_one_article() -> None:
    entry = "<article><h2>{}:00</h2><p>{}</p><p>{}</p></article>"
    entries = "".join(entry.format(hour, BODY[hour % 4], f"{hour}: {BODY[0]}") for hour in range(9, 15))
    head = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "x"}</script>'
    for told, title in ((head, HEADLINE), ("", f"LIVE: {HEADLINE}")):
        markup = f"<html><head><title>{title}</title>{told}</head><body><h1>{title}</h1>{entries}</body></html>"
        article = one(markup)
        assert (article.title, article.genre.value) == (title, "live")
        assert all(f"{hour}: {BODY[0]}" in article.text for hour in range(9, 15))


def test_a_section_on_comments_or_a_discussion_is_a_part_of_an_article() -> None:
    for said in ("Discussion", "Conversation", "Comment"):
        article = one(page(inside=f"<h2>{said}</h2>"))
        assert parts(article, BlockLabel.BODY) == parts(one(page()), BlockLabel.BODY)
        assert said in parts(article, BlockLabel.HEADLINE)
    section = "".join(f"<p>{paragraph} {paragraph}</p>" for paragraph in BODY)
    assert len(parts(one(page(below=f"<section><h2>Discussion</h2>{section}</section>")), BlockLabel.BODY)) == 8


@pytest.mark.parametrize("name", ["promo", "related-content", "newsletter-body", "player-page", "author-bio"])
@pytest.mark.parametrize("box", ["<p>{}</p>", "<div>{}</div>", "<section><p>{}</p></section>", "{}<br><br>"])
def test_what_holds_most_of_the_page_is_its_text_whatever_it_is_called(name: str, box: str) -> None:
    body = "".join(box.format(f"{paragraph} {paragraph}") for paragraph in BODY)
    markup = f"<h1>{HEADLINE}</h1><div class='{name}'>{body}</div>"
    article = one(f"<html><head><title>{HEADLINE}</title></head><body>{markup}</body></html>")
    assert len(parts(article, BlockLabel.BODY)) == len(BODY)


def test_news_of_refusals_is_read() -> None:
    text = "The court said on Monday that access was denied to 40 reporters, and that the page you read was changed."
    assert articles(f"Reporters shut out of the trial in Oslo\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "Italy 2-1 Norway (Rossi 12, Bianchi 44; Hansen 8). Peru 0-0 Oman. Kenya 3-1 Oman (Otieno 4, 9, Wanjala 61).",
        "Skagen: 40 ships, two pilots. Oslo: 90 ships, nine pilots. Bergen: 12 ships, one pilot. Kiel: 300 ships, 22.",
        "<tweet id='77' author='@post' date='2016-09-01'>Lise Dam & Sen. Holt on harbour rules, live at 8 pm ET",
        "Breaking: Dam, Holt sign nine-page paper! Winter nights safe? Pilots happy, board broke.",
    ],
)
def test_english_with_few_small_words_is_english(text: str) -> None:
    assert other_language(text) is None


def test_nigerian_pidgin_is_named() -> None:
    text = "Police for Lagos don arrest two men wey dem say tiff motor for Ikeja. Di men go face court next week o."
    assert other_language(f"{text} {text}") == "Nigerian Pidgin"
