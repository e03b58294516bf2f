"""Graphs of any size, made up from a seed: parties that do not exist, in sentences that say who met whom.

Used by the tests and for looking at the page. Every sentence stands in its article at the offsets its claim gives.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from graphkit.model import (
    ArticleRecord,
    Claim,
    ClaimTime,
    DateOrigin,
    Edge,
    EntityRecord,
    Factuality,
    PublicationDate,
    RoleFiller,
    Source,
    Trigger,
)
from graphkit.ontology.frames import Frame, RoleSpec
from graphkit.triples import edges

BASE = "https://example.org/kg/"


def _words(text: str) -> list[str]:
    return text.split()


_GIVEN = _words("""
    Ada Alma Arno Axel Berta Bruno Clara Cyril Daria Edda Egon Elsa Erik Frida Georg Greta Hugo Ida Ivo Jonas
    Jutta Kira Kurt Livia Ludo Magda Marek Nadia Nils Olga Oskar Paula Rafael Rita Samu Selma Stefan Thea Theo
    Ulla Viktor Wanda Anna Bela Carl Dora Emil Fanny Gil Hana Igor Jana Karl Lena Milo Nora Otto Petra Quin Rosa
    Sven Tara Udo Vera Wim Xenia Yuri Zoe
""")
_FAMILY_A = _words("""
    Berg Dahl Falk Gran Holm Lind Mark Nord Rosen Stein Thal Wald Winter Zander Keller Vogel
""")
_FAMILY_B = _words("""
    mann qvist sen ström feld hart ov escu ini ard
""")
_STATE = _words("""
    Alb Ams Ber Brin Cast Dal Drav Elb Ern Falk Frey Gald Harm Igl Kar Kest Lug Mor Nar Orl Pern Quor Rav Sel
    Torv Ulm Vest Yar Arv Bel Cor Dov Est Fen Gar Hol Ist Jor Kal Lor Mar Nov Ost Pal Rhen Sar Tal Urd Val Wes
    Zar
""")
_STATE_END = _words("""
    ania onia land avia mark istan
""")
_BODY = _words("""
    Grain Rail Harbour Water Steel Power Fisheries Health Forest Mining Customs Research
""")
_BODY_END = _words("""
    Board Union Council Agency Fund Group
""")
_PAPERS = ("The Harbour Post", "Northern Gazette", "Evening Ledger", "Continental Wire", "Daily Compass", "River Times")


def _frame(relation: str, label: str, name: str, prop: str, roles: tuple[str, ...], *, symmetric: bool) -> Frame:
    specs = tuple(RoleSpec(role, role, "", ("Person", "State", "Organisation"), role) for role in roles)
    return Frame(
        relation=relation,
        label=label,
        definition=f"One party {label} another.",
        class_name=name,
        property_name=prop,
        symmetric=symmetric,
        edge_from=roles[0],
        edge_to=(roles[0],) if symmetric else roles[1:],
        roles=specs,
        patterns=(),
        examples=(),
        plover=None,
        cameo=None,
        path="",
    )


FRAMES = (
    _frame("met-with", "met with", "Meeting", "metWith", ("participant",), symmetric=True),
    _frame("supplied", "supplied", "Supply", "supplied", ("supplier", "recipient"), symmetric=False),
    _frame("attacked", "attacked", "Attack", "attacked", ("attacker", "target-party", "target"), symmetric=False),
    _frame("proposed", "proposed to", "Proposal", "proposed", ("proposer", "addressee", "proposal"), symmetric=False),
    _frame("praised", "praised", "Praise", "praised", ("speaker", "praised"), symmetric=False),
)
_VERBS = {
    "met-with": ("met", "held talks with"),
    "supplied": ("supplied pumps to", "delivered grain to"),
    "attacked": ("shelled", "raided"),
    "proposed": ("proposed a joint rail line to", "offered a new ferry route to"),
    "praised": ("praised",),
}
_ROLES = {f.relation: (f.edge_from, f.edge_to[0]) for f in FRAMES}
_PHRASES = {"supplied": "several small ports", "attacked": "two grain stores", "proposed": "a ban on night trains"}


@dataclass
class Corpus:
    """Records as the pipeline would hand them to the view."""

    articles: list[ArticleRecord] = field(default_factory=list)
    entities: list[EntityRecord] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    frames: tuple[Frame, ...] = FRAMES

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The asserted edges, as the graph has them."""
        return edges(self.claims, self.articles, self.frames)


