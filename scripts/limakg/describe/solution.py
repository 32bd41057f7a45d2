"""Ask a data set a question and get its solutions as plain strings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from limakg.errors import QueryError
from limakg.graph.dataset import NamedNode, QuerySolutions

if TYPE_CHECKING:
    from limakg.graph.dataset import Dataset


def select(dataset: Dataset, text: str, **bound: str) -> list[dict[str, str]]:
    """Return the solutions of a SELECT, unbound variables left out; arguments bind variables to IRIs."""
    answer = dataset.query(text, substitutions={name: NamedNode(iri) for name, iri in bound.items()})
    if not isinstance(answer, QuerySolutions):
        raise QueryError("only a SELECT query has solutions")
    names = [variable.value for variable in answer.variables]
    return [{name: term.value for name in names if (term := row[name]) is not None} for row in answer]
