"""A headless Chromium for the page, shared by all tests of this folder, and what must hold after every one of them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.support.ui import WebDriverWait

from graphkit.views import render
from tests.views.story import story
from tests.views.synthetic import Corpus, corpus, records

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1400,900",
)


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One browser at a time: the tests of this folder share it, and its figures mean something only alone."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


class Reader:
    """Opens pages and acts on them as a reader does."""

    def __init__(self, driver: webdriver.Chrome, folder: Path) -> None:
        self.driver = driver
        self.folder = folder

    def open(self, made: Corpus, hash_: str = "", **options: Any) -> str:
        """Write the page of a corpus and open it; returns the page."""
        page = render(*records(made), **options)
        self.show(page, hash_)
        return page

    def show(self, page: str, hash_: str = "") -> None:
        """Open a page and wait until it has drawn itself."""
        path = self.folder / "graph.html"
        path.write_text(page, encoding="utf-8")
        self.driver.get("about:blank")
        self.driver.get(path.as_uri() + hash_)
        self.until("return document.documentElement.dataset.ready === 'true'")

    def until(self, script: str) -> Any:
        """Wait until a script returns something true."""
        return WebDriverWait(self.driver, 30).until(lambda d: d.execute_script(script))

    def run(self, script: str, *given: Any) -> Any:
        """Run a script in the page."""
        return self.driver.execute_script(script, *given)

    def click(self, selector: str) -> None:
        """Click the first element of a selector, where it stands on the screen."""
        element = self.driver.find_element("css selector", selector)
        self.run("arguments[0].scrollIntoView({ block: 'center' })", element)
        element.click()

    def type(self, selector: str, *keys: str) -> None:
        """Type into an element."""
        self.driver.find_element("css selector", selector).send_keys(*keys)

    def text(self, selector: str) -> str:
        """Return the visible text of the first element of a selector."""
        return self.driver.find_element("css selector", selector).text

    def texts(self, selector: str) -> list[str]:
        """Return the visible texts of all elements of a selector."""
        return [element.text for element in self.driver.find_elements("css selector", selector)]

    def rows(self) -> list[list[str]]:
        """Return the cells of the table, row by row."""
        cells: list[list[str]] = self.run(
            "const rows = [...document.querySelectorAll('.data tbody tr:not(.filler)')];"
            "return rows.map((row) => [...row.children].map((cell) => cell.textContent))"
        )
        return cells

    def spot(self, key: str, other: str | None = None) -> tuple[float, float]:
        """Return where a party stands on the screen; given two, the middle between them."""
        script = (
            "const { Graph, Model } = graphkit; const box = document.getElementById('canvas').getBoundingClientRect();"
            "const { x, y } = Graph.scene().discs.get(Model.nodeByKey.get(Model.short(arguments[0])).i);"
            "return [box.left + x, box.top + y]"
        )
        places = [self.run(script, each) for each in (key, other or key)]
        return sum(x for x, _ in places) / 2, sum(y for _, y in places) / 2

    def mouse(self, kind: str, x: float, y: float, *, down: bool = False, clicks: int = 1) -> None:
        """Send one event of the mouse, as the system would."""
        button = "left" if down or kind != "mouseMoved" else "none"
        event = {"type": kind, "x": x, "y": y, "button": button, "buttons": int(down), "clickCount": clicks}
        self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)

    def press(self, x: float, y: float) -> None:
        """Click at a point of the window."""
        self.mouse("mouseMoved", x, y)
        self.mouse("mousePressed", x, y, down=True)
        self.mouse("mouseReleased", x, y)

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Press at one point, move in steps, and let go at another."""
        self.mouse("mouseMoved", *start)
        self.mouse("mousePressed", *start, down=True)
        for step in range(1, 6):
            between = [a + (b - a) * step / 5 for a, b in zip(start, end, strict=True)]
            self.mouse("mouseMoved", between[0], between[1], down=True)
        self.mouse("mouseReleased", *end)

    def tap(self, x: float, y: float) -> None:
        """Touch a point of the screen with a finger and lift it."""
        self.driver.execute_cdp_cmd(
            "Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]}
        )
        self.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        self.settle()

    def settle(self) -> None:
        """Wait until what was asked for has been drawn and no late click can come."""
        self.driver.execute_async_script(
            "const done = arguments[0]; setTimeout(() => requestAnimationFrame(done), 400)"
        )

    def phone(self, width: int = 390, height: int = 844) -> None:
        """Make the window a telephone's, with touch."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 2, "mobile": True}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        self.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True, "maxTouchPoints": 5})

    def complaints(self) -> list[str]:
        """Return what the console has been told since the last call."""
        return [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]  # selenium types it so

    def requests(self) -> list[str]:
        """Return the addresses asked for since the last call; not those a page makes itself or its policy stops."""
        entries = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]  # type: ignore[no-untyped-call]  # as above
        stopped = {e["params"]["requestId"] for e in entries if e["params"].get("blockedReason") == "csp"}
        sent = [e["params"] for e in entries if e["method"] == "Network.requestWillBeSent"]
        asked = [each["request"]["url"] for each in sent if each["requestId"] not in stopped]
        return [url for url in asked if not url.startswith(("data:", "blob:", "about:"))]


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """Start Chromium with an empty profile; ended with the tests."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or "chromium"
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(shutil.which("chromedriver") or "chromedriver")
    browser = webdriver.Chrome(options=options, service=service)
    yield browser
    browser.quit()


@pytest.fixture
def reader(driver: webdriver.Chrome, tmp_path: Path) -> Iterator[Reader]:
    """Hand out a reader; after the test nothing may have been complained of, and nothing asked for but the page."""
    reader = Reader(driver, tmp_path)
    driver.get("about:blank")
    reader.complaints()
    reader.requests()
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})
    driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    yield reader
    assert reader.complaints() == []
    assert {url.partition("#")[0] for url in reader.requests()} <= {(tmp_path / "graph.html").as_uri()}


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the source of axe-core, fetched once from npm as package-lock.json has it.

    Two workers may fetch at the same time: each does so in a folder of its own and puts the file in place whole.
    """
    script = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    if not script.exists():
        folder = tmp_path_factory.mktemp("npm")
        for name in ("package.json", "package-lock.json"):
            shutil.copy(ROOT / name, folder)
        fetch = ["npm", "ci", "--omit-lockfile-registry-resolved=true", "--no-audit", "--no-fund"]
        subprocess.run(fetch, cwd=folder, check=True, capture_output=True)
        script.parent.mkdir(parents=True, exist_ok=True)
        beside = script.with_name(f"{folder.name}-{os.getpid()}.js")
        shutil.copy(folder / "node_modules" / "axe-core" / script.name, beside)
        beside.replace(script)
    return script.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def told() -> Corpus:
    """The story whose figures are known."""
    return story()


@pytest.fixture(scope="session")
def crowd() -> Callable[[int, int], str]:
    """Return pages of made-up graphs by the number of entities and edges, each written once."""
    return cache(lambda entities, edges: render(*records(corpus(entities, edges))))
