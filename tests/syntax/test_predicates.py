"""Grammar undone: whatever the construction, the same deep arguments."""

import pytest

from tests.reading import arguments

VERBS = [
    # active, passive, passive without agent
    ("Rebels attacked the camp.", "attacked", {"agent": ["Rebels"], "patient": ["the camp"]}),
    ("The camp was attacked by rebels.", "attacked", {"agent": ["rebels"], "patient": ["The camp"]}),
    ("The camp was attacked at dawn.", "attacked", {"patient": ["The camp"]}),
    # two objects, and their passive
    ("Japan gave Nepal 40 trucks.", "gave", {"agent": ["Japan"], "recipient": ["Nepal"], "patient": ["40 trucks"]}),
    ("Nepal was given tents by Japan.", "given", {"agent": ["Japan"], "recipient": ["Nepal"], "patient": ["tents"]}),
    # relative clauses, full and reduced
    ("The army that shelled the port withdrew.", "shelled", {"agent": ["The army"], "patient": ["the port"]}),
    ("The drones Chad launched at dawn hit a depot.", "launched", {"agent": ["Chad"], "patient": ["The drones"]}),
    ("The trucks that Sweden gave Jordan are old.", "gave", {"agent": ["Sweden"], "recipient": ["Jordan"]}),
    ("Tents donated by Norway arrived in Lima.", "donated", {"agent": ["Norway"], "patient": ["Tents"]}),
    ("Soldiers guarding the bridge shot a driver.", "guarding", {"agent": ["Soldiers"], "patient": ["the bridge"]}),
    # coordination of predicates and of arguments
    (
        "Ghana and Togo met envoys and aid workers.",
        "met",
        {"agent": ["Ghana", "Togo"], "patient": ["envoys", "aid workers"]},
    ),
    (
        "The general stormed the palace and shelled the port.",
        "shelled",
        {"agent": ["The general"], "patient": ["the port"]},
    ),
    # control and raising
    ("Norway promised to send doctors.", "send", {"agent": ["Norway"], "patient": ["doctors"]}),
    ("Ghana asked Japan to sell it rice.", "sell", {"agent": ["Japan"], "recipient": ["it"], "patient": ["rice"]}),
    (
        "Peru is ready to deploy engineers to Haiti.",
        "deploy",
        {"agent": ["Peru"], "patient": ["engineers"], "to": ["Haiti"]},
    ),
    ("Unions appealed to Ghana to sell rice.", "sell", {"agent": ["Ghana"], "patient": ["rice"]}),
    ("Police thwarted a plan to attack the camp.", "attack", {"patient": ["the camp"]}),
    ("Peru's plan to attack the camp failed.", "attack", {"agent": ["Peru 's"], "patient": ["the camp"]}),
    ("Fiji insisted on sending troops.", "sending", {"agent": ["Fiji"], "patient": ["troops"]}),
    # prepositions that a parser hangs too low
    ("The envoy spoke by telephone with the king.", "spoke", {"agent": ["The envoy"], "with": ["the king"]}),
    ("Ships of wheat from Canada arrived in Cuba.", "arrived", {"from": ["Canada"], "in": ["Cuba"]}),
    # which of two objects receives
    ("The wool that Peru sold Chile was cheap.", "sold", {"recipient": ["Chile"], "patient": ["The wool"]}),
    ("The ring had been given her by a sailor.", "given", {"recipient": ["her"], "agent": ["a sailor"]}),
    ("The county allotted the library $90,000 this year.", "allotted", {"recipient": ["the library"]}),
    # a headline's passive without its auxiliary
    ("Tents delivered to Fiji", "delivered", {"patient": ["Tents"], "to": ["Fiji"]}),
    ("Lamps were sent to Samoa by rail.", "sent", {"patient": ["Lamps"], "recipient": ["Samoa"]}),
    ("Drivers urged to avoid the bridge", "urged", {"patient": ["Drivers"], "clause": ["avoid the bridge"]}),
    ("Bricks hurled at dusk", "hurled", {"patient": ["Bricks"]}),
    # what somebody saw done
    ("The feast saw two waiters stabbed.", "stabbed", {"patient": ["two waiters"]}),
    # who is praised or blamed for it did it, not who is held or blamed before, after or without it
    ("The tribes thanked Oman for giving them tents.", "giving", {"agent": ["Oman"], "patient": ["tents"]}),
    ("The judge rebuked Lund for selling rifles to the gang.", "selling", {"agent": ["Lund"], "patient": ["rifles"]}),
    ("The bandits detained Holm before killing two guards.", "killing", {"agent": ["The bandits"]}),
    ("The union condemned the guards without attacking the depot.", "attacking", {"agent": ["The union"]}),
    # a participle that goes on with what is reported
    (
        "The consul wrote that gunboats had come upriver, shelling two farms.",
        "shelling",
        {"agent": ["gunboats"], "patient": ["two farms"]},
    ),
    # verbs side by side that do not share an object, and who several are asked
    ("The abbot begged Togo and Benin to confer soon and settle the strike.", "confer", {"agent": ["Togo", "Benin"]}),
    (
        "Whalers call on Fiji and Tonga to ban drift nets",
        "call",
        {"on": ["Fiji", "Tonga"], "clause": ["ban drift nets"]},
    ),
]

