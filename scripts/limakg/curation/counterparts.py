"""Gather what the graph says at each sentence, and find there the counterpart of what the sentence has."""

from __future__ import annotations

import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from limakg.curation.extraction import CITATION, MONTH, MONTHS, NUMBER, QUOTATION, YEAR, Item, read_numbers
from limakg.curation.wording import contains
from limakg.describe.solution import select
from limakg.terms import RDF_TYPE, lima

if TYPE_CHECKING:
    from limakg.curation.anchors import Anchors
    from limakg.curation.passages import Passage
    from limakg.graph.dataset import Dataset

LINKS = "SELECT ?subject ?property ?object WHERE { ?subject ?property ?object FILTER(isIRI(?object)) }"
LITERALS = """
SELECT ?subject ?property ?value (STR(DATATYPE(?value)) AS ?type)
WHERE { ?subject ?property ?value FILTER(isLiteral(?value)) }
"""
# From a claim to its situation, to a tenure or group in it, to its office or body, to the state of that.
MOST_STEPS = 4
# What belongs to other sentences is no counterpart here.
ELSEWHERE = {"article", "citation", "claim", "no-claim", "note", "passage", "record", "section"}
ENCODED = {"claim", "no-claim"}
WORD = re.compile(r"[^\W_]+")
SMALL_WORDS = {"and", "de", "del", "for", "la", "los", "of", "the", "y"}
DIGITS = re.compile(r"\d+")
DAY = re.compile(r"\d{4}-\d\d-(\d\d)")
# Values that carry no content of a sentence: places in the text, digests, page numbers.
IGNORED = set(map(lima, ("start", "end", "sha256", "locator")))
REMARKS = set(map(lima, ("cueException", "scareMark")))
WORDINGS = set(map(lima, ("anaphor", "asWorded", "certaintyCue", "extentCue", "locatingWords")))
WORDINGS |= {lima("relationCue"), lima("wording"), *REMARKS}


class Literal(NamedTuple):
    """A value with the property that gives it and its datatype."""

    property: str
    text: str
    datatype: str


class Said(NamedTuple):
    """All values that can be reached from the claims, citations and remarks of one sentence."""

    is_encoded: bool
    literals: list[Literal]
    citations: list[list[str]]
    ranges: list[tuple[int, int]]
    words: set[str]
    numbers: set[Decimal]


class Gatherer:
    """The links and values of a data set, gathered sentence by sentence."""

    def __init__(self, dataset: Dataset, anchors: Anchors) -> None:
        """Read every link and value once."""
        self._links: dict[str, list[str]] = defaultdict(list)
        self._literals: dict[str, list[Literal]] = defaultdict(list)
        self._named_after: dict[str, set[str]] = defaultdict(set)
        for row in select(dataset, LINKS):
            if row["property"] != RDF_TYPE:
                self._links[row["subject"]].append(row["object"])
            self._note(anchors.find_own(row["subject"]), row["subject"])
            if row["property"] == lima("evidenceFor"):
                self._note(anchors.find_own(row["object"]), row["subject"])
        for row in select(dataset, LITERALS):
            literal = Literal(row["property"], row["value"], row["type"])
            self._literals[row["subject"]].append(literal)
            self._note(anchors.find_own(row["subject"]), row["subject"])

    def gather(self, passage: Passage) -> Said:
        """Return what is said at one sentence."""
        starts = self._named_after[passage.id] - {passage.iri}
        citations = sorted(node for node in starts if _kind(node) == "citation")
        others = self._reach(starts - set(citations))
        literals = [value for node in (*citations, *others) for value in self._values(node, IGNORED)]
        literals += [value for value in self._literals[passage.iri] if value.property in REMARKS]
        ranges = filter(None, map(self._range, citations))
        words = {word for literal in literals for word in _words(literal.text)}
        numbers = {number for literal in literals for number in _read(literal)}
        encoded = any(_kind(node) in ENCODED for node in starts)
        return Said(encoded, literals, list(map(self._cited, citations)), list(ranges), words, numbers)

    def _note(self, sentence: str | None, subject: str) -> None:
        if sentence:
            self._named_after[sentence].add(subject)

    def _reach(self, starts: Iterable[str]) -> set[str]:
        seen = edge = set(starts)
        for _ in range(MOST_STEPS):
            edge = {to for node in edge for to in self._links[node] if _kind(to) not in ELSEWHERE} - seen
            seen = seen | edge
        return seen

    def _cited(self, citation: str) -> list[str]:
        return [value.text for node in self._reach([citation]) for value in self._literals[node]]

    def _values(self, node: str, without: Collection[str]) -> list[Literal]:
        return [literal for literal in self._literals[node] if literal.property not in without]

    def _range(self, citation: str) -> tuple[int, int] | None:
        values = {literal.property: literal.text for literal in self._values(citation, ())}
        start, end = values.get(lima("start")), values.get(lima("end"))
        return (int(start), int(end)) if start and end else None


