"""Reading on a Dask cluster gives the same bytes, and loses nothing to workers that die."""

from __future__ import annotations

import logging
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graphkit.errors import PASSING, ClusterError, GraphkitError, MissingExtraError, UsageError
from graphkit.model import ArticleReading, Failure
from graphkit.pipeline.build import build
from graphkit.pipeline.cluster import Cluster
from graphkit.pipeline.cluster.kit import kit_of
from graphkit.pipeline.pool import ReaderFactory
from graphkit.pipeline.reading import ReaderSpec
from graphkit.pipeline.settings import Settings
from tests.pipeline.fakes import FakeReader, Fussy, Murderous, Poisoned, Unfit, story, write_pages
from tests.pipeline.test_build import content
from tests.pipeline.test_pool import article, documents, of_one

pytestmark = pytest.mark.xdist_group("cluster")
FRAME = """
relation: sponsored
label: sponsored
definition: Somebody pays for what somebody else does.
"""


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of a cluster of two workers, on which a batch that was the end of two is given up."""
    import dask
    from distributed import LocalCluster

    quiet = {"distributed.scheduler.allowed-failures": 1}
    with (
        dask.config.set(quiet),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            silence_logs=logging.CRITICAL,
        ) as cluster,
    ):
        yield cluster.scheduler_address


def read(scheduler: str, reader: ReaderFactory, texts: list[str]) -> tuple[list[str], dict[str, str]]:
    """Return which documents were read on the cluster, each in a batch of its own, and why others were not."""
    articles = [article(number, text) for number, text in enumerate(texts)]
    found = [one for outcomes in Cluster(scheduler, Settings()).read(of_one(articles), reader) for one in outcomes]
    return documents(found), {one.page: one.reason for one in found if isinstance(one, Failure)}


def pages(tmp_path: Path, texts: list[str]) -> Path:
    return write_pages(tmp_path / "pages", {f"p{n:02}.txt": text for n, text in enumerate(texts)})


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.mark.slow
def test_a_graph_read_on_a_cluster_is_that_read_here_byte_by_byte(tmp_path: Path, scheduler: str) -> None:
    texts = [story("Ada Byron met Mary Lamb.", "x" * 30_000, f"Tom Paine met Jane Marcet{'t' * n}.") for n in range(8)]
    folder = pages(tmp_path, [*texts, story("Ada Byron met Mary Lamb.", "raise IndexError")])
    here = build(folder, tmp_path / "here", reader=Fussy())
    there = build(folder, tmp_path / "there", scheduler=scheduler, reader=Fussy())
    assert content(there.folder.path) == content(here.folder.path)
    assert there.report.timings.read == 8
    assert [failure.page for failure in there.report.failures] == ["p08.txt"]


@pytest.mark.slow
def test_a_page_that_kills_each_process_that_reads_it_is_set_aside_and_the_workers_live(scheduler: str) -> None:
    texts = ["Ada Byron met Mary Lamb." + (" poison" if n == 3 else "") for n in range(8)]
    read_there, failures = read(scheduler, Poisoned("poison"), texts)
    assert len(read_there) == 7
    assert list(failures) == ["page03.txt"]
    assert "ended the process each time" in failures["page03.txt"]


@pytest.mark.slow
def test_a_worker_that_is_killed_in_the_middle_loses_nothing(tmp_path: Path, scheduler: str) -> None:
    texts = ["Ada Byron met Mary Lamb." + (" poison" if n == 3 else "") for n in range(8)]
    read_there, failures = read(scheduler, Murderous("poison", spared=tmp_path / "dead"), texts)
    assert (tmp_path / "dead").exists()
    assert (len(read_there), failures) == (8, {})


@pytest.mark.slow
def test_a_page_that_kills_each_worker_it_meets_is_set_aside(scheduler: str) -> None:
    texts = ["Ada Byron met Mary Lamb." + (" poison" if n == 3 else "") for n in range(8)]
    read_there, failures = read(scheduler, Murderous("poison"), texts)
    assert len(read_there) == 7
    assert list(failures) == ["page03.txt"]
    assert "ended the process each time" in failures["page03.txt"]


@pytest.mark.slow
def test_what_is_wrong_with_the_workers_is_said_with_its_remedy(scheduler: str) -> None:
    with pytest.raises(GraphkitError, match="en_core_web_xx is not installed") as caught:
        read(scheduler, Unfit(), ["Ada Byron met Mary Lamb."])
    assert caught.value.remedy == "install it"


@pytest.mark.slow
def test_a_scheduler_that_goes_away_ends_the_build_and_what_was_read_is_kept(tmp_path: Path) -> None:
    folder = pages(tmp_path, [story("Ada Byron met Mary Lamb.", "x" * 60_000, last) for last in ("", "y", "poison")])
    address = f"tcp://127.0.0.1:{free_port()}"
    command = [
        sys.executable,
        "-m",
        "distributed.cli.dask_scheduler",
        "--host",
        address,
        "--no-dashboard",
    ]  # in this process it could not be killed
    worker = [
        sys.executable,
        "-m",
        "distributed.cli.dask_worker",
        address,
        "--nthreads",
        "1",
        "--no-dashboard",
        "--no-nanny",
    ]
    with (
        subprocess.Popen(command, stderr=subprocess.DEVNULL) as scheduler,
        subprocess.Popen(worker, stderr=subprocess.DEVNULL, cwd=tmp_path) as helper,
    ):
        try:
            with pytest.raises(ClusterError, match="the Dask scheduler went away") as caught:
                build(folder, tmp_path / "g", scheduler=address, reader=Murderous("poison", pid=scheduler.pid))
        finally:
            scheduler.kill()
            helper.kill()
    assert caught.value.exit_code == PASSING
    assert "what was read is kept" in caught.value.remedy
    log = tmp_path / "log"
    build(folder, tmp_path / "g", reader=FakeReader(log))
    assert log.read_text() == "p02.txt\n"


def test_no_scheduler_at_an_address_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphkit.pipeline.cluster.client.CONNECT", 0.3)
    with pytest.raises(ClusterError, match="no Dask scheduler answers at tcp:") as caught:
        read(f"tcp://127.0.0.1:{free_port()}", FakeReader(), ["Ada Byron met Mary Lamb."])
    assert "dask scheduler" in caught.value.remedy


@pytest.mark.parametrize(
    ("configured", "address", "said"),
    [
        ({}, "tls://127.0.0.1:1", "no certificate to reach tls:"),
        ({"distributed.comm.require-encryption": True}, "tcp://127.0.0.1:1", "asks for encryption"),
        (
            {"distributed.comm.tls.ca-file": "no.pem", "distributed.comm.tls.client.cert": "no.pem"},
            "tls://127.0.0.1:1",
            "certificates for the cluster cannot be read",
        ),
    ],
)
def test_certificates_that_do_not_fit_are_told_at_once(configured: dict[str, object], address: str, said: str) -> None:
    import dask

    with dask.config.set(configured), pytest.raises(ClusterError, match=said) as caught:
        read(address, FakeReader(), ["Ada Byron met Mary Lamb."])
    assert caught.value.exit_code == 1
    assert "tls" in caught.value.remedy


def test_what_is_no_address_is_told() -> None:
    with pytest.raises(UsageError, match="no address of a scheduler") as caught:
        read("pigeon://loft", FakeReader(), ["Ada Byron met Mary Lamb."])
    assert "tcp://HOST" in caught.value.remedy


def test_what_dask_says_goes_where_the_program_says(caplog: pytest.LogCaptureFixture) -> None:
    import distributed  # noqa: F401  # it sets its loggers up

    from graphkit.pipeline.cluster.client import _hear_dask

    _hear_dask()
    logging.getLogger("distributed.client").warning("the scheduler is slow")
    assert "the scheduler is slow" in caplog.text


def test_nobody_is_asked_where_there_is_nothing_to_read() -> None:
    assert read("tcp://127.0.0.1:1", FakeReader(), []) == ([], {})


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingExtraError, match="distributed") as caught:
        Cluster("tcp://127.0.0.1:1", Settings())
    assert "graphkit[cluster]" in caught.value.remedy


def test_the_users_own_files_go_along_and_are_read_alike(tmp_path: Path) -> None:
    frame, names = tmp_path / "mine" / "sponsored.yaml", tmp_path / "people.csv"
    frame.parent.mkdir()
    frame.write_text(FRAME, encoding="utf-8")
    names.write_text("name,type\nIda Quill,Person\n", encoding="utf-8")
    kit = kit_of(replace(Settings(), frames=(frame.parent,), gazetteers=(names,)), ReaderSpec(""))
    frame.unlink()
    reader = kit.laid_out(tmp_path / "there")
    assert isinstance(reader, ReaderSpec)
    assert [path.read_text(encoding="utf-8") for path in reader.frames] == [FRAME]
    assert [path.name for path in reader.gazetteers] == ["people.csv"]


def test_a_worker_that_would_read_otherwise_is_refused(tmp_path: Path) -> None:
    kit = kit_of(Settings(), FakeReader())
    other = replace(kit, standing={**kit.standing, "spacy": "3.7.0"})
    with pytest.raises(ClusterError, match=r"spacy is 3\.8\.\d+ there and 3\.7\.0 here") as caught:
        other.laid_out(tmp_path)
    assert "same state" in caught.value.remedy
    assert isinstance(kit.laid_out(tmp_path), FakeReader)


def test_an_answer_is_of_known_types_alone() -> None:
    from graphkit.pipeline.cluster.answers import batch_bytes, batch_of

    batch = (article(1), article(2))
    assert batch_of(batch_bytes(batch)) == batch
    assert all(isinstance(one, ArticleReading) for one in FakeReader()()(batch))
