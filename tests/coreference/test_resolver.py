"""Who is meant, within one article: parses are written down, so no trained model is needed."""

from __future__ import annotations

from graphkit.coreference import resolve_coreference
from graphkit.coreference.discourse_model import DiscourseModel
from graphkit.mentions import MentionFinder
from graphkit.model import Entity, EntityType, Mention
from graphkit.ontology import load_lexicon
from graphkit.ontology.gazetteers import load_gazetteer
from graphkit.syntax import trees
from tests.mentions.parses import Line, parsed

MET: Line = (
    "William/NNP/compound>1 Ruto/NNP/nsubj>2 met/VBD/ROOT>2=meet Yoweri/NNP/compound>4 Museveni/NNP/dobj>2 ././punct>2",
    [(0, 2, "PERSON"), (3, 5, "PERSON")],
)
TWO_LEFT: Line = ("The/DT/det>2 two/CD/nummod>2 leaders/NNS/nsubj>3=leader left/VBD/ROOT>3=leave ././punct>3", [])
PERU: Line = (
    "Peru/NNP/nsubj>1 said/VBD/ROOT>1=say it/PRP/nsubj>4 would/MD/aux>4 help/VB/ccomp>1 ././punct>1",
    [(0, 1, "GPE")],
)
PREMIER: Line = (
    "The/DT/det>3 Japanese/JJ/amod>3 prime/NN/compound>3 minister/NN/nsubj>4 spoke/VBD/ROOT>4=speak ././punct>4",
    [(1, 2, "NORP")],
)


def resolved(*lines: Line, published: str | None = None) -> tuple[dict[str, Mention], dict[str, Entity]]:
    gazetteer = load_gazetteer()
    article, sentences = parsed(*lines, published=published)
    mentions, entities = resolve_coreference(
        article,
        trees(sentences, load_lexicon()),
        MentionFinder(gazetteer).find(article, trees(sentences, load_lexicon())),
        gazetteer,
    )
    return {mention.text: mention for mention in mentions}, {entity.key: entity for entity in entities}


def names(mention: Mention, entities: dict[str, Entity]) -> set[str]:
    keys = mention.members or ((mention.entity,) if mention.entity else ())
    return {entities[key].name for key in keys}


def test_two_leaders_are_the_two_who_met() -> None:
    mentions, entities = resolved(MET, TWO_LEFT)
    assert names(mentions["The two leaders"], entities) == {"William Ruto", "Yoweri Museveni"}


def test_an_initial_is_the_given_name_of_whoever_was_named_with_it() -> None:
    later: Line = ("W./NNP/compound>1 Ruto/NNP/nsubj>2 left/VBD/ROOT>2=leave ././punct>2", [(0, 2, "PERSON")])
    other: Line = ("J./NNP/compound>1 Ruto/NNP/nsubj>2 stayed/VBD/ROOT>2=stay ././punct>2", [(0, 2, "PERSON")])
    mentions, entities = resolved(MET, later, other)
    assert names(mentions["W. Ruto"], entities) == names(mentions["William Ruto"], entities)
    assert names(mentions["J. Ruto"], entities) == {"J. Ruto"}


def test_two_leaders_stay_open_where_three_met() -> None:
    third: Line = ("Paul/NNP/compound>1 Biya/NNP/nsubj>2 watched/VBD/ROOT>2=watch ././punct>2", [(0, 2, "PERSON")])
    mentions, entities = resolved(MET, third, TWO_LEFT)
    assert names(mentions["The two leaders"], entities) == set()


def test_it_is_the_state_that_speaks() -> None:
    mentions, entities = resolved(PERU)
    assert names(mentions["it"], entities) == {"Peru"}
    assert "Peru" in mentions["it"].steps[-1]


def test_it_stays_open_where_it_stands_for_a_clause() -> None:
    clear: Line = (
        "It/PRP/nsubj>1 was/VBD/ROOT>1=be clear/JJ/acomp>1 that/IN/mark>5 prices/NNS/nsubj>5=price "
        "fell/VBD/ccomp>1=fall "
        "././punct>1",
        [],
    )
    mentions, entities = resolved(PERU, clear)
    assert names(mentions["It"], entities) == set()


def test_the_object_is_not_the_subject_of_its_own_verb() -> None:
    thanked: Line = ("Museveni/NNP/nsubj>1 thanked/VBD/ROOT>1=thank him/PRP/dobj>1 ././punct>1", [(0, 1, "PERSON")])
    mentions, entities = resolved(MET, thanked)
    assert names(mentions["him"], entities) == {"William Ruto"}


def test_a_post_means_who_held_it_when_the_article_was_published() -> None:
    for published, name in (("2013-05-01", "Shinzo Abe"), ("2022-05-01", "Fumio Kishida")):
        mentions, entities = resolved(PREMIER, published=published)
        assert names(mentions["The Japanese prime minister"], entities) == {name}


