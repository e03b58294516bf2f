"""Who and what is named: parses are written down, so no trained model is needed."""

from __future__ import annotations

from graphkit.model import EntityType, MentionKind, Reading
from tests.mentions.parses import Line, found

RUSSIA, TURKEY, GHANA, UNITED_STATES = "Q159", "Q43", "Q117", "Q30"


def test_a_capital_is_a_city_that_can_act_for_its_state() -> None:
    line: Line = (
        "Ankara/NNP/nsubj>1 said/VBD/ROOT>1=say Turkish/JJ/amod>3 troops/NNS/nsubj>4=troop left/VBD/ccomp>1=leave "
        "Nairobi/NNP/dobj>4 ././punct>1",
        [(0, 1, "GPE"), (2, 3, "NORP"), (5, 6, "GPE")],
    )
    mentions = found(line)
    assert mentions["Ankara"].type is EntityType.PLACE
    assert mentions["Ankara"].entity == "Q3640"
    assert mentions["Ankara"].actor == TURKEY
    assert any("stands for Turkey" in step for step in mentions["Ankara"].steps)
    assert mentions["Ankara"].reading is Reading.ACTOR


def test_troops_stand_for_their_state_and_the_adjective_names_it() -> None:
    line: Line = ("Turkish/JJ/amod>1 troops/NNS/nsubj>2=troop left/VBD/ROOT>2=leave ././punct>2", [(0, 1, "NORP")])
    mentions = found(line)
    assert mentions["Turkish troops"].entity == mentions["Turkish troops"].actor == TURKEY
    assert mentions["Turkish"].entity == TURKEY
    assert mentions["Turkish"].kind is MentionKind.NOMINAL


def test_posts_titles_and_the_genitive_are_no_part_of_names() -> None:
    line: Line = (
        "Kenya/NNP/poss>2 's/POS/case>0 president/NN/nsubj>7 ,/,/punct>2 William/NNP/compound>5 Ruto/NNP/appos>2 "
        ",/,/punct>2 met/VBD/ROOT>7=meet Gen./NNP/compound>10 Ali/NNP/compound>10 Bongo/NNP/dobj>7 ././punct>7",
        [(0, 2, "GPE"), (4, 6, "PERSON"), (8, 11, "PERSON")],
    )
    mentions = found(line)
    names = {text for text, mention in mentions.items() if mention.kind is MentionKind.NAME}
    assert names == {"Kenya", "William Ruto", "Ali Bongo"}


def test_where_a_weapon_was_made_is_not_who_uses_it() -> None:
    line: Line = (
        "Iranian/NNP/npadvmod>2 -/HYPH/punct>2 made/VBN/amod>3=make drones/NNS/nsubj>4=drone hit/VBD/ROOT>4 "
        "Tuzla/NNP/dobj>4 ././punct>4",
        [(0, 1, "NORP"), (5, 6, "GPE")],
    )
    assert all(mention.actor is None for mention in found(line).values())


def test_a_ministry_is_named_by_pattern_after_its_state() -> None:
    line: Line = (
        "The/DT/det>2 Ghanaian/JJ/amod>2 Ministry/NNP/nsubj>5 of/IN/prep>2 Health/NNP/pobj>3 thanked/VBD/ROOT>5=thank "
        "Reuters/NNP/dobj>5 ././punct>5",
        [(0, 5, "ORG"), (6, 7, "ORG")],
    )
    mentions = found(line)
    ministry = mentions["Ghanaian Ministry of Health"]
    assert ministry.name == "Ministry of Health (Ghana)"
    assert ministry.type is EntityType.ORGANISATION
    assert ministry.actor == GHANA


def test_a_surname_is_the_person_introduced_whatever_the_model_takes_it_for() -> None:
    lines: list[Line] = [
        ("Yoweri/NNP/compound>1 Museveni/NNP/nsubj>2 spoke/VBD/ROOT>2=speak ././punct>2", [(0, 2, "PERSON")]),
        ("Museveni/NNP/nsubj>1 left/VBD/ROOT>1=leave ././punct>1", [(0, 1, "NORP")]),
        ("Crowds/NNS/nsubj>1=crowd cheered/VBD/ROOT>1=cheer Museveni/NNP/dobj>1 ././punct>1", []),
    ]
    mentions = found(*lines)
    assert mentions["Museveni"].type is EntityType.PERSON
    assert mentions["Museveni"].sentence == 1


