"""The genre of an article: by its metadata, its address, the words beside it and its own."""

from __future__ import annotations

import pytest

from graphkit.articles import genre, split
from graphkit.articles.genre import Clues, genre_of
from graphkit.errors import OntologyError
from graphkit.model import Failure, Genre, Page, PageKind
from graphkit.ontology.files import load_yaml, ontology_folder
from tests.articles.making import articles
from tests.articles.test_page_kinds import BODY, one, page

NEWS = "\n".join(BODY)
MATCH = (
    "Skagen scored two goals in the second half and won the match by 3-1, so that they lead the league after nine "
    "matches of the season. The striker came on as a substitute after half-time. The goalkeeper saved a penalty, and "
    "the coach praised the squad. The midfielder will miss the next fixture."
)
BOUT = (
    "Lund kept his heavyweight belt on Saturday. The boxer from Skagen floored Brandt with an uppercut in the sixth "
    "round and the referee stopped the bout at once. It was the ninth knockout of the undefeated champion."
)
RACE = (
    "Lund won the race for the senate on Saturday and called it a victory for the whole team. The candidate beat "
    "Brandt in all but two districts. His opponent had attacked him for a year, and lost the game that she had "
    "played, an aide said."
)
VIEW = (
    "I have lived beside the harbour for forty years, and I'm tired of the quarrel. My neighbours are, too. We must "
    "ask who pays for the lights, and I do not think that we should wait. I've seen what waiting did to me."
)


@pytest.mark.parametrize(
    ("clues", "wanted"),
    [
        (Clues(NEWS), Genre.NEWS),
        (Clues(NEWS, url="https://post.test/news/2024/06/05/harbour-opinion-poll"), Genre.NEWS),
        (Clues(NEWS, title="Legal opinion expected in the harbour case"), Genre.NEWS),
        (Clues(NEWS, title="Board asks for a review of the harbour rules"), Genre.NEWS),
        (Clues(NEWS, kinds=("ReportageNewsArticle", "article")), Genre.NEWS),
        (Clues(f"{NEWS} “I must say that I, me and my men, we should, I'm sure, go,” he said."), Genre.NEWS),
        (Clues(NEWS, kinds=("LiveBlogPosting",)), Genre.LIVE),
        (Clues(NEWS, title="Harbour strike LIVE: pilots meet the board"), Genre.LIVE),
        (Clues(NEWS, title="LIVE: Pilots meet the board"), Genre.LIVE),
        (Clues(NEWS, title="Harbour strike - as it happened"), Genre.LIVE),
        (Clues(NEWS, url="https://post.test/news/live/harbour-strike"), Genre.LIVE),
        (Clues(NEWS, kinds=("OpinionNewsArticle",)), Genre.OPINION),
        (Clues(NEWS, url="https://post.test/opinion/2024/pilots"), Genre.OPINION),
        (Clues(NEWS, title="Analysis | Why the pilots won"), Genre.OPINION),
        (Clues(NEWS, sections=("News, Opinion",)), Genre.OPINION),
        (Clues(NEWS, lines=("COMMENT", "Ann Lund")), Genre.OPINION),
        (Clues(VIEW), Genre.OPINION),
        (Clues(MATCH), Genre.SPORT),
        (Clues(BOUT), Genre.SPORT),
        (Clues(RACE), Genre.NEWS),
        (Clues(NEWS, url="https://post.test/sport/sailing"), Genre.SPORT),
        (Clues(NEWS, sections=("Football",)), Genre.SPORT),
        (Clues(NEWS, kinds=("ReviewNewsArticle",)), Genre.REVIEW),
        (Clues(NEWS, title="Film review: The Pilot"), Genre.REVIEW),
        (Clues(f"{NEWS}\nOur rating: ★★★☆☆"), Genre.REVIEW),
        (Clues(NEWS, url="https://post.test/the-long-read/harbour"), Genre.FEATURE),
        (Clues(NEWS, sections=("Profile",)), Genre.FEATURE),
        (Clues(f"Dear Editor,\n{NEWS}"), Genre.LETTER),
        (Clues(f"Sir, - {NEWS}"), Genre.LETTER),
        (Clues(NEWS, sections=("Letters to the Editor",)), Genre.LETTER),
        (Clues(f"FOR IMMEDIATE RELEASE\n{NEWS}"), Genre.PRESS_RELEASE),
        (Clues(f"{NEWS}\nMedia contact: Ann Lund, tel. 12"), Genre.PRESS_RELEASE),
        (Clues(NEWS, url="https://port.test/press-releases/12/pilots"), Genre.PRESS_RELEASE),
        (Clues(NEWS, lines=("Press release",)), Genre.PRESS_RELEASE),
    ],
)
def test_what_speaks_for_a_genre(clues: Clues, wanted: Genre) -> None:
    assert genre_of(clues) is wanted


def test_a_page_has_the_genre_of_its_metadata() -> None:
    head = '<script type="application/ld+json">{"@type": "OpinionNewsArticle", "headline": "x"}</script>'
    assert one(page(head=head)).genre is Genre.OPINION
    assert one(page(head='<meta property="article:section" content="Sport">')).genre is Genre.SPORT
    assert one(page()).genre is Genre.NEWS


def test_a_record_may_state_its_genre() -> None:
    for given, wanted in (("genre", Genre.LETTER), ("section", Genre.LETTER), ("title", Genre.NEWS)):
        found = split(Page("a", PageKind.RECORD, NEWS, ((given, "Letter"),)))
        assert not isinstance(found, Failure)
        assert found[0].genre is wanted


def test_a_text_that_says_what_it_is() -> None:
    (article,) = articles(f"PRESS RELEASE\n\nHarbour board agrees new rules\n\n{NEWS}")
    assert article.genre is Genre.PRESS_RELEASE


def test_the_list_is_in_order() -> None:
    for entry in load_yaml(ontology_folder() / "pages" / "genres.yaml"):
        for field, listed in entry.items():
            if field not in ("genre", "types"):
                assert listed == sorted(set(map(str.casefold, listed))), (entry["genre"], field)


def test_an_entry_that_is_not_understood_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(genre, "load_yaml", lambda _: [{"genre": "poem"}])
    with pytest.raises(OntologyError, match="not understood"):
        genre._genres.__wrapped__()
