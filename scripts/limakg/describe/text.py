"""Write what was described as text for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from limakg.describe.aloud import STATUS, join, read_aloud, summarise

if TYPE_CHECKING:
    from limakg.describe.claim import Claim, Situation
    from limakg.describe.facts import Value
    from limakg.describe.provenance import Explanation
    from limakg.describe.resource import Resource

    Shorten = Callable[[str], str]
    Home = tuple[str, int] | None


def write_resource(resource: Resource, shorten: Shorten, limit: int) -> Iterator[str]:
    """Say what a thing is, what it has, what leads to it and what is claimed of it."""
    yield f"{resource.label} ({shorten(resource.iri)})"
    yield "  " + (join(thing.label for thing in resource.types) or "of no stated class")
    if resource.label_es != resource.label:
        yield f"  in Spanish: {resource.label_es}"
    if resource.other_names:
        yield f"  also called: {', '.join(resource.other_names)}"
    for property, values in resource.facts.items():
        yield from _list(shorten(property), [_value(value, shorten) for value in values], limit)
    if resource.claims:
        lines = [_line(claim) for claim in resource.claims]
        yield from _list(f"claims about it: {len(lines)}", lines, limit)
    for property, things in resource.pointing.items():
        names = [f"{thing.label} ({shorten(thing.iri)})" for thing in things]
        yield from _list(f"{shorten(property)} of", names, limit)


def write_claim(claim: Claim, home: Home) -> Iterator[str]:
    """Read a claim aloud and say where it is written."""
    yield from read_aloud(claim)
    yield f"It is {_home(home)}."


def write_grounds(situation: Situation, claims: list[Claim], home: Home, shorten: Shorten) -> Iterator[str]:
    """Say of a thing that is no claim what the article makes of it and which claims bear on it."""
    yield f"{situation.thing.label} ({shorten(situation.thing.iri)}) is {_home(home)}."
    if situation.status:
        yield f"The article {join(STATUS[name] for name in situation.status)} it."
    bearing = "1 claim bears" if len(claims) == 1 else f"{len(claims)} claims bear"
    yield f"{bearing} on it:" if claims else "No claim bears on it."
    yield from (f"  {_line(claim)}" for claim in claims)


def write_explanation(explanation: Explanation, shorten: Shorten) -> Iterator[str]:
    """Say where a triple is written or which rule derived it, and what bears out a plain statement."""
    yield " ".join(shorten(part) if "://" in part else f"“{part}”" for part in explanation.triple)
    for origin in explanation.origins:
        if origin.kind == "written":
            yield f"  It is written in {origin.file}, line {origin.line}."
        else:
            yield f"  It is derived by the rule {origin.rule} ({origin.file}): {origin.summary}"
    if explanation.claims:
        yield "  It is a plain statement; behind it:"
        yield from (f"    {_line(claim)}" for claim in explanation.claims)


def _line(claim: Claim) -> str:
    return f"{claim.iri.rpartition('/')[2]}  {summarise(claim)}"


def _home(home: Home) -> str:
    return f"written in {home[0]}, line {home[1]}" if home else "derived, not written"


def _value(value: Value, shorten: Shorten) -> str:
    if value.iri:
        return f"{value.text} ({shorten(value.iri)})"
    return value.text + (f" @{value.language}" if value.language else "")


def _list(title: str, lines: Iterable[str], limit: int) -> Iterator[str]:
    found = list(lines)
    yield f"\n{title}"
    yield from (f"  {line}" for line in (found[:limit] if limit else found))
    if limit and len(found) > limit:
        yield f"  … {len(found) - limit} more: --limit 0 shows all"
