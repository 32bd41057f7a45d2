"""Every worked example is clean, and what follows from it is what the comment at its head says."""

import re
from pathlib import Path

import pytest

from limakg.checks.cues import check_cues, read_cue_words
from limakg.curation.normalise import digest, normalise
from limakg.graph.dataset import Literal, NamedNode
from limakg.terms import BASE, graph_name, lima

FOLDER = Path(__file__).resolve().parents[2] / "ontology" / "examples" / "valid"
VALID = sorted(FOLDER.glob("*.ttl"))
PASSAGE = f"{BASE}id/passage/"

each_example = pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)


def value_of(dataset, subject, name):
    """The one value of a property of ours."""
    found = [t.object for t in dataset.triples() if (t.subject, t.predicate.value) == (subject, lima(name))]
    return found[0] if len(found) == 1 else None


def statements_of(dataset):
    """The plain statements of an example."""
    return set(dataset.triples(graph_name(BASE, "statements")))


def test_examples_are_numbered_without_a_gap():
    numbers = [int(path.stem.split("-")[0]) for path in VALID]

    assert numbers == list(range(1, len(VALID) + 1))
    assert len(VALID) >= 20


@each_example
def test_example_breaks_no_rule(path, findings_of):
    assert findings_of(path) == []


def test_all_examples_together_break_no_rule(findings_of):
    assert findings_of(*VALID) == []


@each_example
def test_head_says_what_the_example_shows(path, head_of):
    head = head_of(path)

    assert head.texts
    assert head.follows


@each_example
def test_what_the_head_calls_derived_is_derived(path, world_of, head_of):
    dataset = world_of(path)

    assert [str(triple) for triple in head_of(path).follows if triple not in dataset] == []


@each_example
def test_plain_statements_are_those_of_the_head(path, world_of, head_of):
    assert statements_of(world_of(path)) == set(head_of(path).plain)


@each_example
def test_what_the_head_rules_out_is_nowhere(path, world_of, head_of):
    dataset = world_of(path)
    known = {*dataset.triples(), *statements_of(dataset)}

    assert [str(triple) for triple in head_of(path).never if triple in known] == []


@each_example
def test_passages_are_those_of_the_text_in_the_head(path, world_of, head_of):
    dataset, texts, start = world_of(path), head_of(path).texts, 0
    passages = {t.subject for t in dataset.triples() if t.predicate.value == lima("sentenceId")}

    assert passages == {NamedNode(PASSAGE + name) for name in texts}
    for name, text in texts.items():
        node = NamedNode(PASSAGE + name)
        assert value_of(dataset, node, "start").value == str(start)
        assert value_of(dataset, node, "end").value == str(start + len(text))
        assert value_of(dataset, node, "textSha256") == Literal(digest(text))
        assert value_of(dataset, node, "normalisedSha256") == Literal(digest(normalise(text)))
        assert text.startswith(value_of(dataset, node, "locatingPhrase").value)
        start += len(text) + 1


@each_example
def test_quotations_are_found_at_their_offsets(path, world_of, head_of):
    dataset, text = world_of(path), " ".join(head_of(path).texts.values())
    for triple in [t for t in dataset.triples() if t.predicate.value == lima("locatingWords")]:
        start, end = (int(value_of(dataset, triple.subject, name).value) for name in ("start", "end"))
        assert value_of(dataset, triple.subject, "sha256") == Literal(digest(text[start:end]))
        assert triple.object.value in text[start:end]


@each_example
def test_words_of_doubt_are_explained(path, world_of, head_of, project):
    words = read_cue_words(project.ontology / "cue-words.csv")

    assert list(check_cues(world_of(path), head_of(path).texts, words)) == []


def test_readme_shows_twelve_patterns_and_more_with_their_files(project):
    readme = (project.ontology / "README.md").read_text(encoding="utf-8")
    linked = re.findall(r"\]\(examples/valid/([^)]+)\)", readme)

    assert {FOLDER / name for name in linked} <= set(VALID)
    assert len(linked) >= 12
