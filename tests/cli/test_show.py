"""`limakg show` shows one thing with the claims about it."""

import json


def test_show_gives_names_links_and_claims(tell, capsys):
    assert tell("show", "the mill's owner") == 0

    text = capsys.readouterr().out
    assert text.startswith("Baker (person:baker)\n  person\n  also called: the mill's owner\n")
    assert "claims about it: 2\n  s1-p1-s2-a  The baker's name is not under the charter (Ann" in text
    assert "lima:agent of\n  Departure of the baker (event:baker-leaves)" in text


def test_show_cuts_long_lists_and_says_so(tell, capsys):
    tell("show", "person:baker", "--limit", "1")

    assert "… 1 more: --limit 0 shows all" in capsys.readouterr().out


def test_show_json_has_everything(tell, capsys):
    tell("show", "person:baker", "--json")

    found = json.loads(capsys.readouterr().out)
    assert (found["label"], len(found["claims"])) == ("Baker", 2)


def test_an_unknown_name_is_answered_with_the_nearest(tell, capsys):
    assert tell("show", "person:mayer") == 2
    assert "there is no thing named 'person:mayer'; the nearest are person:mayor" in capsys.readouterr().err
