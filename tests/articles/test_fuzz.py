"""No file ends a build: whatever bytes stand in one, a reader gives pages and failures, and raises nothing."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.articles import split
from graphkit.articles.readers import ending_of, read_file
from graphkit.model import Failure, Page

SAMPLES = sorted((Path(__file__).parents[2] / "docs" / "inputs").iterdir())
OURS = [path for path in SAMPLES if ending_of(path.name)[0] not in (".txt", ".html", ".md", ".rss", ".mhtml", ".warc")]

edits = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.one_of(
            st.binary(min_size=1, max_size=8),
            st.sampled_from([b"\xff" * 8, b"\0" * 8, b'"', b"{", b"[", b"<", b"&#0;", b"\\u", b"9" * 400, b"\n"]),
            st.integers(1, 200),
        ),
    ),
    min_size=1,
    max_size=12,
)
Edits = list[tuple[float, bytes | int]]


def edited(data: bytes, wanted: Edits) -> bytes:
    """Write bytes over others at places of the file, or take a number of them out."""
    made = bytearray(data)
    for share, what in wanted:
        at = int(share * len(made))
        if isinstance(what, int):
            del made[at : at + what]
        else:
            made[at : at + len(what)] = what
    return bytes(made)


def with_edited_members(data: bytes, wanted: Edits) -> bytes:
    """Pack an archive anew with every member edited, so that what is inside it is tried and not only its table."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w") as target:
        for member in source.namelist():
            target.writestr(member, edited(source.read(member), wanted))
    return packed.getvalue()


def read(path: Path) -> None:
    for found in read_file(path, path.name):
        assert isinstance(found, Page | Failure)
        if isinstance(found, Page):
            split(found)
        else:
            assert found.reason
            assert found.remedy


@pytest.mark.parametrize("sample", OURS, ids=lambda path: path.name)
@given(wanted=edits, inside=st.booleans())
@settings(max_examples=60, deadline=None)
def test_damaged_files_give_pages_and_failures(
    sample: Path, wanted: Edits, inside: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    data, name = sample.read_bytes(), sample.name
    if name.endswith(".gz"):
        data, name = gzip.decompress(data), name.removesuffix(".gz")
    made = with_edited_members(data, wanted) if inside and data.startswith(b"PK") else edited(data, wanted)
    path = tmp_path_factory.getbasetemp() / f"damaged-{name}"
    path.write_bytes(made)
    read(path)


@pytest.mark.parametrize("ending", sorted({ending_of(path.name)[0] for path in OURS}))
@given(data=st.binary(max_size=300))
@settings(max_examples=25, deadline=None)
def test_any_bytes_give_pages_and_failures(ending: str, data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{ending}"
    path.write_bytes(data)
    read(path)
