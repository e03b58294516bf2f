"""Who is the same across the corpus, and who is not."""

import pytest

from graphkit.ontology.lexicon import load_lexicon
from tests.linking.builders import ORGANISATION, PERSON, PLACE, STATE, entity, one, resolve


@pytest.mark.parametrize(
    "names",
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"),
        ("Vladimir Zelenskiy", "Volodymyr Zelenskyy"),
        ("Aleksandr Lukashenko", "Alexander Lukashenko"),
        ("Alyaksandr Lukashenka", "Aleksandr Lukashenka"),
        ("Sergei Shoigu", "Sergey Shoygu"),
        ("Muammar Gaddafi", "Muammar al-Gaddafi", "Muammar Qaddafi"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "Tayyip Erdogan"),
        ("Володимир Кличко", "Volodymyr Klychko"),
        ("Marta J. Olsson", "Marta Olsson"),
        ("M. Olsson", "Marta Olsson"),
        ("JD Holloway", "J.D. Holloway"),
        ("Yoon Suk-yeol", "Suk Yeol Yoon", "Yoon Suk Yeol"),
        ("Mr. Piet Vermeulen", "Piet Vermeulen"),
        ("Ursula von der Heide", "Ursula Heide"),
        ("Mohamed ElSayed", "Mohamed El Sayed"),
        ("Nadia de la Cruz", "Nadia de la Cruz Oyarzun"),
        ("King Alaric III", "Alaric III"),
        ("Bob Castellan", "Robert Castellan"),
        ("Jürgen Müller-Voss", "Juergen Mueller-Voss"),
    ],
)
def test_spellings_of_one_person_are_one(names: tuple[str, ...]) -> None:
    assert one(*names)


@pytest.mark.parametrize(
    "names",
    [
        ("Kim Min-ji", "Kim Min-jae"),
        ("Robert Castellan", "Robert Castellan Jr."),
        ("Harold Whitcombe II", "Harold Whitcombe III"),
        ("George H. W. Bush", "George W. Bush"),
        ("Aleksandr Petrov", "Aleksandra Petrova"),
        ("Sergei Ivanov", "Sergei Ivashov"),
        ("John Fischer", "John Fisher"),
        ("Peter Hansen", "Peter Hanson"),
        ("Marco Rossi", "Mario Rossi"),
        ("Thomas James", "James Thomas"),
        ("Li Wei", "Lee Wei"),
        ("Jang Min-seo", "Yang Min-seo"),
        ("Alaric II", "Alaric III"),
        ("David Lorne", "David Lorne Pryce"),
        ("Gabriel Marchand", "Gabrielle Marchand"),
        ("Nikolai Petrenko", "Nikita Petrenko"),
    ],
)
def test_different_persons_stay_apart(names: tuple[str, ...]) -> None:
    assert not one(*names)


@pytest.mark.parametrize(
    "names",
    [
        ("The Orinoco Company", "Orinoco Co.", "Orinoco"),
        ("Nordwerk AG", "Nordwerk"),
        ("World Health Organization", "the World Health Organisation"),
        ("Centre for Polar Studies", "Center for Polar Studies"),
        ("U.S. Anvil", "US Anvil"),
    ],
)
def test_spellings_of_one_organisation_are_one(names: tuple[str, ...]) -> None:
    assert one(*names, kind=ORGANISATION)


def test_ministries_of_two_countries_stay_apart_and_word_order_does_not_matter() -> None:
    ours = entity("Defence Ministry", ORGANISATION, country="Q35")
    same = entity("Ministry of Defense", ORGANISATION, country="Q35")
    theirs = entity("Defence Ministry", ORGANISATION, country="Q20")
    found = resolve({"a": [ours], "b": [same], "c": [theirs]})
    assert found.key("a", ours.key) == found.key("b", same.key) != found.key("c", theirs.key)


@pytest.mark.parametrize(
    ("left", "right"), [("Niger", "Nigeria"), ("Iran", "Iraq"), ("Dominica", "Dominican Republic")]
)
def test_places_are_never_matched_by_likeness(left: str, right: str) -> None:
    assert not one(left, right, kind=STATE)
    assert not one(left, right, kind=PLACE)


def test_two_georgias_stay_apart() -> None:
    state = entity("Georgia", STATE, wikidata="Q230")
    region = entity("Georgia", PLACE, wikidata="Q1428", country="Q30")
    assert not one(state, region)


def test_a_company_and_a_person_of_one_name_stay_apart() -> None:
    assert not one(entity("Ralph Lorne"), entity("Ralph Lorne", ORGANISATION))


def test_one_name_for_things_of_two_types_is_a_doubt() -> None:
    found = resolve({"a": [entity("Nordwerk", PLACE)], "b": [entity("Nordwerk", ORGANISATION)]})
    assert [(doubt.left, doubt.right) for doubt in found.doubtful] == [("Organisation/nordwerk", "Place/nordwerk")]


def test_one_knowledge_base_id_is_one_entity_under_any_name_and_type() -> None:
    found = resolve(
        {
            "a": [entity("Türkiye", STATE, wikidata="Q43")],
            "b": [entity("Turkey", PLACE, wikidata="Q43")],
            "c": [entity("Türkiye", STATE, wikidata="Q43")],
        }
    )
    (who,) = found.entities.values()
    assert (who.key, who.name, who.type, who.aliases) == ("Q43", "Türkiye", STATE, ("Turkey",))


