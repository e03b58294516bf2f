"""A small graph made by hand: three states, four people, four articles, and every kind of claim.

The sentences are invented; offsets are found in them, so that every span is its text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graphkit.graphs.store import GraphStore, memory_store
from graphkit.model import (
    ArticleRecord,
    Claim,
    ClaimTime,
    DateOrigin,
    EntityRecord,
    Factuality,
    MentionRecord,
    PublicationDate,
    Region,
    RoleFiller,
    Run,
    Source,
    StoryRecord,
    Trigger,
    Triple,
)
from graphkit.ontology.frame_files import load_frames
from graphkit.ontology.iris import Iris
from graphkit.triples.edges import edges
from graphkit.triples.lowering import lower

IRIS = Iris()
RUN = Run(IRIS.run("golden"), "0", pages=())


def _entity(key: str, name: str, kind: str, *aliases: str, **more: str) -> EntityRecord:
    country = IRIS.entity(more.pop("country")) if "country" in more else None
    return EntityRecord(IRIS.entity(key), name, kind, aliases, more or None, country, mentions=3, articles=2)


ADA = _entity("person/ada roe", "Ada Roe", "Person", "Roe", "President Roe", country="state/arden")
BO = _entity("person/bo lind", "Bo Lind", "Person", "Lind")
CY = _entity("person/cy moss", "Cy Moss", "Person", "Moss")
DEE = _entity("person/dee park", "Dee Park", "Person", "Park")
ARDEN = _entity("state/arden", "Arden", "State", "the Ardenese", wikidata="Q900001", iso3166="ZA")
BORLAND = _entity("state/borland", "Borland", "State", wikidata="Q900002", iso3166="ZB")
CORVIA = _entity("state/corvia", "Corvia", "State", "Corvian", iso3166="ZC")
PORT = replace(
    _entity("place/port lume", "Port Lume", "Place", country="state/borland"),
    lat=12.5,
    lon=-3.25,
    within=(Region(BORLAND.id, BORLAND.name, "State"),),
)
ENTITIES = (ADA, BO, CY, DEE, ARDEN, BORLAND, CORVIA, PORT)

NORTH = (
    "Ada Roe met Bo Lind in Port Lume on Friday. Cy Moss will meet Bo Lind next week. "
    "Arden shipped 40 trucks to Borland in February. Borland said that a Corvian strike on Port Lume killed 5. "
    "Cy Moss met Dee Park on Sunday."
)
SOUTH = (
    "President Roe held talks with Lind in Port Lume on Friday. Corvia attacked Port Lume with drones on Saturday, "
    "killing 3. Roe proposed a grain deal to Corvia. Corvia offered Roe a truce. Dee Park did not meet Cy Moss. "
    "Corvia did not attack Arden."
)
UNDATED = (
    "Bo Lind met Dee Park. Ada Roe might meet Cy Moss. =HYPERLINK, said Ada Roe, is what Arden gave Borland. "
    "Corvia said that Arden attacked Port Lume. Ada Roe denied that Arden attacked Port Lume."
)


def _article(document: str, text: str, published: str | None, publisher: str | None, **more: str) -> ArticleRecord:
    return ArticleRecord(
        id=IRIS.article(document, 0, text),
        document=document,
        article=0,
        title=f"From {document}",
        source=Source(publisher, more.get("agency")),
        published=PublicationDate(published, DateOrigin.EXPLICIT if published else DateOrigin.UNKNOWN),
        start=0,
        end=len(text),
        text=text,
        copy_group=more.get("copies"),
        story=more.get("story"),
    )


COPIES = IRIS.copy_group("south")
LUME = IRIS.story("lume")
ARTICLES = (
    _article("north.txt", NORTH, "2024-03-02", "Northern Post", story=LUME),
    _article("south.txt", SOUTH, "2024-03-03", "Southern Mail", agency="Wire Co", copies=COPIES, story=LUME),
    _article("copy.txt", SOUTH, "2024-03-03", "Harbour Daily", agency="Wire Co", copies=COPIES, story=LUME),
    _article("undated.txt", UNDATED, None, None),
)
BY_DOCUMENT = {article.document: article for article in ARTICLES}
STORY = StoryRecord(
    id=LUME,
    name="From north.txt",
    words=("lume", "corvia"),
    articles=tuple(sorted(article.id for article in ARTICLES[:3])),
    documents=("copy.txt", "north.txt", "south.txt"),
    sources=2,
    first="2024-03-02",
    last="2024-03-03",
)

Said = tuple[EntityRecord | str, str]
"""Who or what fills a role, and the words: a string instead of an entity for a phrase."""


def _claim(
    document: str,
    sentence: str,
    trigger: str,
    relation: str,
    roles: Mapping[str, Sequence[Said]],
    *,
    event: str,
    factuality: Factuality = Factuality.ACTUAL,
    time: tuple[str | None, str, str] | None = None,
    **more: str,
) -> Claim:
    article = BY_DOCUMENT[document]
    start = article.text.index(sentence)
    at = start + sentence.index(trigger)
    identity = IRIS.claim(document, 0, start, start + len(sentence), relation, at)
    speaker = {entity.name: entity for entity in ENTITIES}.get(more.pop("by", ""))
    mode = more.pop("mode", None)
    return Claim(
        id=identity,
        relation=relation,
        document=document,
        article=0,
        article_id=article.id,
        sentence=sentence,
        start=start,
        end=start + len(sentence),
        trigger=Trigger(trigger, at, at + len(trigger)),
        roles={
            role: tuple(_filler(said, start, sentence, identity) for said in fillers) for role, fillers in roles.items()
        },
        factuality=factuality,
        confidence=0.9,
        rule=f"{relation}/by-hand",
        same_event=IRIS.event([event]),
        mode=mode,
        attribution=_filler((speaker, speaker.name), start, sentence, identity) if speaker else None,
        time=_time(time, start, sentence),
        plover={"met-with": "CONSULT", "attacked": "ASSAULT", "supplied": "AID", "proposed": "REQUEST"}[relation],
        quantities=more or None,
    )


def _filler(said: Said, start: int, sentence: str, claim: str) -> RoleFiller:
    who, words = said
    at = start + sentence.index(words)
    if isinstance(who, EntityRecord):
        return RoleFiller(who.id, who.name, who.type, words, at, at + len(words))
    return RoleFiller(IRIS.filler(claim, "phrase", at), words, who, words, at, at + len(words))


def _time(time: tuple[str | None, str, str] | None, start: int, sentence: str) -> ClaimTime | None:
    if time is None:
        return None
    value, granularity, words = time
    at = start + sentence.index(words)
    origin = "relative-to-publication" if value else "unresolved"
    return ClaimTime(value, granularity, words, origin, at, at + len(words))


def _south(document: str) -> tuple[Claim, ...]:
    talks, attack, deal, truce, denial, no_attack = (f"{part}." for part in SOUTH.rstrip(".").split(". "))
    saturday = ("2024-03-02", "day", "Saturday")
    parties = {"participant": ((ADA, "President Roe"), (BO, "Lind")), "place": ((PORT, "Port Lume"),)}
    struck: dict[str, Sequence[Said]] = {
        "attacker": ((CORVIA, "Corvia"),),
        "target": ((PORT, "Port Lume"),),
        "instrument": (("Phrase", "drones"),),
        "place": ((PORT, "Port Lume"),),
    }
    return (
        _claim(document, talks, "talks", "met-with", parties, event="e1", time=("2024-03-01", "day", "Friday")),
        _claim(document, attack, "attacked", "attacked", struck, event="e4", time=saturday, killed="3"),
        _claim(
            document,
            deal,
            "proposed",
            "proposed",
            {
                "proposer": ((ADA, "Roe"),),
                "addressee": ((CORVIA, "Corvia"),),
                "proposal": (("Phrase", "a grain deal"),),
            },
            event="e5",
            time=("2024-03-02", "day", "proposed"),
        ),
        _claim(
            document,
            truce,
            "offered",
            "proposed",
            {"proposer": ((CORVIA, "Corvia"),), "addressee": ((ADA, "Roe"),), "proposal": (("Phrase", "a truce"),)},
            event="e6",
            time=("2024-03-03", "day", "offered"),
        ),
        _claim(
            document,
            denial,
            "meet",
            "met-with",
            {"participant": ((DEE, "Dee Park"), (CY, "Cy Moss"))},
            event="e7",
            factuality=Factuality.NEGATED,
        ),
        _claim(
            document,
            no_attack,
            "attack",
            "attacked",
            {"attacker": ((CORVIA, "Corvia"),), "target-party": ((ARDEN, "Arden"),)},
            event="e10",
            factuality=Factuality.NEGATED,
        ),
    )


def _north() -> tuple[Claim, ...]:
    met, planned, shipped, strike, contested = (f"{part}." for part in NORTH.rstrip(".").split(". "))
    document = "north.txt"
    return (
        _claim(
            document,
            met,
            "met",
            "met-with",
            {"participant": ((ADA, "Ada Roe"), (BO, "Bo Lind")), "place": ((PORT, "Port Lume"),)},
            event="e1",
            time=("2024-03-01", "day", "Friday"),
            mode="in-person",
        ),
        _claim(
            document,
            planned,
            "meet",
            "met-with",
            {"participant": ((CY, "Cy Moss"), (BO, "Bo Lind"))},
            event="e2",
            factuality=Factuality.PLANNED,
            time=("2024-W10", "week", "next week"),
        ),
        _claim(
            document,
            shipped,
            "shipped",
            "supplied",
            {"supplier": ((ARDEN, "Arden"),), "recipient": ((BORLAND, "Borland"),), "item": (("Phrase", "40 trucks"),)},
            event="e3",
            time=("2024-02", "month", "February"),
            trucks="40",
        ),
        _claim(
            document,
            strike,
            "strike",
            "attacked",
            {"attacker": ((CORVIA, "Corvian"),), "target": ((PORT, "Port Lume"),), "place": ((PORT, "Port Lume"),)},
            event="e4",
            by="Borland",
            killed="5",
        ),
        _claim(
            document,
            contested,
            "met",
            "met-with",
            {"participant": ((CY, "Cy Moss"), (DEE, "Dee Park"))},
            event="e7",
            time=("2024-02-25", "day", "Sunday"),
        ),
    )


def _undated() -> tuple[Claim, ...]:
    met, maybe, gave, blamed, denied = (f"{part}." for part in UNDATED.rstrip(".").split(". "))
    document = "undated.txt"
    return (
        _claim(document, met, "met", "met-with", {"participant": ((BO, "Bo Lind"), (DEE, "Dee Park"))}, event="e8"),
        _claim(
            document,
            maybe,
            "meet",
            "met-with",
            {"participant": ((ADA, "Ada Roe"), (CY, "Cy Moss"))},
            event="e9",
            factuality=Factuality.POSSIBLE,
        ),
        _claim(
            document,
            gave,
            "gave",
            "supplied",
            {
                "supplier": ((ARDEN, "Arden"),),
                "recipient": ((BORLAND, "Borland"),),
                "item": (("Phrase", "=HYPERLINK"),),
            },
            event="e11",
            by="Ada Roe",
        ),
        *(
            _claim(
                document,
                sentence,
                "attacked",
                "attacked",
                {"attacker": ((ARDEN, "Arden"),), "target": ((PORT, "Port Lume"),)},
                event="e12",
                by=speaker,
                factuality=factuality,
            )
            for sentence, speaker, factuality in (
                (blamed, "Corvia", Factuality.ACTUAL),
                (denied, "Ada Roe", Factuality.NEGATED),
            )
        ),
    )


CLAIMS = tuple(sorted((*_north(), *_south("south.txt"), *_south("copy.txt"), *_undated()), key=lambda claim: claim.id))
MENTIONS = tuple(
    MentionRecord(document, 0, at, at + len(entity.name), entity.name, "name", entity.id, entity.type)
    for entity in ENTITIES
    for document, at in (("north.txt", 0), ("north.txt", 90), ("south.txt", 0))
)
"""Only counted: where they stand in the text is made up."""
EDGES = edges(CLAIMS, ARTICLES, load_frames())


def golden_triples() -> tuple[Triple, ...]:
    """Lower the records above, as a build does."""
    return tuple(lower(ARTICLES, ENTITIES, CLAIMS, load_frames(), run=RUN, iris=IRIS, stories=(STORY,)))


def golden_store() -> GraphStore:
    """The golden graph in memory."""
    return memory_store(golden_triples())
