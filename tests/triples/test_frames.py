"""Terms that frames may not take, and roles that they may share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphkit.errors import OntologyError
from graphkit.ontology import load_frames
from graphkit.ontology.frames import Frame, RoleSpec
from graphkit.ontology.vocabulary import term
from graphkit.triples import check_terms, frames_terms

FRAMES = load_frames()


def own(**changes: object) -> Frame:
    names = {"relation": "praised", "class_name": "Praise", "property_name": "praised", "path": "praised.yaml"}
    return replace(FRAMES[0], **(names | changes))  # type: ignore[arg-type]  # by keyword


def role(name: str, *types: str, prop: str = "") -> RoleSpec:
    return RoleSpec(name, name, "Who or what.", types, prop or name)


def test_the_core_frames_and_a_new_one_are_fine() -> None:
    check_terms((*FRAMES, own()))


@pytest.mark.parametrize(
    ("changes", "taken"),
    [
        ({"class_name": "Claim"}, "'Claim' is taken by the core vocabulary"),
        ({"property_name": "metWith"}, "'metWith' is taken by the frame of 'met-with'"),
        ({"roles": (role("certainty", "Phrase", prop="confidence"),)}, "'confidence' is taken by the core"),
        ({"roles": (role("item", "Person"),)}, "'item' is taken by a frame in which it is of another kind"),
        ({"roles": (role("who", "Person", prop="a> <b"),)}, "'a> <b' is not a plain name"),
    ],
)
def test_a_term_that_is_taken_is_refused(changes: dict[str, object], taken: str) -> None:
    with pytest.raises(OntologyError, match=taken) as caught:
        check_terms((*FRAMES, own(**changes)))
    assert caught.value.path == "praised.yaml"


def test_a_place_is_a_place_in_every_frame() -> None:
    check_terms((*FRAMES, own(roles=(role("place", "Place"),))))


def test_a_shared_role_is_one_property_wide_enough_for_all() -> None:
    narrow, wide = (
        own(edge_from="guest", edge_to=("guest",), roles=(role("guest", *types),))
        for types in (("Person",), ("Person", "Place"))
    )
    for frames in ((narrow, wide), (wide, narrow)):
        ranges = [
            t.object for t in frames_terms(frames) if (t.subject, t.predicate) == (term("gk:guest"), term("rdfs:range"))
        ]
        assert ranges == [term("gk:Entity")]
