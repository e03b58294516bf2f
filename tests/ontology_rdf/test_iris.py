"""IRIs of the data: stable, apart, and proof against hostile names."""

from __future__ import annotations

import re

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graphkit.errors import OntologyError, UsageError
from graphkit.ontology.iris import Iris
from graphkit.ontology.vocabulary import iri, node, prefixes, term

IRIS = Iris()
anything = st.text(st.characters(exclude_categories=()))
WELL_FORMED = re.compile(r"https://example\.org/kg/entity/([\w.~-]|%[0-9A-F]{2})*(/([\w.~-]|%[0-9A-F]{2})*)?", re.ASCII)


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("Q159", "entity/Q159"),
        ("Person/iryna terekh", "entity/person/iryna-terekh"),
        ("person/jean-luc roe", "entity/person/jean_luc-roe"),
        ("place/são tomé", "entity/place/s%C3%A3o-tom%C3%A9"),
        ("person/..", "entity/person/%2E%2E"),
        ("person/a/../b", "entity/person/a%2F..%2Fb"),
    ],
)
def test_entities_have_readable_names(key: str, path: str) -> None:
    assert IRIS.entity(key) == f"https://example.org/kg/{path}"


@given(anything)
@example('"> <http://evil.example/x> .')
@example("\ud800")
@example("x" * 10_000)
@example("é" * 1_000)
def test_no_name_breaks_out_of_its_iri(name: str) -> None:
    address = IRIS.entity(f"person/{name}")
    assert WELL_FORMED.fullmatch(address)
    assert len(address) < 250
    assert node(address) == f"<{address}>"


@given(anything, anything)
@example("a b", "a-b")
@example("a-b", "a_b")
@example("a b", "a%20b")
@example("é" * 500, "é" * 501)
def test_different_names_have_different_iris(one: str, other: str) -> None:
    assert (IRIS.entity(f"person/{one}") == IRIS.entity(f"person/{other}")) == (one == other)


@given(anything)
def test_any_address_is_one_sound_term(address: str) -> None:
    term = node(f"https://x.example/{address}")
    (quad,) = ox.parse(f"{term} {term} {term} .".encode(), format=ox.RdfFormat.N_TRIPLES, lenient=True)
    assert str(quad.subject) == term


def test_claims_differ_by_every_part_of_their_place() -> None:
    places = [
        ("a", 0, 1, 9, "met-with", 3),
        ("b", 0, 1, 9, "met-with", 3),
        ("a", 1, 1, 9, "met-with", 3),
        ("a", 0, 2, 9, "met-with", 3),
        ("a", 0, 1, 8, "met-with", 3),
        ("a", 0, 1, 9, "attacked", 3),
        ("a", 0, 1, 9, "met-with", 4),
    ]
    minted = [IRIS.claim(*place) for place in places] + [IRIS.claim(*places[0], nth=1)]
    assert len(set(minted)) == len(minted)
    assert minted[0] == IRIS.claim(*places[0])


def test_the_same_text_on_two_pages_is_two_articles() -> None:
    assert IRIS.article("a.txt", 0, "x") != IRIS.article("b.txt", 0, "x")


def test_an_event_is_named_by_its_smallest_claim() -> None:
    assert (
        IRIS.event(["https://example.org/kg/claim/b", "https://example.org/kg/claim/a"])
        == "https://example.org/kg/event/a"
    )


def test_ids_do_not_depend_on_the_base() -> None:
    other = Iris("urn:news:")
    ends = [(iris.entity("Q1"), "met-with", iris.entity("Q2")) for iris in (IRIS, other)]
    assert IRIS.edge(*ends[0]).removeprefix(IRIS.base) == other.edge(*ends[1]).removeprefix(other.base)


def test_passages_are_fragments_of_their_article() -> None:
    assert IRIS.passage("https://example.org/kg/doc/9f", 371, 470) == "https://example.org/kg/doc/9f#char=371,470"


@pytest.mark.parametrize(
    "base",
    [
        "",
        "x",
        "https://a b/",
        "https://a.example",
        "javascript:alert(1)/",
        "https://a.example/#",
        "https://a.example/>/",
    ],
)
def test_a_base_that_is_none_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="no base"):
        Iris(base)


def test_prefixes_are_sorted_and_their_namespaces_end_well() -> None:
    assert list(prefixes()) == sorted(prefixes())
    assert all(namespace.endswith(("#", "/")) for namespace in prefixes().values())
    assert len(set(prefixes().values())) == len(prefixes())
    assert set(prefixes()) < set(IRIS.prefixes())


def test_terms_are_looked_up_by_prefix() -> None:
    assert term("prov:used") == "<http://www.w3.org/ns/prov#used>"
    with pytest.raises(OntologyError, match="no prefix 'nope'"):
        iri("nope:x")
