"""The runner of documentation blocks itself: a page that lies is found out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.console import agree, blocks, lay_out, rewrite, run

PAGE = """\
Text.

```console
$ echo one; echo two
one
two
$ printf 'a 12 b'
a ... b
```

```yaml
# file: new/x.yaml
a: 1
```

```sh
rm -rf never
```
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_blocks_are_found_with_language_and_line(page: Path) -> None:
    assert [(b.language, b.line) for b in blocks(page)] == [("console", 3), ("yaml", 11), ("sh", 16)]


def test_commands_run_and_agree_with_the_page(page: Path, tmp_path: Path) -> None:
    results = run(blocks(page)[0], tmp_path)
    assert [agree(step.shown, printed) for step, printed in results] == [True, True]


def test_a_wrong_output_does_not_agree() -> None:
    assert not agree("one\nthree\n", "one\ntwo\n")
    assert not agree("one\n", "one\ntwo\n")


def test_named_files_are_written_and_shown_commands_not_run(page: Path, tmp_path: Path) -> None:
    assert [run(block, tmp_path) for block in blocks(page)[1:]] == [[], []]
    assert (tmp_path / "new" / "x.yaml").read_text(encoding="utf-8") == "# file: new/x.yaml\na: 1\n"


def test_the_commands_see_the_sample_pages(tmp_path: Path) -> None:
    lay_out(tmp_path)
    assert (tmp_path / "seeds" / "11_records_briefs.jsonl").is_file()
    assert (tmp_path / "run.sh").stat().st_mode & 0o111


def test_rewriting_puts_the_real_output_in_and_keeps_the_dots(page: Path) -> None:
    page.write_text(PAGE.replace("two\n$", "three\n$"), encoding="utf-8")
    rewrite(page)
    assert page.read_text(encoding="utf-8") == PAGE
