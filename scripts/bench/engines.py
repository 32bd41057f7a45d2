"""Time each canned query with its own values in pyoxigraph and in rdflib, in one run, and print the ratios.

Usage: python scripts/bench/engines.py [REPEATS]

The best of REPEATS (default 3) counts for each. Milliseconds depend on the machine; the ratio is what may be
compared. Queries that name graphs are left out, since rdflib is given one graph.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from limakg import pipeline
from limakg.graph.bridge import to_rdflib
from limakg.graph.prefixes import load_prefixes
from limakg.project import Project
from limakg.queries.catalog import load_catalog
from limakg.queries.run import bind, bound_text, lookup_in, run


def best(repeats: int, action: Callable[[], object]) -> float:
    """Give the least milliseconds that an action took."""
    seconds = []
    for _ in range(repeats):
        started = perf_counter()
        action()
        seconds.append(perf_counter() - started)
    return 1000 * min(seconds)


def main(repeats: int) -> None:
    """Print a row a query, then the median ratio."""
    project = Project.find(explicit=Path(__file__).parents[2])
    dataset, prefixes = pipeline.derived(project).dataset, load_prefixes(project.prefixes)
    graph = to_rdflib(dataset.triples())
    ratios = []
    print("query\tpyoxigraph ms\trdflib ms\tratio")
    for name, query in load_catalog(project).items():
        if "GRAPH" in query.text:
            continue
        text = bound_text(query, bind(query, {}, prefixes, lookup_in(dataset)))
        ours = best(repeats, lambda query=query: run(dataset, query, {}, prefixes))
        peer = best(repeats, lambda text=text: list(graph.query(text)))
        ratios.append(peer / ours)
        print(f"{name}\t{ours:.1f}\t{peer:.1f}\t{peer / ours:.1f}", flush=True)
    print(f"median of {len(ratios)} queries: rdflib takes {median(ratios):.1f} times as long")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
