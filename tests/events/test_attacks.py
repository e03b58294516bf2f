"""Who attacked whom where grammar hides it: headlines, authorship, purposes, coordination, small clauses."""

import pytest

from tests.reading import events, roles


@pytest.mark.parametrize(
    ("text", "attacker", "target"),
    [
        ("Rebels raid mission in Chad", "Rebels", "mission"),
        ("Leopard attacks herdsman", "Leopard", "herdsman"),
        ("The faction claimed responsibility for the attack on the mill.", "faction", "mill"),
        ("A court found Otto Brandt guilty of stabbing a waiter.", "Otto Brandt", "waiter"),
        ("Police fired tear gas to disperse the strikers.", "Police", "strikers"),
        ("Two pedlars were attacked and robbed by sailors.", "sailors", "Two pedlars"),
        ("The corsairs sank or captured nine ships.", "corsairs", "nine ships"),
        ("The trader was shot at his door by two men.", "two men", "trader"),
        ("The raid by commandos on the ferry failed.", "commandos", "ferry"),
        ("The attack of the wolves on the flock went on all night.", "wolves", "flock"),
    ],
)
def test_both_sides_are_found_wherever_the_clause_puts_them(text: str, attacker: str, target: str) -> None:
    (event,) = events(text, "attacked")
    found = roles(event)
    assert (found["attacker"], found["target"]) == ([attacker], [target])


def test_a_headline_with_a_full_stop_is_a_sentence() -> None:
    assert events("The rebels' raid mission ended.", "attacked") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bridge was the target of the raid.", {"target": ["bridge"]}),
        ("The target of the raid was a bridge.", {"target": ["bridge"]}),
        ("Two nurses were the victims of the shooting.", {"target": ["Two nurses"]}),
        ("The mayor, a victim of a knife attack, has left hospital.", {"target": ["mayor"]}),
        ("Otto Brandt was the mastermind of the bombing.", {"attacker": ["Otto Brandt"]}),
    ],
)
def test_who_is_called_its_target_or_its_author_has_that_part_in_an_attack(
    text: str, found: dict[str, list[str]]
) -> None:
    (event,) = events(text, "attacked")
    assert {role: names for role, names in roles(event).items() if role in ("attacker", "target")} == found


def test_who_was_not_the_target_was_not_attacked() -> None:
    assert events("The bridge was not the target of the raid.", "attacked") == []


def test_an_attack_laid_on_somebody_is_his() -> None:
    (event,) = events("The raid was blamed on rebels.", "attacked")
    assert roles(event)["attacker"] == ["rebels"]


def test_who_is_kept_from_an_attack_would_have_made_it() -> None:
    (event,) = events("Police prevented the gang from stabbing the clerk.", "attacked")
    assert (roles(event)["attacker"], event.factuality) == (["gang"], "negated")


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Had the navy attacked the port, the war would have ended.", "hypothetical"),
        ("There was no evidence that guards had beaten the prisoner.", "negated"),
        ("The drill simulated an attack on a station.", "hypothetical"),
        ("A film in which bandits attack a train won the prize.", "hypothetical"),
    ],
)
def test_what_is_imagined_or_unproven_did_not_happen(text: str, factuality: str) -> None:
    assert [event.factuality for event in events(text, "attacked")] == [factuality]


@pytest.mark.parametrize(
    ("text", "attacker", "target"),
    [
        ("Smugglers opened fire at a customs post.", "Smugglers", "customs post"),
        ("The brigands laid siege to the abbey.", "brigands", "abbey"),
        ("A gang set fire to the granary.", "gang", "granary"),
        ("The sentries returned fire at the poachers.", "sentries", "poachers"),
    ],
)
def test_an_object_that_belongs_to_its_verb_is_neither_attacked_nor_an_attack(
    text: str, attacker: str, target: str
) -> None:
    (event,) = events(text, "attacked")
    assert (roles(event)["attacker"], roles(event)["target"]) == ([attacker], [target])


def test_words_that_are_exchanged_are_one_conversation() -> None:
    (event,) = events("The mayor exchanged a few words with the miners.", "met-with")
    assert roles(event)["participant"] == ["mayor", "miners"]


def test_a_day_makes_a_word_nothing_else() -> None:
    (event,) = events("Sentries opened fire on Monday.", "attacked")
    assert roles(event) == {"attacker": ["Sentries"]}
    assert events("Councillors opened fire on the plan.", "attacked") == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Chad reported targeted attacks on schools.", ["schools"]),
        ("Hidden attacks killed two clerks in Lima.", ["two clerks"]),
        ("The bombed hotel raid was filmed.", ["hotel"]),
    ],
)
def test_a_participle_before_an_attack_is_no_party(text: str, target: list[str]) -> None:
    (event,) = events(text, "attacked")
    assert (roles(event)["target"], roles(event).get("instrument")) == (target, None)
