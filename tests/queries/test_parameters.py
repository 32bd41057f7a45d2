"""Parameters are named and typed as grlc does, and each has a default."""

import pytest

from limakg.errors import SourceError
from limakg.queries.header import parse_header
from limakg.queries.parameters import find_parameters


def parameters(variable, default="1", more=""):
    text = f"#+ defaults:\n#+   - x: {default}\n{more}SELECT * {{ ?s ?p {variable} }}"
    return find_parameters(text, parse_header(text))


@pytest.mark.parametrize(
    ("variable", "kind"),
    [
        ("?_x", "string"),
        ("?__x", "string"),
        ("$_x", "string"),
        ("?_x_literal", "string"),
        ("?_x_iri", "iri"),
        ("?_x_number", "number"),
        ("?_x_integer", "xsd:integer"),
        ("?_x_xsd_date", "xsd:date"),
        ("?_x_en", "string@en"),
    ],
)
def test_the_name_of_the_variable_says_the_type(variable, kind):
    (found,) = parameters(variable)

    assert (found.name, found.type, found.variable) == ("x", kind, variable[1:])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SELECT * { ?s ?p ?_y }", "y has no default"),
        ("SELECT * { ?s ?p ?_x_iri , ?_x }", "two types"),
        ("SELECT * { ?s ?p ?_x_yy_date }", "prefix yy of .* is not declared"),
        ("SELECT * { ?s ?p ?_x_a_b_c }", "not named as a parameter"),
        ("SELECT * { ?s ?p ?o }", "defaults names the parameter x"),
    ],
)
def test_a_parameter_that_is_not_as_it_should_be_is_named_with_its_place(text, reason):
    head = "#+ defaults:\n#+   - x: 1\n"
    with pytest.raises(SourceError, match=reason):
        find_parameters(head + text, parse_header(head), "a.rq")


def test_variables_in_strings_and_comments_are_no_parameters():
    assert find_parameters('SELECT * { ?s ?p "?_y" } # ?_z', parse_header("")) == ()


def test_the_order_is_that_of_the_defaults(catalog):
    assert [parameter.name for parameter in catalog["who-recognised"].parameters] == ["person", "date"]


def test_a_form_learns_type_default_and_allowed_values(catalog):
    assert [parameter.as_json() for parameter in catalog["is-labelled"].parameters] == [
        {"name": "label", "type": "string@en", "default": "Arcadia"},
        {"name": "size", "type": "xsd:integer", "default": "1"},
        {"name": "mood", "type": "string", "default": "calm", "allowed": ["calm", "stormy"]},
    ]
