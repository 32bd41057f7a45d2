"""What was described can be written as JSON."""

from limakg.describe.facts import Thing
from limakg.describe.plain import as_json


def test_named_tuples_become_objects_at_any_depth():
    assert as_json({"a": [Thing("i", "l"), None]}) == {"a": [{"iri": "i", "label": "l"}, None]}


def test_plain_tuples_become_lists():
    assert as_json(("file.ttl", 3)) == ["file.ttl", 3]
