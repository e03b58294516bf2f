"""How much there is to read is guessed from the share of the bytes that are behind, and told with what is done."""

from __future__ import annotations

from pathlib import Path

from graphkit.pipeline.build import STEPS, build, fold
from graphkit.pipeline.gauge import Gauge, gauge_of
from graphkit.pipeline.shelving import shelve
from tests.pipeline.fakes import FakeReader, story, write_pages

Told = list[tuple[str, int, int | None]]


def test_nothing_is_guessed_before_a_file_is_behind() -> None:
    gauge = Gauge({"a": 100, "b": 300})
    gauge.open("a")
    assert gauge.total(3) is None
    gauge.open("b")
    assert gauge.total(3) == 12
    assert gauge.total(20) == 80


def test_there_are_never_fewer_than_were_met() -> None:
    gauge = Gauge({"a": 100, "b": 0})
    gauge.open("a")
    gauge.open("b")
    assert gauge.total(7) == 7


def test_what_is_known_is_not_guessed() -> None:
    gauge = Gauge({"a": 100, "b": 300})
    gauge.close(7)
    assert gauge.total(7) == 7
    assert Gauge(articles=12).total(3) == 12


def test_sources_are_weighed_without_being_opened(tmp_path: Path) -> None:
    pages = write_pages(tmp_path / "p", {"a.txt": "x" * 10, "b.txt": "x" * 30})
    gauge = gauge_of([pages, "-", tmp_path / "none"])
    gauge.open(str(pages / "a.txt"))
    gauge.open(str(pages / "b.txt"))
    assert gauge.total(1) == 4


def test_both_tempos_tell_how_far_they_are(tmp_path: Path) -> None:
    told: Told = []
    pages = write_pages(
        tmp_path / "p", {f"p{n:03}.txt": story(f"Ada Byron met Mary Lam{'m' * n}.") for n in range(120)}
    )
    build(pages, tmp_path / "g", reader=FakeReader(), progress=lambda *said: told.append(said))
    assert list(dict.fromkeys(step for step, _, _ in told)) == list(STEPS)
    assert max(done for step, done, _ in told if step == "reading") == 120
    assert ("resolve entities", 100, 120) in told
    shelve(pages, tmp_path / "s", reader=FakeReader())
    told.clear()
    fold(tmp_path / "s", tmp_path / "h", progress=lambda *said: told.append(said))
    assert ("reading", 100, 120) in told
