"""The commands as a person meets them: what goes where, and how they end. No model is needed here."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from graphkit.cli import main
from graphkit.cli.building import say_notes
from graphkit.cli.reference import commands_page
from graphkit.graphs.exports import FORMATS
from graphkit.pipeline.build import build
from graphkit.pipeline.graph import Graph
from tests.pipeline.fakes import FakeReader, story, write_pages

Said = pytest.CaptureFixture[str]
SaidBytes = pytest.CaptureFixture[bytes]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("cli")
    pages = write_pages(
        folder / "pages",
        {
            "boats.txt": story("Ada Byron met Mary Lamb.", "Mary Lamb met Tom Paine."),
            "tom.txt": story("Tom Paine met Ada Byron."),
        },
    )
    build(pages, folder / "graph", reader=FakeReader())
    return str(folder / "graph")


def run(*arguments: str) -> int:
    return main(list(arguments))


def test_help_and_version_end_well(capsys: Said) -> None:
    assert run("--help") == 0
    assert "graphkit build seeds/" in capsys.readouterr().out
    assert run("--version") == 0
    assert capsys.readouterr().out.startswith("graphkit 0.")


def test_of_many_notes_the_first_are_said_and_where_the_others_are(capsys: Said) -> None:
    say_notes([f"note {number}" for number in range(12)], Path("graph/report.json"))
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 11
    assert said[-1] == "note: and 2 more; graph/report.json has them all"
    say_notes(["only one"], Path("graph/report.json"))
    assert capsys.readouterr().err == "note: only one\n"


def test_an_unknown_command_is_a_usage_error(capsys: Said) -> None:
    assert run("brew") == 2
    assert "brew" in capsys.readouterr().err


def test_a_folder_that_is_no_graph_is_named_with_the_remedy(tmp_path: Path, capsys: Said) -> None:
    assert run("explain", str(tmp_path), "Ada") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"error: {tmp_path}: ")
    assert "\nremedy: " in said.err


def test_explain_takes_names_edges_and_iris(graph: str, capsys: Said) -> None:
    assert run("explain", graph, "Ada Byron met-with Mary Lamb") == 0
    by_edge = capsys.readouterr().out
    assert "Ada Byron met Mary Lamb." in by_edge
    assert by_edge.endswith("1 claim\n")
    assert run("explain", graph, "Mary Lamb", "Ada Byron") == 0
    assert capsys.readouterr().out == by_edge
    claim = by_edge.split("  claim")[1].split()[0]
    assert run("explain", graph, claim) == 0
    assert capsys.readouterr().out == by_edge
    assert run("explain", graph, "Byron") == 0
    assert capsys.readouterr().out.endswith("2 claims\n")


def test_explain_says_when_nothing_is_meant(graph: str, capsys: Said) -> None:
    assert run("explain", graph, "Nobody Atall") == 2
    assert "no entity is named 'Nobody Atall'" in capsys.readouterr().err
    assert run("explain", graph) == 2
    assert "nothing to explain" in capsys.readouterr().err


def test_view_writes_where_it_is_told(graph: str, tmp_path: Path, capsys: Said) -> None:
    assert run("view", graph, "-o", str(tmp_path / "v.html"), "--focus", "Tom Paine") == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "Tom Paine" in (tmp_path / "v.html").read_text(encoding="utf-8")
    assert run("view", graph, "-o", str(tmp_path / "missing" / "v.html")) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_view_refuses_a_focus_that_is_nobody(graph: str, capsys: Said) -> None:
    assert run("view", graph, "-o", "-", "--focus", "Nobody Atall") == 2
    assert capsys.readouterr().out == ""
    assert run("view", graph, "-o", "-", "--relation", "brewed-with") == 2
    assert "attacked, met-with" in capsys.readouterr().err


def test_evaluate_scores_a_graph(graph: str, tmp_path: Path, capsys: Said) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    people = ("Ada Byron", "Mary Lamb", "Tom Paine")
    (gold / "entities.json").write_text(json.dumps({name: {"type": "Person", "aliases": []} for name in people}))
    (gold / "articles.json").write_text(json.dumps({"boats": [], "tom": []}))
    event = {"doc": "boats", "article": 0, "relation": "met-with", "factuality": "actual", "attributed_to": None}
    event |= {"core": True, "status": "agreed", "also": {}, "trigger": "met", "id": "1"}
    event |= {"sentence": "Ada Byron met Mary Lamb.", "roles": {"participants": ["Ada Byron", "Mary Lamb"]}}
    (gold / "gold.jsonl").write_text(json.dumps(event) + "\n")
    assert run("evaluate", str(gold), graph, "--pages", "boats", "--misses") == 0
    out = capsys.readouterr().out
    assert "met-with   events P 0.500 R 1.000 F1 0.667" in out
    assert "invented   met-with (participant: Mary Lamb, Tom Paine) | Mary Lamb met Tom Paine." in out
    assert run("evaluate", str(gold / "missing"), graph) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_a_reader_that_closes_the_pipe_sees_no_traceback(graph: str) -> None:
    command = f'"{sys.executable}" -m graphkit explain "{graph}" Byron | head -1'
    said = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert said.stderr == ""
    assert said.stdout.startswith("Ada Byron")


def test_build_refuses_a_folder_of_other_things(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "letter.doc").touch()
    assert run("build", str(tmp_path / "none"), "-o", str(tmp_path)) == 1
    assert "remedy: " in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.doc"]


def test_build_names_what_cannot_be_read(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "empty.txt").touch()
    assert run("build", str(tmp_path / "empty.txt"), "-o", str(tmp_path / "graph")) == 1
    err = capsys.readouterr().err
    assert "failed: empty.txt: " in err
    assert "error: no page could be read" in err
    assert "Traceback" not in err


def test_judge_adds_a_line(graph: str, tmp_path: Path, capsys: Said) -> None:
    file = tmp_path / "judgements.jsonl"
    said = ("judge", graph, "same", "Ada Byron", "Tom Paine", "--reason", "a pen name", "--judgements", str(file))
    assert run(*said) == 0
    assert json.loads(file.read_text()) == {"same": ["Ada Byron", "Tom Paine"], "reason": "a pen name"}
    assert str(file) in capsys.readouterr().err


def test_judge_ends_well_where_nothing_is_doubtful(graph: str, tmp_path: Path, capsys: Said) -> None:
    assert run("judge", graph, "--judgements", str(tmp_path / "none.jsonl")) == 0
    assert capsys.readouterr().err == "nothing was added\n"


def test_query_answers_sparql_saved_questions_and_files(
    graph: str, tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    sparql = "SELECT ?name WHERE { ?p a gk:Person ; skos:prefLabel ?name } ORDER BY ?name"
    assert run("query", graph, sparql) == 0
    by_hand = capsys.readouterr().out
    assert [line.strip() for line in by_hand.splitlines()[2:]] == ["Ada Byron", "Mary Lamb", "Tom Paine"]
    (tmp_path / "q.rq").write_text(sparql)
    assert run("query", graph, "--file", str(tmp_path / "q.rq")) == 0
    assert capsys.readouterr().out == by_hand
    monkeypatch.setattr("sys.stdin", (tmp_path / "q.rq").open())
    assert run("query", graph, "-") == 0
    assert capsys.readouterr().out == by_hand
    assert run("query", graph, "--name", "who-met-whom", "--param", "person=Tom Paine") == 0
    assert "Mary Lamb" in capsys.readouterr().out


def test_a_limit_is_kept_and_told(graph: str, capsys: Said) -> None:
    assert run("query", graph, "SELECT * { ?s ?p ?o }", "--limit", "2") == 0
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 4
    assert "there is more" in said.err


def test_print_shows_the_sparql_with_the_parameters_bound(graph: str, capsys: Said) -> None:
    assert run("query", graph, "--name", "meetings-of", "--param", "person=Tom Paine", "--print") == 0
    out = capsys.readouterr().out
    assert "entity/person/tom-paine" in out
    assert run("query", graph, out) == 0


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((), "one query"),
        (("--name", "brew"), "no saved query 'brew'"),
        (("--name", "meetings-of"), "needs to know person"),
        (("--name", "meetings-of", "--param", "person"), "has no value"),
        (("--name", "meetings-of", "--param", "person=Nobody"), "is called 'Nobody'"),
        (("--file", "missing.rq"), "cannot be read"),
    ],
)
def test_a_query_that_makes_no_sense_is_a_usage_error(
    graph: str, arguments: tuple[str, ...], reason: str, capsys: Said
) -> None:
    assert run("query", graph, *arguments) == 2
    assert reason in capsys.readouterr().err


def test_a_query_that_cannot_be_read_is_an_error(graph: str, capsys: Said) -> None:
    assert run("query", graph, "SELECT ?x WHERE { ?x }") == 1
    said = capsys.readouterr()
    assert said.err.startswith("error: ")
    assert "line 1" in said.err
    assert "Traceback" not in said.err


def test_queries_lists_the_cookbook(capsys: Said) -> None:
    assert run("queries") == 0
    assert "who-met-whom" in capsys.readouterr().out
    assert run("queries", "meetings-of") == 0
    assert "SELECT" in capsys.readouterr().out


def test_a_table_too_wide_for_the_terminal_becomes_lines(
    graph: str, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    assert run("query", graph, "--name", "who-met-whom") == 0
    out = capsys.readouterr().out
    assert "who       Ada Byron\nwhom      Mary Lamb\n" in out
    assert max(map(len, out.splitlines())) <= 70


def test_validate_tells_what_is_wrong_and_exits_with_three(graph: str, tmp_path: Path, capsys: Said) -> None:
    assert run("validate", graph) == 0
    assert capsys.readouterr().out == ""
    broken = tmp_path / "broken"
    shutil.copytree(graph, broken)
    with (broken / "graph.ttl").open("a", encoding="utf-8") as turtle:
        turtle.write("<https://example.org/kg/claim/made-up> a gk:Claim .\n")
    assert run("validate", str(broken)) == 3
    said = capsys.readouterr()
    assert "claim/made-up" in said.out
    assert said.err.startswith(f"error: {broken}: the graph does not conform")


@pytest.mark.parametrize("form", ["csv", "json", "xml"])
def test_answers_come_in_the_formats_of_sparql(graph: str, form: str, capsys: Said) -> None:
    assert run("query", graph, "--name", "who-met-whom", "--format", form) == 0
    assert "Ada Byron" in capsys.readouterr().out


def test_made_triples_come_as_turtle_or_as_a_table(graph: str, capsys: Said) -> None:
    sparql = "CONSTRUCT { ?p a gk:Person } WHERE { ?p a gk:Person }"
    assert run("query", graph, sparql, "--format", "turtle") == 0
    assert "a gk:Person" in capsys.readouterr().out
    assert run("query", graph, sparql) == 0
    assert "rdf:type" in capsys.readouterr().out
    assert run("query", graph, "ASK { ?p a gk:Person }") == 0
    assert capsys.readouterr().out == "yes\n"


def test_export_writes_to_files_folders_and_standard_output(graph: str, tmp_path: Path, capfdbinary: SaidBytes) -> None:
    assert run("export", graph, "-o", str(tmp_path / "g.ttl")) == 0
    assert (tmp_path / "g.ttl").read_bytes() == (Path(graph) / "graph.ttl").read_bytes()
    assert run("export", graph, "--format", "csv", "-o", str(tmp_path / "tables")) == 0
    assert len(list((tmp_path / "tables").iterdir())) > 1
    capfdbinary.readouterr()
    assert run("export", graph, "--format", "ntriples", "-o", "-") == 0
    assert capfdbinary.readouterr().out.endswith(b" .\n")


def test_export_names_the_formats_there_are(graph: str, capsys: Said) -> None:
    assert run("export", graph, "--format", "papyrus") == 2
    assert "graphml" in capsys.readouterr().err


def test_the_help_names_every_format() -> None:
    assert all(name in commands_page() for name in FORMATS)


def test_a_query_may_not_ask_elsewhere_unless_it_is_told_to(graph: str, capsys: Said) -> None:
    sparql = "SELECT * { SERVICE <http://localhost:9/none> { ?s ?p ?o } }"
    assert run("query", graph, sparql) == 1
    assert "--allow-service" in capsys.readouterr().err


ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def test_a_query_that_takes_too_long_is_ended(graph: str) -> None:
    command = [sys.executable, "-m", "graphkit", "query", graph, ENDLESS, "--timeout", "1"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert "no answer within 1 s" in ended.stderr
    assert "--timeout" in ended.stderr
    assert ended.stdout == ""


def test_ctrl_c_ends_a_query_at_once(graph: str) -> None:
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a shell's "&" has it ignored
    started = (
        "import sys, threading, graphkit.cli as c; threading.Timer(2, print, ['on'], {'file': sys.stderr}).start()"
    )
    program = f"{heard}; {started}; c.main(sys.argv[1:])"
    command = [sys.executable, "-c", program, "query", graph, ENDLESS, "--timeout", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr
            assert process.stderr.readline() == "on\n"
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=30) == 130
            assert process.stderr.read() == "interrupted\n"
        finally:
            process.kill()


def test_a_limit_changes_no_answer_and_no_error(graph: str, capsys: Said) -> None:
    for seconds in ("0", "30"):
        assert run("query", graph, "ASK { ?a gk:metWith ?b }", "--timeout", seconds) == 0
        assert capsys.readouterr().out == "yes\n"
        assert run("query", graph, "no SPARQL", "--timeout", seconds) == 1
        assert "cannot be read" in capsys.readouterr().err


def test_diff_tells_what_came_and_went(graph: str, tmp_path: Path, capsys: Said) -> None:
    pages = write_pages(tmp_path / "pages", {"tom.txt": story("Tom Paine met Ada Byron.", "Jane Marcet met Ann Lee.")})
    newer = build(pages, tmp_path / "newer", reader=FakeReader()).folder.path
    assert run("diff", graph, str(newer)) == 0
    text = capsys.readouterr().out
    assert "+ entity Jane Marcet (Person)" in text
    assert "- edge Ada Byron met-with Mary Lamb" in text
    assert run("diff", graph, str(newer), "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["counts"]["entity"]["came"] == 2
    assert run("diff", graph, graph) == 0
    assert "+" not in capsys.readouterr().out
    assert run("diff", graph, str(newer), "--format", "trig") == 0
    assert "diff/came" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status", "reason"),
    [
        (("query", "--at", "http://127.0.0.1:9", "ASK { ?s ?p ?o }"), 1, "does not answer"),
        (("query", "--at", "ftp://127.0.0.1", "ASK { ?s ?p ?o }"), 2, "no address of a store"),
        (("query", "--at", "http://127.0.0.1:9", "--store", "shoebox", "ASK { ?s ?p ?o }"), 2, "no kind of store"),
        (("query",), 2, "no graph to ask"),
    ],
)
def test_a_store_that_cannot_be_asked_is_named(
    arguments: tuple[str, ...], status: int, reason: str, capsys: Said
) -> None:
    assert run(*arguments) == status
    assert reason in capsys.readouterr().err


def test_a_push_that_fails_says_so(graph: str, capsys: Said) -> None:
    assert run("push", graph, "--to", "http://127.0.0.1:9") == 1
    assert "does not answer" in capsys.readouterr().err


def test_a_view_of_a_part_leaves_the_whole_view_as_it_is(graph: str, capsys: Said) -> None:
    whole = (Path(graph) / "graph.html").read_bytes()
    assert run("view", graph, "--focus", "Tom Paine") == 0
    assert f"wrote {Path(graph) / 'view.html'}" in capsys.readouterr().err
    assert (Path(graph) / "graph.html").read_bytes() == whole
    assert run("view", graph) == 0
    assert (Path(graph) / "graph.html").read_bytes() == whole


def test_a_report_counts_in_words_that_fit(graph: str) -> None:
    counted = Graph(graph).report.summary
    assert counted.startswith("2 articles, 3 entities, 3 claims, 3 edges (")
    one = Graph(graph).report
    single = msgspec.structs.replace(one, counts={"articles": 1})
    assert single.summary.startswith("1 article, 0 entities")


def test_a_saved_query_and_sparql_are_not_mixed(graph: str, capsys: Said) -> None:
    assert run("query", graph, "ASK { ?s ?p ?o }", "--name", "who-met-whom") == 2
    said = capsys.readouterr()
    assert (said.out, "there are two queries" in said.err) == ("", True)


def test_a_graph_that_cannot_be_made_is_an_error_with_a_remedy(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "file").touch()
    assert run("build", str(tmp_path / "page.txt"), "-o", str(tmp_path / "file" / "graph")) == 1
    assert "the folder cannot be made" in capsys.readouterr().err


@pytest.mark.parametrize("command", [("build", "page.txt", "-o", "graph"), ("explain", "--text", "Mali met Fiji.")])
def test_a_folder_without_frames_is_refused(command: tuple[str, ...], tmp_path: Path, capsys: Said) -> None:
    assert run(*command, "--frames", str(tmp_path)) == 2
    assert "the folder has no frame file" in capsys.readouterr().err
    assert not Path("graph").exists()


@pytest.mark.model
def test_a_sentence_can_be_explained_with_a_frame_of_ones_own(capsys: Said) -> None:
    assert run("explain", "--frames", "sanctioned", "--text", "Norway sanctioned two banks from Peru.") == 0
    assert "sanctioned" in capsys.readouterr().out
