"""Other people's engines, each loaded with a graph and asked: what they count, and what they answer.

Each takes a Turtle file and the cookbook's queries as text, and gives the number of triples and the answers as tables
of strings. None is a dependency of graphkit: an engine that is not installed is told as such (see ``ENGINES``).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path

import pyoxigraph as ox

from graphkit.errors import RemoteError
from graphkit.graphs import endpoint, query_remote
from graphkit.graphs.remote import PASSWORD, USER, Endpoint
from graphkit.graphs.results import Answer, Solutions, Triples
from graphkit.ontology.iris import Iris
from tests.graphs.test_remote import free_port

HERE = Path(__file__).parent
JARS = Path("/usr/share/java")
NODE_FOLDER = "GRAPHKIT_INTEROP_NODE"
"""Environment variable: the folder with ask.mjs in which npm installed what it needs."""

Table = list[tuple[str, ...]]
Asked = tuple[int, Mapping[str, Table]]
Push = Callable[[Endpoint], int]


def table(answer: Answer) -> Table:
    """Return an answer as rows of strings; triples sorted, since they have no order."""
    if isinstance(answer, Triples):
        return sorted((s.subject.value, s.predicate.value, s.object.value) for s in answer.statements)
    assert isinstance(answer, Solutions)
    return [tuple("" if cell is None else _plain(cell.value, cell.datatype) for cell in row) for row in answer.rows]


def _plain(value: str, datatype: str | None) -> str:
    """Return a number as all engines would write it: 0.90 is 0.9."""
    if (datatype or "").endswith(("#decimal", "#double", "#integer")):
        return f"{float(value):g}"
    return value


def served(there: Endpoint, queries: Mapping[str, str], push: Push) -> Asked:
    """Push the graph to a server and ask it."""
    count, iris = push(there), Iris()
    graphs = astuple(iris.graphs)
    answers = {
        name: table(query_remote(there, text, prefixes=iris.prefixes(), graphs=graphs))
        for name, text in queries.items()
    }
    return count, answers


@contextmanager
def running(command: list[str], there: Endpoint, folder: Path) -> Iterator[Endpoint]:
    """Run a server until the block ends; waits until it answers."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder) as server:
        for _ in range(300):
            try:
                there.ask("ASK {}")
                break
            except RemoteError:
                time.sleep(0.2)
        yield there
        server.kill()  # Virtuoso would write a checkpoint first


@contextmanager
def oxigraph(folder: Path) -> Iterator[Endpoint]:
    """Run the Oxigraph server of the extra ``serve``."""
    address = f"127.0.0.1:{free_port()}"
    binary = str(Path(sys.executable).parent / "oxigraph")
    command = [binary, "serve", "--location", str(folder / "store"), "--bind", address]
    with running(command, endpoint(f"http://{address}"), folder) as there:
        yield there


_VIRTUOSO = """[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
[Parameters]
ServerPort = {inner}
NumberOfBuffers = 4000
DirsAllowed = /
[HTTPServer]
ServerPort = {port}
ServerRoot = {folder}
"""


@contextmanager
def virtuoso(folder: Path) -> Iterator[Endpoint]:
    """Run Debian's Virtuoso (virtuoso-opensource-7-bin) with a new database, whose administrator is dba with dba."""
    port = free_port()
    settings = folder / "virtuoso.ini"
    settings.write_text(_VIRTUOSO.format(folder=folder, port=port, inner=free_port()), encoding="utf-8")
    os.environ.update({USER: "dba", PASSWORD: "dba"})
    try:
        command = ["virtuoso-t", "+foreground", "+configfile", str(settings)]
        with running(command, endpoint(f"http://127.0.0.1:{port}", "virtuoso"), folder) as there:
            yield there
    finally:
        for name in (USER, PASSWORD):
            os.environ.pop(name, None)


def inner_port(folder: Path) -> int:
    """Return the port at which the Virtuoso of a folder takes the commands of isql."""
    found = re.search(r"^ServerPort = (\d+)", (folder / "virtuoso.ini").read_text(encoding="utf-8"), re.MULTILINE)
    assert found
    return int(found[1])


def jena_classes(folder: Path) -> str:
    """Return the class path of Debian's Jena (libapache-jena-java), which needs a JDK.

    Its package has the messages of Xerces where no class looks for them; they are put where they belong.
    """
    with zipfile.ZipFile(JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith("org/apache/jena/ext/xerces/") and name.endswith(".properties"):
                path = folder / name.removeprefix("org/apache/jena/ext/")
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(jar.read(name))
    names = ("jena-arq", "jena-core", "jena-base", "jena-iri", "slf4j-api", "slf4j-nop", "thrift", "libthrift")
    jars = [path for name in names if (path := JARS / f"{name}.jar").is_file()]
    jars += [
        path
        for path in sorted(JARS.glob("*.jar"))
        if path.stem.startswith(("commons-", "guava", "failureaccess", "jackson", "jsonld-java", "http"))
    ]
    return os.pathsep.join(map(str, (folder, *jars)))


def jena(graph: Path, queries: Mapping[str, str], folder: Path) -> Asked:
    """Ask Debian's Jena."""
    command = ["java", "-cp", jena_classes(folder), str(HERE / "jena" / "Ask.java")]
    return _in_folders(command, graph, queries, folder)


def comunica(graph: Path, queries: Mapping[str, str], folder: Path) -> Asked:
    """Read the graph with N3.js and ask Comunica, both from npm."""
    return _in_folders(["node", str(Path(os.environ[NODE_FOLDER]) / "ask.mjs")], graph, queries, folder)


def _in_folders(command: list[str], graph: Path, queries: Mapping[str, str], folder: Path) -> Asked:
    asked, answered = folder / "queries", folder / "answers"
    for path in (asked, answered):
        path.mkdir()
    for name, text in queries.items():
        (asked / name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        [*command, str(graph), str(asked), str(answered)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert not done.stderr, done.stderr[-2000:]
    return int(done.stdout.split()[0]), {name: _read(answered / name) for name in queries}


def _read(path: Path) -> Table:
    content = path.read_bytes()
    if not content.lstrip().startswith(b"{"):
        quads = ox.parse(content, format=ox.RdfFormat.N_TRIPLES)
        return sorted({(_value(q.subject), q.predicate.value, _value(q.object)) for q in quads})  # a graph is a set
    answer = json.loads(content)
    cells = ([row.get(name) for name in answer["head"]["vars"]] for row in answer["results"]["bindings"])
    return [tuple(_plain(cell["value"], cell.get("datatype")) if cell else "" for cell in row) for row in cells]


def _value(term: object) -> str:
    return str(getattr(term, "value", term))


ENGINES: Mapping[str, tuple[bool, str]] = {
    "oxigraph": ((Path(sys.executable).parent / "oxigraph").is_file(), "pip install oxigraph"),
    "virtuoso": (shutil.which("virtuoso-t") is not None, "apt-get install virtuoso-opensource-7-bin"),
    "jena": (
        (JARS / "jena-arq.jar").is_file() and shutil.which("javac") is not None,
        "apt-get install libapache-jena-java default-jdk-headless",
    ),
    "comunica": (
        NODE_FOLDER in os.environ,
        f"npm ci in tests/interop/node, and that folder in {NODE_FOLDER}; or ./run.sh interop",
    ),
}
"""Whether an engine is here, and what brings it."""
