"""Look a foreign query over before any engine does: what it asks for, and what is refused.

An engine may end the whole process on a query that nests thousands of brackets, and may open
network connections for `SERVICE`. Both are refused here by its tokens alone, so that no parser is
trusted with them.
"""

from __future__ import annotations

from limakg.errors import QueryError
from limakg.queries.tokens import Token, declared_prefixes, depth_of, place_of, tokenize

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH")
DEEPEST = 128
LONGEST = 1_000_000


def form_of(tokens: list[Token]) -> str:
    """Give the word that says what a query asks for; empty where there is none."""
    position = 0
    while position < len(tokens) and tokens[position].word in ("PREFIX", "BASE"):
        position += 3 if tokens[position].word == "PREFIX" else 2
    return tokens[position].word if position < len(tokens) else ""


def check_query(text: str) -> str:
    """Give the form of a query that may be run; say in one sentence why another may not."""
    if len(text) > LONGEST:
        raise QueryError(f"a query may have at most {LONGEST:,} characters; this one has {len(text):,}")
    tokens = list(tokenize(text))
    form = form_of(tokens)
    if not tokens:
        raise QueryError("there is no query in this text")
    if form in UPDATES:
        raise QueryError(f"only questions are answered: {form} would change the data, and the data is fixed")
    if depth_of(tokens) > DEEPEST:
        raise QueryError(f"the query nests its brackets more than {DEEPEST} deep")
    for token in tokens:
        if token.word == "SERVICE":
            place = place_of(text, token.start)
            raise QueryError("SERVICE is refused: no question is passed on to another server", *place)
    return form


def with_prefixes(text: str, known: dict[str, str]) -> tuple[str, int]:
    """Declare the prefixes of the publication that a query uses without declaring them.

    Gives the text and the number of lines that were put before it.
    """
    tokens = list(tokenize(text))
    declared = declared_prefixes(tokens)
    used = {token.text.partition(":")[0] for token in tokens if token.kind == "name"}
    missing = sorted(prefix for prefix in used - declared.keys() if prefix in known)
    lines = [f"PREFIX {prefix}: <{known[prefix]}>\n" for prefix in missing]
    return "".join(lines) + text, len(lines)
