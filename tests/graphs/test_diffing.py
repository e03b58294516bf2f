"""Two builds are compared by what they say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from graphkit.errors import GraphFolderError
from graphkit.graphs.diffing import diff, diff_json, diff_patch, diff_text, diff_trig, diff_update
from graphkit.graphs.exports import ExportSource
from graphkit.graphs.folder import prepare_folder
from graphkit.model import EntityRecord
from tests.graphs.folders import build_folder
from tests.graphs.golden import ADA, CLAIMS, ENTITIES, IRIS

GONE = next(claim for claim in CLAIMS if claim.same_event == IRIS.event(["e8"]))
DOUBTED = next(claim for claim in CLAIMS if claim.relation == "supplied" and claim.document == "north.txt")
NEW = EntityRecord(IRIS.entity("person/eve"), "Eve", "Person")


@pytest.fixture
def two(tmp_path: Path) -> tuple[ExportSource, ExportSource]:
    claims = [replace(claim, confidence=0.5) if claim is DOUBTED else claim for claim in CLAIMS if claim is not GONE]
    return build_folder(tmp_path / "old"), build_folder(tmp_path / "new", claims=claims, entities=(*ENTITIES, NEW))


def test_claims_edges_and_entities_that_came_went_and_changed(two: tuple[ExportSource, ExportSource]) -> None:
    changes = {(change.kind, change.how): change for change in diff(*two).changes}
    assert set(changes) == {("claim", "went"), ("claim", "changed"), ("edge", "went"), ("entity", "came")}
    assert changes["claim", "went"].id == GONE.id
    assert changes["claim", "changed"].fields == (("confidence", "0.9", "0.5"),)
    assert changes["edge", "went"].name == "Bo Lind met-with Dee Park"
    assert changes["entity", "came"].name == "Eve (Person)"


def test_the_same_graph_differs_in_nothing(two: tuple[ExportSource, ExportSource]) -> None:
    assert diff(two[0], two[0]).changes == ()
    assert diff_trig(two[0], two[0], IRIS.base) == b""


def quads_of(source: ExportSource) -> set[str]:
    return {str(quad) for quad in ox.parse(path=source.folder.trig, format=ox.RdfFormat.TRIG)}


def test_an_update_makes_the_old_graph_the_new_one(two: tuple[ExportSource, ExportSource]) -> None:
    store = ox.Store()
    store.bulk_load(path=two[0].folder.trig, format=ox.RdfFormat.TRIG)
    store.update("".join(diff_update(*two)))
    there = ox.Store()
    there.bulk_load(path=two[1].folder.trig, format=ox.RdfFormat.TRIG)
    assert set(store) == set(there)
    assert "".join(diff_update(two[0], two[0])) == ""


def test_a_patch_says_the_same(two: tuple[ExportSource, ExportSource]) -> None:
    lines = "".join(diff_patch(*two)).splitlines()
    assert (lines[0], lines[-1]) == ("TX .", "TC .")
    quads = {sign: {line[2:].removesuffix(" .") for line in lines if line.startswith(f"{sign} ")} for sign in "AD"}
    assert quads["D"] == quads_of(two[0]) - quads_of(two[1])
    assert quads["A"] == quads_of(two[1]) - quads_of(two[0])


def test_the_way_back_is_the_mirror(two: tuple[ExportSource, ExportSource]) -> None:
    mirrored = {"came": "went", "went": "came", "changed": "changed"}
    forth, back = diff(*two).changes, diff(*reversed(two)).changes
    assert {(mirrored[c.how], c.id) for c in forth} == {(c.how, c.id) for c in back}


def test_text_and_json(two: tuple[ExportSource, ExportSource]) -> None:
    text = diff_text(diff(*two))
    assert "+ entity Eve (Person)\n" in text
    assert "    confidence: 0.9 -> 0.5\n" in text
    assert text.endswith("entity: 1 came, 0 went, 0 changed\n")
    document = json.loads(diff_json(diff(*two)))
    assert document["counts"]["claim"] == {"came": 0, "went": 1, "changed": 1}
    assert len(document["changes"]) == 4


def test_the_triples_that_went_and_came_turn_the_old_graph_into_the_new(two: tuple[ExportSource, ExportSource]) -> None:
    changed = rdflib.Dataset()
    changed.parse(data=diff_trig(*two, IRIS.base), format="trig")
    went, came = (changed.graph(rdflib.URIRef(f"{IRIS.base}diff/{how}")) for how in ("went", "came"))
    old, new = (set(rdflib.Graph().parse(source.folder.turtle)) for source in two)
    assert (old - set(went)) | set(came) == new
    assert set(went) <= old
    assert any(str(triple[0]) == NEW.id for triple in came)
    assert not any(str(triple[0]) == ADA.id for triple in came)


def test_a_damaged_graph_is_named(two: tuple[ExportSource, ExportSource], tmp_path: Path) -> None:
    with pytest.raises(GraphFolderError, match=r"graph\.ttl"):
        diff_trig(two[0], ExportSource(prepare_folder(tmp_path / "empty")), IRIS.base)
