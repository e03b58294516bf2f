"""What an event's word means by where it stands: the genre of its article, the words around it, what leads to it."""

import pytest

from graphkit.events.frames.setting import Setting
from graphkit.model import Genre
from tests.reading import events, tree

PLAY = (
    "Olsen struck a defender near the line.",
    "The visitors attacked the gate of the hosts.",
    "Karlsen shot at the keeper.",
)


@pytest.mark.parametrize("text", PLAY)
def test_in_sport_the_words_of_force_tell_of_play(text: str) -> None:
    assert events(text, "attacked")
    assert not events(text, "attacked", genre=Genre.SPORT)


@pytest.mark.parametrize(
    "text", ["A goalkeeper killed a widow in Lima.", "Olsen struck a fan with a bottle, police said."]
)
def test_a_crime_is_no_play(text: str) -> None:
    assert events(text, "attacked", genre=Genre.SPORT)


def test_an_attack_on_somebody_with_a_name_is_one_of_words_unless_harm_is_told_nearby() -> None:
    assert not events("Holm attacked Lund. The debate went on for an hour.", "attacked")
    assert events("Holm attacked Lund. Both were taken to hospital.", "attacked")


def test_only_the_sentences_beside_it_are_around_a_word() -> None:
    text = "Holm attacked Lund. The debate went on. A third guest smiled. Nine miners died in Peru."
    assert not events(text, "attacked")


def test_who_is_struck_in_an_accident_is_not_attacked() -> None:
    assert events("Holm struck two nuns near the mill.", "attacked")
    assert not events("Holm struck two nuns near the mill. He had been speeding.", "attacked")
    assert events("Holm struck two nuns near the mill. He had been speeding, a gunman said.", "attacked")


def test_in_sport_a_team_meets_another_and_a_coach_meets_with_somebody() -> None:
    assert not events("Holm met Lund in the semifinal hall.", "met-with", genre=Genre.SPORT)
    assert events("Holm met with Lund in the hall.", "met-with", genre=Genre.SPORT)


def test_what_we_are_talking_about_is_no_talk() -> None:
    assert events("We talked about the dam.", "met-with")
    assert not events("We are talking about the dam.", "met-with")
    assert not events("We talk about the dam.", "met-with")


def test_what_leads_to_a_word() -> None:
    grown = tree("The barge came under fire from the ridge.")
    assert {"under", "come"} <= Setting((grown,), 0).tests("lead", 4)