def has_counterpart(item: Item, said: Said, start: int) -> bool:
    """Whether something in a sentence that begins at an offset is somewhere in what is said at it."""
    if item.kind == CITATION:
        return any(_cites(item.text, texts) for texts in said.citations)
    if item.kind == QUOTATION:
        overlaps = any(begin < start + item.end and end > start + item.start for begin, end in said.ranges)
        return overlaps or any(_quotes(item.text, literal) for literal in said.literals)
    if item.kind == NUMBER:
        return not read_numbers(item.text).isdisjoint(said.numbers)
    if item.kind in (YEAR, MONTH):
        return any(_dates(item, literal) for literal in said.literals)
    return all(_is_named(word, said.words) for word in _words(item.text)[:-1] if word not in SMALL_WORDS)


def _cites(entry: str, texts: list[str]) -> bool:
    """Whether a citation has the year, the pages and a name of a parenthetical entry."""
    digits = set(DIGITS.findall(entry))
    words = {word for text in texts for word in _words(text)}
    names = [word for word in entry.split() if word[0].isupper()]
    return digits <= words and any(_is_named(_words(name)[0], words) for name in names)


def _quotes(quotation: str, literal: Literal) -> bool:
    """Whether a text has the quoted words, or is a wording of several words taken from among them."""
    words = quotation.strip("“”\" .,;")
    several = literal.property in WORDINGS and " " in literal.text
    return contains(literal.text, words) or (several and contains(words, literal.text))


def _read(literal: Literal) -> set[Decimal]:
    """Return the numbers of a value; of a day, its number in the month."""
    if literal.datatype.endswith(("#date", "EDTF")):
        return {Decimal(day) for day in DAY.findall(literal.text)}
    return read_numbers(literal.text)


def _dates(item: Item, literal: Literal) -> bool:
    """Whether a value has a year, a decade or the name or number of a month."""
    if item.text in literal.text:
        return True
    if not literal.datatype.endswith("EDTF"):
        return False
    if item.kind == MONTH:
        return f"-{MONTHS.index(item.text) + 1:02}" in literal.text
    return item.text.endswith("0s") and f"{item.text[:3]}X" in literal.text


def _words(text: str) -> list[str]:
    """Return the words of a text without accents, points and capitals, and last the initials of its names."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    words = WORD.findall(plain.replace(".", ""))
    initials = "".join(word[0] for word in words if word[0].isupper())
    return [word.lower() for word in (*words, initials)]


def _is_named(word: str, words: Collection[str]) -> bool:
    """Whether a word, or another of the same stem, is among the words."""
    return word in words or any(_has_stem(word, other) for other in words)


def _has_stem(word: str, other: str) -> bool:
    shared = len(os.path.commonprefix((word, other)))
    return shared >= max(4, min(len(word), len(other)) - 3)


def _kind(iri: str) -> str:
    return iri.rpartition("/")[0].rpartition("/")[2] if "/id/" in iri else ""
