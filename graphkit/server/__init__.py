"""The server: a graph to look at and to ask in a browser, read-only. Starlette and uvicorn live in this room.

Reads a graph folder through the Python door; answers with pages (``graphkit.views.browsing``), RDF, and SPARQL's
results. Changes nothing, opens no connection, and listens on this machine alone unless told otherwise.
"""

from graphkit.server.running import Limits, serve

__all__ = ["Limits", "serve"]
