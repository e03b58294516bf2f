"""A graph conforms or is told what is wrong, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from graphkit.errors import GraphFolderError
from graphkit.graphs.folder import GraphFolder, prepare_folder
from graphkit.graphs.validation import validate
from graphkit.graphs.writing import write_graph
from graphkit.model import Triple
from graphkit.ontology.frame_files import load_frames
from graphkit.ontology.vocabulary import term
from tests.graphs.golden import CLAIMS, IRIS, golden_triples

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
    meeting, place = f"<{IRIS.event(['e8'])}>", f"<{IRIS.entity('place/port lume')}>"
    odd = Triple(meeting, term("gk:participant"), place, IRIS.graphs.things)
    folder = built([*golden_triples(), odd], tmp_path)
    assert validate(folder) == ()
    (doubt,) = validate(folder, warnings=True)
    assert doubt.warning
    assert doubt.value.endswith("port-lume")


def test_no_turtle_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    folder = prepare_folder(tmp_path)
    with pytest.raises(GraphFolderError, match="cannot be read"):
        validate(folder)
    folder.turtle.write_text("no turtle at all")
    with pytest.raises(GraphFolderError, match="cannot be read"):
        validate(folder)
