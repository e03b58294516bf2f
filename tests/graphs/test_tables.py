"""The graph as tables for data frames, as networks, and as answers that Python can loop over."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from graphkit.errors import MissingExtraError
from graphkit.graphs.datatable import Table
from graphkit.graphs.exports import EXTRA_OF, export
from graphkit.graphs.exports.event_rows import DYADS, EVENTS, dyad_table, event_table
from graphkit.graphs.exports.networks import left_out, network
from graphkit.graphs.exports.source import ExportSource
from graphkit.graphs.results import Solutions, Term
from graphkit.graphs.tabling import TABLES
from graphkit.ontology.vocabulary import iri
from tests.graphs.folders import build_folder
from tests.graphs.golden import CLAIMS


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> ExportSource:
    return build_folder(tmp_path_factory.mktemp("graph"))


def test_the_event_table_has_a_row_a_claim_with_who_whom_where_and_what(source: ExportSource) -> None:
    table = event_table(source)
    assert table.columns == tuple(EVENTS)
    assert len(table) == len(CLAIMS)
    met = next(row for row in table if row["document"] == "north.txt" and row["trigger"] == "met" and row["start"] == 0)
    assert (met["actor"], met["target"], met["symmetric"]) == ("Ada Roe", "Bo Lind", True)
    assert (met["date"], met["month"], met["plover"], met["quad_code"]) == ("2024-03-01", "2024-03", "CONSULT", 1)
    assert isinstance(met["lat"], float)
    shipped = next(row for row in table if row["relation"] == "supplied" and row["actor_iso3"])
    assert (shipped["actor_iso2"], shipped["actor_iso3"], shipped["actor_sector"]) == ("ZA", "ZAF", "GOV")


def test_several_parties_of_a_side_stand_in_the_same_order_in_each_column(tmp_path: Path) -> None:
    met = next(claim for claim in CLAIMS if claim.relation == "met-with")
    third = replace(met.roles["participant"][0], id="https://example.org/kg/entity/person/third", name="Cy Third")
    crowd = replace(met, roles={**met.roles, "participant": (*met.roles["participant"], third)})
    (row,) = event_table(build_folder(tmp_path, claims=(crowd,)))
    fields = [str(row[f"target{field}"]).split(" | ") for field in ("", "_id", "_type")]
    assert {len(values) for values in fields} == {2}
    assert (fields[0][1], row["parties"]) == ("Cy Third", 3)
    assert len(dyad_table(build_folder(tmp_path, claims=(crowd,)))) == 3


def test_dyads_have_each_pair_once_and_say_whether_it_has_a_direction(source: ExportSource) -> None:
    table = dyad_table(source)
    assert table.columns == tuple(DYADS)
    pairs = [(row["claim"], row["actor_id"], row["target_id"]) for row in table]
    assert len(pairs) == len(set(pairs))
    for row in table:
        if row["symmetric"]:
            assert str(row["actor"]) <= str(row["target"])
            assert " – " in str(row["pair"])
        else:
            assert " → " in str(row["pair"])


@pytest.mark.parametrize("name", TABLES)
def test_every_table_becomes_the_same_frame_in_pandas_polars_and_arrow(source: ExportSource, name: str) -> None:
    table = TABLES[name](source)
    frames = (table.to_pandas(), table.to_polars(), table.to_arrow())
    assert [tuple(frame.shape) for frame in frames] == [(len(table), len(table.columns))] * 3
    assert list(frames[0].columns) == list(frames[1].columns) == list(frames[2].column_names) == list(table.columns)


def test_what_takes_arrow_s_stream_takes_a_table_as_it_is(source: ExportSource) -> None:
    import polars

    assert polars.DataFrame(event_table(source)).shape == (len(CLAIMS), len(EVENTS))


def test_an_empty_column_keeps_its_kind() -> None:
    table = Table({"name": str, "count": int, "share": float, "sure": bool}, [(None, None, None, None)])
    assert [str(field.type) for field in table.to_arrow().schema] == ["string", "int64", "double", "bool"]
    assert [str(kind) for kind in table.to_polars().dtypes] == ["String", "Int64", "Float64", "Boolean"]


def test_a_table_in_a_notebook_runs_nothing_that_a_page_says() -> None:
    assert "<b>" not in Table({"name": str}, [("<b>bold</b>",)])._repr_html_()


def test_a_library_that_is_not_there_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(MissingExtraError, match="pandas") as caught:
        Table({"name": str}, []).to_pandas()
    assert "graphkit[pandas]" in caught.value.remedy


@pytest.mark.parametrize("form", EXTRA_OF)
def test_parquet_is_read_back_with_its_types(source: ExportSource, form: str, tmp_path: Path) -> None:
    import pyarrow.parquet

    export(source, form, tmp_path / "events.parquet")
    read = pyarrow.parquet.read_table(tmp_path / "events.parquet")
    assert read.num_rows == len(CLAIMS)
    assert {str(read.schema.field(name).type) for name in ("start", "end")} == {"int64"}


def test_parquet_and_csv_have_the_same_columns(source: ExportSource) -> None:
    import pyarrow.parquet

    for kind in ("plover", "events"):
        csv, parquet = io.BytesIO(), io.BytesIO()
        export(source, f"{kind}-csv", csv)
        export(source, f"{kind}-parquet", parquet)
        header = csv.getvalue().decode().splitlines()[0].split(",")
        assert header == pyarrow.parquet.read_table(io.BytesIO(parquet.getvalue())).column_names


def test_a_network_has_named_parties_only_and_says_what_it_leaves_out(source: ExportSource) -> None:
    made = network(source, isolated=False)
    assert None not in made
    assert made.number_of_edges() == sum(edge.object is not None for edge in source.edges)
    assert all(label for _, label in made.nodes(data="label"))
    assert made.graph["left_out"] == left_out(source) != ""
    assert network(source).number_of_nodes() > made.number_of_nodes()


DAY, WHOLE, TRUTH = iri("xsd:date"), iri("xsd:integer"), iri("xsd:boolean")
FIRST = (Term("literal", "Ada Roe"), Term("literal", "3", WHOLE), Term("literal", "2024-03-01", DAY), None)
SECOND = (Term("uri", "urn:bo"), None, Term("literal", "2024-02-31", DAY), Term("literal", "1", TRUTH))
ANSWER = Solutions(("who", "meetings", "first", "sure"), (FIRST, SECOND))


def test_an_answer_is_a_sequence_of_rows_with_python_s_values() -> None:
    first, second = ANSWER
    assert len(ANSWER) == 2
    assert (first.who, first["meetings"], first[2], first.sure) == ("Ada Roe", 3, date(2024, 3, 1), None)
    assert (second.who, second.meetings, second.first, second.sure) == ("urn:bo", None, "2024-02-31", True)
    assert dict(ANSWER[0]) == {"who": "Ada Roe", "meetings": 3, "first": date(2024, 3, 1), "sure": None}
    with pytest.raises(AttributeError, match="whom"):
        _ = first.whom


def test_an_answer_becomes_a_table_of_typed_columns() -> None:
    assert [str(field.type) for field in ANSWER.to_arrow().schema] == ["string", "int64", "string", "bool"]
    assert "<td>Ada Roe</td>" in ANSWER._repr_html_()
    assert bool(Solutions(("who",), ()))


def test_what_takes_arrow_s_stream_takes_an_answer_as_it_is() -> None:
    import polars

    assert polars.DataFrame(ANSWER).columns == list(ANSWER.columns)
