"""What a text leaves open stays open: events with one side only, and nobody named who is not said to take part."""

import pytest

from tests.reading import events, roles


@pytest.mark.parametrize(
    ("text", "relation", "expected"),
    [
        ("Bottles were thrown at the end of the march.", "attacked", {"instrument": ["Bottles"]}),
        ("Four drones were downed over the strait.", "attacked", {"target": ["Four drones"]}),
        (
            "Nurses have been urged to travel in pairs.",
            "proposed",
            {"addressee": ["Nurses"], "proposal": ["travel in pairs"]},
        ),
        ("The report has led to calls for a ban on kites.", "proposed", {"proposal": ["ban on kites"]}),
        ("Sudan blocked aid to the camps for a month.", "supplied", {"item": ["aid"], "recipient": ["camps"]}),
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
    (event,) = events("Morocco said it struck a depot that smugglers used.", "attacked")
    assert roles(event)["attacker"] == ["Morocco"]
    assert not events("The institute measured the earthquake. It destroyed two mills.", "attacked")


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Pupils were asked to sweep the yard.", "requested"),
        ("No pupil was asked to sweep the yard.", "negated"),
        ("The miners' request for a meeting was turned down.", "requested"),
    ],
)
def test_what_was_never_asked_is_no_request(text: str, factuality: str) -> None:
    assert [str(event.factuality) for event in events(text, "proposed")] == [factuality]
