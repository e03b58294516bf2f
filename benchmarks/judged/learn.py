"""Logistic scales, fitted to examples and tried on those that they were not fitted to. numpy alone.

A scale adds up what each thing that can be seen weighs. It is fitted with a penalty on large weights, in the dual,
where there are as many unknowns as examples, by Newton's method. The same examples give the same scale.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from graphkit.ontology.appraisal import Scale

__all__ = ["Row", "Vector", "fit", "held_out", "odds"]

Row = Mapping[str, float]
"""What can be seen of an example, by name."""
Vector = NDArray[np.float64]
ROUNDS = 12
STILL = 0.01
"""Where no sum moves further than this, the fitting is done."""
STEPS, CLOSE = 400, 1e-6
"""How long, and how closely, the equations of a round are solved."""
BIAS = 4.0
"""The value of the constant that carries the bias: so large that the penalty hardly touches it."""
SMALL = 0.005
"""A weight below it is left out of a scale."""


def fit(rows: Sequence[Row], right: Vector, heavy: Vector, freedom: float) -> Scale:
    """Return the scale that tells the ``right`` examples; ``heavy`` says how much each counts.

    The more ``freedom``, the larger weights may be.
    """
    names = sorted({name for row in rows for name in row})
    seen = _matrix(rows, names)
    weights = freedom * (seen.T @ _dual(seen @ seen.T, right, heavy, freedom))
    kept = {name: round(float(w), 2) for name, w in zip(names, weights, strict=False) if abs(w) >= SMALL}
    return Scale(round(float(weights[-1]) * BIAS, 3), kept)


def odds(scale: Scale, rows: Sequence[Row]) -> Vector:
    """Return the probabilities that a scale gives."""
    sums = [sum(scale.weights.get(name, 0.0) * value for name, value in row.items()) for row in rows]
    return _logistic(np.asarray(sums) + scale.bias)


def held_out(
    rows: Sequence[Row],
    right: Vector,
    heavy: Vector,
    freedom: float,
    *,
    folds: Sequence[Hashable],
    only: NDArray[np.bool_] | None = None,
) -> Vector:
    """Return the probabilities of examples by scales that were fitted without their fold.

    Examples of fold None are always fitted to, and not tried. With ``only``, others are tried but not fitted to.
    """
    out = np.zeros(len(rows))
    seen = _matrix(rows, sorted({name for row in rows for name in row}))
    likeness = seen @ seen.T
    mine = np.asarray([str(fold) for fold in folds])
    for fold in sorted({str(fold) for fold in folds if fold is not None}):
        inside = np.flatnonzero(mine == fold)
        outside = np.flatnonzero((mine != fold) & (True if only is None else only))
        alpha = _dual(likeness[np.ix_(outside, outside)], right[outside], heavy[outside], freedom)
        out[inside] = _logistic(freedom * (likeness[np.ix_(inside, outside)] @ alpha))
    return out


def _matrix(rows: Sequence[Row], names: Sequence[str]) -> Vector:
    place = {name: i for i, name in enumerate(names)}
    out = np.zeros((len(rows), len(names) + 1))
    out[:, -1] = BIAS
    for i, row in enumerate(rows):
        for name, value in row.items():
            out[i, place[name]] = value
    return out


def _dual(likeness: Vector, right: Vector, heavy: Vector, freedom: float) -> Vector:
    """Return how much each example weighs: iteratively reweighted least squares."""
    alpha, before = np.zeros(len(right)), np.full(len(right), np.inf)
    for _ in range(ROUNDS):
        sums = freedom * (likeness @ alpha)
        if np.abs(sums - before).max() < STILL:
            break
        p = _logistic(sums)
        curve = np.maximum(heavy * p * (1 - p), 1e-6)
        aim = sums + heavy * (right - p) / curve
        alpha, before = _solved(likeness, freedom, 1 / curve, aim, alpha), sums
    return alpha


def _solved(likeness: Vector, freedom: float, ridge: Vector, aim: Vector, start: Vector) -> Vector:
    """Return what ``freedom * likeness`` with ``ridge`` on its diagonal takes to ``aim``: conjugate gradients."""
    x = start.copy()
    rest = aim - freedom * (likeness @ x) - ridge * x
    eased = rest / ridge
    step, size = eased.copy(), float(rest @ eased)
    for _ in range(STEPS):
        if size < CLOSE:
            break
        along = freedom * (likeness @ step) + ridge * step
        far = size / float(step @ along)
        x, rest = x + far * step, rest - far * along
        eased = rest / ridge
        step, size = eased + (new := float(rest @ eased)) / size * step, new
    return x


def _logistic(sums: Vector) -> Vector:
    return np.asarray(1 / (1 + np.exp(-np.clip(sums, -30, 30))))
