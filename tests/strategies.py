"""Hypothesis strategies for whole corpora of records: articles, entities and claims that fit one another.

Text is hostile on purpose: quotes, controls, markup, right-to-left marks, half surrogates.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from graphkit.model import (
    ArticleRecord,
    Claim,
    ClaimTime,
    DateOrigin,
    EntityRecord,
    Factuality,
    PostHeld,
    PublicationDate,
    RoleFiller,
    Source,
    Trigger,
)
from graphkit.ontology import Frame
from graphkit.ontology.frames import RoleSpec
from graphkit.ontology.iris import Iris

__all__ = ["HOSTILE", "Corpus", "corpora"]

HOSTILE = (
    '"> <http://evil.example/x> .',
    "\\u0022 \" ' ''' \"\"\" \\",
    "a\nb\rc\td\x00e\x85f\u2028g",
    "</script><script>alert(1)</script>",
    "{{ 7*7 }} ${x} #{x} %s",
    "\u202egnp.exe \ufeff \U0001f9c0 é ﬁ",
    "\ud800",
    "../../etc/passwd",
    "-",
    "SELECT * { ?s ?p ?o } # ;",
)
words = st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=12).filter(str.strip))
times = st.sampled_from(
    ("2031-02-28", "2031-02-27", "2031-02", "2031-W09", "2031", "2031-02-01/2031-02-20", "soon", None)
)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Records that fit one another: every claim's article and named parties are among them."""

    articles: tuple[ArticleRecord, ...]
    entities: tuple[EntityRecord, ...]
    claims: tuple[Claim, ...]


@st.composite
def corpora(draw: st.DrawFn, frames: tuple[Frame, ...], iris: Iris = Iris()) -> Corpus:  # noqa: B008  # frozen
    """Draw a corpus of a few articles, entities and claims of the relations of ``frames``."""
    names = draw(st.lists(words, min_size=2, max_size=5, unique=True))
    entities = tuple(draw(_entity(name, iris)) for name in names)
    count = draw(st.integers(1, 4))
    articles = tuple(draw(_article(number, iris)) for number in range(count))
    grouped = {article.id: draw(st.sampled_from((None, iris.copy_group(articles[0].id)))) for article in articles}
    articles = tuple(replace(article, copy_group=grouped[article.id]) for article in articles)
    reports = st.tuples(st.sampled_from(frames), st.sampled_from(articles))
    claims = tuple(
        draw(_claim(number, *report, entities, iris))
        for number, report in enumerate(draw(st.lists(reports, max_size=6)))
    )
    return Corpus(articles, entities, _tied(draw, claims, iris))


@st.composite
def _entity(draw: st.DrawFn, name: str, iris: Iris) -> EntityRecord:
    kind = draw(st.sampled_from(("Person", "State", "Organisation", "Place")))
    known = draw(st.sampled_from((None, {"wikidata": "Q64", "iso3166": "ZZ"}, {"wikidata": HOSTILE[0], "x": "%zz["})))
    return EntityRecord(
        id=iris.entity(f"{kind}/{name}"),
        name=name,
        type=kind,
        aliases=tuple(draw(st.lists(words, max_size=2))),
        same_as=known,
        mentions=draw(st.integers(0, 9)),
        articles=draw(st.integers(0, 9)),
        posts=draw(st.lists(_post(iris), max_size=2, unique_by=lambda held: held.start).map(tuple))
        if kind == "Person"
        else (),
    )


def _post(iris: Iris) -> st.SearchStrategy[PostHeld]:
    return st.builds(
        PostHeld,
        words,
        st.just(iris.entity("Q64")),
        st.sampled_from((None, "2029", "2029-03-01")),
        st.sampled_from((None, "2031-04")),
    )


