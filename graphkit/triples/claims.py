"""Claims, and the conflicts between them, as nodes of one graph (PROV-O, SEM)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graphkit.model import Claim, Conflict, Triple
from graphkit.ontology.frames import Frame
from graphkit.ontology.iris import Iris
from graphkit.ontology.vocabulary import camel, node, term
from graphkit.triples.amounts import plain_number, stated_bounds
from graphkit.triples.notation import decimal, describe, text, typed
from graphkit.triples.parties import Nodes, role_statements
from graphkit.triples.times import hour_statements, time_statements

__all__ = ["claim_triples", "conflict_triples"]


def claim_triples(claim: Claim, frame: Frame, nodes: Nodes, iris: Iris) -> Iterator[Triple]:
    """Yield one claim: what it is about, who has which part, how certain, who says so, and the passage it rests on."""
    passage = iris.passage(claim.article_id, claim.start, claim.end)
    trigger = iris.passage(claim.article_id, claim.trigger.start, claim.trigger.end)
    yield from describe(
        iris.graphs.claims,
        node(claim.id),
        (term("rdf:type"), term("gk:Claim")),
        (term("rdf:type"), term("gk:Statement")),
        (term("gk:about"), node(claim.same_event)),
        (term("gk:relation"), term(f"gk:{frame.property_name}")),
        (term("gk:factuality"), term(f"gk:{camel(claim.factuality.value)}")),
        (term("gk:confidence"), decimal(claim.confidence)),
        (term("gk:rule"), text(claim.rule)),
        (term("prov:wasDerivedFrom"), node(passage)),
        (term("gk:trigger"), node(trigger)),
        (term("gk:reportedIn"), node(claim.article_id)),
        (term("gk:attributedTo"), node(claim.attribution.id) if claim.attribution else None),
        (term("gk:relayedBy"), node(claim.outer_attribution.id) if claim.outer_attribution else None),
        *sorted(set(role_statements(claim, frame, nodes))),
        *time_statements(claim.time),
        *hour_statements(claim.hour),
    )
    yield from _quantities(claim, claim.quantities or {}, iris)


def _quantities(claim: Claim, quantities: Mapping[str, str], iris: Iris) -> Iterator[Triple]:
    graph = iris.graphs.claims
    for name in sorted(quantities):
        quantity = node(iris.quantity(claim.id, name))
        least, most = stated_bounds(quantities[name])
        yield Triple(node(claim.id), term("gk:quantity"), quantity, graph)
        yield from describe(
            graph,
            quantity,
            (term("rdf:type"), term("gk:StatedQuantity")),
            (term("gk:counted"), text(name)),
            (term("gk:amount"), text(quantities[name])),
            (term("gk:unit"), text(unit) if (unit := (claim.units or {}).get(name)) else None),
            (term("gk:number"), typed(number, "xsd:decimal") if (number := plain_number(quantities[name])) else None),
            (term("gk:atLeast"), None if least is None else decimal(least)),
            (term("gk:atMost"), None if most is None else decimal(most)),
        )


def conflict_triples(conflict: Conflict, iris: Iris) -> Iterator[Triple]:
    """Yield one conflict: the event, the claims, and a node for each side with what it says."""
    graph, address = iris.graphs.claims, iris.conflict(conflict.event, conflict.kind, conflict.what)
    yield from describe(
        graph,
        node(address),
        (term("rdf:type"), term("gk:Conflict")),
        (term("rdf:type"), term("gk:Statement")),
        (term("gk:about"), node(conflict.event)),
        (term("gk:differsIn"), term(f"gk:{camel(conflict.kind)}Difference")),
        (term("gk:counted"), text(conflict.what) if conflict.what else None),
        *((term("gk:between"), node(claim)) for claim in conflict.claims),
    )
    for number, (value, claims) in enumerate(conflict.sides, start=1):
        side = node(f"{address}#{number}")
        yield Triple(node(address), term("gk:side"), side, graph)
        yield from describe(
            graph,
            side,
            (term("rdf:type"), term("gk:ConflictSide")),
            (term("gk:says"), text(value)),
            *((term("gk:heldBy"), node(claim)) for claim in claims),
        )
