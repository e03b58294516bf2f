"""Names taken apart, and the word lists that it is done with."""

import pytest

from graphkit.linking.entities.names import NameReader, is_acronym, normalised, spells
from graphkit.ontology import load_lexicon
from graphkit.ontology.files import load_yaml, ontology_folder

READER = NameReader(load_lexicon().names)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Łukasz  Żółć", "lukasz zolc"),
        ("O’Brien's", "obrien"),
        ("J.D. Holloway", "j d holloway"),
        ("Jean-Luc", "jean luc"),
        ("Кличко", "klichko"),
        ("—", "—"),
    ],
)
def test_names_are_folded(name: str, plain: str) -> None:
    assert normalised(name) == plain


@pytest.mark.parametrize(
    ("name", "words", "suffix"),
    [
        ("Gen. Dan Harrow", ["dan", "harrow"], ""),
        ("Robert Castellan Jr.", ["robert", "castellan"], "jr"),
        ("Nadia bint Omar al-Fadl", ["nadia", "omar", "fadl"], ""),
        ("JD Holloway", ["j", "d", "holloway"], ""),
        ("Sheikh Omar Fadl", ["omar", "fadl"], ""),
        ("Sheikh Fadl", ["sheikh", "fadl"], ""),
        ("King Alaric III", ["alaric"], "iii"),
    ],
)
def test_titles_small_words_and_suffixes_come_off(name: str, words: list[str], suffix: str) -> None:
    found = READER.person(name)
    assert ([word.text for word in found.words], found.suffix) == (words, suffix)


@pytest.mark.parametrize(
    ("name", "bare"), [("Novak", True), ("Le Pen", True), ("Pope Leo XIV", False), ("Ann Lee", False)]
)
def test_a_surname_alone_is_bare_and_a_king_is_not(name: str, bare: bool) -> None:
    assert READER.person(name).bare is bare


def test_a_family_name_may_stand_first() -> None:
    assert [family.text for _, family in READER.person("Kim Min-ji").orders()] == ["ji", "kim"]
    assert [family.text for _, family in READER.person("Ann Reed").orders()] == ["reed"]


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("The Orinoco Company", ("orinoco",)),
        ("Nordwerk AG", ("nordwerk",)),
        ("U.S. Anvil Corp.", ("us", "anvil")),
        ("Company", ("company",)),
    ],
)
def test_the_legal_form_comes_off_but_never_the_whole_name(name: str, core: tuple[str, ...]) -> None:
    assert READER.organisation(name).core == READER.organisation(" ".join(core)).core


def test_what_every_country_has_is_generic() -> None:
    assert all(
        READER.is_generic(name) for name in ("Ministry of Defense", "the Air Force", "Central Bank", "Supreme Court")
    )
    assert not any(READER.is_generic(name) for name in ("Nordwerk", "Bank of Norland", "Harbour Board", "NBA"))


def test_acronyms_and_what_they_stand_for() -> None:
    assert is_acronym("B.F.A.")
    assert not is_acronym("Bfa")
    assert spells("Baltic Fisheries Agency", "BFA")
    assert not spells("Baltic Fisheries Agency", "BFB")


def test_no_word_stands_twice_in_a_list() -> None:
    for name, words in load_yaml(ontology_folder() / "lexicon" / "names" / "parts.yaml").items():
        assert len(words) == len(set(words)), name
        assert all(word == " ".join(normalised(part) for part in word.split()) for word in words), name
