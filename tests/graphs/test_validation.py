"""A graph conforms or is told what is wrong, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from graphkit.errors import GraphFolderError
from graphkit.graphs.folder import GraphFolder, prepare_folder
from graphkit.graphs.validation import validate
from graphkit.graphs.writing import write_graph
from graphkit.model import RoleFiller, Triple
from graphkit.ontology.frame_files import load_frames
from graphkit.ontology.vocabulary import term
from graphkit.triples.lowering import lower
from tests.graphs.golden import ARTICLES, CLAIMS, ENTITIES, IRIS, PORT, RUN, STORY, golden_triples

CLAIM = CLAIMS[0]


def built(triples: Iterable[Triple], path: Path) -> GraphFolder:
    folder = prepare_folder(path)
    write_graph(triples, path, prefixes=IRIS.prefixes())
    return folder


def test_the_golden_graph_conforms(tmp_path: Path) -> None:
    assert validate(built(golden_triples(), tmp_path), load_frames()) == ()


def test_a_claim_without_evidence_is_found_and_told(tmp_path: Path) -> None:
    evidence = term("prov:wasDerivedFrom")
    triples = [t for t in golden_triples() if (t.subject, t.predicate) != (f"<{CLAIM.id}>", evidence)]
    (fault,) = validate(built(triples, tmp_path))
    assert fault.where == CLAIM.id
    assert fault.path == "prov:wasDerivedFrom"
    assert fault.what.startswith("A claim must have its evidence")
    assert fault.mend.startswith("Add the sentence")
    assert str(fault).startswith(CLAIM.id)


def test_a_wrong_value_is_shown_with_what_the_node_says(tmp_path: Path) -> None:
    date = Triple(f"<{CLAIM.id}>", term("gk:time"), '"next Tuesday"', IRIS.graphs.claims)
    kept = [t for t in golden_triples() if (t.subject, t.predicate) != (date.subject, date.predicate)]
    faults = validate(built([*kept, date], tmp_path))
    assert any(fault.value == "next Tuesday" and fault.name == CLAIM.sentence for fault in faults)


def test_what_is_only_doubtful_is_kept_apart(tmp_path: Path) -> None:
    met = next(claim for claim in CLAIMS if claim.same_event == IRIS.event(["e8"]))
    port = RoleFiller(PORT.id, PORT.name, "Place", "Port Lume", 0, 9)
    odd = replace(met, roles={"participant": (*met.roles["participant"], port)})
    told = [odd if claim is met else claim for claim in CLAIMS]
    folder = built(lower(ARTICLES, ENTITIES, told, load_frames(), run=RUN, iris=IRIS, stories=(STORY,)), tmp_path)
    assert validate(folder) == ()
    (doubt, *_) = validate(folder, warnings=True)
    assert doubt.warning
    assert doubt.value.endswith("port-lume")


def _damaged(every: int) -> list[Triple]:
    """Leave every so-many-eth statement out, and add what no vocabulary declares."""
    odd = Triple(f"<{IRIS.entity('place/port lume')}>", "<https://w3id.org/graphkit/ns#odd>", '"1"', IRIS.graphs.things)
    return [*(t for number, t in enumerate(golden_triples()) if number % every), odd]


@pytest.mark.parametrize("every", [2, 3, 5])
def test_a_graph_seen_part_by_part_has_the_same_faults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, every: int
) -> None:
    folder = built(_damaged(every), tmp_path)
    whole = validate(folder, warnings=True)
    assert len(whole) > 10
    monkeypatch.setattr("graphkit.graphs.window.WINDOW", 40)
    assert validate(folder, warnings=True) == whole


def test_a_file_whose_statements_are_scattered_is_checked_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = built(golden_triples(), tmp_path)
    triples = sorted(golden_triples(), key=lambda t: (t.predicate, t.object, t.subject))
    folder.turtle.write_text("".join(f"{t.subject} {t.predicate} {t.object} .\n" for t in triples), encoding="utf-8")
    monkeypatch.setattr("graphkit.graphs.window.WINDOW", 40)
    assert validate(folder, load_frames()) == ()


def test_no_turtle_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    folder = prepare_folder(tmp_path)
    with pytest.raises(GraphFolderError, match="cannot be read"):
        validate(folder)
    folder.turtle.write_text("no turtle at all")
    with pytest.raises(GraphFolderError, match="cannot be read"):
        validate(folder)
