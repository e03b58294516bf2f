"""Runs the notebooks and keeps what they show: ``python -m tests.docs.notebooks notebooks/*.ipynb`` after a change.

What is kept is what a reader sees without running them. A picture of a megabyte is no output to keep; its text stays.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

LARGEST = 200_000
"""Characters of an output that are kept."""
SECONDS = 600


def executed(path: Path, folder: Path) -> Any:
    """Return a notebook as it is after running it in ``folder``, from top to bottom; raises CellExecutionError."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    resources = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=SECONDS, kernel_name="python3", resources=resources).execute()
    return notebook


def kept(notebook: Any) -> Any:
    """Return a notebook without what would change from run to run, or is too much to keep."""
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
        cell.metadata = {}
        if cell.cell_type == "code":
            cell.outputs = [_lighter(output) for output in cell.outputs if output.get("name") != "stderr"]
    return notebook


def _lighter(output: Any) -> Any:
    data = output.get("data")
    if data:
        output.data = {kind: value for kind, value in data.items() if len(str(value)) <= LARGEST}
        output.metadata = {}
    return output


if __name__ == "__main__":
    root = Path(__file__).resolve().parents[2]
    for argument in sys.argv[1:]:
        nbformat.write(kept(executed(Path(argument), root)), argument)  # type: ignore[no-untyped-call]
