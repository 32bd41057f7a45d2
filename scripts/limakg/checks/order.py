"""The order of blocks and predicates in the house style, and a safe way to put a file into it."""

from __future__ import annotations

import re
from collections.abc import Callable

from limakg.checks.blocks import Block, Predicate, TurtleText, read_blocks

WIDEST_LINE = 160
FIRST_PREDICATES = ("a", "rdf:type", "rdfs:label", "skos:prefLabel", "skos:definition")
_CLAIMS = {"claim": 0, "citation": 1, "passage": 3}
_TERMS = {
    "owl:Ontology": 0,
    "owl:Class": 1,
    "owl:ObjectProperty": 2,
    "owl:DatatypeProperty": 3,
    "owl:AnnotationProperty": 4,
    "skos:ConceptScheme": 0,
    "skos:OrderedCollection": 1,
    "skos:Collection": 1,
    "rdf:List": 1,
    "skos:Concept": 2,
}
_LAST = 9


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts `p10` after `p9`."""
    parts = re.split(r"(\d+)", text)
    return tuple((1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts)


def predicate_key(predicate: Predicate) -> tuple[int, str]:
    """Where a predicate stands in its block."""
    name = predicate.name
    rank = FIRST_PREDICATES.index(name) if name in FIRST_PREDICATES else len(FIRST_PREDICATES)
    return rank, name


def block_rank(name: str) -> Callable[[Block], int] | None:
    """How the blocks of a file are grouped; None when their order is left to the writer."""
    if "/examples/" in f"/{name}":
        return None
    if name.startswith("data/claims/"):
        return lambda block: _CLAIMS.get(block.subject.partition(":")[0], 2)
    if name.startswith(("ontology/shapes/", "data/")):
        return lambda block: 0
    if name.startswith("ontology/"):
        return lambda block: min((_TERMS.get(kind, _LAST) for kind in block.types), default=_LAST)
    return None


def block_key(block: Block, rank: Callable[[Block], int]) -> tuple[int, tuple[tuple[int, int, str], ...]]:
    """Where a block stands in its file; blocks without a name stay as they are."""
    unnamed = block.subject.startswith(("[", "("))
    return rank(block), () if unnamed else natural(block.subject.strip("<>"))


def put_in_order(turtle: TurtleText, name: str) -> str:
    """The same text in order and within the width; comments above a block move with it."""
    narrow = read_blocks(turtle.path, _wrap_wide_lines(turtle))
    ordered = read_blocks(turtle.path, _order_predicates(narrow))
    rank = block_rank(name)
    return _order_blocks(ordered, rank) if rank else ordered.text


def _wrap_wide_lines(turtle: TurtleText) -> str:
    """Write a predicate again where its objects do not fit on one line."""
    text = turtle.text
    for block in reversed(turtle.blocks):
        for predicate in reversed(block.predicates):
            chunk = text[predicate.start : predicate.end]
            if len(chunk) + 6 > WIDEST_LINE and len(predicate.objects) > 1 and _is_plain(predicate, chunk):
                text = text[: predicate.start] + _wrapped(predicate) + text[predicate.end :]
    return text


def _is_plain(predicate: Predicate, chunk: str) -> bool:
    """Whether name and objects, as they were read, are all that stands there."""
    return chunk == f"{predicate.name} {' , '.join(predicate.objects)}"


def _wrapped(predicate: Predicate) -> str:
    lines = [f"{predicate.name} {predicate.objects[0]}"]
    for value in predicate.objects[1:]:
        if len(lines[-1]) + len(value) + 9 <= WIDEST_LINE:
            lines[-1] += f" , {value}"
        else:
            lines.append(f"{predicate.name} {value}")
    return " ;\n    ".join(lines)


def _order_predicates(turtle: TurtleText) -> str:
    text = turtle.text
    for block in reversed(turtle.blocks):
        wanted = sorted(block.predicates, key=predicate_key)
        if wanted == list(block.predicates) or _has_comment(block, turtle):
            continue
        chunks = [text[p.start : p.end] for p in wanted]
        for place, chunk in reversed(list(zip(block.predicates, chunks, strict=True))):
            text = text[: place.start] + chunk + text[place.end :]
    return text


def _has_comment(block: Block, turtle: TurtleText) -> bool:
    return any(block.start < comment.start < block.end for comment in turtle.comments)


def _order_blocks(turtle: TurtleText, rank: Callable[[Block], int]) -> str:
    """Sort the blocks, when nothing but blank lines and comments right above a block lies between."""
    text, blocks = turtle.text, turtle.blocks
    wanted = sorted(blocks, key=lambda block: block_key(block, rank))
    if wanted == blocks or any(d.start > blocks[0].start for d in turtle.directives):
        return text
    starts = [_with_comments(block, turtle) for block in blocks]
    ends = [block.end for block in blocks]
    gaps = (text[end:start] for end, start in zip(ends, [*starts[1:], len(text)], strict=True))
    if any(gap.strip() for gap in gaps):
        return text
    pieces = {block: text[start:end] for block, start, end in zip(blocks, starts, ends, strict=True)}
    return text[: starts[0]] + "\n\n".join(pieces[block] for block in wanted) + "\n"


def _with_comments(block: Block, turtle: TurtleText) -> int:
    """Where a block starts, counting the comment lines right above it."""
    start = block.start
    for comment in reversed(turtle.comments):
        alone = turtle.text[comment.start - 1 : comment.start] in ("", "\n")
        if alone and comment.start < start and turtle.text[comment.end : start] == "\n":
            start = comment.start
    return start
