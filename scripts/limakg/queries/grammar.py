"""Find the first token of a query that SPARQL 1.1 does not allow where it stands.

The engine says that a query does not parse, but often names its end as the place. This grammar is
only asked then. It is that of the recommendation over whole tokens, a little more lenient; since one
token decides every choice in it, the token that nobody could use is the one where the fault is.
"""

from __future__ import annotations

import re
import sys
from typing import NamedTuple, TypeAlias

from limakg.queries.tokens import Token, tokenize

Rule: TypeAlias = "tuple[str, tuple[Rule, ...] | str]"

GRAMMAR = """
Query = Prologue ( Select | Construct | Describe | Ask ) ValuesClause? END
Prologue = ( 'BASE' IRIREF | 'PREFIX' PNAME IRIREF )*
Select = SelectClause Dataset* Where Modifiers
SubSelect = SelectClause Where Modifiers ValuesClause?
SelectClause = 'SELECT' ( 'DISTINCT' | 'REDUCED' )? ( '*' | ( VARIABLE | '(' Expression 'AS' VARIABLE ')' )+ )
Construct = 'CONSTRUCT' ( '{' Triples? '}' Dataset* Where | Dataset* 'WHERE' '{' Triples? '}' ) Modifiers
Describe = 'DESCRIBE' ( ( VARIABLE | Iri )+ | '*' ) Dataset* Where? Modifiers
Ask = 'ASK' Dataset* Where Modifiers
Dataset = 'FROM' 'NAMED'? Iri
Where = 'WHERE'? Group
Modifiers = ( 'GROUP' 'BY' GroupBy+ )? ( 'HAVING' Constraint+ )? ( 'ORDER' 'BY' OrderBy+ )? Limit*
GroupBy = '(' Expression ( 'AS' VARIABLE )? ')' | VARIABLE | Call
OrderBy = ( 'ASC' | 'DESC' ) '(' Expression ')' | VARIABLE | Constraint
Limit = ( 'LIMIT' | 'OFFSET' ) NUMBER
ValuesClause = 'VALUES' DataBlock
Group = '{' ( SubSelect | Triples? ( Other '.'? Triples? )* ) '}'
Other = ( 'OPTIONAL' | 'MINUS' | 'LATERAL' ) Group | 'GRAPH' VarOrIri Group | 'FILTER' Constraint | Bind
        | ValuesClause | 'SERVICE' 'SILENT'? VarOrIri Group | Group ( 'UNION' Group )*
Bind = 'BIND' '(' Expression 'AS' VARIABLE ')'
DataBlock = VARIABLE '{' DataValue* '}' | '(' VARIABLE* ')' '{' ( '(' DataValue* ')' )* '}'
DataValue = Iri | Literal | 'UNDEF'
Constraint = '(' Expression ')' | Call
Call = FUNCTION Arguments | 'EXISTS' Group | 'NOT' 'EXISTS' Group | Iri Arguments
Arguments = '(' ( '*' | 'DISTINCT'? Expression ( ',' Expression )* ( ';' 'SEPARATOR' '=' STRING )? )? ')'
Triples = SameSubject ( '.' SameSubject? )*
SameSubject = Term Properties | Bracketed Properties?
Properties = Verb Node ( ',' Node )* ( ';' ( Verb Node ( ',' Node )* )? )*
Node = Term | Bracketed
Bracketed = '[' Properties? ']' | '(' Node* ')'
Verb = VARIABLE | Path
Path = Step ( ( '|' | '/' ) Step )*
Step = '^'? ( Iri | 'A' | '!' Excluded | '(' Path ')' ) ( '?' | '*' | '+' )?
Excluded = '^'? ( Iri | 'A' ) | '(' '^'? ( Iri | 'A' ) ( '|' '^'? ( Iri | 'A' ) )* ')'
Term = VARIABLE | Iri | Literal | BLANK
Literal = STRING ( LANGUAGE | '^^' Iri )? | ( '+' | '-' )? NUMBER | 'TRUE' | 'FALSE'
Expression = Conjunction ( '||' Conjunction )*
Conjunction = Relation ( '&&' Relation )*
Relation = Sum ( ( '=' | '!=' | '<' | '>' | '<=' | '>=' ) Sum | 'NOT'? 'IN' Arguments )?
Sum = Product ( ( '+' | '-' ) Product )*
Product = Unary ( ( '*' | '/' ) Unary )*
Unary = ( '!' | '+' | '-' )* Primary
Primary = '(' Expression ')' | VARIABLE | Literal | Iri Arguments? | Call
VarOrIri = VARIABLE | Iri
Iri = IRIREF | PNAME
"""
FUNCTIONS = frozenset(
    """STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE
    ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS
    TIMEZONE TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG STRDT SAMETERM ISIRI
    ISURI ISBLANK ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT
    TRIPLE SUBJECT PREDICATE OBJECT ISTRIPLE ADJUST LANGDIR STRLANGDIR HASLANG HASLANGDIR""".split()
)
NAMES = {
    "IRIREF": "an IRI in < >",
    "PNAME": "a prefixed name",
    "VARIABLE": "a variable",
    "NUMBER": "a number",
    "STRING": "a string in quotes",
    "BLANK": "a blank node",
    "LANGUAGE": "a language tag",
    "FUNCTION": "a function",
    "END": "the end",
    "'A'": "a",
}
_KINDS = {"iri": "IRIREF", "name": "PNAME", "variable": "VARIABLE", "number": "NUMBER", "string": "STRING",
          "blank": "BLANK", "language": "LANGUAGE", "end": "END"}
