"""Colours of relations and dashes of layers, from palette.yaml beside this module."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

from graphkit.ontology.files import load_yaml
from graphkit.ontology.frames import Frame
from graphkit.views.evidence import one_line
from graphkit.views.rows import LayerRow, RelationRow

__all__ = ["first_relations", "layer_rows", "relation_rows"]


@cache
def _palette() -> Mapping[str, Any]:
    palette: Mapping[str, Any] = load_yaml(Path(__file__).with_name("palette.yaml"))
    return palette


def first_relations(told: Collection[str]) -> frozenset[str]:
    """Return the relations that are drawn at first: those the palette names for it, or all ``told`` of if none is."""
    named = frozenset(_palette()["first"]) & frozenset(told)
    return named or frozenset(told)


def relation_rows(frames: Iterable[Frame], told: Collection[str] | None = None) -> tuple[RelationRow, ...]:
    """Give every frame's relation its colours: the known ones first, the others with the spare ones in turn.

    ``told`` are the relations that something is told of; all of them where it is None.
    """
    frames = list(frames)
    fixed, spare = _palette()["relations"], cycle(_palette()["spare"])
    first = first_relations([frame.relation for frame in frames] if told is None else told)
    rank = {name: n for n, name in enumerate(fixed)}
    rows = []
    for frame in sorted(frames, key=lambda frame: rank.get(frame.relation, len(rank))):
        colours = fixed[frame.relation] if frame.relation in fixed else next(spare)
        rows.append(
            RelationRow(
                name=frame.relation,
                label=one_line(frame.label),
                light=colours["light"],
                dark=colours["dark"],
                symmetric=frame.symmetric,
                property=frame.property_name,
                definition=one_line(frame.definition),
                shown=frame.relation in first,
            )
        )
    return tuple(rows)


def layer_rows() -> tuple[LayerRow, ...]:
    """Return the layers, the asserted one first."""
    layers = _palette()["layers"].items()
    return tuple(
        LayerRow(name, spec["label"], tuple(spec["dash"]), spec["mark"], spec["shown"]) for name, spec in layers
    )
