"""`limakg verify` holds a copy of the article against the data."""

import json


def test_verify_agrees_with_the_article(curate, text, capsys):
    assert curate("verify", text) == 0
    assert capsys.readouterr().out.splitlines()[0].split() == ["passage", "4", "exact"]


def test_verify_lists_what_differs(curate, text, capsys):
    text.write_text(text.read_text().replace("fair text", "poor text"))

    assert curate("verify", text) == 1
    assert "located by phrase: passage of passage:s1-p1-s2 “The baker did”" in capsys.readouterr().out


def test_verify_takes_other_white_space_as_agreement(curate, text, capsys):
    text.write_text(text.read_text().replace(" ", "\n"))

    assert curate("verify", text) == 0
    assert "the same words, typed differently: s1-p1-s1" in capsys.readouterr().out


def test_verify_cannot_read_what_is_not_there(curate, capsys):
    assert curate("verify", "nowhere.txt") == 2
    assert capsys.readouterr().err == "limakg: nowhere.txt cannot be read: No such file or directory\n"


def test_the_audit_lists_what_has_no_counterpart(curate, text, orchards, capsys):
    path = orchards.data / "claims" / "s1" / "p1.ttl"
    path.write_text(path.read_text().replace('lima:locator "p. 3"', 'lima:locator "p. 4"'))

    assert curate("verify", text, "--audit") == 1
    assert "no counterpart: s1-p1-s2 citation “Cy, 1999, p. 3”" in capsys.readouterr().out


def test_an_exception_explains_it(curate, text, orchards, capsys):
    path = orchards.data / "claims" / "s1" / "p1.ttl"
    path.write_text(path.read_text().replace('lima:locator "p. 3"', 'lima:locator "p. 4"'))
    exceptions = 'passage,kind,item,reason\ns1-p1-s2,citation,"Cy, 1999, p. 3",a slip of the printer\n'
    (orchards.data / "audit-exceptions.csv").write_text(exceptions)

    assert curate("verify", text, "--audit", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)["audit"]["explained"]) == 1
