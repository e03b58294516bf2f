"""Which of several things of one name is meant; parses are written down, so no trained model is needed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphkit.mentions import MentionFinder
from graphkit.model import EntityType, Mention
from graphkit.ontology import load_lexicon
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.syntax import trees
from tests.mentions.parses import Line, found, parsed

PARIS, TEXAS, LONDON, LONDON_ONTARIO, ONTARIO = "Q90", "Q1439", "Q84", "Q92561", "Q1904"
GEORGIA, GEORGIA_US, WASHINGTON, WASHINGTON_STATE = "Q230", "Q1428", "Q61", "Q1223"
CONGO, OTHER_CONGO = "Q974", "Q971"


def line(text: str, *places: str) -> Line:
    """Return a line without a parse worth the name; ``places`` are the words that the model takes for places."""
    words = text.split(" ")
    tagged = [f"{word}/{'NNP' if word[0].isupper() else 'NN'}/dep>0" for word in words]
    spans = []
    for place in places:
        parts = place.split(" ")
        first = next(i for i in range(len(words)) if words[i : i + len(parts)] == parts)
        spans.append((first, first + len(parts), "GPE"))
    return " ".join(tagged), spans


def test_what_follows_a_comma_says_which_city_is_meant_throughout() -> None:
    mentions = found(
        line("a fire in London , Ontario .", "London", "Ontario"), line("smoke over London again .", "London")
    )
    assert mentions["London"].entity == LONDON_ONTARIO
    assert mentions["Ontario"].entity == ONTARIO


def test_a_city_that_no_table_has_there_is_none_of_the_known_ones() -> None:
    mentions = found(line("a jury in Paris , Texas .", "Paris", "Texas"), line("quiet in Paris today .", "Paris"))
    assert mentions["Paris"].entity == "Place/paris texas"
    assert mentions["Paris"].name == "Paris (Texas)"
    assert mentions["Texas"].entity == TEXAS


@pytest.mark.parametrize(("city", "meant"), [("Tbilisi", GEORGIA), ("Atlanta", GEORGIA_US)])
def test_the_city_before_it_says_which_georgia_is_meant(city: str, meant: str) -> None:
    assert found(line(f"rain in {city} , Georgia .", city, "Georgia"))["Georgia"].entity == meant


def test_a_list_goes_on_after_a_comma_and_says_nothing_of_where_a_city_lies() -> None:
    mentions = found(line("flights from Paris , Texas and Rome .", "Paris", "Texas", "Rome"))
    assert mentions["Paris"].entity == PARIS


def test_a_part_of_a_state_is_known_by_the_parts_beside_it_and_a_city_by_the_cities() -> None:
    assert found(line("voters in Washington and Oregon .", "Washington", "Oregon"))["Washington"].entity == (
        WASHINGTON_STATE
    )
    mentions = found(line("fires in Chicago , Washington and Ohio .", "Chicago", "Washington", "Ohio"))
    assert mentions["Washington"].entity == WASHINGTON


def test_a_state_named_in_full_is_who_its_short_name_means() -> None:
    named = "Republic of the Congo"
    mentions = found(line(f"the {named} votes .", named), line("then Congo and Kinshasa wait .", "Congo", "Kinshasa"))
    assert mentions["Congo"].entity == OTHER_CONGO
    assert found(line("then Congo and Kinshasa wait .", "Congo", "Kinshasa"))["Congo"].entity == CONGO


def test_a_much_larger_city_gives_way_to_two_places_and_not_to_one() -> None:
    one = line("rain in Perth and Edinburgh .", "Perth", "Edinburgh")
    two = line("rain in Perth , Glasgow and Edinburgh .", "Perth", "Glasgow", "Edinburgh")
    assert found(one)["Perth"].entity == "Q3183"
    assert found(two)["Perth"].entity == "Q203000"


def test_the_name_alone_is_the_large_city_or_else_the_part() -> None:
    assert found(line("rain in New York .", "New York"))["New York"].entity == "Q60"
    assert found(line("rain in Ontario .", "Ontario"))["Ontario"].entity == ONTARIO


def test_a_dateline_says_which_city_is_meant() -> None:
    article, sentences = parsed(line("smoke over London again .", "London"))
    finder = MentionFinder(load_gazetteer())

    def london(dateline: str | None) -> Mention:
        mentions = finder.find(replace(article, dateline_place=dateline), trees(sentences, load_lexicon()))
        return next(mention for mention in mentions if mention.text == "London")

    assert london("LONDON, Ontario").entity == LONDON_ONTARIO
    assert london("LONDON").entity == london(None).entity == LONDON


def test_a_title_in_capitals_makes_a_person_of_a_place_name() -> None:
    assert "Victoria" not in {
        text for text, mention in found(line("then Queen Victoria left .")).items() if mention.entity
    }


def test_a_place_in_the_style_of_a_person_is_not_named() -> None:
    assert "Edinburgh" not in found(line("the Duke of Edinburgh left .", "Edinburgh"))


def test_a_known_person_whose_name_opens_another_is_not_named() -> None:
    mentions = found(line("flights to John F. Kennedy International Airport stopped ."))
    assert mentions["John F. Kennedy International Airport"].type is EntityType.PLACE
    assert not any(mention.entity for mention in mentions.values())


def test_a_dollar_is_no_state() -> None:
    assert found(line("costs of US$ 20 rose .")) == {}


def test_a_service_of_a_state_has_the_item_that_the_gazetteer_gives_it() -> None:
    flown: Line = (
        "the/DT/det>3 U.S./NNP/compound>3 Air/NNP/compound>3 Force/NNP/nsubj>4 flew/VBD/ROOT>4=fly ././punct>4",
        [(0, 4, "ORG")],
    )
    mention = found(flown)["U.S. Air Force"]
    assert (mention.entity, mention.actor) == ("Q11223", "Q30")
