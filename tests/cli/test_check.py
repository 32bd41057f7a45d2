"""`limakg check` as people use it: exit codes, formats, all faults, no traceback."""

import json
from html.parser import HTMLParser

import pytest

from limakg.cli.main import main


@pytest.fixture
def check(publication, capsys):
    """Run the command on the small publication; give the exit code, the output and the errors."""

    def run(*arguments):
        code = main(["--project", str(publication.root), "check", *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_a_clean_publication_exits_with_0(check):
    code, out, err = check()

    assert (0, "") == (code, err)
    assert out.startswith("0 violations, 0 warnings, 0 infos;")


def test_violations_exit_with_1_and_name_line_node_and_remedy(check, publication):
    (publication.data / "bad.ttl").write_text("<https://w3id.org/limakg/id/place/a> a <file:///a> .\n")
    code, out, _ = check()

    assert code == 1
    assert "data/bad.ttl:1: violation [iri-file] place:a" in out
    assert "The IRI names a file on one machine; use an address that others can reach." in out


def test_faults_of_all_files_come_in_one_run(check, publication):
    (publication.data / "a.ttl").write_bytes(b"\xff\n")
    (publication.data / "b.ttl").write_text("a b c .\n")
    code, out, err = check()

    assert code == 1
    assert "data/a.ttl:1" in out and "data/b.ttl:1" in out
    assert "Traceback" not in out + err


@pytest.mark.parametrize(("strict", "code"), [([], 0), (["--strict"], 1)])
def test_warnings_count_only_when_strict(strict, code, check, publication):
    rule = publication.queries / "checks" / "flood-without-class.rq"
    head = "#+ summary: What?\n#+ severity: warning\n\n"
    rule.write_text(head + 'SELECT ?subject ("No." AS ?message) { ?subject a ?c }\n')

    assert check(*strict)[0] == code


def test_a_rule_that_cannot_run_exits_with_2(check, publication):
    (publication.queries / "checks" / "flood-without-class.rq").write_text("SELECT ?subject {")
    code, out, _ = check()

    assert code == 2
    assert "Could not run: queries/checks/flood-without-class.rq" in out


def test_somebody_elses_file_is_judged_with_what_follows_from_it(check, tmp_path):
    path = tmp_path / "theirs.ttl"
    path.write_text("<https://example.org/f> a <https://w3id.org/limakg/ontology#Flood> .\n")
    code, out, _ = check(path)

    assert code == 1
    assert f"{path}:1: violation [Flood-takesPlaceIn] <https://example.org/f>" in out


def test_a_part_of_the_publication_is_judged_within_it(check, publication):
    (publication.data / "bad.ttl").write_text("a b c .\n")

    assert check(publication.data / "floods.ttl")[0] == 0
    assert check(publication.data / "bad.ttl")[0] == 1


def test_a_missing_file_is_one_sentence(check, tmp_path):
    code, out, err = check(tmp_path / "none.ttl")

    assert code == 1
    assert "none.ttl: violation [file-readable] The file cannot be read: No such file or directory." in out
    assert err == ""


def test_json_is_for_programs(check, publication):
    (publication.data / "bad.ttl").write_text("a b c .\n")
    document = json.loads(check("--json")[1])

    assert document["violations"] == len(document["findings"]) > 0
    assert document["findings"][0]["file"] == "data/bad.ttl"


def test_html_is_one_page_that_parses(check, publication):
    (publication.data / "bad.ttl").write_text("<a> <b> <c> .\n")
    out = check("-f", "html")[1]
    HTMLParser().feed(out)

    assert out.startswith("<!DOCTYPE html>") and "&lt;a&gt;" in out


def test_the_profile_prints_a_score_card(check):
    code, out, _ = check("--profile", "ontology")

    assert code == 0
    assert "Not to be seen in files:" in out


def test_the_profile_fails_on_a_literal_that_is_not_valid(check, publication):
    path = publication.ontology / "core.ttl"
    path.write_text(path.read_text().replace("of the earth.", "of the earth. "))
    code, out, _ = check("--profile", "ontology")

    assert code == 1
    assert "ontology/core.ttl:" in out and "1 violation    limakg  literal-white-space" in out


def test_fix_puts_a_file_in_order_and_says_so(check, publication):
    path = publication.data / "floods.ttl"
    head, first, second, *rest = path.read_text().rstrip("\n").split("\n\n")
    path.write_text("\n\n".join([head, second, first, *rest]) + "\n")

    assert check()[0] == 1
    assert "put in order: data/floods.ttl" in check("--fix")[2]
    assert check()[0] == 0


def test_the_article_is_compared_where_there_is_a_copy(publication, capsys, tmp_path):
    code = main(["--project", str(publication.root), "check", "--article", str(tmp_path / "none.txt")])

    assert code == 2
    assert "none.txt" in capsys.readouterr().err
