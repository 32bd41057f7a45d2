"""Say of one part of a query why it leaves nothing, and which values there are instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from limakg.graph.plain import Term, literal
from limakg.queries.nearest import local_name
from limakg.queries.patterns import Part
from limakg.queries.probe import ANY, FEW, Probe, texts_of, variables_of
from limakg.queries.tokens import Token, tokenize
from limakg.terms import RDF_TYPE, XSD

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T[\d:.]+)?)?)?(Z|[+-]\d\d:\d\d)?")
_TIMES = tuple(XSD + name for name in ("date", "dateTime", "gYear", "gYearMonth"))
_ESCAPED = re.compile(r"\\(.)")


class Reason(NamedTuple):
    """One part of a query that empties it, and the values that come nearest to what it asks for."""

    pattern: str
    start: int
    message: str
    nearest: tuple[str, ...] = ()
    line: int = 0
    column: int = 0

    def at(self, line: int, column: int) -> Reason:
        """Say where in the query the part stands."""
        return self._replace(line=line, column=column)

    def __str__(self) -> str:
        """Say it in one sentence."""
        place = f"line {self.line}, column {self.column}: " if self.line > 0 and self.pattern else ""
        what = f"{' '.join(self.pattern.split())} — " if self.pattern else ""
        instead = f"; there is {', '.join(self.nearest)}" if self.nearest else ""
        return f"{place}{what}{self.message}{instead}"


def explain_triple(probe: Probe, part: Part, context: Sequence[Part]) -> Reason:
    """Say why a triple pattern leaves nothing."""
    subject, path, value = part.terms
    named = not subject.startswith(("?", "$"))
    return (
        _unused_property(probe, part)
        or _unknown_thing(probe, part)
        or _other_end(probe, part, context, value, f"{subject} {path} {ANY}")
        or (None if named else _other_property(probe, part, context))
        or _other_end(probe, part, context, subject, f"{ANY} {path} {value}")
        or _other_property(probe, part, context)
        or _reason(part, "nothing of what is there before has this")
    )


def _unused_property(probe: Probe, part: Part) -> Reason | None:
    """Find a property in the path that no triple has."""
    for token in tokenize(part.terms[1]):
        iri = probe.expand(token) if token.kind in ("name", "iri") else ""
        if iri and not probe.exists([f"?s <{iri}> ?o"]):
            known = probe.values("?p", ["?s ?p ?o"])
            return _reason(part, f"no triple has the property {token.text}", probe.nearest(iri, known))
    return None


def _unknown_thing(probe: Probe, part: Part) -> Reason | None:
    """Find a thing of which the graph knows nothing, but something of nearly the same name."""
    subject, path, value = part.terms
    for end in (subject,) if path == "a" else (subject, value):
        token = next(tokenize(end))
        iri = probe.expand(token) if token.kind in ("name", "iri") else ""
        if iri and not probe.exists([f"{{ <{iri}> ?p ?o }} UNION {{ ?s ?q <{iri}> }}"]):
            space = iri.removesuffix(local_name(iri))
            alike = [f'?s ?p ?o FILTER (isIRI(?s) && STRSTARTS(STR(?s), "{space}"))']
            near = probe.nearest_only(iri, probe.values("?s", alike))
            return _reason(part, f"nothing is called {end}", near) if near else None
    return None


def _other_end(
    probe: Probe, part: Part, context: Sequence[Part], end: str, pattern: str
) -> Reason | None:
    """Look what stands where the pattern wants a certain thing, or the same thing as before."""
    tokens = list(tokenize(end))
    if not tokens or tokens[0].text in ("[", "("):
        return None
    found = probe.values(ANY, [*context, f"{pattern} ."])
    if not found:
        return None
    if tokens[0].kind == "variable":
        before = probe.values(end, context, FEW) if end in texts_of(context) else []
        if not before:
            return None
        shown = " or ".join(sorted(map(probe.show, before)))
        near = probe.nearest(before[0].value, found)
        return _reason(part, f"before it {end} is {shown}, which does not occur here", near)
    if part.terms[1] in ("a", f"<{RDF_TYPE}>") and end == part.terms[2] and not context:
        return _reason(part, f"nothing is of the class {end}", probe.nearest(_wanted(probe, tokens), found))
    return _reason(part, _mismatch(tokens, found, end), _likely(probe, tokens, found))


def _mismatch(tokens: list[Token], found: Sequence[Term], end: str) -> str:
    same = [term for term in found if tokens[0].kind == "string" and term.value == _text(tokens[0])]
    if same and any(term.language for term in same):
        return f"{end} occurs only with {'a' if len(tokens) == 1 else 'another'} language tag"
    return f"{end} occurs only with another datatype" if same else f"{end} does not occur here"


def _likely(probe: Probe, tokens: list[Token], found: Sequence[Term]) -> list[str]:
    if tokens[0].kind == "string":
        same = [term for term in found if term.value == _text(tokens[0])]
        if same:
            return [probe.show(term) for term in same[:FEW]]
    return probe.nearest(_wanted(probe, tokens), found)


def _wanted(probe: Probe, tokens: list[Token]) -> str:
    if tokens[0].kind in ("name", "iri"):
        return probe.expand(tokens[0]) or tokens[0].text
    return _text(tokens[0])


def _other_property(probe: Probe, part: Part, context: Sequence[Part]) -> Reason | None:
    """Look which properties lead from the one end to anywhere."""
    subject, path, _ = part.terms
    found = probe.values(ANY, [*context, f"{subject} {ANY} ?limakgValue ."])
    if not found:
        return None
    return _reason(part, f"{subject} has no {path} here", probe.nearest(path.rpartition(":")[2], found))


def explain_filter(probe: Probe, part: Part, context: Sequence[Part]) -> Reason:
    """Say why a filter lets no row through."""
    values = {name: probe.values(name, context, 200) for name in variables_of(part.text)}
    for name, found in values.items():
        if not found and name not in texts_of(context):
            known = [literal(other) for other in variables_of(texts_of(context))]
            near = [text.strip('"') for text in probe.nearest(name, known)]
            return _reason(part, f"{name} stands nowhere else in the pattern", near)
        if not found:
            return _reason(part, f"{name} has no value in any row")
    every = list(dict.fromkeys(term for found in values.values() for term in found))
    return _wrong_language(part, every) or _wrong_constant(probe, part, every) or _reason(
        part, f"none of {probe.rows_of(context)} passes", _samples(probe, values))


def _samples(probe: Probe, values: dict[str, list[Term]]) -> list[str]:
    return [f"{name} = {probe.show(term)}" for name, found in values.items() for term in sorted(found)[:FEW]]


def _wrong_language(part: Part, values: Sequence[Term]) -> Reason | None:
    words = [token.word for token in tokenize(part.text)]
    if "LANG" not in words and "LANGMATCHES" not in words:
        return None
    languages = sorted({term.language or "no language" for term in values if term.kind == "literal"})
    return _reason(part, "no value is in this language", languages)


def _wrong_constant(probe: Probe, part: Part, values: Sequence[Term]) -> Reason | None:
    """Find a constant of the filter that the values have only in another form."""
    tokens = list(tokenize(part.text))
    for token, after in zip(tokens, [*tokens[1:], Token("end", "", 0)], strict=True):
        if token.kind == "string":
            text = _text(token)
            same = [term for term in values if term.kind == "literal" and term.value == text]
            times = [term for term in values if term.datatype in _TIMES]
            if times and after.text != "^^" and _DATE.fullmatch(text):
                wanted = probe.show(times[0]._replace(value=text))
                message = f"{token.text} is a plain string, which no date is compared with; write {wanted}"
                return _reason(part, message, [probe.show(term) for term in times[:FEW]])
            if same and after.text not in ("^^", "") and all(t.language or t.datatype for t in same):
                return _reason(part, f"{token.text} is not the same as the value with its tag or datatype",
                               [probe.show(term) for term in same[:FEW]])
        if token.kind in ("iri", "name") and after.text != "(" and (iri := probe.expand(token)):
            things = [term for term in values if term.kind == "uri"]
            if things and iri not in {term.value for term in things}:
                return _reason(part, f"{token.text} does not occur here", probe.nearest(iri, things))
    return None


def explain_values(probe: Probe, part: Part, context: Sequence[Part]) -> Reason:
    """Say which values there are where a VALUES clause lists others."""
    names = [name for name in variables_of(part.text) if name in texts_of(context)]
    for name in names:
        found = probe.values(name, context)
        constants = [token for token in tokenize(part.text) if token.kind in ("name", "iri", "string")]
        if found and constants:
            return _reason(part, f"{name} has none of these values", _likely(probe, constants[:1], found))
    return _reason(part, "none of these values occurs")


def explain_graph(probe: Probe, part: Part, name: str) -> list[Reason]:
    """Say which named graphs there are where there is none of this name."""
    if name.startswith(("?", "$")) or probe.exists([f"GRAPH {name} {{ ?s ?p ?o }}"]):
        return []
    known = probe.values("?g", ["GRAPH ?g { ?s ?p ?o }"])
    (token,) = tokenize(name)
    return [_reason(part, f"there is no graph {name}", probe.nearest(probe.expand(token), known))]


def _reason(part: Part, message: str, near: Sequence[str] = ()) -> Reason:
    return Reason(part.text, part.start, message, tuple(near))


def _text(token: Token) -> str:
    """Give the text of a string token without its quotes."""
    size = 3 if token.text[:3] in ('"""', "'''") else 1
    return _ESCAPED.sub(lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), token.text[size:-size])
