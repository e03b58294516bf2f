"""What helps before and after a slip: suggestions, early refusals, completion, the check of frames, the doctor."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graphkit.cli import main
from graphkit.errors import EXIT_CODES, closest, suggested
from graphkit.pipeline import health
from graphkit.pipeline.build import build
from tests.pipeline.fakes import FakeReader, story, write_pages

Said = pytest.CaptureFixture[str]

PRAISED = """\
relation: praised
label: praised
definition: Speaks well of another party.
class: Praise
property: praised
roles:
  praiser: {types: [Person, State, Organisation, Group], definition: Who praises., required: true}
  praised: {types: [Person, State, Organisation, Group], definition: Whom.}
edge: {from: praiser, to: praised}
patterns:
  praise:
    verbs: [praise, laud]
    map: {agent: praiser, patient: praised}
    requires: [agent, patient]
positive:
  - {text: Norway praised Peru., roles: {praiser: Norway, praised: Peru}}
negative:
  - The choir sang a hymn of praise.
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("helping")
    pages = write_pages(folder / "pages", {"boats.txt": story("Ada Byron met Mary Lamb.", "Mary Lamb met Tom Paine.")})
    build(pages, folder / "graph", reader=FakeReader())
    return str(folder / "graph")


def run(*arguments: str | Path) -> int:
    return main([str(argument) for argument in arguments])


def test_the_closest_names_are_suggested_and_short_lists_told() -> None:
    assert closest("metwith", ["met-with", "supplied"]) == "; did you mean met-with?"
    assert closest("zzz", ["met-with"]) == ""
    assert suggested("grahml", ["graphml", "gexf"]) == "did you mean graphml? there are: gexf, graphml"
    assert suggested("ab12", [f"ab1{n:03}" for n in range(100)]).startswith("did you mean")
    assert suggested("x", ()) == ""


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("query", "GRAPH", "--name", "who-met-hwom"), "who-met-whom"),
        (("export", "GRAPH", "--format", "grapml"), "graphml"),
        (("view", "GRAPH", "--relation", "met-wiht"), "met-with"),
        (("view", "GRAPH", "--focus", "Ada Biron"), "Ada Byron"),
        (("explain", "GRAPH", "Mary Lam"), "Mary Lamb"),
        (("query", "GRAPH", "--name", "meetings-of", "--param", "person=Tom Pane"), "Tom Paine"),
        (("judge", "GRAPH", "same", "Ada Byron", "Marry Lamb"), "Mary Lamb"),
        (("explain", "--frames", "santioned", "--text", "Norway met Peru."), "sanctioned"),
        (("query", "--at", "http://localhost:1", "--store", "fuski", "ASK {}"), "fuseki"),
    ],
)
def test_a_misspelt_name_is_told_with_what_may_be_meant(
    graph: str, arguments: tuple[str, ...], meant: str, capsys: Said
) -> None:
    assert run(*(graph if argument == "GRAPH" else argument for argument in arguments)) in (1, 2)
    said = capsys.readouterr().err
    assert "\nremedy: " in said
    assert meant in said.partition("remedy:")[2].splitlines()[0]


@pytest.mark.parametrize("command", [("view",), ("export", "--format", "graphml")])
def test_a_place_that_cannot_be_written_is_refused_first(graph: str, command: tuple[str, ...], capsys: Said) -> None:
    verb, *options = command
    assert run(verb, graph, *options, "-o", "no-such-folder/x") == 1
    assert "error: no-such-folder/x: cannot be written (there is no such folder)" in capsys.readouterr().err


def test_what_a_network_has_no_line_for_is_told(graph: str, tmp_path: Path, capsys: Said) -> None:
    assert run("export", graph, "--format", "graphml", "-o", tmp_path / "g.graphml") == 0
    assert "note:" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("slip", "right", "fault"),
    [
        (
            "{agent: praiser",
            "{agnet: praiser",
            "maps the argument 'agnet', which no predicate has; did you mean agent?",
        ),
        ("agent: praiser", "agent: prasier", "maps to the role 'prasier', which the frame does not have; did you mean"),
        ("verbs:", "verb:", "unknown field `verb`"),
        ("[Person, State", "[Persons, State", "takes the type 'Persons', which there is not; did you mean Person?"),
        ("praiser: Norway", "praisr: Norway", "an example has the role 'praisr'"),
        ("[praise, laud]", "[praise, '@weapn']", "names the word class 'weapn', which there is not; did you mean"),
    ],
)
def test_a_slip_in_a_frame_is_named_and_nothing_is_read(
    tmp_path: Path, slip: str, right: str, fault: str, capsys: Said
) -> None:
    assert slip in PRAISED
    (tmp_path / "praised.yaml").write_text(PRAISED.replace(slip, right), encoding="utf-8")
    assert run("frames", "check", tmp_path / "praised.yaml") == 1
    assert fault in capsys.readouterr().err


@pytest.mark.model
def test_a_frame_whose_examples_are_not_met_is_told_why_and_builds_nothing(tmp_path: Path, capsys: Said) -> None:
    frame = tmp_path / "praised.yaml"
    frame.write_text(PRAISED, encoding="utf-8")
    assert run("frames", "check", frame) == 0
    assert capsys.readouterr().err == "2 of 2 examples are read as they say\n"
    frame.write_text(PRAISED.replace("[praise, laud]", "[laud]"), encoding="utf-8")
    assert run("frames", "check", frame) == 3
    said = capsys.readouterr()
    assert "wanted  actual, praiser: Norway; praised: Peru" in said.out
    assert "found   nothing" in said.out
    pages = write_pages(tmp_path / "pages", {"a.txt": story("Norway praised Peru.")})
    assert run("build", pages, "-o", tmp_path / "graph", "--frames", frame) == 1
    assert "does not read its own example 'Norway praised Peru.'" in capsys.readouterr().err
    assert not (tmp_path / "graph").exists()


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("graphkit query g --name who-m", "who-met-whom"),
        ("graphkit export g --format plo", "plover-csv"),
        ("graphkit build p --frames sanc", "sanctioned"),
        ("graphkit queries dya", "dyad-months"),
        ("graphkit query --store fus", "fuseki"),
        ("graphkit doc", "doctor"),
    ],
)
def test_the_shell_completes_names(words: str, wanted: str) -> None:
    environment = {
        **os.environ,
        "_GRAPHKIT_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }
    program = "import sys; from graphkit.cli import app; app(prog_name='graphkit')"
    ended = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False
    )
    assert wanted in ended.stdout.split()


@pytest.mark.model
def test_the_doctor_finds_this_installation_well(capsys: Said) -> None:
    assert run("doctor") == 0
    told = capsys.readouterr().out
    assert "fault" not in told
    assert "met-with is read" in told


def test_the_doctor_says_what_to_do_about_what_is_missing(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    monkeypatch.setattr(health, "EXTRAS", {"feeds": ("no_such_module", "reading feeds")})
    monkeypatch.setattr(health, "SENTENCE", "Rain fell.")
    monkeypatch.setattr("graphkit.pipeline.texts.read", lambda *_, **__: ())
    assert run("doctor") == 1
    told = capsys.readouterr()
    assert "fault  sentence" in told.out
    assert 'pip install "graphkit[feeds]"' in told.out
    assert "1 of these must be mended" in told.err


def test_every_exit_status_of_an_error_is_in_the_table() -> None:
    from graphkit import errors

    kinds = [
        kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.GraphkitError)
    ]
    assert {kind.exit_code for kind in kinds} <= set(EXIT_CODES)
