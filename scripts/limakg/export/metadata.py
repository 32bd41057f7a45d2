"""Count what is in a publication: the figures that the summary and the manifest show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from limakg.export.freshness import inputs_digest
from limakg.graph.canonical import digest
from limakg.graph.dataset import Dataset, Literal, QuerySolutions
from limakg.project import Project
from limakg.sources.settings import Settings

_PREFIXES = """
PREFIX lima: <https://w3id.org/limakg/ontology#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_COUNTS = {
    "classes": "?thing a owl:Class ; rdfs:isDefinedBy ?module . FILTER(isIRI(?thing))",
    "properties": """
        VALUES ?kind { owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty }
        ?thing a ?kind ; rdfs:isDefinedBy ?module .""",
    "concepts": "?thing a skos:Concept .",
    "claims": "?thing a lima:Claim .",
    "causal_claims": "?thing a lima:CausalClaim .",
    "situations": "GRAPH <$asserted> { ?thing a ?kind } ?thing a lima:Situation .",
}


def count_things(dataset: Dataset, settings: Settings) -> dict[str, int | str]:
    """Give the number of triples, terms, claims and situations, and the digest of the published graph."""
    sha256, triples = digest(dataset.triples())
    asserted = settings.graph("asserted")
    patterns = {name: pattern.replace("$asserted", asserted) for name, pattern in _COUNTS.items()}
    counts = {name: _count(dataset, pattern) for name, pattern in patterns.items()}
    named = {"version": settings.version, "issued": settings.date}
    return {"triples": triples, **counts, "dataset_sha256": sha256, **named}


def name_makers(project: Project, rules_run: Iterable[str], shapes: Sequence[str]) -> dict[str, Any]:
    """Name the shapes, checks and derive rules that made or judged the graph, with their digests."""
    from hashlib import sha256

    run = set(rules_run)
    checks = sorted(run & {path.stem for path in (project.queries / "checks").rglob("*.rq")})
    rules = sorted((project.queries / "derive").glob("*.rq"))
    return {
        "shapes": len(shapes),
        "checks": len(checks),
        "shape_names": list(shapes),
        "check_names": checks,
        "lint_names": sorted(run - set(checks) - set(shapes)),
        "rule_sha256": {path.stem: sha256(path.read_bytes()).hexdigest() for path in rules},
        "inputs_sha256": inputs_digest(project),
    }


def _count(dataset: Dataset, pattern: str) -> int:
    query = f"{_PREFIXES} SELECT (COUNT(DISTINCT ?thing) AS ?count) WHERE {{ {pattern} }}"
    answer = dataset.query(query)
    if not isinstance(answer, QuerySolutions):
        return 0
    (row,) = answer
    count = row["count"]
    return int(count.value) if isinstance(count, Literal) else 0
