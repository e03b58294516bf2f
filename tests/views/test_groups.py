"""What communities are called: after what is shared, and only where nothing is after who leads."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from itertools import pairwise

import pytest

from graphkit.model import ArticleRecord, Claim, EntityRecord
from graphkit.views.belonging import Belonging
from graphkit.views.drawing import draw
from graphkit.views.groups import Membership, group_names
from tests.views.story import MERRIN
from tests.views.synthetic import BASE, FRAMES, Corpus, Writer

PARTIES = [EntityRecord(f"{BASE}entity/{name}", name, "Person") for name in ("Ana", "Bo", "Cleo", "Dan", "Eva", "Finn")]
KEYS = [party.id for party in PARTIES]
NOWHERE = Belonging("", "", "", ())


def _belonging(country: str = "", body: str = "") -> Belonging:
    return NOWHERE._replace(country=country, body=body)


def _told(*, place: EntityRecord | None = None, story: str | None = None) -> tuple[list[Claim], list[ArticleRecord]]:
    """Return claims that join each party to the next, in one article."""
    made = Corpus()
    writer = Writer(made)
    writer.begin(1, "The ferry strike")
    for one, other in pairwise(PARTIES):
        writer.say("met-with", [one], [other], verb="met", place=place)
    writer.end(title="The ferry strike", paper="River Times", day=None)
    return made.claims, [dataclasses.replace(article, story=story) for article in made.articles]


def _names(
    belongings: Mapping[str, Belonging],
    told: tuple[list[Claim], list[ArticleRecord]],
    parts: Sequence[Sequence[str]] = (KEYS,),
) -> tuple[str, ...]:
    claims, articles = told
    known = Membership(
        names={party.id: party.name for party in PARTIES},
        weights={KEYS[4]: 5, KEYS[1]: 3},
        belongings=belongings,
        claims=claims,
        drawing=draw(claims, {frame.relation: frame for frame in FRAMES}),
        articles={article.id: article for article in articles},
    )
    return group_names(parts, known)


@pytest.mark.parametrize(
    ("countries", "name"),
    [
        (["Arvania"] * 3 + [""] * 3, "Arvania"),
        (["Arvania"] * 2 + ["Belmark"] * 2 + ["", ""], "Arvania and Belmark"),
        (["Arvania", "Belmark", "Corland", "", "", ""], "around Eva"),
    ],
)
def test_a_community_is_called_after_the_country_or_two_of_its_members(countries: list[str], name: str) -> None:
    belongings = {key: _belonging(country) for key, country in zip(KEYS, countries, strict=True)}
    assert _names(belongings, _told()) == (name,)


def test_a_community_without_a_country_is_called_after_an_organisation() -> None:
    assert _names({key: _belonging(body="Grain Board") for key in KEYS[:3]}, _told()) == ("Grain Board",)


def test_a_community_that_one_story_tells_of_is_called_after_its_title() -> None:
    assert _names({}, _told(story=f"{BASE}story/1", place=MERRIN)) == ("The ferry strike",)


def test_a_community_that_met_in_one_place_is_called_after_it() -> None:
    assert _names({}, _told(place=MERRIN)) == ("Port Merrin",)


def test_a_community_that_shares_nothing_is_called_after_its_weightiest() -> None:
    assert _names({}, _told()) == ("around Eva",)


def test_two_communities_of_one_name_are_told_apart_by_who_leads_them() -> None:
    belongings = dict.fromkeys(KEYS, _belonging("Arvania"))
    assert _names(belongings, _told(), (KEYS[:3], KEYS[3:])) == ("Arvania: Bo", "Arvania: Eva")
