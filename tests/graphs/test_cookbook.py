"""Every saved query answers on the golden graph as it should; what a user gives is bound, not pasted.

The expected answers stand in expected/, one table a query; GRAPHKIT_REWRITE=1 writes them anew, and the diff is read.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from graphkit.errors import OntologyError, UsageError
from graphkit.graphs.cookbook import _replaced, bind, entities_named
from graphkit.graphs.querying import query
from graphkit.graphs.results import Answer, Solutions, Triples
from graphkit.ontology.frame_files import load_frames
from graphkit.ontology.queries import load_query, queries, saved_query
from graphkit.ontology.vocabulary import ontology_file, prefixes
from tests.graphs.golden import ADA, CY, IRIS, golden_store

EXPECTED = Path(__file__).parent / "expected"
STORE = golden_store()
VALUES = {
    "chain": {"person": "Ada Roe"},
    "claims-of-document": {"document": "north.txt"},
    "common-contacts": {"person": "Ada Roe", "other": "Park"},
    "denied-by": {"person": "Ada Roe"},
    "edge-evidence": {"person": "roe", "other": "Bo Lind"},
    "meetings-of": {"person": "Lind"},
    "met-between-dates": {"since": "2024-02", "until": "2024-03-01"},
    "near": {"place": "Port Lume", "km": "100"},
    "proposals-and-answers": {"person": "Ada Roe"},
    "reachable": {"person": "Ada Roe"},
    "shortest-path": {"person": "Ada Roe", "other": "Dee Park"},
    "subgraph": {"person": "Cy Moss"},
    "timeline-of-pair": {"person": "Cy Moss", "other": "Dee Park"},
    "tolls": {"least": "2"},
    "witnesses": {"person": "Ada Roe", "other": "Bo Lind"},
}


def ask(sparql: str) -> Answer:
    return query(STORE, sparql)


def table(answer: Answer) -> str:
    if isinstance(answer, Triples):
        return "subject\tpredicate\tobject\n" + "".join(sorted(f"{line}\n" for line in _lines(answer)))
    assert isinstance(answer, Solutions)
    rows = [["" if cell is None else str(cell) for cell in row] for row in answer.rows]
    return "".join("\t".join(row) + "\n" for row in [list(answer.columns), *rows])


def _lines(answer: Triples) -> Iterator[str]:
    return ("\t".join(map(str, (s.subject, s.predicate, s.object))) for s in answer.statements)


def answered(name: str, values: dict[str, str]) -> list[tuple[str, ...]]:
    answer = ask(bind(saved_query(name), values, ask))
    return [tuple(line.split("\t")) for line in table(answer).splitlines()[1:]]


def test_the_cookbook_answers_at_least_twenty_questions() -> None:
    assert len(queries()) >= 20
    assert len({saved.question for saved in queries()}) == len(queries())


@pytest.mark.parametrize("name", [saved.name for saved in queries()])
def test_each_query_answers_on_the_golden_graph(name: str) -> None:
    got = table(ask(bind(saved_query(name), VALUES.get(name, {}), ask)))
    path = EXPECTED / f"{name}.tsv"
    if os.environ.get("GRAPHKIT_REWRITE"):
        path.write_text(got, encoding="utf-8")
    assert got == path.read_text(encoding="utf-8")
    assert got.count("\n") > 1, "the golden graph has something to show for each query"


@pytest.mark.parametrize("saved", queries(), ids=lambda saved: saved.name)
def test_each_query_is_standard_sparql_that_stands_alone(saved: object) -> None:
    text = getattr(saved, "text", "")
    rdflib.Graph().query(text)
    declared = dict(re.findall(r"PREFIX (\w+): <([^>]+)>", text))
    assert declared == {name: prefixes()[name] for name in declared}


def test_no_query_speaks_of_a_term_that_the_ontology_does_not_have() -> None:
    core = ontology_file("core.ttl").read_text(encoding="utf-8")
    terms = set(re.findall(r"\bgk:\w+", core)) | {f"gk:{frame.class_name}" for frame in load_frames()}
    for saved in queries():
        assert set(re.findall(r"\bgk:\w+", saved.text)) <= terms, saved.name


def test_a_person_narrows_the_answer() -> None:
    everyone = answered("who-met-whom", {})
    only = answered("who-met-whom", {"person": "Park"})
    assert [row[:2] for row in only] == [("Bo Lind", "Dee Park"), ("Cy Moss", "Dee Park")]
    assert len(everyone) > len(only)


def test_a_meeting_that_is_denied_is_told_with_who_denies_it() -> None:
    denied = [row for row in answered("who-met-whom", {}) if row[-1]]
    assert [(*row[:2], row[-1]) for row in denied] == [("Cy Moss", "Dee Park", "an article")]


def test_an_iri_stands_for_itself_and_case_does_not_count() -> None:
    assert (
        entities_named(ADA.id, ask) == entities_named("PRESIDENT ROE", ask) == entities_named("Roe", ask) == (ADA.id,)
    )


def test_an_unknown_name_is_met_with_those_that_come_close() -> None:
    with pytest.raises(UsageError, match="called 'Ada'") as caught:
        answered("meetings-of", {"person": "Ada"})
    assert "Ada Roe" in caught.value.remedy
    with pytest.raises(UsageError) as caught:
        entities_named("Cy Mos", ask)
    assert CY.name in caught.value.remedy
    with pytest.raises(UsageError, match="nobody and nothing"):
        entities_named("xyzzy", ask)


@pytest.mark.parametrize(
    ("name", "values", "complaint"),
    [
        ("meetings-of", {}, "needs to know person"),
        ("meetings-of", {"persona": "x"}, "no parameter 'persona'"),
        ("quantities", {"person": "x"}, "no parameter 'person'"),
        ("met-between-dates", {"since": "last week"}, "is no date"),
        ("no-such-query", {}, "no saved query"),
    ],
)
def test_what_cannot_be_bound_is_said(name: str, values: dict[str, str], complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint) as caught:
        answered(name, values)
    assert caught.value.remedy


def test_a_month_is_bound_by_its_first_and_its_last_day() -> None:
    assert answered("met-between-dates", {"since": "2024-03", "until": "2024-03"})
    assert not answered("met-between-dates", {"until": "2024-01"})


@given(st.text(min_size=1, max_size=30))
def test_no_text_can_break_out_of_its_place(value: str) -> None:
    saved = saved_query("claims-of-document")
    bound = bind(saved, {"document": value}, ask)
    assert ask(bound) == Solutions(("article_number", "start", "relation", "factuality", "when", "said", "claim"), ())
    assert bound.replace("\\", "").count("{") - value.count("{") == saved.text.count("{") - 1  # no VALUES


@given(st.from_regex(r"[a-z]{2,6}:[^\s]{1,30}", fullmatch=True))
def test_no_address_can_break_out_of_its_place(value: str) -> None:
    try:
        bound = bind(saved_query("meetings-of"), {"person": value}, ask)
    except UsageError:
        return
    assert isinstance(ask(bound), Solutions)


def test_a_required_value_stands_where_its_variable_stood_and_several_in_a_table() -> None:
    one = bind(saved_query("reachable"), {"person": "Ada Roe"}, ask)
    assert "VALUES" not in one
    assert f"<{ADA.id}> gk:metWith+ ?iri" in one
    two = _replaced(saved_query("reachable").text, {"person": (f"<{ADA.id}>", f"<{CY.id}>")}, ())
    assert f"VALUES ?person {{ <{ADA.id}> <{CY.id}> }}" in two


def test_a_required_parameter_is_in_no_heading() -> None:
    for saved in queries():
        heads = re.findall(r"SELECT[^{]*?WHERE|GROUP BY[^}]*", saved.text)
        for parameter in saved.parameters:
            assert not any(re.search(rf"\?{parameter.name}\b", head) for head in heads if parameter.required), (
                saved.name
            )


def test_one_value_is_never_taken_for_the_place_of_another(tmp_path: Path) -> None:
    header = "".join(f'# param: {name} optional text "any"\n' for name in ("a", "b"))
    path = tmp_path / "two.rq"
    path.write_text(
        f"# question: Two?\n{header}SELECT ?a ?b {{ VALUES ?a {{ UNDEF }} VALUES ?b {{ UNDEF }} }}", "utf-8"
    )
    values = {"a": "VALUES ?b { UNDEF }", "b": "} DROP"}
    answer = ask(bind(load_query(path), values, ask))
    assert isinstance(answer, Solutions)
    assert [str(cell) for cell in answer.rows[0]] == list(values.values())


def test_a_broken_file_says_what_it_lacks(tmp_path: Path) -> None:
    faults = {
        "SELECT * {}": "asks no question",
        "# question: What?\n# param: x maybe text\n": "cannot be read",
        '# question: What?\n# param: x optional text "x"\nSELECT * {}': "never takes up x",
    }
    for content, complaint in faults.items():
        path = tmp_path / "broken.rq"
        path.write_text(content, encoding="utf-8")
        with pytest.raises(OntologyError, match=complaint):
            load_query(path)


def test_a_user_s_own_query_joins_the_cookbook(tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text("# question: Is there anything?\nASK { ?s ?p ?o }\n", encoding="utf-8")
    assert saved_query("mine", [tmp_path]).question == "Is there anything?"


def test_prefixes_of_the_data_need_no_declaration() -> None:
    assert ask("ASK { person:ada-roe gk:metWith ?someone }") == ask(
        f"ASK {{ <{IRIS.entity('person/ada roe')}> ?p ?o }}"
    )