def test_two_knowledge_base_ids_are_two_entities_under_one_name() -> None:
    assert not one(entity("Jan Novotny", wikidata="Q111"), entity("Jan Novotny", wikidata="Q222"))


def test_a_name_the_gazetteer_knows_lends_its_key_to_other_spellings() -> None:
    known, other = entity("Oleksiy Kharchenko", wikidata="Q77"), entity("Oleksii Kharchenko")
    found = resolve({"a": [known], "b": [other]})
    assert found.key("b", other.key) == "Q77"


def test_an_acronym_is_the_organisation_it_was_introduced_for() -> None:
    full, short = entity("Baltic Fisheries Agency", ORGANISATION, "BFA"), entity("BFA", ORGANISATION)
    found = resolve({"a": [full], "b": [short]})
    assert found.key("a", full.key) == found.key("b", short.key)
    assert found.entity("b", short.key).name == "Baltic Fisheries Agency"


def test_an_acronym_that_two_organisations_claim_stays_open() -> None:
    fish, ball = (
        entity("Baltic Fisheries Agency", ORGANISATION, "BFA"),
        entity("Balkan Football Alliance", ORGANISATION, "BFA"),
    )
    found = resolve({"a": [fish], "b": [ball], "c": [entity("BFA", ORGANISATION)]})
    assert len(found.entities) == 3
    assert len(found.doubtful) == 2


def test_an_initial_that_fits_two_stays_open() -> None:
    found = resolve({"a": [entity("Marta Olsson")], "b": [entity("Mikael Olsson")], "c": [entity("M. Olsson")]})
    assert len(found.entities) == 3
    assert {(doubt.left, doubt.right) for doubt in found.doubtful} == {
        ("Person/m olsson", "Person/marta olsson"),
        ("Person/m olsson", "Person/mikael olsson"),
    }


def test_a_person_of_one_name_in_two_countries_is_a_doubt() -> None:
    found = resolve({"a": [entity("Ann Reed", country="Q30")], "b": [entity("Ann Reed", country="Q145")]})
    assert sorted(found.entities) == ["Person/ann reed@Q145", "Person/ann reed@Q30"]
    assert [(d.left, d.right) for d in found.doubtful] == [("Person/ann reed@Q145", "Person/ann reed@Q30")]


def test_a_surname_alone_is_the_person_in_whose_company_it_stands() -> None:
    company = [entity(n, PLACE) for n in ("Ostrava", "Opava", "Karvina")]
    full, bare = entity("Radka Dvorska"), entity("Dvorska")
    found = resolve({"a": [full, *company], "b": [bare, *company], "c": [bare, entity("Lima", PLACE)]})
    assert found.key("b", bare.key) == full.key
    assert found.key("c", bare.key) == "Person/dvorska"
    assert found.doubtful[0].right == "Person/radka dvorska"


@pytest.mark.parametrize("given", ["Ben", "Al", "Van"])
def test_a_given_name_that_may_be_a_particle_makes_a_full_name(given: str) -> None:
    company = [entity(n, PLACE) for n in ("Ostrava", "Opava", "Karvina")]
    other, own = entity("Radka Dvorska"), entity(f"{given} Dvorska")
    found = resolve({"a": [other, *company], "b": [own, *company]})
    assert found.key("b", own.key) == own.key


def test_a_surname_of_several_stays_apart_in_each_article() -> None:
    bare = entity("Kim")
    found = resolve({"a": [entity("Kim Min-ji")], "b": [entity("Kim Jae-won")], "c": [bare], "d": [bare]})
    assert found.key("c", bare.key) != found.key("d", bare.key)


def test_the_most_frequent_full_name_is_the_canonical_one() -> None:
    found = resolve(
        {
            "a": [entity("M. Olsson")],
            "b": [entity("M. Olsson")],
            "c": [entity("Marta Olsson", PERSON, "Olsson")],
            "d": [entity("Marta J. Olsson")],
            "e": [entity("Marta Olsson")],
        }
    )
    (who,) = found.entities.values()
    assert who.name == "Marta Olsson"
    assert who.aliases == ("M. Olsson", "Marta J. Olsson", "Olsson")
    assert any("the initial of marta fits" in step for step in who.steps)


def test_every_merge_says_why() -> None:
    found = resolve({"a": [entity("Sergei Shoigu")], "b": [entity("Sergey Shoygu")]})
    (merge,) = found.merges
    assert merge.score < 1
    assert "spellings of one" in merge.reason


def test_a_ministry_whose_country_goes_unsaid_is_that_of_its_article_only() -> None:
    ministry = entity("Ministry of Defence", ORGANISATION)
    found = resolve({"a": [ministry], "b": [ministry], "c": [entity("Defence Ministry", ORGANISATION, country="Q35")]})
    assert len(found.entities) == 3


def test_an_acronym_gives_way_to_the_name_it_stands_for() -> None:
    short = entity("BFA", ORGANISATION, "Baltic Fisheries Agency", "Fisheries Agency")
    (who,) = resolve(
        {"a": [short], "b": [short], "c": [entity("Baltic Fisheries Agency", ORGANISATION)]}
    ).entities.values()
    assert (who.key, who.name) == ("Organisation/baltic fisheries agency", "Baltic Fisheries Agency")


def test_no_spelling_belongs_to_two_names() -> None:
    for groups in ("given-name-spellings", "given-name-short-forms", "organisation-spellings"):
        words = [word for group in load_lexicon().classes[groups] for word in group.split()]
        assert sorted(words) == sorted(set(words)), groups
