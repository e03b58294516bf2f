"""Who says so: in the sentence, around quotations, and from one sentence to the next."""

import pytest

from tests.reading import events

PAPERS = [
    ("Court records show that Kaur sold rifles to the militia.", "sold", "Court records"),
    ("Kaur sold rifles to the militia, customs papers show.", "sold", "customs papers"),
    ("The inquest found that a guard had shot Mensah.", "shot", "inquest"),
    ("Satellite images suggest that Chad shelled a village.", "shelled", "Satellite images"),
    ("Flight logs seen by the paper reveal that Kaur met the envoy in Lima.", "met", "Flight logs"),
    ("According to the union's count, guards shot nine miners.", "shot", "union's count"),
    ("Guards shot nine miners, according to a tally kept by nurses.", "shot", "tally kept by nurses"),
    ("Guards shot nine miners, per Radio Tamale.", "shot", "Radio Tamale"),
    ("The indictment says that Kaur sold rifles to the militia.", "sold", "indictment"),
    ("An email shows that Kaur met the envoy in Lima.", "met", "email"),
    ("The mayor released a letter saying that rebels attacked the camp.", "attacked", "mayor"),
    ("The raid shows that Chad supplied rifles to the rebels.", "supplied", None),
    ("Chad delivered rifles to Kenya according to plan.", "delivered", None),
]
TAGS = [
    ("Ghana delivered tents to nine villages, the relief office posted on its website.", "delivered", "relief office"),
    ("A drone hit a ferry near Lagos, harbour officials reported on Monday evening.", "hit", "harbour officials"),
    ("Rebels burned the market and killed two porters, the coroner's office said.", "killed", "coroner's office"),
    ("Two porters were killed by rebels, police said.", "killed", "police"),
    ("Rebels, witnesses said, attacked the convent at dawn.", "attacked", "witnesses"),
    ("The mayor asserted that guards, who were drunk, shot nine miners.", "shot", "mayor"),
    ("Ama Mensah: Rebels attacked the camp", "attacked", "Ama Mensah"),
    ("Osei said the harvest was poor, adding that rebels had burned the mill.", "burned", "Osei"),
]
STATED = [
    ("The minister denied the attack on the port.", "attack", "minister"),
    ("The mayor confirmed talks with Kenya.", "talks", "mayor"),
    ("Chad denied attacking Kenya.", "attacking", "Chad"),
    ("Prosecutors accused Kaur of selling rifles to the militia.", "selling", "Prosecutors"),
    ("Kaur was accused by prosecutors of selling rifles to the militia.", "selling", "prosecutors"),
    ("The union criticised the guards for killing nine miners.", "killing", "union"),
    ("The envoy fears that Chad will attack Kenya.", "attack", "envoy"),
    ("The envoy is certain that Chad attacked Kenya.", "attacked", "envoy"),
    ("The envoy made the claim that Chad attacked Kenya.", "attacked", "envoy"),
    ("Nobody said that Chad attacked Kenya.", "attacked", None),
    ("Kaur allegedly sold rifles to the militia.", "sold", None),
]
AS_TOLD = [
    ("Rebels shelled the harbour at night, as Osei noted.", "shelled", "Osei"),
    ("The envoys met in Lima, as first reported by the Lagos Herald.", "met", "Lagos Herald"),
    ("The company, as its director admitted, supplied rifles to the militia.", "supplied", "its director"),
    ("As he said goodbye, gunmen attacked the house.", "attacked", None),
    ("As Osei told reporters that he was tired, rebels attacked the camp.", "attacked", None),
    ("Rebels will attack the harbour, his aides fear.", "attack", "his aides"),
    ("Chile proposed a fair in Lima; Peru proposed another.", "proposed", None),
]
STANCES = [
    ("The minister warned of a raid on the depot.", "raid", "minister"),
    ("The colonel boasted of supplying rifles to the militia.", "supplying", "colonel"),
    ("The army prepared for an attack on the port.", "attack", None),
    ("The union opposed the sale of rifles to Chad.", "sale", "union"),
    ("The bishop condemned the attack on the market.", "attack", None),
    ("The governor mocked the guards who shot nine miners.", "shot", "governor"),
    ("The governor mocked the guards, who shot nine miners.", "shot", None),
    ("Monitors confirmed the ministry's account of the raid on the depot.", "raid", None),
    ("Kaur praised the guards for shooting nine miners.", "shooting", "Kaur"),
    ("Chad's threats of strikes on Kenya alarmed the region.", "strikes", "Chad"),
    ("Kenya's decision to supply rifles to the militia angered Chad.", "supply", "Kenya"),
    ("The envoy made a plea for talks with the rebels.", "talks", "envoy"),
    ("Osei did not answer pleas for talks with the rebels.", "talks", None),
    ("The generals are determined to attack the port.", "attack", "generals"),
    ("The mayor asked the army to attack the camp.", "attack", "mayor"),
    ("The guards were ordered by the minister to shoot the miners.", "shoot", "minister"),
    ("Chile urged Peru to stop the army following the assault on the port.", "assault", None),
    ("Osei said that Chad feared the rebels would attack Kenya.", "attack", "Osei"),
]
OUTSIDE = [
    ("Speaking after a meeting with Osei, Kaur said the harvest was good.", "meeting", None),
    ("No baker kept the rule, according to Kofi Osei, who met the king in Accra.", "met", None),
    ("The choir cited fog after Chad attacked Kenya.", "attacked", None),
]
QUOTED = [
    ("“People say rebels attacked us,” Mensah said.", "attacked", "Mensah"),
    ("“You know, Chad attacked Kenya,” the envoy said.", "attacked", "envoy"),
    ("“Chad is weak. Rebels attacked the camp. Nobody helped,” said Ama Mensah, a nurse.", "attacked", "Ama Mensah"),
    ("Kofi Boateng said he was tired. “Rebels attacked the camp,” Ama Mensah countered.", "attacked", "Ama Mensah"),
    ("Kofi Boateng said he was tired.\n“Rebels attacked the camp.”\nHe left.", "attacked", "Kofi Boateng"),
    ("“We slept,” Ama Mensah said. “It was dark.\n“Rebels attacked the camp.”", "attacked", "Ama Mensah"),
    ("Kofi Boateng left. Ama Mensah said: “We slept. Rebels attacked the camp.”", "attacked", "Ama Mensah"),
    ('"Rebels attacked the camp,” the nurse grinned. "We slept."', "attacked", "nurse"),
    ("“Did rebels attack the camp?” asked Ama Mensah. “Did they?”", "attack", "Ama Mensah"),
    ("Kofi Boateng said he was tired. He hates the way nurses tell it. “Rebels hit a dam.”", "hit", "Kofi Boateng"),
    ("Kofi Boateng said he was tired. Chad attacked a “rebel camp” near Lima.", "attacked", None),
]
GOING_ON = [
    ("The roads ministry denied the report. It said rebels attacked the camp.", "ministry"),
    ("Chad is afraid, a Peruvian diplomat said. He added that rebels attacked a convoy.", "Peruvian diplomat"),
    ("The union wants peace, its leader Ama Mensah said. She said rebels attacked a convoy.", "Ama Mensah"),
]