@st.composite
def _article(draw: st.DrawFn, number: int, iris: Iris) -> ArticleRecord:
    document, text = draw(words), draw(words)
    dated = st.builds(
        PublicationDate, st.just("2031-02-28"), st.sampled_from((DateOrigin.EXPLICIT, DateOrigin.INFERRED))
    )
    outlet = st.sampled_from((None, "The Lantern", "the lantern", "Harbour Wire", HOSTILE[0]))
    return ArticleRecord(
        id=iris.article(document, number, text),
        document=document,
        article=number,
        title=draw(st.none() | words),
        source=Source(draw(outlet), draw(outlet)),
        published=draw(st.just(PublicationDate()) | dated),
        start=0,
        end=len(text),
        text=text,
        byline=draw(st.none() | words),
        url=draw(
            st.sampled_from((None, "javascript:alert(1)", "http://[", "https://"))
            | words.map("https://a.example/".__add__)
        ),
    )


@st.composite
def _claim(  # noqa: PLR0917  # what a claim is drawn from
    draw: st.DrawFn, number: int, frame: Frame, article: ArticleRecord, entities: tuple[EntityRecord, ...], iris: Iris
) -> Claim:
    """Draw a claim in sentence ``number``."""
    start, trigger = 100 * number, draw(words)
    identity = iris.claim(article.document, article.article, start, start + 90, frame.relation, start + 5)
    roles = {role.name: draw(_fillers(role, identity, entities, iris)) for role in frame.roles}
    when = draw(times)
    return Claim(
        id=identity,
        relation=frame.relation,
        document=article.document,
        article=article.article,
        article_id=article.id,
        sentence=draw(words),
        start=start,
        end=start + 90,
        trigger=Trigger(trigger, start + 5, start + 5 + len(trigger)),
        roles={name: fillers for name, fillers in roles.items() if fillers},
        factuality=draw(st.sampled_from(Factuality)),
        confidence=draw(st.floats(0, 1)),
        rule=f"{frame.relation}/test",
        same_event=identity,
        mode=draw(st.sampled_from(("in-person", "remote", "unspecified"))) if frame.symmetric else None,
        attribution=draw(st.none() | _source(identity, 7, entities, iris)),
        outer_attribution=draw(st.none() | _source(identity, 17, entities, iris)),
        time=draw(st.none() | st.just(ClaimTime(when, "day", draw(words), "explicit", start, start + 4))),
        plover=frame.plover,
        cameo=frame.cameo,
        quantities=draw(st.sampled_from((None, {"killed": "23"}, {"killed": "1,040", HOSTILE[0]: HOSTILE[1]}))),
    )


@st.composite
def _fillers(
    draw: st.DrawFn, role: RoleSpec, claim: str, entities: tuple[EntityRecord, ...], iris: Iris
) -> tuple[RoleFiller, ...]:
    fitting = [entity for entity in entities if entity.type in role.types]
    local = st.builds(
        lambda words, start: RoleFiller(
            iris.filler(claim, role.name, start), words, "Phrase" if role.phrase else "Group", words, start, start + 9
        ),
        words,
        st.integers(0, 40),
    )
    named = [RoleFiller(entity.id, entity.name, entity.type, "it", 3, 5) for entity in fitting]
    filler = local if role.phrase or not named else st.one_of(st.sampled_from(named), local)
    return tuple(draw(st.lists(filler, min_size=int(role.required), max_size=4, unique_by=lambda filler: filler.id)))


@st.composite
def _source(draw: st.DrawFn, claim: str, start: int, entities: tuple[EntityRecord, ...], iris: Iris) -> RoleFiller:
    entity = draw(st.none() | st.sampled_from(entities))
    if entity is not None:
        return RoleFiller(entity.id, entity.name, entity.type, "she", 1, 4)
    return RoleFiller(iris.filler(claim, "source", start), draw(words), "Group", "officials", start, start + 9)


def _tied(draw: st.DrawFn, claims: tuple[Claim, ...], iris: Iris) -> tuple[Claim, ...]:
    """Tie some claims of one relation to one event."""
    events: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        events.setdefault((claim.relation, draw(st.integers(0, 1))), []).append(claim)
    return tuple(
        replace(claim, same_event=iris.event(member.id for member in group))
        for group in events.values()
        for claim in group
    )
