"""Turn what somebody types for a parameter into an RDF term, or say what would have been right.

An IRI may be given in full, as a prefixed name (`state:arcadia`), as its last part (`arcadia`) or by its
label (`Arcadia`), as long as only one of the allowed things is called so. Which are allowed is said in
the head of the query: `enumerate` lists them, `values` names classes or a graph pattern. A thing that
is there and is not allowed is told from a name that nothing has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from limakg.errors import NoAnswerError, ParameterError, UnknownNameError
from limakg.graph.plain import Term, iri, literal
from limakg.graph.prefixes import Prefixes
from limakg.queries.binding import is_iri, write_iri, write_string
from limakg.queries.nearest import fold, local_name, nearest, nearest_by_label
from limakg.queries.parameters import Parameter
from limakg.queries.tokens import tokenize
from limakg.terms import RDFS_LABEL, SKOS, XSD

Lookup = Callable[[str], Iterable[Sequence["Term | None"]]]

FEW = 8
FIRST = 3
_LABELS = f"<{RDFS_LABEL}>|<{SKOS}prefLabel>|<{SKOS}altLabel>"
_ZONE = r"(?:Z|[+-]\d\d:\d\d)?"
_LEXICAL = {
    "date": (rf"\d{{4}}-\d\d-\d\d{_ZONE}", "a date such as 2020-06-30"),
    "dateTime": (rf"\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?{_ZONE}", "a time such as 2020-06-30T12:00:00"),
    "gYear": (rf"\d{{4}}{_ZONE}", "a year such as 2020"),
    "gYearMonth": (rf"\d{{4}}-\d\d{_ZONE}", "a month such as 2020-06"),
    "integer": (r"[+-]?\d+", "a whole number such as 4"),
    "nonNegativeInteger": (r"\+?\d+", "a whole number such as 4"),
    "decimal": (r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", "a number such as 12.5"),
    "double": (r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", "a number such as 12.5"),
    "boolean": (r"true|false|1|0", "true or false"),
}


def as_text(value: object) -> str:
    """Write a value of Python as it would be typed."""
    if isinstance(value, bool):
        return "true" if value else "false"
    written = getattr(value, "isoformat", None)
    return str(written() if written else value)


def read_value(parameter: Parameter, text: str, prefixes: Prefixes, lookup: Lookup | None) -> Term:
    """Turn a text into the term that is wanted; without a lookup nothing is checked in the graph."""
    if parameter.kind == "iri":
        return _thing(parameter, text, prefixes, lookup)
    value = _typed(parameter, text)
    if parameter.allowed and text not in parameter.allowed:
        raise _unknown(parameter, text, parameter.allowed, nearest(text, parameter.allowed))
    if parameter.values and lookup:
        known = sorted({str(row[0]) for row in lookup(_select(parameter.values, prefixes)) if row[0]})
        if text not in known:
            raise _unknown(parameter, text, known, nearest(text, known))
    return value


def _typed(parameter: Parameter, text: str) -> Term:
    datatype = parameter.datatype
    if parameter.kind == "number":
        datatype = XSD + ("integer" if re.fullmatch(r"[+-]?\d+", text) else "decimal")
    pattern, wanted = _LEXICAL.get(datatype.removeprefix(XSD), ("", ""))
    if pattern and not (re.fullmatch(pattern, text) and _is_day(text)):
        raise ParameterError(f"{parameter.name} must be {wanted}, not {text!r}")
    return literal(text, datatype, parameter.language)


def _is_day(text: str) -> bool:
    """Whether a text that looks like a date is one of the calendar."""
    from datetime import date

    if not re.match(r"\d{4}-\d\d-\d\d", text):
        return True
    try:
        return bool(date.fromisoformat(text[:10]))
    except ValueError:
        return False


def _thing(parameter: Parameter, text: str, prefixes: Prefixes, lookup: Lookup | None) -> Term:
    named = _expanded(text, prefixes)
    if named and (lookup is None or _is_allowed(parameter, named, prefixes, lookup)):
        return iri(named)
    if lookup is None:
        raise ParameterError(f"{parameter.name} must be an IRI or a name such as state:name, not {text!r}")
    labels = _candidates(parameter, prefixes, lookup)
    wanted = fold(text)
    called = [] if named else [key for key, names in labels.items() if wanted in map(fold, names)]
    if len(called) == 1:
        return iri(called[0])
    if called:
        several = ", ".join(prefixes.shorten(key) for key in sorted(called))
        raise ParameterError(f"{parameter.name}: {text!r} may be any of {several}; name one of them")
    shown = {key: prefixes.shorten(key) for key in labels}
    near = [shown[key] for key in nearest_by_label(local_name(text.rpartition(":")[2]), labels)]
    if there := _there(text, named, prefixes, lookup):
        raise _unanswered(parameter, there, list(shown.values()), near)
    raise _unknown(parameter, text, list(shown.values()), near)


def _there(text: str, named: str, prefixes: Prefixes, lookup: Lookup) -> str:
    """Say which thing of the graph a text means that is not allowed; empty where there is none."""
    if named:
        one = f"VALUES ?value {{ {write_iri(named)} }} ?value ?property ?any"
        found = any(True for _ in lookup(f"SELECT ?value WHERE {{ {one} }} LIMIT 1"))
        return f"{prefixes.shorten(named)} exists" if found else ""
    label, ending = write_string(text), write_string(f"/{text}")
    called = f"LCASE(STR(?label)) = LCASE({label}) || STRENDS(STR(?value), {ending})"
    where = f"?value {_LABELS} ?label FILTER({called})"
    rows = lookup(f"SELECT DISTINCT ?value WHERE {{ {where} }}")
    things = sorted(prefixes.shorten(row[0].value) for row in rows if row[0] and row[0].kind == "uri")
    return f"{text!r} names {', '.join(things[:FIRST])}" if things else ""


def _expanded(text: str, prefixes: Prefixes) -> str:
    """Give the IRI that a text writes out or abbreviates; empty where it is no IRI."""
    try:
        named = prefixes.expand(text)
    except UnknownNameError:
        return ""
    return named if is_iri(named) else ""


def _is_allowed(parameter: Parameter, named: str, prefixes: Prefixes, lookup: Lookup) -> bool:
    if parameter.allowed:
        return named in [prefixes.expand(value) for value in parameter.allowed]
    one = f"VALUES ?value {{ {write_iri(named)} }} {_pattern(parameter.values, prefixes)}"
    return any(True for _ in lookup(f"SELECT ?value WHERE {{ {one} }} LIMIT 1"))


def _candidates(parameter: Parameter, prefixes: Prefixes, lookup: Lookup) -> dict[str, list[str]]:
    """Give everything that the parameter may be, with the names that it goes by."""
    if parameter.allowed:
        listed = " ".join(write_iri(prefixes.expand(value)) for value in parameter.allowed)
        where = f"VALUES ?value {{ {listed} }}"
    else:
        where = _pattern(parameter.values, prefixes)
    labels: dict[str, list[str]] = {}
    query = f"SELECT DISTINCT ?value ?label WHERE {{ {where} OPTIONAL {{ ?value {_LABELS} ?label }} }}"
    for value, label in lookup(query):
        if value is not None and value.kind == "uri":
            names = labels.setdefault(value.value, [local_name(value.value)])
            names += [label.value] if label else []
    return labels


def _select(values: str, prefixes: Prefixes) -> str:
    return f"SELECT DISTINCT ?value WHERE {{ {_pattern(values, prefixes)} }}"


def _pattern(values: str, prefixes: Prefixes) -> str:
    """Turn the `values` of a head into a graph pattern; without any, whatever has a label will do."""
    if not values:
        return f"?value <{RDFS_LABEL}> ?anyLabel"
    if "?value" not in values:
        classes = " ".join(write_iri(prefixes.expand(name)) for name in values.split())
        return f"VALUES ?anyClass {{ {classes} }} ?value a ?anyClass ."
    parts, done = [], 0
    for token in tokenize(values):
        if token.kind == "name":
            parts += [values[done : token.start], write_iri(prefixes.expand(token.text))]
            done = token.end
    return "".join([*parts, values[done:]])


def _unanswered(parameter: Parameter, there: str, known: Sequence[str], near: list[str]) -> NoAnswerError:
    """Say of a thing that is there why the question cannot be asked of it."""
    if parameter.allowed or not parameter.values:
        reason = f"it is no value of {parameter.name}"
    elif "?value" in parameter.values:
        reason = "the article gives nothing on it that this question asks for"
    else:
        reason = f"it is no {' or '.join(parameter.values.split())}"
    offered = _offered(known, near) or sorted(known)[:FIRST]
    return NoAnswerError(parameter.name, there, reason, offered, len(known) - len(offered))


def _unknown(parameter: Parameter, text: str, known: Sequence[str], near: list[str]) -> UnknownNameError:
    return UnknownNameError(f"value of {parameter.name}", text, _offered(known, near))


def _offered(known: Sequence[str], near: list[str]) -> list[str]:
    """Give the names to choose from, the nearest first: all of them where they are few."""
    others = sorted(set(known).difference(near)) if len(known) <= FEW else []
    return [*near, *others]
