"""No text, however broken, stops the checks of files."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from limakg.checks.blocks import read_blocks
from limakg.checks.files import find_byte_faults, find_turtle_faults
from limakg.checks.lexical import fault_in
from limakg.checks.order import put_in_order
from limakg.checks.spans import Bounds, find_fault
from limakg.checks.style import find_style_faults
from limakg.terms import XSD

PIECES = ("ex:a ", "a ", "<https://a.org/b> ", '"x" ', '"', "( ", ") ", "[ ", "] ", "; ", ", ", ". ", "# c\n")
DATATYPES = ("date", "dateTime", "duration", "integer", "decimal", "boolean", "gYear", "byte", "nothing")


@given(st.binary(max_size=200))
def test_any_bytes_can_be_looked_at(content):
    list(find_byte_faults(content, "a.ttl"))


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_can_be_judged_and_put_in_order(text):
    turtle = read_blocks(Path("data/x.ttl"), text)

    list(find_turtle_faults(turtle, "data/x.ttl"))
    list(find_style_faults(turtle, "data/x.ttl", {}))
    put_in_order(turtle, "data/x.ttl")


@given(st.text(max_size=20), st.sampled_from(DATATYPES))
def test_any_literal_and_any_edtf_can_be_judged(value, datatype):
    fault_in(value, XSD + datatype)
    find_fault(value, Bounds("2019-01-01", None, None, None))
