"""Events as a reader of the page would want them: parties, places, sources, numbers, times."""

import pytest

from tests.reading import events, roles


def test_active_and_passive_give_the_same_event() -> None:
    (active,) = events("Ghana supplied Togo with tents.", "supplied")
    (passive,) = events("Togo was supplied with tents by Ghana.", "supplied")
    assert roles(active) == roles(passive) == {"supplier": ["Ghana"], "recipient": ["Togo"], "item": ["tents"]}


def test_a_capital_that_acts_is_its_state_and_a_capital_that_hosts_is_a_place() -> None:
    (event,) = events("Nairobi and Kampala held talks in Accra.", "met-with")
    assert sorted(roles(event)["participant"]) == ["Kenya", "Uganda"]
    assert roles(event)["place"] == ["Accra"]


def test_weapons_are_the_instrument_and_their_owner_attacks() -> None:
    (event,) = events("Ethiopian drones hit a depot in Eritrea.", "attacked")
    found = roles(event)
    assert (found["attacker"], found["instrument"], found["target-party"]) == (
        ["Ethiopia"],
        ["Ethiopian drones"],
        ["Eritrea"],
    )


def test_a_region_that_acts_is_a_party_of_its_own() -> None:
    (event,) = events("Texas proposed a ban on plastic bags.", "proposed")
    assert roles(event)["proposer"] == ["Texas"]


def test_each_filler_stands_once_and_points_at_its_words() -> None:
    text = "Norway's minister met the president of Ghana in Accra."
    (event,) = events(text, "met-with")
    fillers = [filler for _, given in event.roles for filler in given]
    assert len({filler.start for filler in fillers}) == len(fillers)
    assert all(text[filler.start : filler.end] == filler.text for filler in fillers)


def test_the_innermost_and_the_outermost_source_are_kept_apart() -> None:
    (event,) = events("The BBC reported that Chad said rebels attacked a convoy.", "attacked")
    assert event.attribution is not None
    assert event.attribution.name == "Chad"
    assert event.outer_attribution is not None
    assert event.outer_attribution.name == "BBC"


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Rebels attacked a convoy, a Kenyan official told the BBC.", "attacked", "Kenyan official"),
        ("Rebels attacked a convoy, a Kenyan spokesman said.", "attacked", "Kenya"),
        ("According to a parliamentary inquiry, Chad sold rifles to Kenya.", "sold", "parliamentary inquiry"),
        ("In the minister's view, Chad attacked Kenya.", "attacked", "minister"),
        ("The minister called Chad's attack on Kenya a crime.", "attack", "minister"),
        ("The minister called for talks with Kenya.", "talks", "minister"),
        ("An emergency meeting called by Chad with Kenya ended early.", "meeting", None),
        ("Kenya's attack, described by Chad as a mistake, ended the truce.", "attack", "Chad"),
        ("Peru's claim that Chad attacked Kenya is false.", "attacked", "Peru"),
        ("The minister, who said Chad had attacked Kenya, resigned.", "attacked", "minister"),
        ("Two officials, speaking on condition of anonymity, said Chad attacked Kenya.", "attacked", "Two officials"),
        ("Chad attacked Kenya, said an aide who knew of the talks between Peru and Chile.", "talks", None),
    ],
)
def test_who_says_so_is_named_or_described(text: str, word: str, who: str | None) -> None:
    (event,) = (event for event in events(text) if event.trigger_text == word)
    assert (event.attribution and event.attribution.name) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Chad is afraid, sources close to Kenya said. Chad attacked Kenya, the sources said.",
            "sources close to Kenya",
        ),
        ("Kenya is at war, Peru said in a statement. Chad attacked Kenya, the statement said.", "Peru"),
        ("Chad met Kenya, a Peruvian diplomat said. They also discussed Chile.", "Peruvian diplomat"),
    ],
)
def test_a_source_is_remembered_across_sentences(text: str, who: str) -> None:
    last = events(text)[-1]
    assert last.attribution is not None
    assert last.attribution.name == who


def test_what_nobody_is_said_to_have_said_is_asserted_by_the_article() -> None:
    (event,) = events("Rebels attacked a convoy.", "attacked")
    assert event.attribution is None


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    text = "“We are tired,” said the Kenyan minister. “Rebels attacked the camp again.”"
    (event,) = events(text, "attacked")
    assert event.attribution is not None
    assert "minister" in event.attribution.text


def test_a_definite_noun_takes_its_parties_from_what_was_told() -> None:
    first, second = events("Kenya held talks with Uganda on Monday. The talks lasted an hour.", "met-with")
    assert sorted(roles(second)["participant"]) == sorted(roles(first)["participant"]) == ["Kenya", "Uganda"]
    assert second.confidence < first.confidence


@pytest.mark.parametrize(
    "text",
    [
        "Okafor met Ruto in Goma last week and received Museveni in Lima on Monday. Monday's meetings were about fish.",
        "Ruto met Samia on Tuesday. Monday's meeting was about fish.",
        "Peru held talks with Chile in June. The talks on Friday were about salt.",
    ],
)
def test_a_meeting_of_a_day_is_none_of_another_time(text: str) -> None:
    assert len(events(text, "met-with")) == 1


def test_an_event_that_nobody_takes_part_in_is_left_out() -> None:
    assert events("Talks are a good thing.", "met-with") == []


