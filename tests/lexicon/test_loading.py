"""Word classes and typed lexicons: what is wrong with a class is told with its file and its name."""

from __future__ import annotations

import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from graphkit.errors import OntologyError
from graphkit.ontology.files import ontology_folder
from graphkit.ontology.lexicon.loading import lexicon_of
from graphkit.ontology.lexicon.word_classes import WordClasses, load_word_classes

FOLDER = ontology_folder() / "lexicon"


def _classes(tmp_path: Path, text: str) -> WordClasses:
    (tmp_path / "one.yaml").write_text(text, encoding="utf-8")
    return load_word_classes(tmp_path)


def test_a_class_takes_in_another_and_leaves_out_a_third(tmp_path: Path) -> None:
    classes = _classes(tmp_path, 'ship: ["@boat", "-@toy", tanker]\nboat: [canoe, ferry]\ntoy: [canoe]\n')
    assert classes["ship"] == {"ferry", "tanker"}
    assert classes.tests(["ferry", "canoe"]) == {"@ship", "@boat", "@toy"}
    assert classes.knows("tanker")
    assert not classes.knows("bus")


def test_a_long_class_may_be_one_text_of_single_words(tmp_path: Path) -> None:
    assert _classes(tmp_path, "boat: >-\n  canoe ferry\n  tanker\n")["boat"] == {"canoe", "ferry", "tanker"}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("boat: []\n", "no list of words"),
        ("boat: [1]\n", "no list of words"),
        ("boat:\n", "no list of words"),
        ('boat: ["ferry ", tanker]\n', "a stray space in 'ferry '"),
        ('boat: ["oil  tanker"]\n', "a stray space"),
        ("boat: [tanker, ferry]\n", "not in order, or has a word twice, at 'tanker'"),
        ("boat: [ferry, ferry]\n", "at 'ferry'"),
        ("boat: [ferry]\nboat: [tanker]\n", "'boat' stands twice"),
    ],
)
def test_a_class_that_is_not_what_it_should_be_is_told_with_its_file(tmp_path: Path, text: str, wrong: str) -> None:
    with pytest.raises(OntologyError, match=wrong) as told:
        _classes(tmp_path, text)
    assert str(told.value.path).endswith("one.yaml")


def test_a_class_in_two_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "two.yaml").write_text("boat: [ferry]\n", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"'boat' stands in one\.yaml already"):
        _classes(tmp_path, "boat: [canoe]\n")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [('boat: ["@ship"]\n', "no word class 'ship'"), ('a: ["@b"]\nb: ["@a"]\n', "includes itself")],
)
def test_a_class_that_leads_nowhere_is_told_with_the_file_that_names_it(tmp_path: Path, text: str, wrong: str) -> None:
    with pytest.raises(OntologyError, match=wrong) as told:
        _classes(tmp_path, text).knows("ferry")
    assert str(told.value.path).endswith("one.yaml")


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.yaml")), ids=lambda path: path.stem)
def test_every_class_says_above_its_words_what_it_is_for(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    bare = [line for above, line in pairwise(lines) if re.match("[a-z-]+:", line) and above[:2] != "# "]
    assert bare == []


def _altered(tmp_path: Path, file: str, old: str, new: str) -> WordClasses:
    shutil.copytree(FOLDER, tmp_path / "lexicon")
    path = tmp_path / "lexicon" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return load_word_classes(tmp_path / "lexicon")


def test_a_class_that_no_structure_has_is_told(tmp_path: Path) -> None:
    classes = _altered(tmp_path, "syntax.yaml", "\nletting:", "\nsettling: [agree]\nletting:")
    with pytest.raises(OntologyError, match="SyntaxLexicon has no word class 'settling'") as told:
        lexicon_of(classes)
    assert str(told.value.path).endswith("syntax.yaml")


def test_a_class_that_a_structure_lacks_is_told(tmp_path: Path) -> None:
    classes = _altered(tmp_path, "syntax.yaml", "\nletting:", "\nsettling:")
    with pytest.raises(OntologyError, match="SyntaxLexicon needs the word class 'letting'"):
        lexicon_of(classes)
