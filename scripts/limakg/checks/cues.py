"""Compare the hedges, boosters and words of degree in each sentence with what its claims say of them."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from limakg.checks.report import VIOLATION, WARNING, Finding
from limakg.errors import ProjectError
from limakg.graph.dataset import Dataset, QuerySolutions
from limakg.terms import LIMA

RULES = ("cue-unexplained", "cue-not-in-sentence", "cue-exception-form")
CUE_WORDS = "cue-words.csv"
COLUMNS = ("cue", "kind")
EXCLUSIVE, NO_CUE = "exclusive", "none"

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Which claims and passages explain which words of which sentence; the rest of a passage's IRI is its id.
_QUERY = f"""PREFIX lima: <{LIMA}>
SELECT ?node ?property ?cue WHERE {{
  VALUES ?property {{ lima:certaintyCue lima:extentCue lima:cueException lima:exclusive }}
  ?node ?property ?cue .
}}"""
_ENCODED = f"""PREFIX lima: <{LIMA}>
SELECT DISTINCT ?node WHERE {{
  {{ VALUES ?class {{ lima:Claim lima:CausalClaim lima:Concession }} ?node a ?class }}
  UNION {{ ?node lima:cueException ?cue }}
}}"""
_SENTENCE = re.compile(r"/(?:claim/(?P<claim>.+)-[a-z]+|passage/(?P<passage>[^/]+))$")


class CueWord(NamedTuple):
    """A word or phrase that marks hedge, confidence or degree."""

    words: tuple[str, ...]
    kind: str


class Explained(NamedTuple):
    """What one claim or passage says of one cue."""

    node: str
    path: str
    text: str

    @property
    def cue(self) -> str:
        """The words themselves; an exception has its reason behind a colon."""
        return self.text.partition(":")[0].strip() if self.is_exception else self.text

    @property
    def is_exception(self) -> bool:
        """Whether the words are said to be no cue."""
        return self.path == LIMA + "cueException"


def read_cue_words(path: Path) -> list[CueWord]:
    """Read the list of cue words, the longest first."""
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except OSError as error:
        raise ProjectError(f"the list of cue words {path} cannot be read: {error.strerror}") from None
    if not rows or not set(COLUMNS) <= set(rows[0]):
        raise ProjectError(f"the list of cue words {path} needs the columns {' and '.join(COLUMNS)}")
    found = [CueWord(_words(row["cue"]), row["kind"]) for row in rows]
    return sorted(found, key=lambda cue: (-len(cue.words), cue))


def check_cues(
    dataset: Dataset, sentences: Mapping[str, str], cue_words: Iterable[CueWord]
) -> Iterator[Finding]:
    """Yield cue words that nobody explains, and explanations of words that the sentence does not have.

    Only sentences that have a claim or an exception are looked at: open ones are coverage's concern.
    """
    listed = list(cue_words)
    explained = _explained(dataset)
    for sentence, passage in sorted(_encoded(dataset).items()):
        if sentence in sentences:
            text, given = sentences[sentence], explained.get(sentence, [])
            yield from _false_explanations(_words(text), given)
            yield from _unexplained(passage, text, given, listed)


def _unexplained(passage: str, text: str, given: list[Explained], listed: list[CueWord]) -> Iterator[Finding]:
    """Each cue of the sentence needs as many claims or exceptions as it has occurrences."""
    covered = Counter(word for entry in given for word in set(_words(entry.cue)))
    exclusive = sum(entry.path == LIMA + "exclusive" for entry in given)
    for cue, count in find_cues(text, listed).items():
        explained = min(covered[word] for word in cue.words) + (exclusive if cue.kind == EXCLUSIVE else 0)
        if explained < count:
            words = " ".join(cue.words)
            often = "" if count == 1 else f" {count} times, explained {explained} times"
            message = (
                f"The {cue.kind} cue `{words}` is in the sentence{often}: mark the claim that it bears on, "
                f'or write lima:cueException "{words}: why it is none" on the passage.'
            )
            severity = VIOLATION if explained == 0 else WARNING
            yield Finding("cue-unexplained", severity, message, subject=passage, value=words)


def find_cues(text: str, listed: Iterable[CueWord]) -> Counter[CueWord]:
    """Count the cues in a sentence; a word that is part of a longer phrase does not count again."""
    words = _words_but_names(text)
    found: Counter[CueWord] = Counter()
    taken: set[int] = set()
    for cue in listed:
        length = len(cue.words)
        for start in range(len(words) - length + 1):
            places = set(range(start, start + length))
            if words[start : start + length] == cue.words and not places & taken:
                taken |= places
                if cue.kind != NO_CUE:
                    found[cue] += 1
    return found


def _false_explanations(words: tuple[str, ...], given: list[Explained]) -> Iterator[Finding]:
    text = f" {' '.join(words)} "
    for entry in given:
        if entry.path == LIMA + "exclusive":
            continue
        if entry.is_exception and not re.search(r"\S\s*:\s*\S", entry.text):
            message = 'An exception reads "cue: why it is none"; add the reason.'
            yield Finding("cue-exception-form", VIOLATION, message, entry.node, entry.path, entry.text)
        cue = _words(entry.cue)
        if not cue or f" {' '.join(cue)} " not in text:
            message = f"The sentence does not have the words `{entry.cue}`; quote them as they stand."
            yield Finding("cue-not-in-sentence", VIOLATION, message, entry.node, entry.path, entry.text)


def _explained(dataset: Dataset) -> dict[str, list[Explained]]:
    """What is said of cues, by sentence."""
    by_sentence: dict[str, list[Explained]] = defaultdict(list)
    answer = dataset.query(_QUERY)
    if isinstance(answer, QuerySolutions):
        for row in answer:
            node, name, cue = (str(getattr(row[number], "value", "")) for number in range(3))
            by_sentence[_sentence_of(node)].append(Explained(node, name, cue))
    return {sentence: sorted(entries) for sentence, entries in by_sentence.items()}


def _encoded(dataset: Dataset) -> dict[str, str]:
    """The sentences that claims or exceptions speak of, each with its passage."""
    answer = dataset.query(_ENCODED)
    if not isinstance(answer, QuerySolutions):
        return {}
    nodes = (str(getattr(row[0], "value", "")) for row in answer)
    return {_sentence_of(node): _SENTENCE.sub("/passage/", node) + _sentence_of(node) for node in nodes}


def _sentence_of(iri: str) -> str:
    found = _SENTENCE.search(iri)
    return (found["claim"] or found["passage"]) if found else ""


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower().replace("’", "'") for word in _WORD.findall(text))


def _words_but_names(text: str) -> tuple[str, ...]:
    """The words in lower case; a capital inside a sentence makes a name, which is no cue ("in May")."""
    words = _WORD.findall(text)
    pairs = zip(words, _words(text), strict=True)
    return tuple(low if not at or word[0].islower() else word for at, (word, low) in enumerate(pairs))
