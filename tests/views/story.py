"""A small corpus in which every figure can be counted by hand; the tests say what the page must make of it."""

from __future__ import annotations

from graphkit.model import ClaimTime, EntityRecord, Factuality
from tests.views.synthetic import BASE, Corpus, Writer

ANNA = EntityRecord(
    f"{BASE}entity/anna", "Anna Berg", "Person", ("Berg", "Ännchen"), {"wikidata": "Q1"}, mentions=9, articles=4
)
CARL = EntityRecord(f"{BASE}entity/carl", "Carl Dahl", "Person", ("Dahl",), mentions=5, articles=3)
DORA = EntityRecord(f"{BASE}entity/dora", "Dora Falk", "Person", mentions=2, articles=1)
ARVANIA = EntityRecord(f"{BASE}entity/arvania", "Arvania", "State", ("Arvanian Republic",), mentions=4, articles=2)
BELMARK = EntityRecord(f"{BASE}entity/belmark", "Belmark", "State", mentions=3, articles=2)
BOARD = EntityRecord(f"{BASE}entity/board", "Grain Board", "Organisation", mentions=2, articles=1)
MERRIN = EntityRecord(f"{BASE}entity/merrin", "Port Merrin", "Place", mentions=2, articles=2)
ISLE = EntityRecord(f"{BASE}entity/isle", "Esteban Isle", "Person", mentions=1, articles=1)

ENTITIES = [ANNA, CARL, DORA, ARVANIA, BELMARK, BOARD, MERRIN, ISLE]


def day(value: str, text: str = "Monday") -> ClaimTime:
    """Return a day that the text itself gives."""
    return ClaimTime(value, "day", text, "relative-to-publication", 0, 0)


def story() -> Corpus:
    """Three papers, five articles; two of them print one text."""
    made = Corpus(entities=list(ENTITIES))
    writer = Writer(made)
    same = f"{BASE}event/talks"

    writer.begin(1, "Talks in the harbour \U0001f6a2")
    writer.say("met-with", [ANNA, CARL], [], verb="met", time=day("2024-03-04"), place=MERRIN, event=same)
    writer.say("supplied", [ARVANIA], [BELMARK], verb="delivered grain to", speaker=ANNA)
    writer.end(title="Talks in the harbour", paper="River Times", day="2024-03-05")

    for number, paper in ((2, "Evening Ledger"), (3, "Daily Compass")):
        writer.begin(number, "Berg and Dahl meet")
        writer.say("met-with", [ANNA], [CARL], verb="held talks with", event=same)
        writer.end(title="Berg and Dahl meet", paper=paper, day="2024-03-06", group=f"{BASE}copies/1")

    writer.begin(4, "What comes next")
    writer.say("met-with", [ANNA], [DORA], verb="met", factuality=Factuality.PLANNED, time=day("2024-04-01", "1 April"))
    writer.say("attacked", [BELMARK], [], verb="raided", phrase="two grain stores")
    writer.say("met-with", [CARL], [DORA], verb="met", factuality=Factuality.NEGATED)
    writer.end(title="What comes next", paper="River Times", day=None)

    writer.begin(5, "A gathering of six")
    writer.say(
        "met-with",
        [ANNA, CARL, DORA, ARVANIA, BELMARK, BOARD],
        [],
        verb="gathered",
        time=day("2024-05-01"),
        place=MERRIN,
    )
    writer.say("praised", [BOARD], [ISLE], verb="praised", time=day("2024-06-10"))
    writer.end(title="A gathering of six", paper="Evening Ledger", day="2024-06-11")
    return made
