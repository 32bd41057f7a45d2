"""The Python knows no article: nothing in it is named as the article's actors are."""

import re
from calendar import month_name
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = sorted((ROOT / "scripts").rglob("*"))
CODE = [path for path in SCRIPTS if path.suffix in (".py", ".sh", "") and path.is_file()]
LABELS = {"http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#prefLabel"}
NAMES = {"states", "persons"}
CAPITALISED = re.compile(r"\b[^\W\d_a-z]\w{3,}")
EXEMPT = re.compile(r"limakg|lima:|\blima\(")


def labels(folder: Path) -> dict[str, set[str]]:
    """Collect what actors are called, by the file or folder of their kind."""
    found: dict[str, set[str]] = {}
    for path in folder.rglob("*.ttl"):
        kind = path.relative_to(folder).parts[0].removesuffix(".ttl")
        triples = parse(path=path, format=RdfFormat.TURTLE)
        found.setdefault(kind, set()).update(t.object.value for t in triples if t.predicate.value in LABELS)
    return found


@cache
def article_words() -> re.Pattern:
    """Match any label of more than one word, and each capitalised word in the name of a state or person."""
    words: set[str] = set()
    for kind, texts in labels(ROOT / "data" / "actors").items():
        words |= {text for text in texts if " " in text}
        if kind in NAMES:
            words |= {word for text in texts for word in CAPITALISED.findall(text)} - set(month_name)
    return re.compile(rf"\b({'|'.join(map(re.escape, sorted(words)))})\b")


def test_there_are_words_to_look_for():
    assert len(article_words().pattern) > 500


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_code_names_no_actor_of_the_article(path):
    text = EXEMPT.sub("", path.read_text(encoding="utf-8"))

    assert article_words().findall(text) == []
