"""Readings become records: offsets on the page, texts word for word, IRIs for who is known and who is not."""

from __future__ import annotations

from dataclasses import replace

from graphkit.model import (
    Article,
    ArticleReading,
    Block,
    BlockLabel,
    Claim,
    Entity,
    EntityType,
    Event,
    Filler,
    Mention,
    MentionKind,
    Segment,
    Span,
    TimeExpression,
)
from graphkit.ontology import load_frames
from graphkit.ontology.iris import Iris
from graphkit.pipeline.records import Recorder
from tests.pipeline.fakes import read_meetings

PAGE = "MENU | Ada Byron met\nMary Lamb. | ADVERT"
TEXT = "Ada Byron met Mary Lamb."
AT = PAGE.index("Ada")
ARTICLE = Article(
    id="a",
    document="page.txt",
    index=0,
    text=TEXT,
    parts=(Block(BlockLabel.BODY, 0, len(TEXT)),),
    start=AT,
    end=AT + len(TEXT),
    verbatim=PAGE[AT : AT + len(TEXT)],
    segments=(Segment(0, len(TEXT), AT, AT + len(TEXT)),),
    left_out=(Block(BlockLabel.ADVERT, 34, 40, "shouts", "ADVERT"),),
)
ADA = Entity("Person/ada byron", "Ada Byron", EntityType.PERSON)
LOVELACE = replace(ADA, key="Q7259", name="Ada Lovelace", steps=("judged the same",))


def who(key: str) -> Entity:
    return LOVELACE if key == ADA.key else Entity(key, "Mary Lamb", EntityType.PERSON)


def claims(reading: ArticleReading) -> list[Claim]:
    return list(Recorder(Iris(), load_frames()).claims(reading, who))


def test_offsets_are_those_of_the_page_and_texts_stand_there() -> None:
    (claim,) = claims(read_meetings(ARTICLE))
    assert claim.sentence == PAGE[claim.start : claim.end] == "Ada Byron met\nMary Lamb."
    assert PAGE[claim.trigger.start : claim.trigger.end] == "met"
    assert [PAGE[f.start : f.end] for f in claim.roles["participant"]] == ["Ada Byron", "Mary Lamb"]


def test_fillers_carry_the_corpus_name_and_how_it_was_found() -> None:
    (claim,) = claims(read_meetings(ARTICLE))
    ada = claim.roles["participant"][0]
    assert (ada.name, ada.text, ada.id) == ("Ada Lovelace", "Ada Byron", Iris().entity("Q7259"))
    assert "participant 'Ada Byron': judged the same" in claim.steps


def changed(**changes: object) -> Event:
    return replace(read_meetings(ARTICLE).events[0], **changes)  # type: ignore[arg-type]  # fields by name


def test_a_party_without_a_name_is_local_to_its_claim() -> None:
    group = Filler("several envoys", "Group", "met Mary", 10, 18)
    (claim,) = claims(replace(read_meetings(ARTICLE), events=(changed(roles=(("participant", (group,)),)),)))
    filler = claim.roles["participant"][0]
    assert filler.id.startswith(claim.id + "#")
    assert not filler.named


def test_several_events_of_one_trigger_have_ids_of_their_own() -> None:
    event = changed()
    found = claims(replace(read_meetings(ARTICLE), events=(event, event)))
    assert len({claim.id for claim in found}) == 2
    assert found == claims(replace(read_meetings(ARTICLE), events=(event, event)))


def test_time_source_and_features_are_kept() -> None:
    source = Filler("Mary Lamb", "Person", "Mary Lamb", 14, 23, entity="Person/mary lamb")
    time = TimeExpression(None, "day", "met", 10, 13, "unresolved")
    (claim,) = claims(replace(read_meetings(ARTICLE), events=(changed(attribution=source, time=time),)))
    assert claim.attribution is not None
    assert claim.attribution.name == "Mary Lamb"
    assert claim.time is not None
    assert (claim.time.value, claim.time.origin, claim.time.start) == (None, "unresolved", AT + 10)
    assert (claim.mode, claim.plover) == ("in-person", "CONSULT")


def test_a_mention_that_the_text_leaves_open_has_no_entity() -> None:
    reading = read_meetings(ARTICLE)
    pronoun = Mention(10, 13, "met", MentionKind.PRONOUN, EntityType.PERSON, 0, 0, 1, 0)
    records = list(
        Recorder(Iris(), load_frames()).mentions(replace(reading, mentions=(*reading.mentions, pronoun)), who)
    )
    assert [record.start for record in records] == sorted(record.start for record in records)
    assert [record.entity for record in records if record.kind == "pronoun"] == [None]
    assert all(PAGE[record.start : record.end] == record.text for record in records)


def test_what_was_left_out_is_listed_and_copies_are_marked() -> None:
    recorder = Recorder(Iris(), load_frames())
    record = recorder.article(ARTICLE, None)
    assert [(left.label, left.text, left.reason) for left in record.left_out] == [("advert", "ADVERT", "shouts")]
    assert record.copy_group is None
    assert recorder.article(ARTICLE, record.id).copy_group == Iris().copy_group(record.id)
    assert Span(record.start, record.end).of(PAGE) == ARTICLE.verbatim
