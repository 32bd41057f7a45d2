"""`limakg index TABLE`: turn a table of sentences into passages."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

HELP = "turn a table of sentences into passages: places, digests and locating phrases, no text"
EXAMPLE = "limakg index ../shared/article/sentences.tsv"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what `limakg index` takes."""
    parser.add_argument("table", metavar="TABLE", help="tab-separated: id kind section paragraph … text")


def run(options: Namespace) -> int:
    """Write data/passages/ anew from the table."""
    import json
    from pathlib import Path

    from limakg.curation.passages import replace_passages, write_passages
    from limakg.graph.prefixes import load_prefixes
    from limakg.project import Project
    from limakg.sources.article import read_sentence_table

    project = Project.find(explicit=Path(options.project) if options.project else None)
    sentences = read_sentence_table(Path(options.table))
    files = write_passages(sentences, load_prefixes(project.prefixes))
    changed = replace_passages(project.data / "passages", files)
    if options.format == "json":
        names = [project.relative(path) for path in changed]
        print(json.dumps({"passages": len(sentences), "files": len(files), "changed": names}, indent=2))
    else:
        print(f"{len(sentences)} passages in {len(files)} files, {len(changed)} of them changed")
    return 0
