"""No file ends a build: whatever bytes stand in one, a reader gives pages and failures, and raises nothing."""

from __future__ import annotations

import gzip
import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.articles import split
from graphkit.articles.load import Found, read
from graphkit.articles.readers import ending_of
from graphkit.model import Article, Failure

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


def _raise(page: str, doing: str, error: Exception) -> Failure:
    raise error


@pytest.fixture(autouse=True, scope="module")
def border_is_open() -> Iterator[None]:
    """Take away the border of a file, which makes a failure of whatever a reader raises."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules[read.__module__], "unexpected", _raise)
        yield


def outcomes(path: Path) -> list[tuple[Article, ...] | Failure]:
    """Return what becomes of each page of a file, as a build finds it."""
    return [page if isinstance(page, Failure) else split(page) for page in read(Found(path.name, path))]


def is_told(outcome: tuple[Article, ...] | Failure) -> bool:
    """Tell whether a page has articles that can be written, or says why not and what to do."""
    if isinstance(outcome, Failure):
        return bool(outcome.reason and outcome.remedy)
    return bool(outcome and msgspec.json.encode(outcome))


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
    assert all(map(is_told, outcomes(path)))


@pytest.mark.parametrize("ending", sorted({ending_of(path.name)[0] for path in OURS}))
@given(data=st.binary(max_size=300))
@settings(max_examples=25, deadline=None)
def test_any_bytes_give_pages_and_failures(ending: str, data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{ending}"
    path.write_bytes(data)
    found = outcomes(path)
    assert found
    assert all(map(is_told, found))
