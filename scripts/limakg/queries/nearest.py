"""Find the names that come nearest to what somebody typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from difflib import SequenceMatcher

CLOSE_ENOUGH = 0.6
PART_OF_IT = 0.85


def nearest(wanted: str, names: Iterable[str], limit: int = 3) -> list[str]:
    """Give the names most like the wanted one, the best first."""
    return nearest_by_label(wanted, {name: (name,) for name in names}, limit)


def nearest_by_label(wanted: str, labels: Mapping[str, Iterable[str]], limit: int = 3) -> list[str]:
    """Give the keys one of whose labels is most like the wanted one, the best first."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(autojunk=False)
    folded = fold(wanted)
    matcher.set_seq2(folded)
    scores = {key: max((_likeness(matcher, folded, fold(name)) for name in found), default=0.0)
              for key, found in labels.items()}
    good = [key for key, score in scores.items() if score >= CLOSE_ENOUGH]
    return sorted(good, key=lambda key: (-scores[key], key))[:limit]


def fold(text: str) -> str:
    """Take away what people type differently: case, accents, hyphens, spaces, marks."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    return " ".join(re.findall(r"[^\W_]+", plain))


def local_name(iri: str) -> str:
    """Give the last part of an IRI."""
    return iri[max(iri.rfind("/"), iri.rfind("#")) + 1:]


def _likeness(matcher: SequenceMatcher[str], wanted: str, name: str) -> float:
    if name == wanted:
        return 1.0
    matcher.set_seq1(name)
    if wanted and set(wanted.split()) <= set(name.split()):
        return max(PART_OF_IT, matcher.ratio())
    if matcher.real_quick_ratio() < CLOSE_ENOUGH or matcher.quick_ratio() < CLOSE_ENOUGH:
        return 0.0
    return matcher.ratio()
