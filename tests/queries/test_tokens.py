"""Tokens of a query: names are never looked for inside strings, IRIs or comments."""

import pytest

from limakg.queries.tokens import declared_prefixes, depth_of, place_of, tokenize


def kinds(text):
    return [(token.kind, token.text) for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"a ?_x b"', [("string", '"a ?_x b"')]),
        ("'''it's ?x'''", [("string", "'''it's ?x'''")]),
        ('"""a "quoted" ?x"""', [("string", '"""a "quoted" ?x"""')]),
        (r'"a \" ?x"', [("string", r'"a \" ?x"')]),
        ("<http://x/?y>", [("iri", "<http://x/?y>")]),
        ("?a # ?b", [("variable", "?a")]),
        ("$a", [("variable", "$a")]),
        ("a:b-c.d", [("name", "a:b-c.d")]),
        ("ex:p.", [("name", "ex:p"), ("sign", ".")]),
        (":", [("name", ":")]),
        ("_:b1", [("blank", "_:b1")]),
        ('"x"@en-GB', [("string", '"x"'), ("language", "@en-GB")]),
        ('"1"^^ex:d', [("string", '"1"'), ("sign", "^^"), ("name", "ex:d")]),
        ("1.5e3 .5 2", [("number", "1.5e3"), ("number", ".5"), ("number", "2")]),
        ("?a<?b", [("variable", "?a"), ("sign", "<"), ("variable", "?b")]),
        ("ex:p?/ex:q", [("name", "ex:p"), ("sign", "?"), ("sign", "/"), ("name", "ex:q")]),
    ],
)
def test_each_kind_of_token_is_recognised(text, expected):
    assert kinds(text) == expected


def test_brackets_in_strings_do_not_count_as_depth():
    assert depth_of(list(tokenize('SELECT * { { ?s ?p "{{{{" } FILTER((1)) }'))) == 3


def test_a_place_is_counted_from_one():
    assert place_of("ab\ncd", 4) == (2, 2)


def test_declared_prefixes_are_found():
    assert declared_prefixes(list(tokenize("prefix a: <http://a/> PREFIX : <http://b/> SELECT * {}"))) == {
        "a": "http://a/",
        "": "http://b/",
    }
