"""Every process that reads has the lexicon: it must stay small."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ASK = """
from benchmarks.lexicon import LIMIT, megabytes
taken = megabytes()
del taken["highest while loading"]
assert sum(taken.values()) < LIMIT, taken
"""


def test_word_classes_and_frames_stay_under_the_limit() -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", ASK], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
