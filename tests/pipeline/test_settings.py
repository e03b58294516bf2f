"""What a project file may say, and what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import UsageError
from graphkit.ontology.rules import load_graph_rules
from graphkit.pipeline.settings import PROJECT_FILE, Settings, project_settings


def test_without_a_project_file_there_are_defaults(tmp_path: Path) -> None:
    assert project_settings(tmp_path) == Settings()


def test_paths_are_relative_to_the_project_file(tmp_path: Path) -> None:
    (tmp_path / PROJECT_FILE).write_text(
        'base = "https://news.example/kg/"\nframes = ["frames/"]\njudgements = "said.jsonl"\n', encoding="utf-8"
    )
    settings = project_settings(tmp_path)
    assert settings.base == "https://news.example/kg/"
    assert settings.frames == (tmp_path / "frames/",)
    assert settings.judgements == tmp_path / "said.jsonl"


def test_a_project_has_frames_and_judgements_beside_its_file(tmp_path: Path) -> None:
    (tmp_path / "frames").mkdir()
    assert project_settings(tmp_path).frames == ()
    (tmp_path / PROJECT_FILE).touch()
    assert project_settings(tmp_path).frames == (tmp_path / "frames",)
    assert project_settings(tmp_path).judgements == tmp_path / "judgements.jsonl"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("base = ", "not valid TOML"),
        ("colour = 'red'", "colour = 'red' has no meaning here"),
        ("frames = 'frames/'", "frames = 'frames/' has no meaning here"),
        ("base = 'example.org'", "example.org"),
        ("min-confidence = true", "min-confidence = True has no meaning here"),
        ("min-confidence = 2", "2.0 is no confidence"),
    ],
)
def test_a_mistake_in_the_project_file_is_named(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / PROJECT_FILE).write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=reason):
        project_settings(tmp_path)


def test_what_a_command_is_told_goes_before_the_project_file() -> None:
    settings = Settings(model="a", frames=(Path("x"),))
    assert settings.updated(model="b", frames=()) == Settings(model="b", frames=(Path("x"),))
    assert settings.updated(model=None, base=None) == settings


@pytest.mark.parametrize("base", ["https://news.example/my kg/", "https://news.example/<kg>/", "news.example/", ""])
def test_a_base_that_no_iri_can_have_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="no absolute IRI"):
        Settings(base=base)


def test_the_least_confidence_is_that_of_the_rules_until_a_project_says_otherwise(tmp_path: Path) -> None:
    assert Settings().least == load_graph_rules().least_confidence
    (tmp_path / PROJECT_FILE).write_text("min-confidence = 0", encoding="utf-8")
    assert project_settings(tmp_path).least == 0
    assert project_settings(tmp_path).updated(min_confidence=0.5).least == 0.5
