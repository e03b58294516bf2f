"""The shapes (SHACL) as SPARQL questions, each of which finds where a store does not conform to one constraint.

Reads a graph of shapes, as ontology/shapes.ttl and the frames give it; makes ``ShapeQuestion`` records. What shapes.ttl
uses of SHACL is here and no more: whoever writes a constraint of another kind is told so. pySHACL stays the referee
(validation.py); tests/graphs compares the two on every fault that is planted there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

import rdflib
from rdflib import RDF, SH, XSD
from rdflib.collection import Collection
from rdflib.term import Node

from graphkit.errors import OntologyError
from graphkit.graphs.faults import short

__all__ = ["ShapeQuestion", "shape_questions"]

_SAID = frozenset({RDF.type, SH.path, SH.property, SH.message, SH.severity, SH.qualifiedValueShape})
"""What a shape says that is no constraint by itself; its targets aside."""
_TARGETS = frozenset({SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf})
_KEPT_AS = {XSD.nonNegativeInteger: XSD.integer}
"""The types of literals that Oxigraph keeps as another."""
_WORDS = frozenset({XSD.string, RDF.langString})
"""Types of which every text is a value."""


@dataclass(frozen=True, slots=True)
class ShapeQuestion:
    """A SELECT of ?where and, for some constraints, the ?value at fault; with what is told of it, and the property."""

    sparql: str
    message: str
    path: str
    warning: bool


def shape_questions(shapes: rdflib.Graph, subclasses: Mapping[str, Iterable[str]]) -> Iterator[ShapeQuestion]:
    """Yield the questions of all shapes that have targets.

    ``subclasses`` are, by the IRI of a class, those of the classes that the graph says are below it.
    """
    compiler = _Compiler(shapes, subclasses)
    targeted = {shape for target in _TARGETS for shape in shapes.subjects(target)}
    for shape in sorted(targeted, key=str):
        yield from compiler.questions(shape)


class _Compiler:
    """Writes the constraints of one graph of shapes as filters."""

    def __init__(self, shapes: rdflib.Graph, subclasses: Mapping[str, Iterable[str]]) -> None:
        self._shapes = shapes
        self._below = subclasses
        self._numbers = count(1)

    def questions(self, shape: Node) -> Iterator[ShapeQuestion]:
        """Yield the questions of one shape and of its properties: one for all that is told alike."""
        targets = " UNION ".join(f"{{ {target} }}" for target in self._targets(shape))
        if tests := list(self._value_tests(shape, "?where")):
            yield self._question(shape, f"{targets} BIND(?where AS ?value) FILTER({_any(tests)})")
        for part in sorted(self._shapes.objects(shape, SH.property), key=str):
            if tests := list(self._value_tests(part, "?value")):
                yield self._question(part, f"{targets} ?where {self._path(part)} ?value FILTER({_any(tests)})")
            if tests := list(self._count_tests(part, "?where")):
                yield self._question(part, f"{targets} FILTER({_any(tests)})")
            for pattern in self._pair_patterns(part, "?where", "?value"):
                yield self._question(part, f"{targets} {pattern}")

    def _question(self, shape: Node, pattern: str) -> ShapeQuestion:
        path = self._shapes.value(shape, SH.path)
        return ShapeQuestion(
            sparql=f"SELECT DISTINCT ?where ?value WHERE {{ {pattern} }}",
            message=str(self._shapes.value(shape, SH.message) or ""),
            path=short(str(path)) if isinstance(path, rdflib.URIRef) else "",
            warning=self._shapes.value(shape, SH.severity) == SH.Warning,
        )

    def _targets(self, shape: Node) -> Iterator[str]:
        for kind in sorted(self._shapes.objects(shape, SH.targetClass), key=str):
            yield from (f"?where a <{known}>" for known in self._with_subclasses(kind))
        for used in sorted(self._shapes.objects(shape, SH.targetSubjectsOf), key=str):
            yield f"?where <{used}> {self._other()}"
        for used in sorted(self._shapes.objects(shape, SH.targetObjectsOf), key=str):
            yield f"{self._other()} <{used}> ?where"

    def _with_subclasses(self, kind: Node) -> list[str]:
        return [str(kind), *sorted(self._below.get(str(kind), ()))]

    def _path(self, shape: Node) -> str:
        """Return a property path in SPARQL's notation."""
        return self._steps(self._shapes.value(shape, SH.path))

    def _steps(self, path: Node | None) -> str:
        if path is None or isinstance(path, rdflib.URIRef):
            return f"<{path}>"
        if (back := self._shapes.value(path, SH.inversePath)) is not None:
            return f"^{self._steps(back)}"
        return "/".join(self._steps(step) for step in Collection(self._shapes, path))

    def _other(self) -> str:
        return f"?v{next(self._numbers)}"

    def _value_tests(self, shape: Node, value: str) -> Iterator[str]:
        """Yield what is true where a value does not conform, one test for each constraint on values."""
        for predicate, demand in sorted(self._shapes.predicate_objects(shape)):
            if predicate in _VALUE_TESTS:
                yield _VALUE_TESTS[predicate](self, demand, value)
            elif predicate not in _SAID | _TARGETS | _COUNTED | _PAIRED:
                kind = short(str(predicate))
                raise OntologyError(f"no build can check a shape's {kind}", remedy="teach it to shape_questions.py")

    def _count_tests(self, shape: Node, where: str) -> Iterator[str]:
        """Yield what is true where a node has too many values of a property, or too few."""
        path, of = self._path(shape), self._shapes.value
        if (least := of(shape, SH.minCount)) is not None:
            yield f"NOT EXISTS {{ {self._several(where, path, int(str(least)))} }}"
        if (most := of(shape, SH.maxCount)) is not None:
            yield f"EXISTS {{ {self._several(where, path, int(str(most)) + 1)} }}"
        if (most := of(shape, SH.qualifiedMaxCount)) is not None:
            kind = of(shape, SH.qualifiedValueShape)
            yield f"EXISTS {{ {self._several(where, path, int(str(most)) + 1, kind)} }}"
        if of(shape, SH.uniqueLang) is not None:
            one, other = self._other(), self._other()
            same = f'LANG({one}) != "" && LANG({one}) = LANG({other}) && !sameTerm({one}, {other})'
            yield f"EXISTS {{ {where} {path} {one}, {other} FILTER({same}) }}"

    def _several(self, where: str, path: str, number: int, kind: Node | None = None) -> str:
        """Return a pattern of so many different values, each of which conforms to ``kind`` where that is given."""
        values = [self._other() for _ in range(number)]
        pairs = ((one, other) for at, one in enumerate(values) for other in values[at + 1 :])
        tests = [f"!sameTerm({one}, {other})" for one, other in pairs]
        if kind is not None:
            tests += [f"!({test})" for value in values for test in self._value_tests(kind, value)]
        return f"{where} {path} {', '.join(values)} {_filter(tests)}"

    def _pair_patterns(self, shape: Node, where: str, value: str) -> Iterator[str]:
        """Yield patterns of a node with a value that does not go with one of another property."""
        path = self._path(shape)
        for predicate in sorted(_PAIRED, key=str):
            for property_ in sorted(self._shapes.objects(shape, predicate), key=str):
                other = value if predicate == SH.disjoint else self._other()
                sign = _SIGNS.get(predicate)
                test = _filter([f"!COALESCE({value} {sign} {other}, false)"] if sign else [])
                yield f"{where} {path} {value} ; <{property_}> {other} {test}"

    def _fails(self, shape: Node, node: str) -> str:
        """Return what is true where a node does not conform to a shape that stands within another."""
        tests = list(self._value_tests(shape, node))
        for part in sorted(self._shapes.objects(shape, SH.property), key=self._path):
            value = self._other()
            found = f"{node} {self._path(part)} {value}"
            tests += [f"EXISTS {{ {found} FILTER({test}) }}" for test in self._value_tests(part, value)]
            tests += [f"EXISTS {{ {pattern} }}" for pattern in self._pair_patterns(part, node, value)]
            tests += self._count_tests(part, node)
        return f"({_any(tests)})" if tests else "false"

    def _class(self, demand: Node, value: str) -> str:
        known = self._with_subclasses(demand)
        return " && ".join(f"NOT EXISTS {{ {value} a <{kind}> }}" for kind in known)

    def _datatype(self, demand: Node, value: str) -> str:
        kept = _KEPT_AS.get(demand, demand)  # type: ignore[call-overload]
        test = f"!COALESCE(DATATYPE({value}) = <{kept}>, false)"
        if demand == XSD.nonNegativeInteger:
            return f"{test} || {value} < 0"
        if demand in _WORDS:
            return test
        return f"{test} || !COALESCE(isLiteral(<{demand}>(STR({value}))), false)"

    def _node_kind(self, demand: Node, value: str) -> str:
        if demand != SH.IRI:
            raise OntologyError("no build can check a shape's sh:nodeKind but sh:IRI")
        return f"!isIRI({value})"

    def _in(self, demand: Node, value: str) -> str:
        tests = (f"sameTerm({value}, {item.n3()})" for item in Collection(self._shapes, demand))
        return f"!({' || '.join(tests)})"

    def _or(self, demand: Node, value: str) -> str:
        return " && ".join(self._fails(shape, value) for shape in Collection(self._shapes, demand))

    def _pattern(self, demand: Node, value: str) -> str:
        return f"isBlank({value}) || !REGEX(STR({value}), {rdflib.Literal(str(demand)).n3()})"

    def _min_length(self, demand: Node, value: str) -> str:
        return f"isBlank({value}) || STRLEN(STR({value})) < {demand}"

    def _least(self, demand: Node, value: str) -> str:
        return f"!COALESCE({value} >= {demand}, false)"

    def _most(self, demand: Node, value: str) -> str:
        return f"!COALESCE({value} <= {demand}, false)"


def _any(tests: list[str]) -> str:
    return " || ".join(f"({test})" for test in tests)


def _filter(tests: list[str]) -> str:
    return f"FILTER({' && '.join(tests)})" if tests else ""


_VALUE_TESTS: Mapping[Node, Callable[[_Compiler, Node, str], str]] = {
    SH["class"]: _Compiler._class,
    SH.datatype: _Compiler._datatype,
    SH.nodeKind: _Compiler._node_kind,
    SH["in"]: _Compiler._in,
    SH["or"]: _Compiler._or,
    SH.pattern: _Compiler._pattern,
    SH.minLength: _Compiler._min_length,
    SH.minInclusive: _Compiler._least,
    SH.maxInclusive: _Compiler._most,
}
_COUNTED = frozenset({SH.minCount, SH.maxCount, SH.uniqueLang, SH.qualifiedMaxCount})
_SIGNS = {SH.lessThan: "<", SH.lessThanOrEquals: "<="}
_PAIRED = frozenset({*_SIGNS, SH.disjoint})
