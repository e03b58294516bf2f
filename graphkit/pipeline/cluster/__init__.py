"""Reads articles on the workers of a Dask cluster.

``client`` is this machine's side, ``worker`` what runs inside a Dask worker, ``apart`` the process that a worker has
the reading done in. Dask is imported here and nowhere else, and only where a scheduler was named.
"""

from graphkit.pipeline.cluster.client import Cluster

__all__ = ["Cluster"]