def test_what_an_article_calls_a_name_decides_its_type() -> None:
    lines: list[Line] = [
        (
            "Fern/NNP/compound>1 Robotics/NNP/nsubj>2 is/VBZ/ROOT>2=be one/CD/attr>2 of/IN/prep>3 the/DT/det>6 "
            "companies/NNS/pobj>4=company ././punct>2",
            [(0, 2, "GPE")],
        ),
        (
            "Buyers/NNS/nsubj>1=buyer like/VBP/ROOT>1 Fern/NNP/compound>3 Robotics/NNP/dobj>1 ././punct>1",
            [(2, 4, "GPE")],
        ),
    ]
    assert found(*lines)["Fern Robotics"].type is EntityType.ORGANISATION


def test_words_of_a_post_name_nothing_else() -> None:
    line: Line = (
        "Secretary/NNP/compound>4 of/IN/prep>0 State/NNP/pobj>1 Mary/NNP/compound>4 Blake/NNP/nsubj>5 "
        "left/VBD/ROOT>5=leave "
        "././punct>5",
        [(2, 3, "ORG"), (3, 5, "PERSON")],
    )
    assert {text for text, m in found(line).items() if m.kind is MentionKind.NAME} == {"Mary Blake"}


def test_mentions_are_their_text() -> None:
    line: Line = (
        "The/DT/det>3 Japanese/JJ/amod>3 prime/NN/compound>3 minister/NN/nsubj>4 "
        "praised/VBD/ROOT>4=praise U.S./NNP/compound>6 "
        "efforts/NNS/dobj>4=effort ././punct>4",
        [(1, 2, "NORP"), (5, 6, "GPE")],
    )
    text = "The Japanese prime minister praised U.S. efforts."
    mentions = found(line)
    assert mentions["U.S."].entity == UNITED_STATES
    assert all(text[mention.start : mention.end] == spelled for spelled, mention in mentions.items())


def test_a_place_is_the_one_in_the_country_that_the_article_is_about() -> None:
    georgia = "voted/VBD/ROOT>1=vote ././punct>1"
    american: list[Line] = [
        (f"Georgia/NNP/nsubj>1 {georgia}", [(0, 1, "GPE")]),
        (f"Florida/NNP/nsubj>1 {georgia}", [(0, 1, "GPE")]),
    ]
    caucasian: list[Line] = [
        (f"Georgia/NNP/nsubj>1 {georgia}", [(0, 1, "GPE")]),
        (f"Tbilisi/NNP/nsubj>1 {georgia}", [(0, 1, "GPE")]),
        (f"Florida/NNP/nsubj>1 {georgia}", [(0, 1, "GPE")]),
    ]
    assert found(*american)["Georgia"].entity == "Q1428"
    assert found(*caucasian)["Georgia"].entity == "Q230"


def test_a_capital_after_in_or_a_word_of_motion_is_a_place() -> None:
    line: Line = (
        "Seoul/NNP/nsubj>1 sent/VBD/ROOT>1=send envoys/NNS/dobj>1=envoy who/WP/nsubj>4 flew/VBD/relcl>2=fly "
        "to/IN/prep>4 Hanoi/NNP/pobj>5 and/CC/cc>6 Lima/NNP/conj>6 in/IN/prep>4 May/NNP/pobj>9 ././punct>1",
        [(0, 1, "GPE"), (6, 7, "GPE"), (8, 9, "GPE"), (10, 11, "DATE")],
    )
    readings = {text: mention.reading for text, mention in found(line).items() if mention.actor}
    assert readings == {"Seoul": Reading.ACTOR, "Hanoi": Reading.PLACE, "Lima": Reading.PLACE}


def test_in_a_headline_of_capitals_a_word_is_no_acronym() -> None:
    line: Line = ("WHO/WP/nsubj>1 PAYS/VBZ/ROOT>1=pay", [])
    assert found(line) == {}


def test_a_language_is_no_state() -> None:
    learned: Line = ("They/PRP/nsubj>1 speak/VBP/ROOT>1=speak Turkish/NNP/dobj>1 in/IN/prep>1 Ghana/NNP/pobj>3", [])
    written: Line = ("It/PRP/nsubj>1 ends/VBZ/ROOT>1=end in/IN/prep>1 Turkish/NNP/pobj>2 ././punct>1", [])
    people: Line = ("They/PRP/nsubj>1 met/VBD/ROOT>1=meet the/DT/det>3 Turkish/NNP/dobj>1 ././punct>1", [])
    assert "Turkish" not in found(learned)
    assert "Turkish" not in found(written)
    assert found(people)["Turkish"].entity == TURKEY
