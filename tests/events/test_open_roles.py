"""What a text leaves open stays open: events with one side only, and nobody named who is not said to take part."""

import pytest

from tests.reading import events, roles


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Eggs were thrown during the sermon.", "attacked", {"instrument": ["Eggs"]}),
        ("Four drones were downed over the strait.", "attacked", {"target": ["Four drones"]}),
        (
            "Anglers have been urged to throw back eels.",
            "proposed",
            {"addressee": ["Anglers"], "proposal": ["throw back eels"]},
        ),
        ("The report has led to calls for a ban on kites.", "proposed", {"proposal": ["ban on kites"]}),
        ("All winter the duke blocked grain to the abbey.", "supplied", {"item": ["grain"], "recipient": ["abbey"]}),
    ],
)
def test_an_event_has_only_the_sides_that_the_text_tells(
    text: str, relation: str, expected: dict[str, list[str]]
) -> None:
    (event,) = events(text, relation)
    assert roles(event) == expected


def test_a_murder_that_is_told_by_its_victim_takes_no_killer_from_before() -> None:
    first, second = events("Pirates attacked a ferry. The murder of a nurse shocked Lima.", "attacked")
    assert roles(first)["attacker"] == ["Pirates"]
    assert roles(second)["target"] == ["nurse"]
    assert "attacker" not in roles(second)


def test_civilians_of_a_state_are_not_the_state() -> None:
    (event,) = events("Three Kenyan civilians were killed near the well.", "attacked")
    assert roles(event)["target"] == ["Three Kenyan civilians"]


def test_it_is_a_body_only_where_its_own_sentence_names_one() -> None:
    (event,) = events("Togo says it shelled a farm that deserters held.", "attacked")
    assert roles(event)["attacker"] == ["Togo"]
    assert not events("The institute measured the earthquake. It destroyed two mills.", "attacked")


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Pupils were asked to sweep the yard.", "requested"),
        ("No pupil was asked to sweep the yard.", "negated"),
        ("Nobody answered the miners' request for a meeting.", "requested"),
    ],
)
def test_what_was_never_asked_is_no_request(text: str, factuality: str) -> None:
    assert [str(event.factuality) for event in events(text, "proposed")] == [factuality]


@pytest.mark.parametrize(
    ("text", "relation", "role", "who"),
    [
        ("Kaur praised Osei for supplying tents to the village.", "supplied", "supplier", ["Osei"]),
        ("The union criticised the guards for killing nine miners.", "attacked", "attacker", ["guards"]),
        ("The general warned against attacking the convoy.", "attacked", "attacker", []),
        ("The general warned the guards against attacking the convoy.", "attacked", "attacker", ["guards"]),
        ("Peru decided against attacking the convoy.", "attacked", "attacker", ["Peru"]),
        ("The senator opposed Chad's offer to supply rifles to Kenya.", "supplied", "supplier", ["Chad"]),
        ("The mayor derided a plan to attack the port.", "attacked", "attacker", []),
    ],
)
def test_who_speaks_of_a_deed_does_not_do_it(text: str, relation: str, role: str, who: list[str]) -> None:
    (event,) = events(text, relation)
    assert roles(event).get(role, []) == who
