"""Sport, datelines, headlines and companies: parses are written down, so no trained model is needed."""

from __future__ import annotations

from graphkit.mentions import dateline_names
from graphkit.model import Article, Block, BlockLabel, EntityType, MentionKind
from graphkit.ontology.gazetteers import load_gazetteer
from tests.mentions.parses import Line, found

MATCH: Line = (
    "Leeds/NNP/nsubj>1 beat/VBD/ROOT>1 Nantes/NNP/dobj>1 after/IN/prep>1 Okafor/NNP/nsubj>5 scored/VBD/pcomp>3=score "
    "for/IN/prep>5 the/DT/det>9 football/NN/compound>9 club/NN/pobj>6 ././punct>1",
    [(0, 1, "GPE"), (2, 3, "GPE"), (4, 5, "PERSON")],
)


def names(*lines: Line) -> dict[str, EntityType]:
    return {text: mention.type for text, mention in found(*lines).items() if mention.kind is MentionKind.NAME}


def test_a_city_that_plays_is_its_club() -> None:
    mentions = found(MATCH)
    assert mentions["Leeds"].type is mentions["Nantes"].type is EntityType.ORGANISATION
    assert mentions["Leeds"].entity is None


def test_a_state_that_plays_stays_a_state() -> None:
    line: Line = (MATCH[0].replace("Leeds", "Germany").replace("Nantes", "Brazil"), MATCH[1])
    assert names(line) == {"Germany": EntityType.STATE, "Brazil": EntityType.STATE, "Okafor": EntityType.PERSON}


def test_a_city_where_a_match_is_played_stays_a_city() -> None:
    at: Line = ("They/PRP/nsubj>1 met/VBD/ROOT>1=meet at/IN/prep>1 Bergen/NNP/pobj>2 ././punct>1", [(3, 4, "GPE")])
    assert names(MATCH, at)["Bergen"] is EntityType.PLACE


def test_without_words_of_sport_a_city_is_a_city() -> None:
    line: Line = (
        "Leeds/NNP/nsubj>1 beat/VBD/ROOT>1 Nantes/NNP/dobj>1 to/IN/prep>1 the/DT/det>5 contract/NN/pobj>3 ././punct>1",
        [(0, 1, "GPE"), (2, 3, "GPE")],
    )
    assert set(names(line).values()) == {EntityType.PLACE}


def test_a_dateline_in_capitals_names_a_place() -> None:
    line: Line = (
        "TORVALE/NNP/compound>2 ,/,/punct>0 Norway/NNP/ROOT>2 1997/CD/nummod>2 -/HYPH/punct>2 02/CD/nummod>2",
        [(0, 1, "ORG"), (2, 3, "GPE")],
    )
    assert names(line) == {"TORVALE": EntityType.PLACE, "Norway": EntityType.STATE}


TITLE: Line = (
    "Okafor/NNP/compound>2 Visits/NNP/compound>2 Tarkwa/NNP/ROOT>2 Gold/NNP/compound>4 Mine/NNP/dobj>2",
    [(0, 5, "ORG")],
)


def test_a_headline_in_title_case_names_what_the_article_names() -> None:
    line: Line = (
        "Okafor/NNP/nsubj>1 praised/VBD/ROOT>1=praise Tarkwa/NNP/compound>3 Gold/NNP/dobj>1 ././punct>1",
        [(0, 1, "PERSON"), (2, 4, "ORG")],
    )
    assert names(TITLE, line) == {"Okafor": EntityType.PERSON, "Tarkwa Gold": EntityType.ORGANISATION}


def test_a_headline_in_title_case_keeps_a_name_that_no_line_shortens() -> None:
    line: Line = (
        "Mensah/NNP/nsubj>1 praised/VBD/ROOT>1=praise Tarkwa/NNP/compound>3 Gold/NNP/dobj>1 ././punct>1",
        [(0, 1, "PERSON"), (2, 4, "ORG")],
    )
    assert "Okafor Visits Tarkwa Gold Mine" in names(TITLE, line)


def test_a_comma_parts_two_names_and_not_the_words_of_one() -> None:
    words = "Harvest/NNP/compound>1 Ball/NNP/pobj>0 ,/,/punct>4 Osei/NNP/nsubj>4 {}/VBD/ROOT>4 ././punct>4"
    assert set(names((words.format("said"), [(0, 4, "ORG")]))) == {"Harvest Ball", "Osei"}
    firm: Line = (
        "Roe/NNP/ROOT>0 ,/,/punct>0 Doe/NNP/conj>0 and/CC/cc>0 Poe/NNP/conj>0 left/VBD/ROOT>5 ././punct>5",
        [(0, 5, "ORG")],
    )
    assert set(names(firm)) == {"Roe, Doe and Poe"}
    assert "Harvest Ball, Ltd" in names((words.replace("Osei", "Ltd").format("left"), [(0, 4, "ORG")]))


