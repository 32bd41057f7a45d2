"""The house style of hand-written Turtle: prefixes, one home a subject, order, comments, width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from limakg.checks.blocks import Block, TurtleText
from limakg.checks.order import WIDEST_LINE, block_key, block_rank, predicate_key
from limakg.checks.report import VIOLATION, Finding

COMFORTABLE_LINE = 80
_ONE_LITERAL = re.compile(r'\s+\S+ "(?:[^"\\]|\\.)*"(?:@[a-z-]+)? [;.]')

RULES = (
    "style-prefix-table",
    "style-prefix-unused",
    "style-prefix-double",
    "style-base",
    "style-predicate-order",
    "style-predicate-double",
    "style-block-order",
    "style-comment",
    "style-width",
    "style-home",
)

# What a passage may be told in the file of the claims that rest on it.
_BESIDE_CLAIMS = frozenset(("lima:cueException", "lima:scareMark"))
# Folders whose files add to subjects that live elsewhere, or are a small world each.
_GUESTS = ("data/links/", "ontology/alignments/", "ontology/examples/")


def find_style_faults(turtle: TurtleText, name: str, table: Mapping[str, str]) -> Iterator[Finding]:
    """Yield every break of the house style within one file."""
    yield from find_prefix_faults(turtle, name, table)
    yield from find_order_faults(turtle, name)
    yield from find_comment_faults(turtle, name)
    yield from find_width_faults(turtle, name)


def find_prefix_faults(turtle: TurtleText, name: str, table: Mapping[str, str]) -> Iterator[Finding]:
    """Yield prefixes that the table does not know or binds otherwise, are unused or declared twice."""
    used = turtle.used_prefixes()
    seen: set[str] = set()
    for directive in turtle.directives:
        line, prefix = turtle.line(directive.start), f"{directive.prefix}:"
        if directive.keyword.lstrip("@").lower() != "prefix":
            message = f"{directive.keyword} makes IRIs depend on their place; write names with prefixes."
            yield _finding("style-base", message, name, line)
            continue
        known = table.get(directive.prefix)
        if known is None:
            message = f"Prefix {prefix} is not in the prefix table; add it there or use one that is."
            yield _finding("style-prefix-table", message, name, line)
        elif known != directive.iri:
            message = f"Prefix {prefix} is bound to <{directive.iri}>; the prefix table says <{known}>."
            yield _finding("style-prefix-table", message, name, line)
        if directive.prefix in seen:
            yield _finding("style-prefix-double", f"Prefix {prefix} is declared twice; keep one.", name, line)
        if directive.prefix not in used:
            yield _finding("style-prefix-unused", f"Prefix {prefix} is not used; remove it.", name, line)
        seen.add(directive.prefix)


def find_order_faults(turtle: TurtleText, name: str) -> Iterator[Finding]:
    """Yield predicates and blocks that stand out of order, and predicates written twice."""
    for block in turtle.blocks:
        yield from _predicate_faults(block, turtle, name)
    rank = block_rank(name)
    if rank is None:
        return
    for before, block in pairwise(turtle.blocks):
        if block_key(block, rank) < block_key(before, rank):
            message = f"{block.subject} belongs before {before.subject}; `limakg check --fix` moves it."
            yield _finding("style-block-order", message, name, turtle.line(block.start))


def _predicate_faults(block: Block, turtle: TurtleText, name: str) -> Iterator[Finding]:
    for before, after in pairwise(block.predicates):
        line = turtle.line(after.start)
        if predicate_key(after) < predicate_key(before):
            message = f"{after.name} belongs before {before.name}; `limakg check --fix` moves it."
            yield _finding("style-predicate-order", message, name, line)
    widths: dict[str, int] = {}
    for predicate in block.predicates:
        width = predicate.end - predicate.start
        if width + widths.get(predicate.name, COMFORTABLE_LINE) < COMFORTABLE_LINE:
            message = f"{predicate.name} is written twice in one block; join the objects with a comma."
            yield _finding("style-predicate-double", message, name, turtle.line(predicate.start))
        widths[predicate.name] = width


def find_comment_faults(turtle: TurtleText, name: str) -> Iterator[Finding]:
    """Yield comments that stand inside a block, behind other text, or are banners."""
    for comment in turtle.comments:
        line = turtle.line(comment.start)
        before = turtle.text[turtle.text.rfind("\n", 0, comment.start) + 1 : comment.start]
        inside = any(block.start < comment.start < block.end for block in turtle.blocks)
        if inside or before.strip():
            message = "A comment stands on its own line above a block; move it."
            yield _finding("style-comment", message, name, line)
        elif not comment.text.startswith("# ") or not any(map(str.isalnum, comment.text)):
            yield _finding("style-comment", "A comment is `# ` and words, no banner; rewrite it.", name, line)


def find_width_faults(turtle: TurtleText, name: str) -> Iterator[Finding]:
    """Yield lines that are too wide; a line that holds one literal alone cannot be broken."""
    for number, text in enumerate(turtle.text.split("\n"), start=1):
        if len(text) > WIDEST_LINE and not _ONE_LITERAL.fullmatch(text):
            message = f"The line has {len(text)} columns; break it, {WIDEST_LINE} are allowed."
            yield _finding("style-width", message, name, number)


def find_home_faults(turtles: Iterable[tuple[str, TurtleText]]) -> Iterator[Finding]:
    """Yield each block about a subject that has its block elsewhere."""
    homes: dict[str, tuple[str, int]] = {}
    for name, turtle in turtles:
        if name.startswith(_GUESTS):
            continue
        for block in turtle.blocks:
            if block.subject.startswith(("[", "(", "_:")) or _is_beside_claims(block, name):
                continue
            iri, line = turtle.expand(block.subject), turtle.line(block.start)
            if iri in homes:
                file, first = homes[iri]
                message = f"{block.subject} has its block in {file}:{first}; join the two."
                yield Finding("style-home", VIOLATION, message, subject=iri, file=name, line=line)
            homes.setdefault(iri, (name, line))


def _is_beside_claims(block: Block, name: str) -> bool:
    names = {predicate.name for predicate in block.predicates}
    return name.startswith("data/claims/") and names <= _BESIDE_CLAIMS


def _finding(rule: str, message: str, name: str, line: int) -> Finding:
    return Finding(rule, VIOLATION, message, file=name, line=line)
