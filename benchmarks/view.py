"""How quick the page is beside a bare picture, and whether another renderer would be quicker.

Draws one graph by several means: the page itself (its own canvas), vis-network as pyvis brings it, vis-network as it is
now, and Sigma (WebGL), each in the same Chromium. Prints processor time of the page's thread, the best of three, and
as a ratio to pyvis's vis-network: until the graph is drawn, for a move of the pointer, and for choosing a party.
Decides: what the page draws with.

    python -m benchmarks.view [--webgl] [ENTITIES EDGES]

Sigma and the current vis-network are fetched by npm into a temporary folder. Without --webgl the machine has a software
canvas alone, and Sigma cannot draw.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import WebDriverException

from graphkit.views import render, view_model
from graphkit.views.plain import network
from tests.views.synthetic import Corpus, corpus, records

PACKAGES = ("vis-network@10.1.5", "vis-data@8.0.6", "sigma@3.0.2", "graphology@0.26.0", "esbuild@0.28.2")
FLAGS = ("--headless=new", "--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-sync")
HOVERS = 40
CHOICES = 8
ROUNDS = 3

HASHES = {"the page, all parties": "#all=1"}
VIS = """
import { Network } from "vis-network";
import { DataSet } from "vis-data";
const { nodes, edges, options } = JSON.parse(document.getElementById("graph").textContent);
const data = { nodes: new DataSet(nodes), edges: new DataSet(edges) };
const net = new Network(document.getElementById("place"), data, options);
globalThis.choose = (n) => net.selectNodes([nodes[n % nodes.length].id]);
net.once("afterDrawing", () => { document.documentElement.dataset.ready = "true"; });
"""
SIGMA = """
import Graph from "graphology";
import Sigma from "sigma";
const { nodes, edges } = JSON.parse(document.getElementById("graph").textContent);
const graph = new Graph({ multi: true });
for (const { id, label, x, y, size, color } of nodes) graph.addNode(id, { label, x, y: -y, size: size / 3, color });
for (const { from, to, color } of edges) graph.addEdge(from, to, { color, size: 1 });
let chosen = null;
const near = (id) => chosen === null || id === chosen || graph.areNeighbors(id, chosen);
const sigma = new Sigma(graph, document.getElementById("place"), {
  nodeReducer: (id, data) => (near(id) ? data : { ...data, color: "#dddddd" }),
});
globalThis.choose = (n) => { chosen = String(nodes[n % nodes.length].id); sigma.refresh(); };
requestAnimationFrame(() => { document.documentElement.dataset.ready = "true"; });
"""
OWN = """
globalThis.choose = (n) => {
  const all = [...graphkit.Graph.view().nodes];
  graphkit.State.set({ selected: graphkit.Model.nodes[all[n % all.length]].key });
};
"""


def _bundle(folder: Path, name: str, code: str) -> str:
    (folder / f"{name}.js").write_text(code, encoding="utf-8")
    command = ["npx", "esbuild", f"{name}.js", "--bundle", "--minify", f"--outfile={name}.min.js", "--log-level=error"]
    subprocess.run(command, cwd=folder, check=True)
    return (folder / f"{name}.min.js").read_text(encoding="utf-8")


def _bare(graph: dict[str, Any], script: str) -> str:
    data = json.dumps(graph).replace("<", "\\u003c")
    head = "<meta charset=utf-8><style>html, body, #place { height: 100%; margin: 0 }</style>"
    body = f"<div id=place></div><script type='application/json' id=graph>{data}</script><script>{script}</script>"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def _pages(made: Corpus, folder: Path) -> dict[str, str]:
    """Return the pages by renderer; all draw the nodes, edges and places that the page draws at first."""
    subprocess.run(["npm", "init", "-y"], cwd=folder, check=True, capture_output=True)
    subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", *PACKAGES], cwd=folder, check=True, capture_output=True
    )
    model = view_model(*records(made))
    nodes, edges, _, _, _, options = network(model).get_network_data()
    graph = {"nodes": nodes, "edges": edges, "options": json.loads(options)}
    import pyvis

    old = (Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text(encoding="utf-8")
    imports = 'import { Network } from "vis-network";\nimport { DataSet } from "vis-data";\n'
    before = VIS.replace(imports, "const { Network, DataSet } = vis;\n")
    return {
        "vis-network of pyvis": _bare(graph, f"{old}\n(() => {{{before}}})()"),
        "the page": render(*records(made)),
        "the page, all parties": render(*records(made)),
        "vis-network now": _bare(graph, _bundle(folder, "vis", VIS)),
        "Sigma 3": _bare(graph, _bundle(folder, "sigma", SIGMA)),
    }


@contextmanager
def _browser(*, webgl: bool) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or "chromium"
    gpu = ("--use-angle=swiftshader", "--enable-unsafe-swiftshader") if webgl else ("--disable-gpu",)
    for flag in (*FLAGS, *gpu, "--window-size=1400,900"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver") or ""))
    try:
        yield driver
    finally:
        driver.quit()


def _spent(driver: webdriver.Chrome) -> float:
    """Return the seconds that the page's thread has worked so far."""
    metrics = driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return next(float(m["value"]) for m in metrics if m["name"] == "TaskDuration")


def _frame(driver: webdriver.Chrome) -> None:
    driver.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))")


def _measure(driver: webdriver.Chrome, address: str, *, own: bool) -> dict[str, float]:
    """Return seconds of work: until drawn, for each move of the pointer, and for each party that is chosen."""
    driver.get("about:blank")
    driver.execute_cdp_cmd("Performance.enable", {})
    before = _spent(driver)
    driver.get(address)
    deadline = time.monotonic() + 90
    while driver.execute_script("return document.documentElement.dataset.ready") != "true":
        if time.monotonic() > deadline:
            return {}
        time.sleep(0.05)
    _frame(driver)
    drawn = _spent(driver) - before
    if own:
        driver.execute_script(OWN)
    before = _spent(driver)
    for n in range(HOVERS):
        move = {"type": "mouseMoved", "x": 330 + 16 * n, "y": 200 + (n * 37) % 500}
        driver.execute_cdp_cmd("Input.dispatchMouseEvent", move)
        _frame(driver)
    hovered = (_spent(driver) - before) / HOVERS
    before = _spent(driver)
    for n in range(CHOICES):
        driver.execute_script("choose(arguments[0])", 7 * n)
        _frame(driver)
    return {"drawn": drawn, "hover": hovered, "choice": (_spent(driver) - before) / CHOICES}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--webgl", action="store_true", help="let the browser draw WebGL in software")
    parser.add_argument("size", nargs="*", type=int, default=[300, 1000])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, _browser(webgl=given.webgl) as driver:
        base: dict[str, float] = {}
        for renderer, page in _pages(corpus(*given.size), Path(name)).items():
            path = Path(name) / "page.html"
            path.write_text(page, encoding="utf-8")
            found = _best(driver, path.as_uri() + HASHES.get(renderer, ""), own=renderer.startswith("the page"))
            base = base or found
            said = [f"{what} {1000 * value:6.0f} ms ({value / base[what]:4.2f})" for what, value in found.items()]
            print(f"{renderer:22} {len(page) // 1000:6} kB  {'  '.join(said) or 'draws nothing'}")


def _best(driver: webdriver.Chrome, address: str, *, own: bool) -> dict[str, float]:
    try:
        rounds = [_measure(driver, address, own=own) for _ in range(ROUNDS)]
    except WebDriverException:
        return {}
    return {what: min(each[what] for each in rounds) for what in rounds[0]}


if __name__ == "__main__":
    main()
