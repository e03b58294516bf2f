"""The pages on the cookbook, the exports and remote stores say what there is."""

from __future__ import annotations

import re
from pathlib import Path

from graphkit.graphs.exports import FORMATS
from graphkit.graphs.remote import PASSWORD, TOKEN, USER
from graphkit.ontology.files import load_yaml, ontology_folder
from graphkit.ontology.queries import Parameter, queries

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
ROW = re.compile(r"^\| (?!name |-)[^\n]*\|\n", re.MULTILINE)


def _parameter(parameter: Parameter) -> str:
    return f"`{parameter.name}`" if parameter.required else f"[`{parameter.name}`]"


def test_the_cookbook_s_page_is_up_to_date() -> None:
    lines = (f"| {q.name} | {q.question} | {' '.join(map(_parameter, q.parameters))} |\n" for q in queries())
    assert "".join(ROW.findall((DOCS / "queries.md").read_text(encoding="utf-8"))) == "".join(lines)


def test_the_page_on_remote_stores_names_every_kind_and_every_variable() -> None:
    page = (DOCS / "remote-stores.md").read_text(encoding="utf-8")
    kinds = load_yaml(ontology_folder() / "endpoints.yaml")
    assert all(f"| `{kind}` |" in page for kind in kinds)
    assert all(f"`{name}`" in page for name in (USER, PASSWORD, TOKEN))


def test_every_export_format_is_on_the_command_s_page() -> None:
    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert all(name in page for name in FORMATS)