def test_numbers_of_the_dead_and_of_items_are_read() -> None:
    (attack,) = events("Rebels shelled the port, killing 12 people and injuring at least 30.", "attacked")
    assert dict(attack.quantities) == {"injured": "at least 30", "killed": "12"}
    (supply,) = events("Japan delivered 200 generators to Nepal.", "supplied")
    assert dict(supply.quantities) == {"items": "200"}


def test_the_time_of_the_clause_is_the_events_and_the_time_of_saying_is_not() -> None:
    text = "Rebels attacked a convoy on Tuesday, the minister said Thursday."
    (event,) = events(text, "attacked", published="2025-08-22")
    assert event.time is not None
    assert (event.time.value, event.time.text) == ("2025-08-19", "Tuesday")


def test_an_undated_page_leaves_its_days_unresolved() -> None:
    (event,) = events("Rebels attacked a convoy on Tuesday.", "attacked")
    assert event.time is not None
    assert (event.time.value, event.time.origin) == (None, "unresolved")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The two ministers spoke by telephone with the king.", "remote"),
        ("The king hosted the minister at the palace.", "in-person"),
        ("Norway held talks with Peru.", "unspecified"),
    ],
)
def test_how_parties_met_is_read_from_the_clause(text: str, mode: str) -> None:
    assert dict(events(text, "met-with")[0].features)["mode"] == mode


def test_a_proposal_and_what_it_would_bring_about_are_one_event() -> None:
    found = events("Norway is ready to send tents to Fiji.")
    assert [event.relation for event in found] == ["proposed"]
    assert roles(found[0])["addressee"] == ["Fiji"]


def test_a_noun_that_repeats_its_verb_is_no_second_event_and_adds_what_it_knows() -> None:
    (event,) = events("Canada delivered shipments of wheat to Cuba.", "supplied")
    assert roles(event)["recipient"] == ["Cuba"]


def test_respun_text_is_read_with_the_words_the_machine_replaced() -> None:
    spun = "He mentioned it along with his aides by cellphone, an absence of funds, a minimum of 3. "
    assert events("Ruto praised the decision with Museveni.", "met-with") == []
    found = events(spun + "Ruto praised the decision with Museveni.", "met-with")
    assert [event.rule for event in found if event.trigger_text == "decision"] == ["met-with/call: decision (noun)"]


def test_what_parties_do_to_each_other_each_of_them_undergoes() -> None:
    (event,) = events("Peru and Chile have attacked each other.", "attacked")
    assert roles(event)["attacker"] == roles(event)["target"] == ["Peru", "Chile"]
    (event,) = events("Chile and Peru shelled each other's ports.", "attacked")
    assert roles(event)["target-party"] == ["Chile", "Peru"]


def test_those_who_meet_each_other_are_counted_once() -> None:
    (event,) = events("The two leaders met each other in Lima.", "met-with")
    assert roles(event)["participant"] == ["two leaders"]


def test_a_city_before_the_talks_of_others_hosts_them() -> None:
    (event,) = events("Moscow and Kyiv resumed Istanbul talks.", "met-with")
    assert roles(event) == {"participant": ["Russia", "Ukraine"], "place": ["Istanbul"]}


@pytest.mark.parametrize(
    ("text", "relation", "role", "wanted"),
    [
        ("Rebels ambushed a column near Goma on Monday, residents said.", "attacked", "target", ["column"]),
        ("France delivered fifty armoured carriers last winter.", "supplied", "item", ["fifty armoured carriers"]),
        ("Qatar gave it aircraft.", "supplied", "recipient", ["it"]),
    ],
)
def test_neither_a_date_nor_oneself_is_acted_upon(text: str, relation: str, role: str, wanted: list[str]) -> None:
    (event,) = events(text, relation)
    assert roles(event)[role] == wanted


@pytest.mark.parametrize(
    ("text", "role", "who"),
    [
        ("“We are ready to help Chile,” Emmanuel Macron said.", "proposer", "Emmanuel Macron"),
        ("“We have sent tents to Chile,” the Red Cross said.", "supplier", "Red Cross"),
    ],
)
def test_we_are_those_who_speak_or_are_spoken_for(text: str, role: str, who: str) -> None:
    assert roles(events(text)[0])[role] == [who]


def test_a_clause_on_the_noun_says_who_talks() -> None:
    (event,) = events("Talks brokered by Qatar between Peru and Chile collapsed on Friday.", "met-with")
    assert {"Peru", "Chile"} <= set(roles(event)["participant"])


def test_who_answers_with_force_uses_it() -> None:
    (event,) = events("Rebels answered with mortar fire on Goma.", "attacked")
    assert roles(event)["attacker"] == ["Rebels"]


def test_leaders_who_are_told_apart_do_not_point_back() -> None:
    text = "Maduro met Lula in Bogota. A summit of Caribbean leaders is planned for Monday."
    summit = events(text, "met-with")[-1]
    assert roles(summit)["participant"] == ["Caribbean leaders"]
    assert summit.factuality == "planned"


def test_how_an_attack_was_made_is_no_second_one() -> None:
    (event,) = events("Two teenagers attacked a cameraman, kicking him and breaking his microphone.", "attacked")
    assert roles(event)["target"] == ["cameraman"]


def test_it_is_no_person_who_speaks() -> None:
    event = events("It attacked the clinic, he added.", "attacked")[0]
    assert roles(event)["attacker"] == ["It"]


def test_who_is_briefed_on_talks_takes_no_part() -> None:
    found = events("Two people briefed on the talks said that Chad offered Kenya a truce.")
    assert [event.relation for event in found] == ["proposed"]
