"""Record who encoded and who read each paragraph, and find the records that a later change has overtaken."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from limakg.curation.passages import MOST_LINES
from limakg.describe.order import natural
from limakg.describe.solution import select
from limakg.errors import OutputError, ParameterError
from limakg.graph.dataset import Dataset
from limakg.project import turtle_under
from limakg.sources.turtle import read_files

if TYPE_CHECKING:
    from limakg.graph.prefixes import Prefixes
    from limakg.project import Project

GRAPH = "urn:limakg:records"
QUERY = """
PREFIX lima: <https://w3id.org/limakg/ontology#>
SELECT ?paragraph ?encoder ?reader ?rules_digest ?file_digest
WHERE {
  ?record a lima:ReadingRecord ; lima:ofParagraph ?paragraph ; lima:encodedBy ?encoder ; lima:readBy ?reader ;
          lima:rulesDigest ?rules_digest ; lima:fileDigest ?file_digest .
}
"""
RULES = Path("docs", "coding-rules.md")
PARAGRAPH = re.compile(r"(?P<section>[a-z0-9.]+)-(?P<name>p\d+)")
RECORD = re.compile(r"^record:(?P<paragraph>\S+) a lima:ReadingRecord ", re.MULTILINE)
PREFIX = re.compile(r"@prefix (?P<name>[\w.-]*): <[^>]*> \.\n")


class Record(NamedTuple):
    """One paragraph, the agents that encoded and read it, the digests of the rules and of what was read."""

    paragraph: str
    encoder: str
    reader: str
    rules_digest: str
    file_digest: str


class StaleRecord(NamedTuple):
    """A paragraph that is not any more as it was when it was read."""

    record: Record
    file: str
    reason: str

    @property
    def message(self) -> str:
        """Say in one sentence what is stale and what to do."""
        again = f"read it again and run `limakg record {self.record.paragraph}`"
        return f"{self.file} {self.reason} since it was read for paragraph {self.record.paragraph}: {again}"


def load_records(project: Project) -> list[Record]:
    """List the reading records of a publication, in natural order."""
    dataset = Dataset()
    for file in read_files(_record_files(project), project):
        dataset.add(GRAPH, file.triples)
    records = [Record(**row) for row in select(dataset, QUERY)]
    return sorted(records, key=lambda record: natural(record.paragraph))


def stale_records(project: Project) -> list[StaleRecord]:
    """List the records whose paragraph file has changed, or is gone, since it was read."""
    stale = []
    for record in load_records(project):
        paths = paragraph_files(project, record.paragraph)
        if digest_files(paths) != record.file_digest:
            file = project.relative(paths[0] if paths else paragraph_file(project, record.paragraph))
            stale.append(StaleRecord(record, file, "has changed" if paths else "has gone"))
    return stale


def make_records(project: Project, names: Iterable[str], encoder: str, reader: str) -> list[Record]:
    """Make the records of paragraphs, or of all paragraphs of sections, as their files are now."""
    if encoder == reader:
        raise ParameterError(f"the reader must be another agent than the encoder, but both are {reader}")
    rules = project.root / RULES
    if not rules.is_file():
        raise ParameterError(f"there is no {RULES.as_posix()}, so no digest of the rules can be recorded")
    rules_digest = digest_files([rules])
    paragraphs = sorted({found for name in names for found in _find_paragraphs(project, name)}, key=natural)
    return [
        Record(paragraph, encoder, reader, rules_digest, digest_files(paragraph_files(project, paragraph)))
        for paragraph in paragraphs
    ]


def write_records(project: Project, records: Iterable[Record], prefixes: Prefixes) -> list[Path]:
    """Put records in the place of older ones for the same paragraphs; return the new ones' files."""
    new = {record.paragraph: record for record in records}
    known = {record.paragraph: record for record in load_records(project)} | new
    everything = sorted(known.values(), key=lambda record: natural(record.paragraph))
    main = project.data / "curation.ttl"
    texts = {main: _compose(main, everything, prefixes)}
    if texts[main].count("\n") > MOST_LINES:
        texts = {main: _compose(main, [], prefixes)}
        for section, members in groupby(everything, key=lambda record: record.paragraph.partition("-")[0]):
            path = project.data / "curation" / f"{section}.ttl"
            texts[path] = _compose(path, list(members), prefixes)
    for path, text in texts.items():
        _replace(path, text)
    sections = {paragraph.partition("-")[0] for paragraph in new}
    return [path for path in texts if len(texts) == 1 or path.stem in sections]


