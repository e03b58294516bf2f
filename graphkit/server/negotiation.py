"""Which of the forms that there are the one who asks wants: HTTP's content negotiation (RFC 9110, 12.5.1)."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["RDF", "TABLES", "chosen"]

RDF: Mapping[str, str] = {
    "text/turtle": "turtle",
    "application/ld+json": "jsonld",
    "application/n-triples": "ntriples",
    "application/rdf+xml": "rdfxml",
}
"""Media types of triples, the one that is given where any will do first."""
TABLES: Mapping[str, str] = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
}
"""Media types of a table or a truth."""


def chosen(accept: str, offered: tuple[str, ...]) -> str | None:
    """Return which of the media types that are ``offered`` an Accept header likes best; None where it takes none.

    Of those that it likes the same the one that stands first; without a header the first of all.
    """
    ranges = [_range(part) for part in accept.split(",") if part.strip()]
    if not ranges:
        return offered[0]
    liking = [(_liking(media, ranges), -place, media) for place, media in enumerate(offered)]
    best = max(liking)
    return best[2] if best[0] > 0 else None


def _range(part: str) -> tuple[str, float]:
    media, *parameters = (piece.strip().casefold() for piece in part.split(";"))
    quality = next((piece[2:] for piece in parameters if piece.startswith("q=")), "1")
    try:
        return media, min(max(float(quality), 0.0), 1.0)
    except ValueError:
        return media, 0.0


def _liking(media: str, ranges: list[tuple[str, float]]) -> float:
    """Return how much a media type is liked: by the most precise range that it is in."""
    kind = media.partition("/")[0]
    for wanted in (media, f"{kind}/*", "*/*"):
        for found, quality in ranges:
            if found == wanted:
                return quality
    return 0.0
