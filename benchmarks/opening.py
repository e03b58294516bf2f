"""Does a large graph open about as soon as a small one? Measures how long the view takes to draw itself in Chromium.

Run it with ``python -m benchmarks.opening [repeats]``; it needs Chromium and its driver. Prints, for graphs of growing
size, the median time to open as a multiple of that of the smallest: seconds depend on the machine and on what else it
does, ratios do not. A person takes two seconds to look elsewhere; ten times the smallest is where that begins.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from selenium import webdriver

from graphkit.views import render
from tests.browser.conftest import FLAGS, Reader
from tests.views.synthetic import corpus, records

SIZES = ((30, 80), (300, 1_000), (5_000, 20_000))


def main() -> None:
    """Open each size so many times, one after the other, and print the ratios."""
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    pages = {size: render(*records(corpus(*size))) for size in SIZES}
    with tempfile.TemporaryDirectory() as folder:
        reader = Reader(_driver(Path(folder) / "profile"), Path(folder))
        taken = {size: [_opened(reader, page) for _ in range(repeats)] for size, page in pages.items()}
        reader.driver.quit()
    smallest = median(taken[SIZES[0]])
    for (entities, edges), times in taken.items():
        print(f"{entities:>6,} entities {edges:>7,} edges  {median(times) / smallest:5.1f} times the smallest")


def _driver(profile: Path) -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or "chromium"
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    service = webdriver.ChromeService(shutil.which("chromedriver") or "chromedriver")
    return webdriver.Chrome(options=options, service=service)


def _opened(reader: Reader, page: str) -> float:
    begun = time.perf_counter()
    reader.show(page)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
