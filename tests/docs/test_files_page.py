"""docs/files.md names every field of the graph folder's records, and no other."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from graphkit.model import ArticleRecord, Claim, EntityRecord, MentionRecord
from graphkit.pipeline.report import Report

PAGE = (Path(__file__).parents[2] / "docs" / "files.md").read_text(encoding="utf-8")


def documented(file: str) -> list[str]:
    section = PAGE.split(f"## {file}\n")[1].split("\n## ")[0]
    first_cells = re.findall(r"^\| (`.+?) \|", section, re.MULTILINE)
    return [name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)]


@pytest.mark.parametrize(
    ("file", "record"),
    [
        ("articles.jsonl", ArticleRecord),
        ("entities.jsonl", EntityRecord),
        ("mentions.jsonl", MentionRecord),
        ("events.jsonl", Claim),
    ],
)
def test_every_field_of_a_record_is_documented(file: str, record: type) -> None:
    assert sorted(documented(file)) == sorted(field.name for field in dataclasses.fields(record))


def test_every_field_of_the_report_is_documented() -> None:
    assert documented("report.json") == list(Report.__struct_fields__)
