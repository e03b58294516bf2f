"""The notes by which pushes to one remote graph keep out of each other's way, in a named graph of their own there.

A push leaves its note, and each part of its update is carried out only while no other note is there. A store looks at
the notes when it begins an update, and may end it long after: so a push also notes that its change is under way, and
who comes later waits until the store has noted, as the last part of that update, that it is made.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from graphkit.graphs.remote import Endpoint
from graphkit.ontology.vocabulary import node, term

__all__ = ["PUSHING", "Notes"]

PUSHING = "graph/pushing"
"""How the name of the graph of the notes ends, under the base."""
WAITING = 600.0
"""Seconds for which another push that is at work is waited for; after that it is taken for dead."""


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of one push, which ``token`` tells from others; ``asks`` answers an ASK query at the store."""

    remote: Endpoint
    base: str
    token: str
    asks: Callable[[str], bool]
    tell: Callable[[str], None]

    @property
    def _graph(self) -> str:
        return f"<{self.base}{PUSHING}>"

    def _note(self, more: str = "") -> str:
        return f'{node(self.base)} {term("gk:pushedBy")} "{self.token}{more}" .'

    def _others(self, more: str = "") -> str:
        ends = f' && STRENDS(?o, "{more}")' if more else ""
        pattern = f'?s {term("gk:pushedBy")} ?o FILTER(!STRSTARTS(?o, "{self.token}"){ends})'
        return f"{{ GRAPH {self._graph} {{ {pattern} }} }}"

    def take_over(self) -> None:
        """Leave our note, wait until no change of others is under way, and take their notes away.

        From then on what earlier pushes send does nothing any more.
        """
        self.remote.change(f"INSERT DATA {{ GRAPH {self._graph} {{ {self._note()} }} }}")
        self._wait(" is changing", "the store is making the change of another push; waiting until it is made")
        gone = f"GRAPH {self._graph} {{ ?s {term('gk:pushedBy')} ?o }}"
        self.remote.change(f"DELETE {{ {gone} }} WHERE {self._others()}")

    def guarded(self, verb: str, what: str, where: str = "") -> str:
        """Return an operation that is carried out only while this push is the one at work."""
        ours = f"GRAPH {self._graph} {{ {self._note()} }} FILTER NOT EXISTS {self._others()}"
        return f"{verb} {{ {what} }} WHERE {{ {ours} {where} }}"

    def announce(self) -> None:
        """Note that our change is under way."""
        self.remote.change(self.guarded("INSERT", f"GRAPH {self._graph} {{ {self._note(' is changing')} }}"))

    @property
    def last_step(self) -> str:
        """The last operation of our change: it is no longer under way, whether another push was at work or not."""
        done, changing = (f"GRAPH {self._graph} {{ {self._note(more)} }}" for more in (" is done", " is changing"))
        return f"DELETE {{ {changing} }} INSERT {{ {done} }} WHERE {{ {changing} }}"

    def is_made(self) -> bool:
        """Tell whether the store is through with our change, or will never make it, since another push took over."""
        return self.asks(f"{{ GRAPH {self._graph} {{ {self._note(' is done')} }} }}") or not self.asks(
            f"{{ GRAPH {self._graph} {{ {self._note()} }} }}"
        )

    def take_away(self) -> None:
        """Take our notes away."""
        for more in ("", " is changing", " is done"):
            self.remote.change(f"DELETE DATA {{ GRAPH {self._graph} {{ {self._note(more)} }} }}")

    def wait_for_another(self) -> None:
        """Wait while another push is at work: where both took over from each other, none would get done."""
        self._wait("", "another push is at work; waiting until it is done")

    def _wait(self, more: str, reason: str) -> None:
        waited, pause = 0.0, 1.0
        while waited < WAITING and self.asks(self._others(more)):
            if not waited:
                self.tell(reason)
            time.sleep(pause)
            waited, pause = waited + pause, min(pause * 2, 30.0)
