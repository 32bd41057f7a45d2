"""Our encoding leaks nothing that the article does not affirm; the others do, so the suite could fail."""

import csv

SETTLED = "?x lima:affirmedIn ?article MINUS { ?x lima:deniedIn|lima:hedgedDenialIn ?article }"


def test_the_page_is_current(leaks, rows, root):
    assert leaks.write_page(list(rows.values())) == (root / "docs" / "leaks.md").read_text(encoding="utf-8")


def test_our_encoding_leaks_nothing(rows):
    assert {name: row.ours.leaks for name, row in rows.items() if row.ours.leaks} == {}


def test_our_encoding_is_not_safe_by_being_silent(rows):
    assert sum(row.ours.rows > 0 for row in rows.values()) >= 10


def test_flat_triples_and_named_graphs_leak(rows):
    leaking = [name for name, row in rows.items() if row.flat.leaks]

    assert len(leaking) > len(rows) / 2
    assert all(row.named == row.flat for row in rows.values())


def test_our_graph_leaks_when_its_layers_are_passed_over(rows):
    assert sum(row.without_layer.leaks for row in rows.values()) > 0


def test_marks_on_named_graphs_help_whoever_asks_for_them(leaks, rows):
    careful = leaks.total(row.careful for row in rows.values())

    assert 0 < careful.leaks < leaks.total(row.named for row in rows.values()).leaks


def test_each_naive_query_has_its_counterpart(leaks):
    with (leaks.SUITE / "counterparts.csv").open(encoding="utf-8", newline="") as file:
        counterparts = [row["question"] for row in csv.DictReader(file)]

    assert counterparts == [question.text for question in leaks.load_questions()]
    assert all(question.trap and question.flat for question in leaks.load_questions())


def test_every_plain_statement_is_among_the_flat_triples(encodings):
    statements = set(encodings.ours.triples("https://w3id.org/limakg/graph/statements"))

    assert statements <= set(encodings.flat.triples())


def test_every_plain_statement_is_a_fact_by_the_marks_of_its_claims(encodings):
    statements = set(encodings.ours.triples("https://w3id.org/limakg/graph/statements"))

    assert statements <= set(encodings.facts.triples())


def test_the_facts_read_from_the_marks_agree_with_the_derived_status(encodings):
    settled = encodings.ask(encodings.ours, SETTLED)
    stated = encodings.ask(encodings.ours, "?claim lima:states/^lima:individualOf? ?x")
    from_marks = encodings.ask(encodings.facts, "?x a lima:Situation")

    assert len(settled & stated) > 500
    assert settled & stated <= from_marks


def test_no_marks_are_in_the_flat_triples(encodings):
    status = "?x lima:affirmedIn|lima:deniedIn|lima:hedgedIn|lima:polarity|lima:certainty|lima:statedBy ?y"

    assert encodings.ask(encodings.flat, status) == set()
    assert encodings.ask(encodings.named, "GRAPH ?graph { ?x lima:polarity ?polarity }")