NOUNS = [
    ("Norway held talks with Peru.", "talks", {"agent": ["Norway"], "with": ["Peru"]}),
    ("Iraq's invasion of Kuwait shocked many.", "invasion", {"possessor": ["Iraq 's"], "of": ["Kuwait"]}),
    ("A meeting took place in Lima between Chile and Peru.", "meeting", {"between": ["Chile", "Peru"]}),
    (
        "An Ethiopian drone attack destroyed the depot.",
        "attack",
        {"modifier": ["Ethiopian", "drone"], "patient": ["the depot"]},
    ),
    ("The strike was carried out by Chad.", "strike", {"agent": ["Chad"]}),
    ("During talks with the king, Ruto offered help.", "talks", {"with": ["the king"], "governor": ["Ruto"]}),
    ("Two guards were killed in a raid on the depot.", "raid", {"on": ["the depot"], "patient": ["Two guards"]}),
    ("In June Benin launched two strikes.", "strikes", {"agent": ["Benin"], "support": ["launched"]}),
    (
        "Crews mourned the strikes, which killed nine farmers.",
        "strikes",
        {"patient": ["nine farmers"], "support": ["killed"]},
    ),
    (
        "The killing of two tinkers on abbey land was never explained.",
        "killing",
        {"of": ["two tinkers"], "on": ["abbey land"]},
    ),
    ("The garrison repelled an attack by tribesmen.", "attack", {"patient": ["The garrison"], "by": ["tribesmen"]}),
]


@pytest.mark.parametrize(("text", "verb", "expected"), VERBS)
def test_a_verb_keeps_its_deep_arguments(text: str, verb: str, expected: dict[str, list[str]]) -> None:
    found = arguments(text, verb, "verb")
    assert {role: found.get(role) for role in expected} == expected


def test_a_passive_without_agent_has_none() -> None:
    assert "agent" not in arguments("The camp was attacked at dawn.", "attacked", "verb")


@pytest.mark.parametrize(("text", "noun", "expected"), NOUNS)
def test_an_event_noun_finds_its_arguments_around_it(text: str, noun: str, expected: dict[str, list[str]]) -> None:
    found = arguments(text, noun, "noun")
    assert {role: found.get(role) for role in expected} == expected


def test_a_predicative_adjective_takes_its_copulas_subject() -> None:
    found = arguments("Peru is ready to deploy engineers to Haiti.", "ready", "adjective")
    assert found["agent"] == ["Peru"]
    assert found["clause"] == ["deploy engineers to Haiti"]
