"""No denial, condition, story or plan is read as a deed, and none of them leaks to the deed beside it.

A sentence a line, with every event that must be read in it, by the word that tells of it.
"""

from __future__ import annotations

import pytest

from tests.reading import events, roles

NEITHER_NOR = [
    ("Neither the baker nor his wife sold bread to the soldiers.", "sold negated"),
    ("Malta lent neither boats nor crews to the rebels.", "lent negated"),
    ("Ilse Brandt neither met the strikers nor talked with their lawyer.", "met negated, talked negated"),
    ("Neither of the brothers shot the ranger.", "shot negated"),
    ("The crew did not board the yacht, nor did it shell the harbour.", "shell negated"),
    ("Nor has the gang attacked a bank since then.", "attacked negated"),
    ("Neither train nor bus was bombed by the gang.", "bombed negated"),
]
LED_AWAY = [
    ("The bishop wrote letters rather than meet the generals.", "meet negated"),
    ("Instead of bombing the bridge, the pilots filmed it.", "bombing negated"),
    ("The lender closed its doors instead of lending money to the brewers.", "lending negated"),
    ("Far from arming the rebels, Oman sold boats to the police.", "arming negated, sold actual"),
    ("In lieu of a meeting with the tenants, the owner held talks with their bank.", "meeting negated, talks actual"),
    ("He left the fair without ever having met the brewers.", "met negated"),
    ("The cartel burned the crop, as opposed to selling it to the mill.", "selling negated"),
    ("The troops stopped short of storming the monastery.", "storming negated"),
    ("The president received the queen rather than the general.", "received actual"),
    ("A gang attacked the mill without warning.", "attacked actual"),
]
NOBODY_AND_NOTHING = [
    ("The burglars stabbed nobody.", "stabbed negated"),
    ("Brunei sold nothing to the rebels.", "sold negated"),
    ("The foundation donated no money to the school.", "donated negated"),
    ("Malawi supplied not a single truck to the rebels.", "supplied negated"),
    ("The chancellor sold boats to nobody.", "sold negated"),
    ("Not one of the gangs shelled the harbour.", "shelled negated"),
    ("Hardly any banks lent money to the miners.", "lent negated"),
    ("Few if any firms donated tents to the camp.", "donated negated"),
    ("The hospital got no vaccines from Austria.", "got negated"),
    ("No fewer than six banks lent money to the miners.", "lent actual"),
    ("Nobody but the abbot met the queen.", "met actual"),
    ("The gang attacked nothing but barns.", "attacked actual"),
    ("Austria gave the rebels boats but no guns.", "gave actual"),
    ("The gang shot a guard who had no gun.", "shot actual"),
    ("The explosion at the mill hurt nobody, but gunmen shot two farmers.", "shot actual"),
    ("If any firm sells rifles to Malawi, it will be fined.", "sells hypothetical"),
]
FRONTED = [
    ("On no occasion did the chancellor meet the smugglers.", "meet negated"),
    ("In no way did the bank lend money to the smugglers.", "lend negated"),
    ("Never once did the gang attack a church.", "attack negated"),
    ("Nowhere did the troops shell a village.", "shell negated"),
    ("Under no circumstances will Belize sell boats to the rebels.", "sell ruled-out"),
    ("The queen has at no point met the abbot.", "met negated"),
    ("Never was a church shelled by the army.", "shelled negated"),
    ("Not only did the gang attack the church, it also robbed a priest.", "attack actual"),
    ("Not until Tuesday did the chancellor meet the brewers.", "meet actual"),
    ("In no time the gang attacked the church.", "attacked actual"),
]
FELL_THROUGH = [
    ("The visit's last item, talks between Togo and Mali, fell through.", "talks halted"),
    ("A meeting of the abbot with the brewers fell through.", "meeting halted"),
    ("Negotiations between the two banks broke down before they had started.", "Negotiations halted"),
    ("The summit of the two kings failed to materialise.", "summit negated"),
    ("A raid on the distillery never materialised.", "raid negated"),
    ("Negotiations between the two banks broke down on Friday.", "Negotiations actual"),
    ("Rumours of a raid on the distillery were wrong.", "raid negated"),
    ("Reports of a raid on the distillery turned out to be false.", "raid negated"),
    ("News that pirates had attacked the ferry proved untrue.", "attacked negated"),
    ("The report of a raid on the distillery was a hoax.", "raid negated"),
    ("False reports of a raid on the distillery spread quickly.", "raid negated"),
    ("It is untrue that Oman armed the rebels.", "armed negated"),
    ("There was no sign of a raid on the distillery.", "raid negated"),
    ("Officials debunked a claim that Oman armed the rebels.", "armed negated"),
    ("A report on the raid on the distillery was wrong in parts.", "raid actual"),
    ("The sale of the trams to Malawi never went through.", "sale negated"),
    ("The delivery of the trams to Malawi was put on hold.", "delivery halted"),
    ("The feared raid on the distillery never came.", "raid negated"),
]
KEPT_FROM = [
    ("Guards stopped the men from attacking the judge.", "attacking negated"),
    ("Fog kept the abbot from meeting the queen.", "meeting negated"),
    ("The guards failed to prevent the attack on the convoy.", "attack actual"),
    ("The guards were unable to stop the raid on the distillery.", "raid actual"),
    ("Walls were built to prevent attacks on the harbour.", "attacks possible"),
    ("The abbess neglected to mention a bequest from Holm.", "bequest actual"),
    ("The senator did not report a donation from the brewer.", "donation actual"),
    ("The judge forgot that he had met the brewer.", "met actual"),
    ("Nobody expected the attack on the convoy.", "attack actual"),
    ("Police foiled a plot to bomb the distillery.", "bomb negated"),
    ("Police uncovered a plot to bomb the distillery.", "bomb planned"),
    ("He was convicted of conspiring to bomb the distillery.", "bomb planned"),
    ("Robbers tried vainly to stab the pawnbroker.", "stab negated"),
    ("The corsairs tried in vain to burn the abbey.", "burn negated"),
    ("It was impossible to meet the abbot.", "meet negated"),
    ("Nobody believes that pirates attacked the ferry.", "attacked negated"),
    ("The bank rescinded its offer of help to the brewers.", "offer halted"),
    ("Two men were caught before they were able to bomb the distillery.", "bomb possible"),
    ("The abbot denied ordering the attack on the convoy.", "attack actual"),
    ("Neighbours had no warning of the attack on the convoy.", "attack actual"),
    ("In a failed bid to bomb the distillery, two men shot a guard.", "bomb negated, shot actual"),
    ("The abbot rejected calls by Ghana to open the port.", "calls actual"),
    ("The rejection of the bishops' proposal to sell the abbey was harsh.", "proposal actual"),
    ("There is no doubt that pirates attacked the ferry.", "attacked actual"),
    ("It is not true that pirates attacked the ferry.", "attacked negated"),
    ("It is not clear why pirates attacked the ferry.", "attacked actual"),
    ("The judge demanded an admission that guards had shot two inmates.", "shot actual"),
]
CONDITIONS = [
    ("Unless pirates attack the ferry, the navy will not come.", "attack hypothetical"),
    ("The navy would never have come if pirates had not attacked the ferry.", "attacked hypothetical"),
    ("Should pirates attack the ferry, the crew would not fire.", "attack hypothetical"),
    ("Were pirates to attack the ferry, the navy would come.", "attack hypothetical"),
    ("In the event that pirates attack the ferry, nobody should fire.", "attack hypothetical"),
    ("Provided that no pirate attacks the ferry, it will sail.", "attacks hypothetical"),
    ("Suppose pirates attack the ferry.", "attack hypothetical"),
    ("It was not known if pirates had attacked the ferry.", "attacked hypothetical"),
    ("Unless he apologises for the raid on the distillery, he will be fired.", "raid actual"),
    ("It is unclear if the guard was ill when pirates attacked the ferry.", "attacked actual"),
    ("It is doubtful whether Holm remembers that he stabbed a waiter.", "stabbed actual"),
    ("Did pirates attack the ferry?", "attack possible"),
    ("Was the ferry attacked by pirates?", "attacked possible"),
    ("Why did pirates attack the ferry?", "attack actual"),
    ("The guard would have to fire, should pirates attack the ferry.", "attack hypothetical"),
    ("Were the firm to supply rifles to Mali, it would be fined.", "supply hypothetical"),
]
STORIES = [
    ("In the novel, pirates attack a ferry.", "attack hypothetical"),
    ("Early in the film a sniper shoots a judge.", "shoots hypothetical"),
    ("In the last scene of the play, a nun stabs a judge.", "stabs hypothetical"),
    ("The movie begins when pirates attack a ferry.", "attack hypothetical"),
    ("Her novel tells of a nun who stabs a judge.", "stabs hypothetical"),
    ("In the scenario, submarines attacked the harbour.", "attacked hypothetical"),
    ("During the drill, blue forces stormed the harbour.", "stormed hypothetical"),
    ("The cadets ran a simulation of an attack on the harbour.", "attack hypothetical"),
    ("A mock attack on the harbour went well.", "attack hypothetical"),
    ("A film crew was attacked by pirates.", "attacked actual"),
    ("Pirates attacked a cinema during the film.", "attacked actual"),
    ("The chancellor met the generals during the drill.", "met actual"),
    ("A sniper shot the actor in the play.", "shot actual"),
    ("In the film, the general admits that his men shelled the harbour.", "shelled actual"),
    ("The film shows the attack on the harbour.", "attack actual"),
]
PLANS = [
    ("Talks between the two banks are due to begin on Friday.", "Talks planned"),
    ("The abbot flies to Oslo on Monday for talks with the queen.", "talks planned"),
    ("Next week's meeting between the abbot and the queen will be short.", "meeting planned"),
    ("The abbot meets the queen tomorrow.", "meets planned"),
    ("The abbot met the queen the next day.", "met actual"),
    ("The elders voted to lend the ferryman a boat.", "lend planned"),
    ("Customs men kept silent about their pending raid on the distillery.", "raid planned"),
    ("The corsairs are intent on raiding the abbey.", "raiding planned"),
    ("The shell flew over a wall before hitting a school.", "hitting actual"),
    ("The abbot did not call before he met the queen.", "met actual"),
    ("Before the attack on the harbour the sea was calm.", "attack actual"),
    ("Smugglers used a truck to attack the guards.", "attack actual"),
    ("There may be a raid on the distillery.", "raid possible"),
    ("There will be a summit of the two kings on Friday.", "summit planned"),
    ("There were no calls made by the abbot to the queen.", "calls negated"),
    ("Perhaps the abbot met the queen.", "met possible"),
    ("It is possible that the abbot will meet the queen.", "meet possible"),
    ("The rebels are capable of attacking the harbour.", "attacking possible"),
    ("The rebels wanted to attack the harbour.", "attack possible"),
    ("Lund was able to meet the bishop at last.", "meet actual"),
    ("The judge allowed the prisoner to meet his lawyer.", "meet actual"),
    ("A nun was seen stabbing a pedlar.", "stabbing actual"),
    ("The abbot was to have met the queen.", "met hypothetical"),
    ("The sheriff said he would need to shoot the bull.", "shoot hypothetical"),
    ("The queen is considering the abbot's proposal to sell the island.", "proposal actual"),
    ("At times the duke would meet the farmers in the barn.", "meet actual"),
    ("The duke hopes that the abbot will win and meet the queen.", "meet possible"),
    ("Kenya will hold a summit with Togo in May. The summit will be the first in years.", "summit planned"),
    ("Ghana and Togo held their planned talks.", "talks actual"),
    ("The corsairs carried out their long-feared raid on the abbey.", "raid actual"),
    ("The agenda of last week's meeting between the abbot and the queen was leaked.", "meeting actual"),
]
ASKED = [
    ("The abbot appealed to the queen to lend boats to the rebels.", "lend requested"),
    ("The union called on the owner to meet the strikers.", "meet requested"),
    ("The queen directed the ministers to meet the strikers.", "meet requested"),
    ("The senator argued for the bombing of the harbour.", "bombing requested"),
    ("The fishermen urged Chile to end its attacks on the trawlers.", "attacks actual"),
    ("The envoy was asked about the attack on the convoy.", "attack actual"),
    ("The fishermen demanded an end to the attacks on the trawlers.", "attacks actual"),
    ("The fishermen called for a halt to attacks on the trawlers.", "attacks actual"),
    ("I would urge the council to open the school, the abbot said.", "urge actual"),
]
BESIDE = [
    ("The abbot did not resign but met the queen.", "met actual"),
    ("The rebels did not retreat but attacked the harbour.", "attacked actual"),
    ("The rebels did not attack or shell the harbour.", "attack negated, shell negated"),
    ("The abbot met the queen twice – there were no other guests.", "met actual"),
    ("The pilots asked for more guards after the attack on the convoy.", "attack actual"),
    ("The abbot hopes that the talks with the queen end soon.", "talks actual"),
    ("Looters nearly destroyed the granary.", "destroyed actual"),
    ("Pilots debated the attack on the convoy.", "attack actual"),
]
DELIBERATED = [
    ("The heirs argued over selling the port to Chile.", "selling possible"),
    ("Ada Roe thought about selling the mill to a brewer.", "selling possible"),
    ("The ministries negotiated for weeks about supplying Chad with boats.", "supplying possible"),
    ("The skipper boasted about killing a guard.", "killing actual"),
    ("The skipper lied about meeting the queen.", "meeting actual"),
]
KINDS = {name.lower(): rows for name, rows in list(globals().items()) if name.isupper() and isinstance(rows, list)}