@pytest.mark.parametrize(("text", "word", "who"), [*PAPERS, *TAGS, *STATED, *AS_TOLD, *STANCES, *OUTSIDE, *QUOTED])
def test_who_says_so_is_read_from_the_words_that_tell(text: str, word: str, who: str | None) -> None:
    found = [event for event in events(text) if event.trigger_text == word]
    assert found, "no event to say"
    said_by = found[0].attribution
    assert (said_by and said_by.name) == who


@pytest.mark.parametrize(("text", "who"), GOING_ON)
def test_a_pronoun_that_goes_on_saying_is_who_spoke_before(text: str, who: str) -> None:
    said_by = events(text)[-1].attribution
    assert said_by is not None
    assert who in said_by.name


def test_a_statement_is_named_where_it_is_named_and_said_by_its_author() -> None:
    text = "Osei said in a statement that he was well. Rebels attacked the camp, the statement added."
    said_by = events(text)[-1].attribution
    assert said_by is not None
    assert (said_by.name, text[said_by.start : said_by.end]) == ("Osei", "statement")


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("The potter told the court they had attacked the port.", "attacked", "they"),
        ("Two potters told the court they had attacked the port.", "attacked", "Two potters"),
    ],
)
def test_they_are_not_the_one_who_speaks(text: str, word: str, who: str) -> None:
    event = next(event for event in events(text) if event.trigger_text == word)
    assert [filler.name for filler in event.fillers("attacker")] == [who]
