"""Extract from a sentence what its claims must account for: figures, dates, names, citations, quotations."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from limakg.curation.normalise import FOOTNOTE_MARKS

NUMBER, YEAR, MONTH, NAME, CITATION, QUOTATION = KINDS = (
    "number", "year", "month", "name", "citation", "quotation"
)  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
WORD_VALUES = {word: value for value, word in enumerate(UNITS) if value > 1}
WORD_VALUES |= {word: 10 * value for value, word in enumerate(TENS, start=2)} | {"dozen": 12}

YEARS = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?:s\b|(?![\d%]|[.,]\d))")
MONTH_NAMES = re.compile(rf"(?<!^)(?<![.!?] )\b(?:{'|'.join(MONTHS)})\b")
FIGURES = re.compile(r"(?<![\w.,])(?<![A-Za-z]-)\d+(?:,\d{3})*(?:\.\d+)?(?![\w])")
NUMBER_WORDS = re.compile(rf"\b(?:{'|'.join(WORD_VALUES)})\b", re.IGNORECASE)
SCALE = re.compile(rf"[ -](?P<word>{'|'.join(SCALES)})s?\b")
MORE = re.compile(r" (?P<figure>\d+)(?= )")
PARENTHESES = re.compile(r"\((?P<inside>[^()]*)\)")
REFERENCE = re.compile(r"[^\W\d_][^;]*,\s*(?:1[5-9]|20)\d\d|personal communication")
QUOTED = re.compile(r"“[^”]*(?:”|$)|^[^“]*”|\"[^\"]*\"")
# Capitalised words, also joined by a small word between two of them, but no lone first word of a sentence.
CAPITAL = r"[^\W\d_a-zà-ÿ][\w’'.-]*"
NAMES = re.compile(rf"\b{CAPITAL}(?:(?: (?:of|the|for|de|del|la|los|y|and)){{0,3}} {CAPITAL})*")
SENTENCE_START = re.compile(r"(?:^|[.!?:]”? |[“\"(])$")


POSSESSIVE = re.compile(r"[’']s?$|[.’'-]+$")
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


class Item(NamedTuple):
    """Something in a sentence that needs a counterpart in its claims, and where it begins and ends."""

    kind: str
    text: str
    start: int
    end: int


def extract(text: str, known: Container[str] = frozenset()) -> list[Item]:
    """List what stands in a sentence; words inside a citation count as the citation only.

    The first word of a sentence is taken as a name only if it is among the known ones.
    """
    marks = FOOTNOTE_MARKS.finditer(text.translate(STRAIGHT))
    plain = _blank(text, (match.span() for match in marks))
    citations = list(_extract_citations(plain))
    plain = _blank(plain, (item[2:] for item in citations))
    items = [*citations, *_extract_all(QUOTATION, QUOTED, plain), *_extract_all(MONTH, MONTH_NAMES, plain)]
    years = list(_extract_all(YEAR, YEARS, plain))
    items += [*years, *_extract_names(plain, known), *_extract_numbers(_blank(plain, (y[2:] for y in years)))]
    return sorted(items, key=lambda item: (KINDS.index(item.kind), item.start))


def list_names(texts: Iterable[str]) -> set[str]:
    """Collect the words that are written with a capital inside sentences."""
    names = (item.text for text in texts for item in extract(text) if item.kind == NAME)
    return {word for name in names for word in name.split() if not word.islower()}


def read_numbers(text: str) -> set[Decimal]:
    """Return the numbers that a text gives in figures or words; of "2 million" both 2 and the product."""
    found: set[Decimal] = set()
    for _, _, values in _find_numbers(text):
        found |= values
    return found


def _find_numbers(text: str) -> Iterator[tuple[int, int, set[Decimal]]]:
    """Yield where each number begins and ends and what it may mean; "1 million 200 thousand" is one."""
    end = 0
    matches = sorted((*FIGURES.finditer(text), *NUMBER_WORDS.finditer(text)), key=lambda match: match.start())
    for match in matches:
        if match.start() < end:
            continue
        total, end = _scaled(text, match[0], match.end())
        more = MORE.match(text, end) if end > match.end() else None
        rest, rest_end = _scaled(text, more["figure"], more.end()) if more else (total, 0)
        if more and more.end() < rest_end:
            total, end = total + rest, rest_end
        yield match.start(), end, {_value(match[0]), total}


def _scaled(text: str, word: str, end: int) -> tuple[Decimal, int]:
    scale = SCALE.match(text, end)
    return (_value(word) * SCALES[scale["word"]], scale.end()) if scale else (_value(word), end)


def _value(word: str) -> Decimal:
    plain = word.lower().replace(",", "")
    return Decimal(WORD_VALUES[plain] if plain in WORD_VALUES else plain)


def _extract_all(kind: str, pattern: re.Pattern[str], text: str) -> Iterator[Item]:
    return (Item(kind, match[0], match.start(), match.end()) for match in pattern.finditer(text))


def _extract_citations(text: str) -> Iterator[Item]:
    for match in PARENTHESES.finditer(text):
        if REFERENCE.search(match["inside"]):
            for entry in re.finditer(r"[^;]+", match["inside"]):
                start = match.start("inside") + entry.start()
                yield Item(CITATION, entry[0].strip(), start, start + len(entry[0]))


def _extract_numbers(text: str) -> Iterator[Item]:
    return (Item(NUMBER, text[start:end], start, end) for start, end, _ in _find_numbers(text))


def _extract_names(text: str, known: Container[str]) -> Iterator[Item]:
    for match in NAMES.finditer(text):
        name, start = match[0], match.start()
        first = name.partition(" ")[0]
        if SENTENCE_START.search(text[:start]) and POSSESSIVE.sub("", first) not in known:
            rest = re.search(rf" ({CAPITAL}.*)", name)
            name, start = (rest[1], start + rest.start(1)) if rest else ("", start)
        name = POSSESSIVE.sub("", name)
        if len(name) > 1 and name not in MONTHS:
            yield Item(NAME, name, start, start + len(name))


def _blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