def paragraph_file(project: Project, paragraph: str) -> Path:
    """Name the file that a paragraph's claims stand in."""
    section, _, name = paragraph.partition("-")
    return project.data / "claims" / section / f"{name}.ttl"


def paragraph_files(project: Project, paragraph: str) -> list[Path]:
    """List the file of a paragraph, and those of its folder where it has grown into one."""
    file = paragraph_file(project, paragraph)
    return [path for path in (file, *turtle_under(file.with_suffix(""))) if path.is_file()]


def digest_files(paths: Iterable[Path]) -> str:
    """Return the SHA-256 of the bytes of files, one after the other."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()


def _record_files(project: Project) -> list[Path]:
    main = project.data / "curation.ttl"
    return [path for path in (main, *turtle_under(main.with_suffix(""))) if path.is_file()]


def _find_paragraphs(project: Project, name: str) -> Iterator[str]:
    """Yield a paragraph that has been encoded, or all of a section."""
    if PARAGRAPH.fullmatch(name) and paragraph_files(project, name):
        yield name
        return
    folder = project.data / "claims" / name
    found = {path.relative_to(folder).parts[0].removesuffix(".ttl") for path in turtle_under(folder)}
    if not found or not re.fullmatch(r"[a-z0-9.]+", name):
        raise ParameterError(f"{name!r} is no paragraph or section that has claims in data/claims/")
    yield from (f"{name}-{paragraph}" for paragraph in found)


def _compose(path: Path, records: list[Record], prefixes: Prefixes) -> str:
    """Write a file of records, with what else it holds already, or nothing when there is nothing to hold."""
    kept = path.read_text(encoding="utf-8") if path.is_file() else ""
    head = list(PREFIX.finditer(kept))
    body = kept[head[-1].end() :] if head else kept
    blocks = [block.strip("\n") for block in body.split("\n\n") if block.strip() and not RECORD.search(block)]
    blocks += [_write_block(record, prefixes) for record in records]
    if not blocks:
        return ""
    blocks.sort(key=lambda block: natural(re.sub(r"^#.*\n", "", block, flags=re.MULTILINE)))
    plain = re.sub(r'"(?:[^"\\]|\\.)*"|<[^>]*>|^#.*', " ", "\n".join(blocks), flags=re.MULTILINE)
    used = sorted(name for name in prefixes if re.search(rf"(?<![\w:-]){re.escape(name)}:", plain))
    lines = "".join(f"@prefix {name}: <{prefixes[name]}> .\n" for name in used)
    return lines + "\n" + "\n\n".join(blocks) + "\n"


def _write_block(record: Record, prefixes: Prefixes) -> str:
    lines = [
        f"record:{record.paragraph} a lima:ReadingRecord",
        f'rdfs:label "reading of paragraph {record.paragraph}"@en',
        f"lima:encodedBy {prefixes.shorten(record.encoder)}",
        f'lima:fileDigest "{record.file_digest}"',
        f'lima:ofParagraph "{record.paragraph}"',
        f"lima:readBy {prefixes.shorten(record.reader)}",
        f'lima:rulesDigest "{record.rules_digest}"',
    ]
    return " ;\n    ".join(lines) + " ."


def _replace(path: Path, text: str) -> None:
    try:
        if text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}") from None
