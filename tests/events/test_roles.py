"""Who did it and to whom, in what real news gets wrong: an open role costs less than a wrong name."""

from __future__ import annotations

import pytest

from tests.reading import events, roles


@pytest.mark.parametrize(
    ("text", "role", "who"),
    [
        ("“He grabbed a spade and hit the goat,” said baker Nora Feld.", "attacker", ["He"]),
        ("“She kicked my brother,” Paul Renner told the court.", "attacker", ["She"]),
        ("“He pelted us with stones,” Ines Cortez said.", "target", ["Ines Cortez"]),
        ("“They sold it cows,” the Red Cross said.", "recipient", ["it"]),
        ("“We hear that pirates have raided the harbour,” Ines Cortez said.", "attacker", ["pirates"]),
    ],
)
def test_who_speaks_of_a_third_person_does_not_speak_of_himself(text: str, role: str, who: list[str]) -> None:
    event = events(text)[0]
    assert roles(event)[role] == who


def test_a_source_that_says_we_is_who_speaks() -> None:
    (event,) = events("“We hear that pirates have raided the harbour,” Ines Cortez said.", "attacked")
    assert event.attribution is not None
    assert event.attribution.name == "Ines Cortez"
