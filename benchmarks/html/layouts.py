"""Layouts of news pages, each with the clutter that real ones have around and inside the article.

A layout is a function from a story (stories.yaml) to a page. The clutter is the same for every extractor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import cycle

__all__ = ["LAYOUTS", "Story"]

CLUTTER = (
    "Storm warning for the north coast on Friday",
    "Ferry hits pier in thick fog and nobody is hurt",
    "Mayor opens library in the old customs house",
    "Schools to close early because of the heat",
)
TEASER = "The harbour board met on Thursday and offered the pilots a new rota. Readers can find the whole story here."


@dataclass(frozen=True, slots=True)
class Story:
    """An article as it was written; lines of ``body`` that begin with "## " are crossheads."""

    title: str
    site: str
    author: str
    published: str
    body: tuple[str, ...]

    @property
    def text(self) -> str:
        """What an extractor should return: the body, crossheads included."""
        return "\n".join(line.removeprefix("## ") for line in self.body)


def _paragraphs(story: Story, paragraph: str = "<p>{}</p>", head: str = "<h2>{}</h2>") -> list[str]:
    return [
        head.format(escape(line[3:])) if line.startswith("## ") else paragraph.format(escape(line))
        for line in story.body
    ]


def _head(story: Story, more: str = "") -> str:
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{escape(story.title)} | {story.site}</title>"
        f"{more}<style>p{{margin:0}}</style></head>"
    )


def _meta(story: Story) -> str:
    return (
        f'<meta property="og:title" content="{escape(story.title)}">'
        f'<meta property="og:site_name" content="{story.site}">'
        f'<meta property="article:published_time" content="{story.published}T08:00:00Z">'
        f'<meta name="author" content="{story.author}">'
    )


def _links(tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/{number}">{line}</a></{tag}>' for number, line in enumerate(CLUTTER))


NAV = "<nav><ul><li><a href=/>Home</a></li><li><a href=/w>World</a></li><li><a href=/s>Sport</a></li></ul></nav>"
FOOT = "<footer><p>Copyright 2024. All rights reserved.</p><ul><li><a href=/a>About us</a></li></ul></footer>"


def semantic(story: Story) -> str:
    """Give a page as the standard has it: header, article, aside, footer."""
    body = "".join(_paragraphs(story))
    return (
        f"{_head(story, _meta(story))}<body><header>{NAV}</header><main><article><h1>{escape(story.title)}</h1>"
        f"<p class=byline>By {story.author}</p><time datetime={story.published}>{story.published}</time>"
        f"{body}</article>"
        f"<aside><h3>Most read</h3><ul>{_links()}</ul></aside></main>{FOOT}</body></html>"
    )


def divs(story: Story) -> str:
    """Give a page of divs with telling class names, a share bar and a newsletter box between paragraphs."""
    paragraphs = _paragraphs(story)
    box = "<div class=newsletter><p>Sign up for our newsletter and get the best stories in your inbox.</p></div>"
    body = "".join([*paragraphs[:3], box, *paragraphs[3:]])
    return (
        f"{_head(story, _meta(story))}<body><div id=top>{NAV}</div><div class=content><div class=post>"
        f"<h1 class=title>{escape(story.title)}</h1><div class=share><a href=#>Share</a><a href=#>Tweet</a></div>"
        f"<div class=entry-content>{body}</div></div><div class=sidebar>{_links('div')}</div></div>{FOOT}</body></html>"
    )


def breaks(story: Story) -> str:
    """Give a page of the old school: a table, and line breaks for paragraphs."""
    body = "<br><br>".join(_paragraphs(story, "{}", "<b>{}</b>"))
    return (
        f"{_head(story)}<body><table><tr><td width=120>{_links('div')}</td><td><h1>{escape(story.title)}</h1>"
        f"<font size=2>{body}</font></td></tr></table><hr><p>Copyright {story.site}</p></body></html>"
    )


def comments(story: Story) -> str:
    """Give a page whose readers have more to say than its writer."""
    said = ("I was there and saw it all, they are lying to us as they always do.", "Great post, visit my site!")
    voices = "".join(
        f"<li class=comment><b>Reader {n}</b><p>{line} {TEASER}</p></li>" for n, line in enumerate(said * 4)
    )
    body = "".join(_paragraphs(story))
    return (
        f"{_head(story, _meta(story))}<body>{NAV}<article><h1>{escape(story.title)}</h1>{body}</article>"
        f"<section id=comments><h2>8 comments</h2><ol>{voices}</ol></section>{FOOT}</body></html>"
    )


def interrupted(story: Story) -> str:
    """Give an article that is broken by related links, an advert and a picture with its caption."""
    between: Iterator[str] = cycle(
        (
            f"<p><b>Read more: <a href=/1>{CLUTTER[0]}</a></b></p>",
            "<div class=ad>Advertisement</div>",
            "<figure><img src=a.jpg><figcaption>A view of the town. Photo: Northern Pictures</figcaption></figure>",
            f"<div class=related><h4>Related</h4><ul>{_links()}</ul></div>",
        )
    )
    pieces = [piece for paragraph in _paragraphs(story) for piece in (paragraph, next(between))]
    return (
        f"{_head(story, _meta(story))}<body>{NAV}<article><h1>{escape(story.title)}</h1>{''.join(pieces)}</article>"
        f"{FOOT}</body></html>"
    )


def teasers(story: Story) -> str:
    """Give an article above a river of others' beginnings, all in <article> elements."""
    cards = "".join(
        f"<article><h3><a href=/{n}>{line}</a></h3><p>{TEASER}</p></article>" for n, line in enumerate(CLUTTER)
    )
    body = "".join(_paragraphs(story))
    return (
        f"{_head(story, _meta(story))}<body>{NAV}<article class=main><h1>{escape(story.title)}</h1>{body}</article>"
        f"<section class=more><h2>More stories</h2>{cards}</section>{FOOT}</body></html>"
    )


def pleading(story: Story) -> str:
    """Give an article that ends in pleas: an app, a membership, a writer's address, a correction policy."""
    pleas = (
        "Download our app and never miss a story.",
        "Support our journalism. Become a member today.",
        f"Follow {story.author} on social media.",
        "This website uses cookies. By continuing to use it you agree to our privacy policy and terms of use.",
    )
    body = "".join([*_paragraphs(story), *(f"<p>{plea}</p>" for plea in pleas)])
    return (
        f"{_head(story, _meta(story))}<body>{NAV}<div class=article-body><h1>{escape(story.title)}</h1>{body}</div>"
        f"{FOOT}</body></html>"
    )


def spans(story: Story) -> str:
    """Give a page of nested spans and divs with no telling names, as frameworks make them."""
    body = "".join(
        _paragraphs(story, "<div class=x1><div><span>{}</span></div></div>", "<div class=x2><span>{}</span></div>")
    )
    return (
        f"{_head(story, _meta(story))}<body><div id=root><div class=x8>{_links('span')}</div><div class=x9>"
        f"<div class=x0><span>{escape(story.title)}</span></div>{body}</div></div></body></html>"
    )


LAYOUTS: tuple[Callable[[Story], str], ...] = (
    semantic,
    divs,
    breaks,
    comments,
    interrupted,
    teasers,
    pleading,
    spans,
)
