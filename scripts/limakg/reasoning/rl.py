"""Draw the conclusions of OWL 2 RL by rules of our own, each with its axiom; owlrl is the referee.

    #+ summary: What is a thing that a property leads to?
    #+ axiom: ?property rdfs:range ?class

A rule is a file `queries/infer/<code>.rq`, named as in the specification, that constructs
`{ ?subject ?predicate ?object }`. The rules run in turn until nothing new comes out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from limakg.errors import LimakgError, QueryError, SourceError
from limakg.graph.dataset import Dataset, Literal, NamedNode, QuerySolutions, Triple
from limakg.graph.prefixes import Prefixes
from limakg.project import Project
from limakg.queries.header import parse_header
from limakg.terms import BASE, OWL, graph_name

MOST_ROUNDS = 100

_CONSTRUCT = re.compile(r"^CONSTRUCT \{ \?subject \?predicate \?object \}\nWHERE \{", re.MULTILINE)
_VARIABLE = re.compile(r"\?(\w+)")
_W3C = "http://www.w3.org/"


class InferenceRule(NamedTuple):
    """One rule: its code, what it asks, its axiom with variables, and its query with all of them."""

    code: str
    summary: str
    axiom: str
    query: str


class Inferred(NamedTuple):
    """One conclusion, with the rule and the axiom that it follows by."""

    triple: Triple
    code: str
    axiom: str


def load_inference_rules(project: Project) -> list[InferenceRule]:
    """Read the rules, by name."""
    paths = sorted((project.queries / "infer").glob("*.rq"))
    return [_read(project.relative(path), path.stem, path.read_text(encoding="utf-8")) for path in paths]


def infer(triples: Iterable[Triple], rules: Sequence[InferenceRule], prefixes: Prefixes) -> list[Inferred]:
    """Give all that follows from triples and is not among them."""
    dataset, found = Dataset(), list[Inferred]()
    dataset.add(graph_name(BASE, "given"), triples)
    for _ in range(MOST_ROUNDS):
        fresh: dict[Triple, Inferred] = {}
        for rule in rules:
            for inferred in _conclude(dataset, rule, prefixes):
                fresh.setdefault(inferred.triple, inferred)
        if not fresh:
            return sorted(found, key=lambda inferred: (inferred.code, inferred.axiom, str(inferred.triple)))
        dataset.add(graph_name(BASE, "step"), fresh)
        found.extend(fresh.values())
    raise LimakgError(f"the rules of inference still find something after {MOST_ROUNDS} rounds")


def count_by_axiom(found: Iterable[Inferred]) -> list[tuple[str, str, int]]:
    """Say how many conclusions each axiom has, by rule."""
    counted = Counter((inferred.code, inferred.axiom) for inferred in found)
    return [(code, axiom, number) for (code, axiom), number in sorted(counted.items())]


def owlrl_closure(triples: Iterable[Triple]) -> tuple[set[Triple], list[str]]:
    """Give what owlrl infers beyond the triples as far as it says something, and the faults that it finds."""
    try:
        import owlrl
    except ImportError:
        raise LimakgError("owlrl is not installed; install limakg[reason]") from None
    from limakg.graph.bridge import from_rdflib, to_rdflib

    given = set(triples)
    graph = to_rdflib(given)
    closure = owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False)
    closure.expand(graph)
    known = set(from_rdflib(graph))
    faults = sorted(t.object.value for t in known if _is_fault(t) and isinstance(t.object, Literal))
    return {triple for triple in known - given if is_telling(triple)}, faults


def is_telling(triple: Triple) -> bool:
    """Whether a conclusion says something: about a named thing of ours, not of itself, not of all or none."""
    subject, target = triple.subject, triple.object
    if not isinstance(subject, NamedNode) or not isinstance(target, NamedNode | Literal) or subject == target:
        return False
    if subject.value.startswith(_W3C):
        return False
    return not (isinstance(target, NamedNode) and target.value in (OWL + "Thing", OWL + "Nothing"))


def _is_fault(triple: Triple) -> bool:
    return triple.predicate.value == "http://www.daml.org/2002/03/agents/agent-ont#error"


def _conclude(dataset: Dataset, rule: InferenceRule, prefixes: Prefixes) -> Iterator[Inferred]:
    answer = dataset.query(rule.query)
    if not isinstance(answer, QuerySolutions):
        raise QueryError(f"the rule {rule.code} gives no solutions")
    names = {variable.value for variable in answer.variables}
    for solution in answer:
        values = {name: solution[name] for name in names}
        subject, predicate, target = (values[name] for name in ("subject", "predicate", "object"))
        if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode) and target is not None:
            triple = Triple(subject, predicate, target)
            if is_telling(triple) and triple not in dataset:
                shown = {name: _shown(value, prefixes) for name, value in values.items() if value is not None}
                yield Inferred(triple, rule.code, _fill(rule.axiom, shown))


def _fill(axiom: str, shown: dict[str, str]) -> str:
    """Put the names of a solution in place of the variables of an axiom."""
    return _VARIABLE.sub(lambda found: shown.get(found[1], found[0]), axiom)


def _shown(term: object, prefixes: Prefixes) -> str:
    return prefixes.shorten(term.value) if isinstance(term, NamedNode) else str(term)


def _read(shown: str, code: str, text: str) -> InferenceRule:
    header = parse_header(text, shown)
    query, changed = _CONSTRUCT.subn("SELECT *\nWHERE {", text)
    if changed != 1 or not header.text("axiom"):
        message = "a rule of inference has an axiom in its head and CONSTRUCT { ?subject ?predicate ?object }"
        raise SourceError(shown, 1, 1, message)
    return InferenceRule(code, header.summary, header.text("axiom"), query)
