"""Run the rules in number order, each on what was written and what earlier rules have made."""

from __future__ import annotations

from collections.abc import Iterable

from limakg.derive.rules import Rule
from limakg.errors import QueryError, SourceError
from limakg.graph.dataset import BlankNode, Dataset, QueryTriples, Triple, is_published
from limakg.terms import graph_name

MOST_ROUNDS = 100


def derive(dataset: Dataset, rules: Iterable[Rule], base: str, draft: bool = False) -> Dataset:
    """Add to the data set what follows from it, a named graph a rule; only a draft runs the draft rules."""
    for rule in rules:
        if draft or not rule.draft:
            _run(dataset, rule, graph_name(base, rule.graph))
    return dataset


def _run(dataset: Dataset, rule: Rule, graph: str) -> None:
    for _ in range(MOST_ROUNDS if rule.repeat else 1):
        found = _construct(dataset, rule)
        if is_published(graph):
            found = {triple for triple in found if triple not in dataset}
        else:
            found -= set(dataset.triples(graph))
        if not found:
            return
        dataset.add(graph, found)
    if rule.repeat:
        message = f"the rule still makes new triples after {MOST_ROUNDS} rounds; it does not come to an end"
        raise SourceError(rule.path, 1, 1, message)


def _construct(dataset: Dataset, rule: Rule) -> set[Triple]:
    try:
        answer = dataset.query(rule.text)
        found = set(answer) if isinstance(answer, QueryTriples) else set()
    except QueryError as error:
        raise rule.fault(error) from None
    terms = (term for triple in found for term in (triple.subject, triple.object))
    nodes = {term for term in terms if isinstance(term, BlankNode)}
    if nodes and not nodes <= dataset.blank_nodes():
        message = "the rule makes blank nodes, whose names differ from run to run; build an IRI instead"
        raise SourceError(rule.path, 1, 1, message)
    return found
