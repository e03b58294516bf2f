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


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Chad shelled a depot in Goma.", ["Democratic Republic of the Congo"]),
        ("A rocket hit a bakery in Chad.", ["Chad"]),
        ("Police shot a baker in Oslo.", None),
        ("Police shot a baker in Chad.", None),
        ("Two gunmen killed a nurse in Oslo.", None),
        ("Peru bombed Lima.", None),
        ("The militia bombed the Lagoa Refugee Camp.", None),
        ("Rebels ambushed a bus in Goma.", ["Democratic Republic of the Congo"]),
        ("The miller decried the ban on Kenyan tea after the raid on the depot.", None),
    ],
)
def test_the_state_of_a_place_is_hit_where_another_state_or_weapons_of_war_hit_it(
    text: str, party: list[str] | None
) -> None:
    (event,) = events(text, "attacked")
    assert roles(event).get("target-party") == party


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("The bank offered to send tents to Fiji.", ["Fiji"]),
        ("The bank offered to help Fiji.", ["Fiji"]),
        ("The bank proposed to sue Fiji.", None),
        ("The premier proposed a ban on flights from Fiji.", None),
        ("The premier proposed sanctions against Fiji.", ["Fiji"]),
        ("The premier offered to withdraw troops from Fiji.", ["Fiji"]),
        ("Monks called for the arrest of Ines Cortez.", None),
        ("The auditors suggested that it sell the ferry.", None),
        ("The auditors recommended that the bank sell the ferry.", ["bank"]),
    ],
)
def test_whom_a_proposal_is_about_is_not_whom_it_is_made_to(text: str, addressee: list[str] | None) -> None:
    (event,) = events(text, "proposed")
    assert roles(event).get("addressee") == addressee


@pytest.mark.parametrize(
    ("text", "attacker", "target"),
    [
        ("Rebels carried out a raid on a depot. The attack lasted an hour.", ["Rebels"], ["depot"]),
        ("Rebels bombed a depot. The bombing was condemned.", ["Rebels"], ["depot"]),
        ("They bombed a mill. The bombing lasted an hour.", None, ["mill"]),
        ("Robbers stabbed a ferry pilot. The assault lasted a minute.", ["Robbers"], ["ferry pilot"]),
        ("Gunmen shelled a quay. The attack killed four dockers.", ["Gunmen"], ["four dockers"]),
        ("Rebels shelled a pier as they bombed a barge. The attack was condemned.", ["Rebels"], ["pier"]),
        ("Pirates shot someone near the mill. The shooting shocked Lima.", ["Pirates"], None),
    ],
)
def test_a_noun_takes_its_parties_from_what_was_called_alike(
    text: str, attacker: list[str] | None, target: list[str] | None
) -> None:
    event = events(text, "attacked")[-1]
    assert roles(event).get("attacker") == attacker
    assert roles(event).get("target") == target


@pytest.mark.parametrize(
    "text",
    [
        "Rebels carried out an ambush on a convoy near Goma. The bombing was condemned.",
        "Peru may have shelled a depot. The shelling was condemned.",
        "Robbers killed a ferry pilot. The attack was condemned.",
    ],
)
def test_a_noun_takes_nothing_from_another_act_or_from_one_that_may_not_have_been(text: str) -> None:
    assert len(events(text, "attacked")) == 1


@pytest.mark.parametrize(
    ("text", "attacker", "target"),
    [
        ("The Tripoli assault killed nine soldiers.", None, ["nine soldiers"]),
        ("Nine people died in the New Year's nightclub attack.", None, ["Nine people", "nightclub"]),
        ("The Bamako hotel raid killed two cooks.", None, ["two cooks", "hotel"]),
        ("The Aldo Renz shooting shocked Lima.", None, ["Aldo Renz"]),
        ("The Kuwait invasion shocked the bishops.", None, None),
        ("The attack in Munich was condemned by Fiji.", None, None),
        ("The terrorist attacks in Paris killed two cooks.", None, ["two cooks"]),
        ("Kenyan strikes killed two cooks.", ["Kenya"], ["two cooks"]),
        ("The police shooting of a baker shocked Lima.", ["police"], ["baker"]),
    ],
)
def test_a_place_a_site_or_a_victim_before_an_attack_did_not_carry_it_out(
    text: str, attacker: list[str] | None, target: list[str] | None
) -> None:
    (event,) = events(text, "attacked")
    assert roles(event).get("attacker") == attacker
    assert roles(event).get("target") == target
    assert "instrument" not in roles(event) or roles(event)["instrument"] == ["bomb"]


@pytest.mark.parametrize(
    ("text", "relation", "role", "who"),
    [
        ("The bishop appealed to Chile to supply blankets to Bolivia.", "supplied", "supplier", ["Chile"]),
        ("The envoy called on Norway to send doctors to Chad.", "supplied", "supplier", ["Norway"]),
        ("The pilots pleaded with the ministry to sell fuel to Togo.", "supplied", "supplier", ["ministry"]),
        ("Their call on Ghana to bomb the port was ignored.", "attacked", "attacker", ["Ghana"]),
        ("Rivals teamed up with Fiji to supply tents to Malta.", "supplied", "supplier", ["Rivals"]),
    ],
)
def test_who_is_asked_is_to_act(text: str, relation: str, role: str, who: list[str]) -> None:
    (event,) = events(text, relation)
    assert roles(event)[role] == who


@pytest.mark.parametrize(
    ("text", "attacker", "target"),
    [
        ("Britain feared a coup in Fiji; within a week London had bombed the country.", ["United Kingdom"], ["Fiji"]),
        ("Nairobi bombed the country on Friday, officials said.", ["Kenya"], ["country"]),
    ],
)
def test_nobody_attacks_himself(text: str, attacker: list[str], target: list[str]) -> None:
    (event,) = events(text, "attacked")
    assert roles(event)["attacker"] == attacker
    assert roles(event)["target"] == target


def test_what_is_bought_does_not_sell_itself() -> None:
    (event,) = events("The acquisition of Fern Robotics by Nordvind Systems was a surprise.", "supplied")
    assert "supplier" not in roles(event)


@pytest.mark.parametrize(
    ("text", "role", "who"),
    [
        ("The miners said they had sold ore to the bank.", "supplier", ["miners"]),
        ("A clerk told bakers on Monday that she had sold them flour.", "supplier", ["clerk"]),
        ("When sailors asked for rice, Ines Cortez sold them fish.", "recipient", ["sailors"]),
        ("The committee says it has given ten tents to the poor.", "supplier", ["committee"]),
        ("Sailors wrote to bakers, and clerks sold them ink.", "recipient", ["them"]),
        ("The committee says he has given ten tents to the poor.", "supplier", ["he"]),
        ("Ines Cortez said they had sold ore to the bank.", "supplier", ["they"]),
    ],
)
def test_a_pronoun_stands_for_somebody_without_a_name_where_the_sentence_decides(
    text: str, role: str, who: list[str]
) -> None:
    (event,) = events(text, "supplied")
    assert roles(event)[role] == who


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Inspector Lena Brandt said she had shot two guards at the depot.", ["she"]),
        ("Lena Brandt admitted that she had shot two guards at the depot.", ["Lena Brandt"]),
        ("“I shot two guards,” Lena Brandt said.", ["Lena Brandt"]),
        ("Lena Brandt said she might shoot two guards.", ["Lena Brandt"]),
    ],
)
def test_who_reports_an_attack_confesses_none(text: str, attacker: list[str]) -> None:
    (event,) = events(text, "attacked")
    assert roles(event)["attacker"] == attacker
