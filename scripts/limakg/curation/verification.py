"""Verify a publication against a reader's own copy of its article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from limakg.curation.anchors import Anchors
from limakg.curation.copies import EXACT, LOCATED, MISSING, NORMALISED, Alignment, Match, align
from limakg.curation.passages import Passage, load_passages
from limakg.curation.wording import ABSENT, DIFFERS, FOUND, UNCHECKED, Place, find_quotations, find_words
from limakg.errors import ArticleError

if TYPE_CHECKING:
    from limakg.graph.dataset import Dataset

PASSAGE, QUOTATION = "passage", "quotation"
FAULTS = {
    PASSAGE: {LOCATED, MISSING},
    QUOTATION: {DIFFERS, MISSING},
}


class Verification(NamedTuple):
    """What a copy of the article has of the passages, quotations and words of a publication."""

    copy: Alignment
    places: list[Place]

    @property
    def faults(self) -> list[Place]:
        """The places where the copy and the publication do not agree."""
        return [place for place in self.places if place.status in FAULTS.get(place.kind, {ABSENT})]

    @property
    def exit_code(self) -> int:
        """0 when everything is there, word for word; else 1."""
        return 1 if self.faults else 0

    def totals(self) -> dict[str, dict[str, int]]:
        """Count the places by kind and status."""
        counts: dict[str, Counter[str]] = {}
        for place in self.places:
            counts.setdefault(place.kind, Counter())[place.status] += 1
        return {kind: dict(statuses) for kind, statuses in counts.items()}

    def as_json(self) -> dict[str, Any]:
        """Return the totals and every place that does not agree exactly, as they go into JSON."""
        unlike = [place._asdict() for place in self.places if place.status not in (EXACT, FOUND)]
        return {"agrees": not self.faults, "totals": self.totals(), "places": unlike}


def verify(dataset: Dataset, text: str) -> Verification:
    """Look for every passage, quotation and cue word in a copy of the article."""
    passages = load_passages(dataset)
    if not passages:
        raise ArticleError("the publication has no passages to verify; `limakg index TABLE` writes them")
    copy, anchors = align(text, passages), Anchors(dataset, [passage.id for passage in passages])
    places = [_place(passage, copy.matches[passage.id]) for passage in passages]
    places += find_quotations(dataset, anchors, copy)
    places += find_words(dataset, anchors, copy)
    return Verification(copy, places)


def _place(passage: Passage, match: Match) -> Place:
    return Place(PASSAGE, passage.iri, passage.id, match.status, passage.phrase or "")


def describe_verification(verification: Verification, shorten: Callable[[str], str]) -> str:
    """Say how much of each kind agrees, then list what does not agree exactly."""
    lines = []
    for kind, statuses in verification.totals().items():
        numbers = ", ".join(f"{number} {status}" for status, number in statuses.items())
        lines.append(f"{kind:<14} {numbers}")
    normalised = [place.passage for place in verification.places if place.status == NORMALISED]
    if normalised:
        lines += ["", "the same words, typed differently: " + " ".join(normalised)]
    unlike = verification.faults + [place for place in verification.places if place.status == UNCHECKED]
    lines += [""] if unlike else []
    for place in unlike:
        lines.append(f"{place.status}: {place.kind} of {shorten(place.thing)}" + _quote(place))
    return "\n".join(lines)


def _quote(place: Place) -> str:
    return f" “{place.words}”" if place.words else ""
