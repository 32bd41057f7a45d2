"""Passages: the place, digests and a locating phrase of each sentence, never its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from limakg.curation.normalise import digest, normalise
from limakg.describe.order import natural
from limakg.describe.solution import select
from limakg.errors import OutputError
from limakg.project import turtle_under

if TYPE_CHECKING:
    from limakg.graph.dataset import Dataset
    from limakg.graph.prefixes import Prefixes
    from limakg.sources.article import Sentence

MOST_WORDS = 8
FEWEST_WORDS = 3
MOST_LINES = 400
WORD = re.compile(r"[^\W_]+")
PREFIXES = ("lima", "passage", "passage-kind", "rdfs", "section")

QUERY = """
PREFIX lima: <https://w3id.org/limakg/ontology#>
SELECT ?passage ?id ?kind ?paragraph ?section ?start ?end ?text ?normalised ?phrase
WHERE {
  ?passage a lima:Passage ; lima:sentenceId ?id ; lima:passageKind ?kind ; lima:inSection ?section ;
           lima:start ?start ; lima:end ?end ; lima:textSha256 ?text ; lima:normalisedSha256 ?normalised .
  OPTIONAL { ?passage lima:inParagraph ?paragraph }
  OPTIONAL { ?passage lima:locatingPhrase ?phrase }
}
"""


class Passage(NamedTuple):
    """A sentence, heading or picture of the article, as the publication knows it."""

    iri: str
    id: str
    kind: str
    paragraph: str | None
    section: str
    start: int
    end: int
    text_sha256: str
    normalised_sha256: str
    phrase: str | None

    @property
    def length(self) -> int:
        """How many characters it has in the article."""
        return self.end - self.start

    @property
    def is_sentence(self) -> bool:
        """Whether it is one of the sentences that are to be encoded."""
        return self.kind == "sentence"


def load_passages(dataset: Dataset) -> list[Passage]:
    """List the passages of a publication in the order of the article."""
    found = [_read_passage(row) for row in select(dataset, QUERY)]
    return sorted(found, key=lambda passage: (passage.start, passage.id))


def _read_passage(row: dict[str, str]) -> Passage:
    return Passage(
        iri=row["passage"],
        id=row["id"],
        kind=row["kind"].rpartition("/")[2],
        paragraph=row.get("paragraph"),
        section=row["section"].rpartition("/")[2],
        start=int(row["start"]),
        end=int(row["end"]),
        text_sha256=row["text"],
        normalised_sha256=row["normalised"],
        phrase=row.get("phrase"),
    )


def write_passages(sentences: list[Sentence], prefixes: Prefixes) -> dict[str, str]:
    """Return the Turtle of each passage file by its path below the folder of passages."""
    whole = "\n".join(normalise(sentence.text) for sentence in sentences)
    head = "".join(f"@prefix {name}: <{prefixes[name]}> .\n" for name in PREFIXES)
    files: dict[str, str] = {}
    for section, members in groupby(sentences, key=lambda sentence: sentence.section_id):
        ordered = sorted(members, key=lambda sentence: natural(sentence.id))
        blocks = [(sentence.paragraph, _write_block(sentence, whole)) for sentence in ordered]
        files |= {path: head + text for path, text in _divide(section, blocks, len(PREFIXES))}
    return files


def replace_passages(folder: Path, files: dict[str, str]) -> list[Path]:
    """Make a folder hold these files and no other Turtle, and return the paths that had to change."""
    try:
        surplus = [path for path in turtle_under(folder) if path.relative_to(folder).as_posix() not in files]
        changed = [folder / name for name, text in files.items() if _read(folder / name) != text]
        for path in changed:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files[path.relative_to(folder).as_posix()], encoding="utf-8", newline="\n")
        for path in surplus:
            path.unlink()
    except OSError as error:
        raise OutputError(f"{error.filename} cannot be written: {error.strerror}") from None
    return sorted([*changed, *surplus])


def _read(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8", errors="replace") if path.is_file() else None


def find_locating_phrase(text: str, whole: str) -> str | None:
    """Return the first run of words, and of those the shortest, that the normalised whole has once."""
    words = text.split()
    for first in range(len(words)):
        for phrase in _list_runs(words[first:]):
            if whole.count(normalise(phrase)) == 1:
                return phrase
    return None


def _list_runs(words: list[str]) -> Iterator[str]:
    for length in range(min(FEWEST_WORDS, len(words)), min(MOST_WORDS, len(words)) + 1):
        phrase = " ".join(words[:length]).rstrip(",.;:")
        if len(WORD.findall(phrase)) <= MOST_WORDS:
            yield phrase


def _divide(section: str, blocks: list[tuple[int, str]], head_lines: int) -> Iterator[tuple[str, str]]:
    """Give a section one file, or one a paragraph in a folder where one file would grow too long."""
    text = "".join(block for _, block in blocks)
    if text.count("\n") + head_lines <= MOST_LINES:
        yield f"{section}.ttl", text
        return
    by_paragraph = sorted(blocks, key=lambda block: block[0])
    for paragraph, members in groupby(by_paragraph, key=lambda block: block[0]):
        yield f"{section}/p{paragraph}.ttl", "".join(block for _, block in members)


def _write_block(sentence: Sentence, whole: str) -> str:
    phrase = find_locating_phrase(sentence.text, whole)
    lines = [
        f"passage:{sentence.id} a lima:Passage",
        f'rdfs:label "{_describe(sentence)}"@en',
        f"lima:end {sentence.end}",
        f'lima:inParagraph "{sentence.paragraph_id}"' if sentence.paragraph_id else None,
        f"lima:inSection section:{sentence.section_id}",
        f"lima:locatingPhrase {_quote(phrase)}" if phrase else None,
        f'lima:normalisedSha256 "{digest(normalise(sentence.text))}"',
        f"lima:passageKind passage-kind:{sentence.kind}",
        f'lima:sentenceId "{sentence.id}"',
        f"lima:start {sentence.start}",
        f'lima:textSha256 "{sentence.sha256}"',
    ]
    return "\n" + " ;\n    ".join(_present(lines)) + " .\n"


def _present(lines: Iterable[str | None]) -> Iterator[str]:
    return (line for line in lines if line is not None)


def _describe(sentence: Sentence) -> str:
    if not sentence.paragraph:
        return f"{sentence.kind} of section {sentence.section}"
    number = f" {sentence.number}" if sentence.number else ""
    return f"{sentence.kind}{number} of paragraph {sentence.section}-{sentence.paragraph}"


def _quote(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