def test_a_post_stays_open_in_an_undated_article_that_names_nobody() -> None:
    mentions, entities = resolved(PREMIER)
    assert names(mentions["The Japanese prime minister"], entities) == set()


def test_posts_that_an_undated_article_gives_tell_its_time() -> None:
    told: Line = (
        "German/JJ/amod>3 Chancellor/NNP/compound>3 Angela/NNP/compound>3 Merkel/NNP/nsubj>4 "
        "wrote/VBD/ROOT>4=write ././punct>4",
        [(0, 1, "NORP"), (2, 4, "PERSON")],
    )
    french: Line = (
        "The/DT/det>2 French/JJ/amod>2 president/NN/nsubj>3 agreed/VBD/ROOT>3=agree ././punct>3",
        [(1, 2, "NORP")],
    )
    mentions, entities = resolved(told, french)
    assert names(mentions["The French president"], entities) <= {"Jacques Chirac", "Emmanuel Macron", "Nicolas Sarkozy"}
    assert not {"Donald Trump", "Francois Mitterrand"} & {entity.name for entity in entities.values()}


def test_we_are_more_than_the_speaker() -> None:
    quote: Line = (
        "“/``/punct>7 We/PRP/nsubj>3 will/MD/aux>3 win/VB/ccomp>7 ,/,/punct>7 ”/''/punct>7 "
        "Ruto/NNP/nsubj>7 said/VBD/ROOT>7=say "
        "././punct>7",
        [(6, 7, "PERSON")],
    )
    introduced: Line = (
        "Kenyan/JJ/amod>3 President/NNP/compound>3 William/NNP/compound>3 Ruto/NNP/nsubj>4 "
        "spoke/VBD/ROOT>4=speak ././punct>4",
        [(0, 1, "NORP"), (2, 4, "PERSON")],
    )
    mentions, entities = resolved(introduced, quote)
    assert names(mentions["We"], entities) == set()


def test_a_person_has_one_entity_with_every_spelling() -> None:
    again: Line = ("Ruto/NNP/nsubj>1 left/VBD/ROOT>1=leave ././punct>1", [(0, 1, "PERSON")])
    _, entities = resolved(MET, again)
    ruto = next(entity for entity in entities.values() if entity.name == "William Ruto")
    assert ruto.aliases == ("Ruto",)
    assert ruto.country == "Q114"


def test_every_key_that_a_mention_bears_is_an_entity() -> None:
    mentions, entities = resolved(MET, TWO_LEFT, PERU, PREMIER, published="2022-05-01")
    keys = {key for m in mentions.values() for key in (m.entity, m.actor, *m.members) if key}
    assert keys <= entities.keys()


def test_its_army_is_the_state_that_sent_it() -> None:
    sent: Line = ("Peru/NNP/nsubj>1 sent/VBD/ROOT>1=send its/PRP$/poss>3 army/NN/dobj>1 ././punct>1", [(0, 1, "GPE")])
    mentions, entities = resolved(sent)
    assert names(mentions["its army"], entities) == {"Peru"}


def test_an_acronym_in_brackets_is_the_long_name() -> None:
    fined: Line = (
        "Norwegian/JJ/amod>2 Pollution/NNP/compound>2 Authority/NNP/nsubj>6 (/-LRB-/punct>2 NPA/NNP/appos>2 "
        ")/-RRB-/punct>2 "
        "fined/VBD/ROOT>6=fine yards/NNS/dobj>6=yard ././punct>6",
        [(0, 3, "ORG"), (4, 5, "ORG")],
    )
    left: Line = ("NPA/NNP/nsubj>1 left/VBD/ROOT>1=leave ././punct>1", [(0, 1, "ORG")])
    mentions, entities = resolved(fined, left)
    assert names(mentions["NPA"], entities) == {"Norwegian Pollution Authority"}


def test_the_last_word_of_a_long_name_takes_it_up() -> None:
    joined: Line = (
        "Lake/NNP/compound>2 Shore/NNP/compound>2 Brigade/NNP/nsubj>3 attacked/VBD/ROOT>3=attack ././punct>3",
        [(0, 3, "ORG")],
    )
    denied: Line = ("The/DT/det>1 Brigade/NNP/nsubj>2 denied/VBD/ROOT>2=deny ././punct>2", [(1, 2, "ORG")])
    mentions, entities = resolved(joined, denied)
    assert names(mentions["Brigade"], entities) == {"Lake Shore Brigade"}


def test_a_body_that_many_states_have_is_not_the_best_known_one() -> None:
    voted: Line = (
        "Chile/NNP/poss>2 's/POS/case>0 Senate/NNP/nsubj>3 voted/VBD/ROOT>3=vote ././punct>3",
        [(0, 1, "GPE"), (2, 3, "ORG")],
    )
    mentions, _ = resolved(voted)
    assert mentions["Senate"].entity == "Organisation/senate"


