"""`limakg reason`: prove that ontology and examples are consistent, or draw the conclusions of the axioms."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from limakg.cli import project_of

if TYPE_CHECKING:
    from limakg.project import Project
    from limakg.reasoning.report import Conclusions, Proof

HELP = "prove the ontology consistent (dl), or list what follows from it and by which axiom (rl)"
EXAMPLE = "limakg reason --profile dl"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg reason` takes."""
    profile = "dl: proof of consistency, and why examples clash; rl: conclusions by axiom, refereed by owlrl"
    parser.add_argument("--profile", choices=("dl", "rl"), default="dl", help=profile)
    parser.add_argument("--all", action="store_true", help="rl: list each conclusion, not only how many")
    published = "dl: prove the published graph as well, which takes about a minute"
    parser.add_argument("--published", action="store_true", help=published)
    parser.add_argument("--out", metavar="FILE", help="rl: write what the published graph implies as Turtle")


def run(options: Namespace) -> int:
    """Exit with 0 when all is proven or both engines agree, with 1 when not."""
    project = project_of(options)
    return _run_dl(project, options) if options.profile == "dl" else _run_rl(project, options)


def _run_dl(project: Project, options: Namespace) -> int:
    from limakg.graph.prefixes import load_prefixes

    proof = prove(project, options.published)
    if options.format == "json":
        print(proof.as_json())
    else:
        print(proof.as_text(load_prefixes(project.prefixes)))
    return 0 if proof.holds else 1


def _run_rl(project: Project, options: Namespace) -> int:
    from limakg.graph.prefixes import load_prefixes
    from limakg.reasoning.report import conclusions_as_json

    prefixes = load_prefixes(project.prefixes)
    graphs = [conclude_examples(project), conclude_published(project)]
    if options.format == "json":
        print(conclusions_as_json(graphs))
    else:
        print("\n\n".join(graph.as_text(prefixes, options.all) for graph in graphs))
    if options.out:
        from pathlib import Path

        from limakg.graph.formats import write_turtle

        Path(options.out).write_bytes(write_turtle(graphs[-1].ours, prefixes))
    return 0 if all(graph.holds for graph in graphs) else 1


def prove(project: Project, published: bool = False) -> Proof:
    """Prove what is to be consistent and what is to clash, and on request all that is published."""
    from limakg import pipeline
    from limakg.reasoning.dl import decide
    from limakg.reasoning.explain import explain
    from limakg.reasoning.report import Clash, Proof
    from limakg.terms import BASE

    examples, clashes = pipeline.example_files(project, "valid"), []
    world = pipeline.alone(project, examples)
    verdict = decide(world.triples())
    for path in pipeline.example_files(project, "clashing"):
        clash = pipeline.alone(project, [path])
        inconsistent = not decide(clash.triples()).consistent
        clashes.append(Clash(path.stem, inconsistent, explain(clash, BASE) if inconsistent else ()))
    grounds = () if verdict.consistent else explain(world, BASE)
    whole = decide(pipeline.open_published(project, named=False).triples()) if published else None
    return Proof(len(world), len(examples), verdict, grounds, clashes, whole)


def conclude_examples(project: Project) -> Conclusions:
    """Infer from the ontology with all worked examples, and ask owlrl for the same."""
    from limakg import pipeline
    from limakg.graph.prefixes import load_prefixes
    from limakg.reasoning.report import Conclusions
    from limakg.reasoning.rl import infer, load_inference_rules, owlrl_closure

    examples = pipeline.example_files(project, "valid")
    triples = list(pipeline.alone(project, examples).triples())
    found = infer(triples, load_inference_rules(project), load_prefixes(project.prefixes))
    about = f"The ontology with {len(examples)} worked examples"
    return Conclusions(about, len(triples), found, *owlrl_closure(triples))


def conclude_published(project: Project) -> Conclusions:
    """Infer from the published graph; it is too large for owlrl."""
    from limakg import pipeline
    from limakg.graph.prefixes import load_prefixes
    from limakg.reasoning.report import Conclusions
    from limakg.reasoning.rl import infer, load_inference_rules

    triples = list(pipeline.open_published(project, named=False).triples())
    found = infer(triples, load_inference_rules(project), load_prefixes(project.prefixes))
    return Conclusions("The published graph", len(triples), found)