_PART = re.compile(r"'[^']+'|\w+|[()|]|[?*+]")
_DEEPEST = 50_000


class Stop(NamedTuple):
    """Where reading a query has to stop, and what could have stood there."""

    token: Token
    expected: list[str]


def find_stop(text: str) -> Stop | None:
    """Find the first token that cannot stand where it is; none where the whole text follows the grammar."""
    matcher = _Matcher([*tokenize(text), Token("end", "", len(text.rstrip()))])
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(_DEEPEST)
    try:
        if matcher.match(matcher.rules["Query"], 0) is not None:
            return None
    finally:
        sys.setrecursionlimit(before)
    names = {NAMES.get(name, name.strip("'")) for name in matcher.expected}
    return Stop(matcher.tokens[matcher.furthest], sorted(names))


class _Matcher:
    """Matches tokens against the grammar, and remembers how far that went."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.furthest = 0
        self.expected: set[str] = set()
        lines = GRAMMAR.replace("\n        ", " ").strip().splitlines()
        self.rules = {name.strip(): _compile(body) for name, body in (line.split(" = ", 1) for line in lines)}

    def match(self, rule: Rule, at: int) -> int | None:
        """Give the position behind what the rule takes."""
        kind, inner = rule
        if isinstance(inner, str):
            return self.match(self.rules[inner], at) if kind == "rule" else self.token(inner, at)
        if kind == "seq":
            return self.sequence(inner, at)
        if kind == "alt":
            return next((end for one in inner if (end := self.match(one, at)) is not None), None)
        return self.repeated(kind, inner[0], at)

    def sequence(self, rules: tuple[Rule, ...], at: int) -> int | None:
        for rule in rules:
            end = self.match(rule, at)
            if end is None:
                return None
            at = end
        return at

    def repeated(self, kind: str, rule: Rule, at: int) -> int | None:
        end = self.match(rule, at)
        if end is None:
            return None if kind == "+" else at
        while kind != "?" and end is not None and end > at:
            at, end = end, self.match(rule, end)
        return at if end is None else end

    def token(self, wanted: str, at: int) -> int | None:
        token = self.tokens[at]
        if wanted in (_KINDS.get(token.kind), f"'{token.word or token.text}'") and _plain(token, wanted):
            return at + 1
        if wanted == "FUNCTION" and token.word in FUNCTIONS:
            return at + 1
        if at > self.furthest:
            self.furthest, self.expected = at, set()
        if at == self.furthest:
            self.expected.add(wanted)
        return None


def _plain(token: Token, wanted: str) -> bool:
    """Whether a token may stand for a quoted word: `a` only in lower case."""
    return wanted != "'A'" or token.text == "a"


def _compile(body: str) -> Rule:
    parts = _PART.findall(body)
    rule, rest = _alternatives(parts)
    if rest:
        raise ValueError(f"the grammar has {rest} left over in {body}")
    return rule


def _alternatives(parts: list[str]) -> tuple[Rule, list[str]]:
    found: list[Rule] = []
    while True:
        sequence: list[Rule] = []
        while parts and parts[0] not in ("|", ")"):
            one, parts = _one(parts)
            sequence.append(one)
        found.append(("seq", tuple(sequence)))
        if not parts or parts[0] == ")":
            return ("alt", tuple(found)), parts
        parts = parts[1:]


def _one(parts: list[str]) -> tuple[Rule, list[str]]:
    head, parts = parts[0], parts[1:]
    rule: Rule
    if head == "(":
        rule, parts = _alternatives(parts)
        parts = parts[1:]
    else:
        rule = ("token" if head.startswith("'") or head.isupper() else "rule", head)
    if parts and parts[0] in ("?", "*", "+"):
        rule, parts = (parts[0], (rule,)), parts[1:]
    return rule, parts
