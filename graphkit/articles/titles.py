"""Which of a page's headings is its headline, and how it reads without the site's and the writer's names.

Reads a page's headings and what its metadata call it; used by html.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

__all__ = ["choose_title", "without_site"]

_CUT = re.compile(r"\s*[|»•·]\s*|\s+[–—-]\s+|\s+::?\s+|:\s+(?=\S)")
_ALNUM = re.compile(r"[^\W_]+")
_BY = re.compile(r"by\s+\S", re.IGNORECASE)
_MOST_SITE_WORDS = 5
_ALIKE = 0.5
_FEWEST = 3


def _folded(text: str) -> str:
    return "".join(_ALNUM.findall(text.casefold()))


def _stems(text: str) -> set[str]:
    return {word[:6] for word in _ALNUM.findall(text.casefold()) if len(word) > _FEWEST}


def _alike(heading: str, title: str) -> float:
    """Return how much two wordings of a headline have in common, 0 to 1; 1 where one contains the other."""
    one, other = _folded(heading), _folded(title)
    if one and (one in other or other in one):
        return 1.0
    mine, theirs = _stems(heading), _stems(title)
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def _is_name(piece: str, names: Sequence[str]) -> bool:
    """Tell whether a piece of a title is the site's name, a part of it ("Post Sport") or a byline."""
    if _BY.match(piece):
        return True
    bare = _folded(piece)
    short = len(piece.split()) <= _MOST_SITE_WORDS
    return bool(bare) and short and any(bare == name or name in bare or bare in name for name in names if name)


def without_site(title: str, names: Iterable[str], *, bare: bool = False) -> str:
    """Take the site's and the writer's name off a title: "Harbour Post: Bridge opens | by Ana Ruiz" to "Bridge opens".

    ``names`` are what the site and the writer are known as. ``bare`` tells that a short last piece after a bar is the
    site's, whatever it says, as in the <title> of most pages.
    """
    known = list(filter(None, map(_folded, names)))
    cuts = list(_CUT.finditer(title))
    end = _end(title, cuts, known, bare=bare)
    named = bool(cuts) and cuts[0].start() < end and _is_name(title[: cuts[0].start()], known)
    start = cuts[0].end() if named else 0
    return title[start:end].strip() or title


def _end(title: str, cuts: Sequence[re.Match[str]], known: Sequence[str], *, bare: bool) -> int:
    """Return where a title ends without the names behind it."""
    end = len(title)
    for cut in reversed(cuts):
        piece = title[cut.end() : end]
        named = ":" not in cut[0] and _is_name(piece, known)
        if cut.start() == 0 or not (named or (bare and _is_barred(title, cut, piece))):
            break
        end = cut.start()
    return end


def _is_barred(title: str, cut: re.Match[str], piece: str) -> bool:
    """Tell whether a few words stand behind a bar and more before it: "Bridge opens after long delay | Post"."""
    return "|" in cut[0] and len(piece.split()) <= _MOST_SITE_WORDS < len(title[: cut.start()].split())


def _headings(headings: Iterable[str], titles: Sequence[str]) -> Iterator[tuple[float, int, str]]:
    for at, heading in enumerate(headings):
        alike = max((_alike(heading, title) for title in titles), default=0.0)
        yield alike, -at, heading


def _host(address: str | None) -> str:
    """Return the name in a web address: "harbourpost" of "https://www.harbourpost.example/bridge"."""
    return re.sub(r"^https?://(?:www\.)?|[./].*$", "", address or "")


def choose_title(
    headings: Sequence[str], titles: Sequence[str], *, site: str | None, author: str | None, address: str | None
) -> str | None:
    """Return a page's headline: its main heading where the metadata know it, else what they call the page.

    ``headings`` are the page's <h1>, ``titles`` the wordings of its metadata, the best first. A heading that no
    metadata know may be the site's, a player's or a list's; it is taken where it stands alone or nothing else is there.
    """
    names = list(filter(None, (site, author, _host(address))))
    cleaned = [without_site(title, names, bare=True) for title in titles]
    known = [_folded(name) for name in names]
    real = [heading for heading in headings if not _is_name(heading, known)]
    if not real:
        return next(iter(cleaned), None)
    alike, _, heading = max(_headings(real, cleaned))
    alone = len(real) == 1 and len(heading.split()) > _FEWEST
    return without_site(heading, names) if alike >= _ALIKE or alone or not cleaned else cleaned[0]
