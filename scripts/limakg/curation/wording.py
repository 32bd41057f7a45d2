"""Find the words that data takes from the article, quotations and cue words, in a copy of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from limakg.curation.copies import EXACT, LOCATED, MISSING
from limakg.curation.normalise import digest, normalise
from limakg.describe.solution import select

if TYPE_CHECKING:
    from limakg.curation.anchors import Anchors
    from limakg.curation.copies import Alignment
    from limakg.graph.dataset import Dataset

DIFFERS, FOUND, ABSENT, UNCHECKED = "differs", "found", "absent", "unchecked"
QUOTATIONS = """
PREFIX lima: <https://w3id.org/limakg/ontology#>
SELECT ?citation ?start ?end ?sha256 ?words
WHERE {
  ?citation lima:sha256 ?sha256 ; lima:start ?start ; lima:end ?end .
  OPTIONAL { ?citation lima:locatingWords ?words }
}
ORDER BY ?citation
"""
WORDS = """
PREFIX lima: <https://w3id.org/limakg/ontology#>
SELECT ?thing ?property ?words
WHERE {
  VALUES ?property {
    lima:anaphor lima:asWorded lima:certaintyCue lima:cueException lima:extentCue lima:locatingWords
    lima:relationCue lima:scareMark lima:wording
  }
  ?thing ?property ?words .
}
ORDER BY ?thing ?property ?words
"""
EXCEPTION = "cueException"
ELLIPSIS = re.compile(r"\s*(?:\[\.\.\.\]|\(\.\.\.\)|\.\.\.)\s*")


class Place(NamedTuple):
    """One thing that was looked for in a copy: which, on which passage, and what became of it."""

    kind: str
    thing: str
    passage: str
    status: str
    words: str = ""


def find_quotations(dataset: Dataset, anchors: Anchors, copy: Alignment) -> Iterator[Place]:
    """Look for each quotation by its offsets and digest, and in a copy that differs by its phrase."""
    for row in select(dataset, QUOTATIONS):
        name, words = anchors.find_own(row["citation"]) or "", row.get("words", "")
        status = _find_quotation(row, copy, name, words) if name in copy.passages else MISSING
        yield Place("quotation", row["citation"], name, status, words)


def _find_quotation(row: dict[str, str], copy: Alignment, name: str, words: str) -> str:
    match, passage, start = copy.matches[name], copy.passages[name], int(row["start"])
    if match.status != EXACT:
        return LOCATED if match.text and contains(match.text, words) else MISSING
    text = copy.text[start + match.shift : int(row["end"]) + match.shift]
    inside = passage.start <= start < passage.end
    return EXACT if inside and digest(text) == row["sha256"] else DIFFERS


def find_words(dataset: Dataset, anchors: Anchors, copy: Alignment) -> Iterator[Place]:
    """Look for cue words, anaphors and wordings in the sentences of the claims that carry them."""
    for row in select(dataset, WORDS):
        name = row["property"].rpartition("#")[2]
        words = row["words"].partition(":")[0] if name == EXCEPTION else row["words"]
        passages = sorted(anchors.find_all(row["thing"]))
        texts = [copy.matches[passage].text for passage in passages]
        yield Place(name, row["thing"], " ".join(passages), _find_words(words, texts), words)


def _find_words(words: str, texts: list[str | None]) -> str:
    if any(contains(text, words) for text in texts if text is not None):
        return FOUND
    return ABSENT if texts and None not in texts else UNCHECKED


def contains(text: str, words: str) -> bool:
    """Whether a text has these words as whole words in this order; an ellipsis stands for any others."""
    parts = [re.escape(part) for part in ELLIPSIS.split(normalise(words).casefold()) if part]
    pattern = r"(?<!\w)" + r"(?!\w).*?(?<!\w)".join(parts) + r"(?!\w)"
    return bool(parts) and re.search(pattern, normalise(text).casefold()) is not None