def test_reading_twice_gives_the_same() -> None:
    assert resolved(MET, TWO_LEFT, PERU) == resolved(MET, TWO_LEFT, PERU)


def test_a_ministry_without_a_state_is_the_one_whose_state_was_told() -> None:
    spoke: Line = (
        "The/DT/det>3 Japanese/JJ/amod>3 Defence/NNP/compound>3 Ministry/NNP/nsubj>4 "
        "spoke/VBD/ROOT>4=speak ././punct>4",
        [(1, 4, "ORG")],
    )
    left: Line = ("The/DT/det>2 defence/NN/compound>2 ministry/NN/nsubj>3 left/VBD/ROOT>3=leave ././punct>3", [])
    mentions, entities = resolved(spoke, left)
    assert names(mentions["The defence ministry"], entities) == {"Ministry of Defence (Japan)"}
    assert mentions["The defence ministry"].actor == "Q17"


BUSH: Line = (
    "President/NNP/compound>1 Bush/NNP/nsubj>2 spoke/VBD/ROOT>2=speak ././punct>2",
    [(1, 2, "PERSON")],
)
TEXAN: Line = ("Texas/NNP/nsubj>1 waited/VBD/ROOT>1=wait ././punct>1", [(0, 1, "GPE")])


def test_a_title_names_who_held_it_then_and_not_a_namesake_in_no_such_office() -> None:
    father: Line = (
        "Former/JJ/amod>4 president/NN/compound>4 George/NNP/compound>4 H.W./NNP/compound>4 Bush/NNP/nsubj>5 "
        "left/VBD/ROOT>5=leave ././punct>5",
        [(2, 5, "PERSON")],
    )
    mentions, _ = resolved(BUSH, father, TEXAN, published="2004-11-03")
    assert mentions["Bush"].entity == "Q207"
    assert mentions["George H.W. Bush"].entity == "Q23505"


def test_a_title_names_its_holder_before_a_namesake_is_introduced_and_not_after() -> None:
    wife: Line = (
        "Laura/NNP/compound>1 Bush/NNP/nsubj>2 left/VBD/ROOT>2=leave ././punct>2",
        [(0, 2, "PERSON")],
    )
    mentions, _ = resolved(BUSH, TEXAN, wife, published="2007-04-16")
    assert mentions["Bush"].entity == "Q207"
    mentions, _ = resolved(wife, TEXAN, BUSH, published="2007-04-16")
    assert mentions["Bush"].entity == "Person/laura bush"


def test_the_parts_of_a_state_tell_of_who_is_in_office_there() -> None:
    obama: Line = ("Obama/NNP/nsubj>1 spoke/VBD/ROOT>1=speak ././punct>1", [(0, 1, "PERSON")])
    assert resolved(TEXAN, obama, published="2012-11-07")[0]["Obama"].entity == "Q76"
    assert resolved(TEXAN, obama, published="2020-11-07")[0]["Obama"].entity == "Person/obama"


def assad(*more: Line) -> set[str]:
    line: Line = (
        "Syrian/JJ/amod>2 President/NNP/compound>2 Assad/NNP/nsubj>3 left/VBD/ROOT>3=leave Damascus/NNP/dobj>3 "
        "././punct>3",
        [(0, 1, "NORP"), (2, 3, "PERSON"), (4, 5, "GPE")],
    )
    mentions, entities = resolved(line, *more)
    return names(mentions["Assad"], entities)


def test_a_short_name_is_of_who_held_office_in_the_time_of_the_company_or_the_years_named() -> None:
    kissinger: Line = (
        "Henry/NNP/compound>1 Kissinger/NNP/nsubj>2 spoke/VBD/ROOT>2=speak ././punct>2",
        [(0, 2, "PERSON")],
    )
    year: Line = ("It/PRP/nsubj>1 was/VBD/ROOT>1=be 1974/CD/attr>1 ././punct>1", [])
    macron: Line = (
        "Emmanuel/NNP/compound>1 Macron/NNP/nsubj>2 recalled/VBD/ROOT>2=recall 1974/CD/dobj>2 ././punct>2",
        [(0, 2, "PERSON")],
    )
    assert assad() == {"Bashar al-Assad"}
    assert assad(kissinger) == assad(year) == {"Hafez al-Assad"}
    assert assad(macron, kissinger) == {"Bashar al-Assad"}


def test_a_country_is_a_state_and_never_a_newspaper_or_a_group_of_islands() -> None:
    discourse = DiscourseModel(load_gazetteer())
    discourse.meet("Organisation/harbour board", EntityType.ORGANISATION, "Harbour Board")
    discourse.belongs("Organisation/harbour board", "Q11149")  # The Independent
    assert discourse.country("Organisation/harbour board") is None
    discourse.belongs("Organisation/harbour board", "Q114")
    assert discourse.country("Organisation/harbour board") == "Q114"