class Writer:
    """Writes articles sentence by sentence and notes the claims with their offsets."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.text = ""
        self.key = ""

    def begin(self, number: int, headline: str) -> None:
        """Start article ``number``."""
        self.key, self.text = f"{BASE}article/{number:05}", headline + "\n\n"

    def say(
        self,
        relation: str,
        left: list[EntityRecord],
        right: list[EntityRecord],
        *,
        factuality: Factuality = Factuality.ACTUAL,
        verb: str = "",
        time: ClaimTime | None = None,
        speaker: EntityRecord | None = None,
        event: str = "",
        phrase: str = "",
        place: EntityRecord | None = None,
    ) -> Claim:
        """Write one sentence and its claim."""
        start, parts = len(self.text), ""
        roles: dict[str, list[RoleFiller]] = defaultdict(list)
        one, other = _ROLES[relation]
        attribution = None
        if speaker:
            attribution = self._filler(speaker, start)
            parts = f"{speaker.name} said that "
        parts = self._list(parts, start, left, roles[one])
        lead = {Factuality.NEGATED: " never ", Factuality.PLANNED: " will have "}.get(factuality, " ")
        parts += lead
        trigger = Trigger(verb, start + len(parts), start + len(parts) + len(verb))
        parts += verb + " "
        if phrase:
            at = start + len(parts)
            roles[other].append(RoleFiller(f"{BASE}phrase/{start}", phrase, "Phrase", phrase, at, at + len(phrase)))
            parts += phrase
        parts = self._list(parts, start, right, roles[other])
        if place:
            parts += " in "
            roles["place"].append(self._filler(place, start + len(parts)))
            parts += place.name
        parts += "."
        self.text += parts + " "
        claim = Claim(
            id=f"{BASE}claim/{len(self.corpus.claims):06}",
            relation=relation,
            document=self.key.rsplit("/", 1)[1] + ".txt",
            article=0,
            article_id=self.key,
            sentence=parts,
            start=start,
            end=start + len(parts),
            trigger=trigger,
            roles={role: tuple(fillers) for role, fillers in roles.items()},
            factuality=factuality,
            confidence=0.9,
            rule=f"{relation}/{verb.partition(' ')[0]}.v",
            same_event=event or f"{BASE}event/{len(self.corpus.claims):06}",
            attribution=attribution,
            time=time,
        )
        self.corpus.claims.append(claim)
        return claim

    def end(self, *, title: str, paper: str, day: str | None, group: str | None = None) -> None:
        """Close the article."""
        self.corpus.articles.append(
            ArticleRecord(
                id=self.key,
                document=self.key.rsplit("/", 1)[1] + ".txt",
                article=0,
                title=title,
                source=Source(paper),
                published=PublicationDate(day, DateOrigin.EXPLICIT if day else DateOrigin.UNKNOWN),
                start=0,
                end=len(self.text),
                text=self.text,
                copy_group=group,
            )
        )

    @staticmethod
    def _filler(entity: EntityRecord, at: int) -> RoleFiller:
        return RoleFiller(entity.id, entity.name, entity.type, entity.name, at, at + len(entity.name))

    def _list(self, parts: str, start: int, parties: list[EntityRecord], into: list[RoleFiller]) -> str:
        for i, party in enumerate(parties):
            parts += ("", ", ", " and ")[0 if not i else 2 if i == len(parties) - 1 else 1]
            into.append(self._filler(party, start + len(parts)))
            parts += party.name
        return parts


def _entities(count: int, rng: random.Random) -> list[EntityRecord]:
    found: dict[str, EntityRecord] = {}
    while len(found) < count:
        kind = rng.choices(("Person", "State", "Organisation"), (6, 2, 2))[0]
        if kind == "Person":
            name = f"{rng.choice(_GIVEN)} {rng.choice(_FAMILY_A)}{rng.choice(_FAMILY_B)}"
        elif kind == "State":
            name = rng.choice(_STATE) + rng.choice(_STATE_END)
        else:
            name = f"{rng.choice(_STATE)}{rng.choice(_STATE_END)} {rng.choice(_BODY)} {rng.choice(_BODY_END)}"
        if name in found:
            continue
        aliases = (name.split()[-1],) if kind == "Person" else ()
        found[name] = EntityRecord(f"{BASE}entity/{len(found):05}", name, kind, aliases, mentions=3, articles=1)
    return list(found.values())


def _of_one_country(block: list[EntityRecord]) -> list[EntityRecord]:
    """Let all parties of a block belong to its first state, if it has one."""
    state = next((entity.id for entity in block if entity.type == "State"), None)
    return [entity if entity.type == "State" else replace(entity, country=state) for entity in block]


def corpus(entities: int, links: int, *, seed: int = 1) -> Corpus:
    """Make a corpus of about so many entities and links, in communities, with a few parties at the heart of many."""
    rng = random.Random(seed)  # made-up data, nothing secret
    made = Corpus(entities=_entities(entities, rng))
    size = max(6, min(60, entities // 5))
    blocks, begin = [], 0
    while begin < entities:
        length = max(4, min(int(rng.paretovariate(1.1) * size / 4), 4 * size))
        blocks.append(made.entities[begin : begin + length])
        if len(blocks) % 3:
            made.entities[begin : begin + length] = blocks[-1] = _of_one_country(blocks[-1])
        begin += length
    hubs = [block[0] for block in blocks]
    place = EntityRecord(f"{BASE}entity/place", "Port Merrin", "Place", mentions=2, articles=1)
    made.entities.append(place)
    writer, written, number = Writer(made), 0, 0
    while written < links:
        writer.begin(number, f"Report {number} of the day")
        day = date(2024, 1, 1) + timedelta(days=rng.randrange(500))
        for _ in range(rng.randint(3, 6)):
            written += _one(writer, rng, _Scene(rng.choice(blocks), hubs, day, place))
        group = f"{BASE}copies/{number // 2}" if number % 7 == 0 else None
        writer.end(
            title=f"Report {number} of the day",
            paper=rng.choice(_PAPERS),
            day=day.isoformat() if number % 9 else None,
            group=group,
        )
        number += 1
    return made


@dataclass(frozen=True)
class _Scene:
    """Who may act in a sentence, and when and where."""

    block: list[EntityRecord]
    hubs: list[EntityRecord]
    day: date
    place: EntityRecord


_ODDS = {
    Factuality.ACTUAL: 14,
    Factuality.PLANNED: 2,
    Factuality.NEGATED: 1,
    Factuality.REQUESTED: 1,
    Factuality.POSSIBLE: 1,
}


def _one(writer: Writer, rng: random.Random, scene: _Scene) -> int:
    block, hubs, day, place = scene.block, scene.hubs, scene.day, scene.place
    relation = rng.choices(tuple(_VERBS), (8, 3, 2, 3, 1))[0]
    factuality = rng.choices(tuple(_ODDS), tuple(_ODDS.values()))[0]
    one = block[min(int(rng.expovariate(0.25)), len(block) - 1)]
    other = rng.choice(hubs) if rng.random() < 0.12 else rng.choice(block)
    verb = rng.choice(_VERBS[relation])
    happened = (day - timedelta(days=rng.randrange(3))).isoformat()
    time = ClaimTime(happened, "day", "this week", "relative-to-publication", 0, 0) if rng.random() < 0.6 else None
    speaker = rng.choice(block) if rng.random() < 0.3 else None
    if relation == "met-with" and len(block) >= 6 and rng.random() < 0.03:
        writer.say(relation, rng.sample(block, 6), [], verb="gathered", factuality=factuality, time=time, place=place)
        return 6
    if relation in _PHRASES and rng.random() < 0.08:
        writer.say(relation, [one], [], verb=verb, phrase=_PHRASES[relation], factuality=factuality, time=time)
        return 1
    if one == other:
        return 0
    both = [one, other] if relation == "met-with" and rng.random() < 0.2 else None
    if both:
        writer.say(relation, both, [], verb="met", factuality=factuality, time=time, speaker=speaker, place=place)
    else:
        writer.say(relation, [one], [other], verb=verb, factuality=factuality, time=time, speaker=speaker)
    return 1


Records = tuple[list[ArticleRecord], list[EntityRecord], list[Claim], tuple[Edge, ...], tuple[Frame, ...]]


def records(made: Corpus) -> Records:
    """Return the records in the order of ``render``'s parameters."""
    return made.articles, made.entities, made.claims, made.edges, made.frames
