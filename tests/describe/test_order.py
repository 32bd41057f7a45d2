"""Names are sorted as people read them."""

from limakg.describe.order import natural


def test_numbers_count_as_numbers():
    assert sorted(["p10", "p9", "p1-s2"], key=natural) == ["p1-s2", "p9", "p10"]


def test_the_abstract_comes_before_the_sections():
    assert sorted(["s5.10-p1", "s5.2-p1", "abs-p1"], key=natural) == ["abs-p1", "s5.2-p1", "s5.10-p1"]
