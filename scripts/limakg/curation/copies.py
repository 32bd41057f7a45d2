"""Find the passages of an article in a reader's own copy of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from limakg.curation.normalise import digest, normalise

if TYPE_CHECKING:
    from limakg.curation.passages import Passage

EXACT, NORMALISED, LOCATED, MISSING = STATUSES = ("exact", "normalised", "located by phrase", "missing")
# How far the length of a passage may differ between the article and the normalised copy.
SHORTEST, LONGEST, SLACK = 0.8, 1.1, 20


class Match(NamedTuple):
    """What a copy has of one passage: how well it agrees, its text, how far an exact one has moved."""

    status: str
    text: str | None = None
    shift: int = 0


class Alignment(NamedTuple):
    """A copy with the passages that were looked for in it and what was found, by sentence id."""

    text: str
    passages: dict[str, Passage]
    matches: dict[str, Match]

    @property
    def sentences(self) -> dict[str, str]:
        """The text of each sentence that was found, headings and pictures apart."""
        found = {name: match.text for name, match in self.matches.items() if self.passages[name].is_sentence}
        return {name: text for name, text in found.items() if text is not None}


def align(text: str, passages: Iterable[Passage]) -> Alignment:
    """Look for every passage in a copy, in the order of the article."""
    copy, known = Copy(text), {passage.id: passage for passage in passages}
    return Alignment(text, known, {name: copy.find(passage) for name, passage in known.items()})


class Copy:
    """A text that should be the article, whatever was done to it on the way."""

    def __init__(self, text: str) -> None:
        """Normalise the text once and note where its words begin and end."""
        self.text = text
        self.normalised = normalise(text)
        words = list(re.finditer(r"\S+", self.normalised))
        self._starts = [word.start() for word in words]
        self._ends = [word.end() for word in words]
        self._shift = 0

    def find(self, passage: Passage) -> Match:
        """Find a passage by its digests, near its place first, then near its phrase."""
        start = self._find_exact(passage)
        if start is not None:
            self._shift = start - passage.start
            return Match(EXACT, self.text[start : start + passage.length], self._shift)
        places = list(_occurrences(normalise(passage.phrase or ""), self.normalised))
        for place in places:
            for window in self._windows(place, passage.length):
                if digest(window) == passage.normalised_sha256:
                    return Match(NORMALISED, window)
        return Match(LOCATED if places else MISSING)

    def _find_exact(self, passage: Passage) -> int | None:
        for start in (passage.start + self._shift, *_occurrences(passage.phrase or "", self.text)):
            if digest(self.text[start : start + passage.length]) == passage.text_sha256:
                return start
        return None

    def _windows(self, place: int, length: int) -> Iterator[str]:
        """Yield runs of whole words around a place that are about as long as the passage, nearest first."""
        least, most = SHORTEST * length - SLACK, LONGEST * length + SLACK
        nearest = min(bisect_left(self._starts, place), len(self._starts) - 1)
        for start in reversed(self._starts[: nearest + 1]):
            if place - start > length:
                return
            for end in self._ends[bisect_left(self._ends, start + least) :]:
                if end - start > most:
                    break
                yield self.normalised[start:end]


def _occurrences(words: str, text: str) -> Iterator[int]:
    place = text.find(words) if words else -1
    while place >= 0:
        yield place
        place = text.find(words, place + 1)