def test_a_headline_in_capitals_names_what_the_article_names() -> None:
    headline: Line = (
        "OKAFOR/NNP/compound>2 ARRIVES/NNP/compound>2 IN/NNP/ROOT>2 GHANA/NNP/dobj>2",
        [(0, 3, "ORG")],
    )
    line: Line = (
        "President/NNP/compound>2 Ruth/NNP/compound>2 Okafor/NNP/nsubj>3 landed/VBD/ROOT>3=land ././punct>3",
        [(1, 3, "PERSON")],
    )
    assert names(headline, line) == {
        "OKAFOR": EntityType.PERSON,
        "GHANA": EntityType.STATE,
        "Ruth Okafor": EntityType.PERSON,
    }


def test_a_legal_form_closes_a_company_and_tells_its_short_name() -> None:
    first: Line = (
        "Tarvel/NNP/compound>1 Corp/NNP/nsubj>3 Q3/NNP/appos>1 rose/VBD/ROOT>3=rise ././punct>3",
        [(0, 3, "ORG")],
    )
    second: Line = ("Tarvel/NNP/nsubj>1 fell/VBD/ROOT>1=fall ././punct>1", [(0, 1, "PERSON")])
    assert names(first, second) == {"Tarvel Corp": EntityType.ORGANISATION, "Tarvel": EntityType.ORGANISATION}


def test_a_free_dash_parts_names_and_a_hyphen_does_not() -> None:
    line: Line = (
        "Suva/NNP/dep>4 --/:/punct>0 Kim/NNP/compound>4 Woo/NNP/compound>4 -/HYPH/punct>5 choong/NNP/nsubj>6 "
        "spoke/VBD/ROOT>6=speak ././punct>6",
        [(0, 6, "PERSON")],
    )
    assert set(names(line)) == {"Suva", "Kim Woo-choong"}


def test_an_acronym_in_brackets_is_the_body_before_it() -> None:
    line: Line = (
        "the/DT/det>3 Norden/NNP/compound>3 Soil/NNP/compound>3 Institute/NNP/nsubj>7 (/-LRB-/punct>3 NSI/NNP/appos>3 "
        ")/-RRB-/punct>3 said/VBD/ROOT>7=say ././punct>7",
        [(1, 4, "ORG")],
    )
    assert names(line)["NSI"] is EntityType.ORGANISATION


def test_an_event_is_nobody() -> None:
    line: Line = (
        "the/DT/det>2 Lima/NNP/compound>2 Open/NNP/nsubj>3 began/VBD/ROOT>3=begin ././punct>3",
        [(1, 2, "GPE")],
    )
    assert names(line) == {}


def test_a_dateline_that_is_a_part_of_its_own_names_place_and_agency() -> None:
    text = "Torvale, Norway (Reuters) - Rain fell."
    parts = (Block(BlockLabel.DATELINE, 0, 28), Block(BlockLabel.BODY, 28, len(text)))
    article = Article("a", "page.txt", 0, text, parts, 0, len(text), text, dateline_place="Torvale, Norway")
    found = {mention.text: mention for mention in dateline_names(article, load_gazetteer())}
    assert {name: mention.type for name, mention in found.items()} == {
        "Torvale": EntityType.PLACE,
        "Norway": EntityType.STATE,
        "Reuters": EntityType.ORGANISATION,
    }
    assert all(mention.span.of(text) == name for name, mention in found.items())
    assert all(mention.entity for mention in found.values())


def test_who_is_said_of_a_person() -> None:
    line: Line = (
        "Tanvir/NNP/nsubj>6 ,/,/punct>0 who/WP/nsubj>3 paints/VBZ/relcl>0=paint ,/,/punct>0 then/RB/advmod>6 "
        "left/VBD/ROOT>6=leave ././punct>6",
        [(0, 1, "ORG")],
    )
    assert names(line) == {"Tanvir": EntityType.PERSON}


def test_a_known_given_name_belongs_to_the_family_name_after_it() -> None:
    line: Line = (
        "Men/NNS/dep>3 :/:/punct>0 Ingrid/NNP/compound>3 Abera/NNP/ROOT>3 2:07/CD/nummod>3",
        [(3, 4, "PERSON")],
    )
    assert set(names(line)) == {"Ingrid Abera"}


def test_scores_part_clubs_that_were_taken_for_one() -> None:
    line: Line = (
        "Tarvel/NNP/ROOT>0 1/CD/nummod>0 Ostra/NNP/dep>0 3/CD/nummod>2",
        [(0, 3, "ORG")],
    )
    assert names(MATCH, line) | {"Tarvel": EntityType.ORGANISATION, "Ostra": EntityType.ORGANISATION} == names(
        MATCH, line
    )
