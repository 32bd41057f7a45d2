"""`limakg why IRI`, `limakg why SUBJECT PREDICATE OBJECT`: who says so, where, how surely, on what source."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from limakg.describe.facts import Facts
    from limakg.graph.dataset import Dataset
    from limakg.graph.prefixes import Prefixes
    from limakg.project import Project

_TERM = re.compile(r'<[^>]*>|"[^"]*"(?:@[\w-]+|\^\^\S+)?|\S+')
HELP = "say of a claim or a triple who says so, where, how surely and on what source"
EXAMPLE = "limakg why claim:abs-p1-s1-a"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg why` takes."""
    what = "a claim or any other thing, or a triple: subject, predicate and object, as one argument or three"
    parser.add_argument("terms", metavar="TERM", nargs="+", help=what)


def run(options: Namespace) -> int:
    """Read a claim aloud, or explain a triple; exit with 1 when the graph does not say so."""
    from pathlib import Path

    from limakg.describe.facts import Facts
    from limakg.errors import ParameterError
    from limakg.graph.prefixes import load_prefixes
    from limakg.pipeline import open_published
    from limakg.project import Project

    project = Project.find(explicit=Path(options.project) if options.project else None)
    prefixes = load_prefixes(project.prefixes)
    terms = _taken_apart(options.terms, prefixes)
    if len(terms) not in (1, 3):
        raise ParameterError("why takes one thing, or the subject, predicate and object of a triple")
    dataset = open_published(project, named=len(terms) == 3)
    explain = _explain_triple if len(terms) == 3 else _explain_thing
    found, lines = explain(project, prefixes, dataset, Facts(dataset), terms)
    _print(options.format, found, lines)
    return 0 if found else 1


def _taken_apart(terms: list[str], prefixes: Prefixes) -> list[str]:
    """Part one argument that holds several terms; one that does not begin with two names is a label."""
    parts = _TERM.findall(terms[0].strip().removesuffix(" .")) if len(terms) == 1 else []
    several = len(parts) > 1 and _is_name(parts[0], prefixes)
    return parts if several and (parts[1] == "a" or _is_name(parts[1], prefixes)) else terms


def _is_name(text: str, prefixes: Prefixes) -> bool:
    from limakg.errors import UnknownNameError

    try:
        return bool(prefixes.expand(text))
    except UnknownNameError:
        return False


def _explain_thing(
    project: Project, prefixes: Prefixes, dataset: Dataset, facts: Facts, terms: list[str]
) -> tuple[object, Iterable[str]]:
    from limakg.describe import text
    from limakg.describe.claim import describe_claim, describe_situation, is_claim
    from limakg.describe.provenance import find_home
    from limakg.describe.resource import find_claims, find_thing

    iri = find_thing(dataset, facts, prefixes, terms[0])
    home = find_home(project, prefixes, iri)
    if is_claim(facts, iri):
        claim = describe_claim(facts, iri)
        return {"claim": claim, "written": home}, text.write_claim(claim, home)
    situation, claims = describe_situation(facts, iri), list(find_claims(dataset, facts, iri))
    lines = text.write_grounds(situation, claims, home, prefixes.shorten)
    return {"thing": situation, "written": home, "claims": claims}, lines


def _explain_triple(
    project: Project, prefixes: Prefixes, dataset: Dataset, facts: Facts, terms: list[str]
) -> tuple[object, Iterable[str]]:
    from limakg.describe.provenance import explain_triple, find_triples
    from limakg.describe.resource import find_property, find_thing
    from limakg.describe.text import write_explanation

    subject = find_thing(dataset, facts, prefixes, terms[0])
    predicate = find_property(dataset, facts, prefixes, terms[1])
    triples = find_triples(dataset, prefixes, subject, predicate, terms[2])
    found = [explain_triple(dataset, facts, triple, project, prefixes) for triple in triples]
    lines = (line for explanation in found for line in write_explanation(explanation, prefixes.shorten))
    return found, lines if found else ["The graph does not say so."]


def _print(form: str, found: object, lines: Iterable[str]) -> None:
    import json

    from limakg.describe.plain import as_json

    if form == "json":
        print(json.dumps(as_json(found), indent=2, ensure_ascii=False))
    else:
        print("\n".join(lines))
