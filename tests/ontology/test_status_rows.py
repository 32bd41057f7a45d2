"""The status of a situation is what the table of standing says, for every kind of claim there is."""

import itertools
from pathlib import Path

import pytest

from limakg.graph.formats import parse_turtle
from limakg.terms import BASE, CONCEPT, LIMA

FOLDER = Path(__file__).resolve().parents[2] / "ontology" / "examples" / "valid"
ROWS = sorted(FOLDER.glob("*-status-*.ttl"))
STATUSES = {
    "affirmedIn", "deniedIn", "hedgedIn", "hedgedDenialIn",
    "attributedIn", "attributedDenialIn", "entertainedIn", "impliedIn",
}  # fmt: skip
POLARITIES = ("affirmed", "denied")
CERTAINTIES = (
    "unmarked", "certain", "qualified", "probable", "apparent", "possible", "perceived", "alleged", "expected"
)  # fmt: skip
ATTITUDES = ("endorses", "reports", "distances", "disputes")
KINDS = ("descriptive", "evaluative", "causal", "normative", "counterfactual", "predictive", "conditional")
ENTERTAINED = ("normative", "counterfactual", "predictive", "conditional")
CLAIMS = list(itertools.product(POLARITIES, CERTAINTIES, ATTITUDES, KINDS))
SETTING = """
work:w a lima:Article ; lima:author group:a .
section:s1 lima:partOf work:w .
passage:s1-p1-s1 lima:inParagraph "s1-p1" ; lima:inSection section:s1 .
record:s1-p1 lima:ofParagraph "s1-p1" ; lima:readBy agent:r .
"""
CLAIM = """
claim:s1-p1-s1-{letters} a lima:Claim ; lima:states membership:{letters} ;
    lima:polarity polarity:{claim[0]} ; lima:certainty certainty:{claim[1]} ;
    lima:assertedBy group:b ; lima:authorAttitude attitude:{claim[2]} ; lima:claimKind claim-kind:{claim[3]} .
membership:{letters} a lima:Membership ; lima:member state:{letters} ; lima:mechanism mechanism:m .
"""


def expected_status(polarity, certainty, attitude, kind):
    """The table of standing, row by row."""
    if kind in ENTERTAINED:
        return "entertainedIn"
    holds = polarity == "affirmed"
    if attitude in ("reports", "distances"):
        return "attributedIn" if holds else "attributedDenialIn"
    if attitude == "disputes":
        return "deniedIn" if holds else "affirmedIn"
    if certainty in ("unmarked", "certain"):
        return "affirmedIn" if holds else "deniedIn"
    return "hedgedIn" if holds else "hedgedDenialIn"


def letters_of(number):
    """A name of four letters for a number."""
    return "".join(chr(ord("a") + number // 26**place % 26) for place in range(4))


def status_links(dataset):
    """The status links of every situation, as pairs of situation and status."""
    names = {LIMA + name: name for name in STATUSES}
    links = (t for t in dataset.triples() if t.predicate.value in names)
    return [(t.subject.value, names[t.predicate.value]) for t in links]


def concept_of(dataset, claim, name):
    """The local name of the concept that a claim has for a property."""
    about = [t for t in dataset.triples() if t.subject == claim and t.predicate.value == LIMA + name]
    return about[0].object.value.removeprefix(CONCEPT).partition("/")[2]


@pytest.fixture(scope="module")
def every_claim(derived_from, prefix_lines):
    """One claim and situation for each combination of polarity, certainty, attitude and kind."""
    claims = [CLAIM.format(letters=letters_of(n), claim=claim) for n, claim in enumerate(CLAIMS)]
    return derived_from(triples=parse_turtle((prefix_lines + SETTING + "".join(claims)).encode()).triples)


def test_every_combination_has_the_one_status_of_the_table(every_claim):
    wanted = {
        (f"{BASE}id/membership/{letters_of(number)}", expected_status(*claim))
        for number, claim in enumerate(CLAIMS)
    }

    assert sorted(status_links(every_claim)) == sorted(wanted)


def test_only_what_is_affirmed_becomes_a_plain_statement(every_claim):
    plain = {t.subject.value for t in every_claim.triples(f"{BASE}graph/statements")}
    affirmed = [n for n, claim in enumerate(CLAIMS) if expected_status(*claim) == "affirmedIn"]

    assert plain == {f"{BASE}id/state/{letters_of(number)}" for number in affirmed}


def test_there_is_an_example_for_each_status():
    names = {path.stem.partition("-status-")[2].replace("-", "") for path in ROWS}

    assert names == {*map(str.lower, STATUSES), "disputed"}


@pytest.mark.parametrize("path", ROWS, ids=lambda path: path.stem)
def test_example_has_the_status_of_its_row(path, world_of):
    dataset = world_of(path)
    stated = {t for t in dataset.triples() if t.predicate.value == LIMA + "states"}
    wanted = {
        (t.object.value, expected_status(*(
            concept_of(dataset, t.subject, name)
            for name in ("polarity", "certainty", "authorAttitude", "claimKind"))))
        for t in stated
    }  # fmt: skip
    implied = {pair for pair in status_links(dataset) if pair[1] == "impliedIn"}

    assert set(status_links(dataset)) == wanted | implied
    assert bool(implied) == path.stem.endswith("implied-in")


@pytest.mark.parametrize("path", ROWS, ids=lambda path: path.stem)
def test_example_is_named_after_the_status_of_its_situations(path, world_of):
    named = path.stem.partition("-status-")[2].replace("-", "")
    found = {status.lower() for _, status in status_links(world_of(path))}

    assert found == ({"affirmedin", "deniedin"} if named == "disputed" else {named})


def test_a_speakers_denial_leaves_a_settled_situation_settled(derived_from, prefix_lines):
    affirmed = CLAIM.format(letters="a", claim=("affirmed", "unmarked", "endorses", "descriptive"))
    denied = CLAIM.format(letters="b", claim=("denied", "unmarked", "reports", "descriptive"))
    text = prefix_lines + SETTING + affirmed + denied.replace("membership:b", "membership:a")
    dataset = derived_from(triples=parse_turtle(text.encode()).triples)
    plain = {(t.subject.value, t.predicate.value) for t in dataset.triples(f"{BASE}graph/statements")}

    assert (f"{BASE}id/state/a", LIMA + "hasBeenMemberOf") in plain