@pytest.mark.parametrize(
    ("text", "told"), [pytest.param(*row, id=f"{kind}: {row[0]}") for kind, rows in KINDS.items() for row in rows]
)
def test_what_did_not_happen_is_told_from_what_did(text: str, told: str) -> None:
    found = {event.trigger_text: str(event.factuality) for event in events(text)}
    for word, value in (pair.split() for pair in told.split(", ")):
        assert {key: got for key, got in found.items() if word in key.split()} == {word: value}, found


def test_who_is_denied_to_have_acted_keeps_the_role() -> None:
    (event,) = events("Neither Norway nor Denmark has armed the rebels of Togo.", "supplied")
    assert roles(event)["supplier"] == ["Norway", "Denmark"]


@pytest.mark.parametrize(
    ("text", "relation", "role", "who"),
    [
        ("The abbot appealed to Kenya to lend boats to Malawi.", "supplied", "supplier", ["Kenya"]),
        ("The union called on Wednesday on Kenya to sell boats to Malawi.", "supplied", "supplier", ["Kenya"]),
        ("Were Chile to attack Peru, Bolivia would stay out.", "attacked", "attacker", ["Chile"]),
        ("Agents uncovered a plot to bomb a bank.", "attacked", "attacker", []),
        ("Two brothers hatched a plot to bomb a bank.", "attacked", "attacker", ["Two brothers"]),
        ("Kenya turned down a request to lend boats to Malawi.", "supplied", "supplier", ["Kenya"]),
        ("The abbot resigned over selling boats to Malawi.", "supplied", "supplier", []),
        ("The abbot criticised Kenya over selling boats to Malawi.", "supplied", "supplier", ["Kenya"]),
    ],
)
def test_who_is_to_act_is_not_who_asks_or_finds_out(text: str, relation: str, role: str, who: list[str]) -> None:
    (event,) = events(text, relation)
    assert roles(event).get(role, []) == who


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No pilot was hurt in the raid on Tacna.", {"target": ["Tacna"]}),
        ("No barracks were shelled in the raid on Tacna.", {"target": ["Tacna"]}),
        ("None of the clerks was hurt in the attack by the gang.", {"attacker": ["gang"]}),
        ("The captain said not a single boat was lost in the attack on the jetty.", {"target": ["jetty"]}),
    ],
)
def test_nobody_is_no_party_to_what_happened(text: str, found: dict[str, list[str]]) -> None:
    (event,) = (event for event in events(text, "attacked") if event.factuality == "actual")
    assert {role: names for role, names in roles(event).items() if role in ("attacker", "target")} == found
