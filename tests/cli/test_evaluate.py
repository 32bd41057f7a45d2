"""`limakg evaluate`: the trial of questions."""

import json

from limakg.cli.main import main

QUESTION = """\
#+ summary: Is there a state?
#+ summary_es: ¿Hay un estado?
#+ type: look-up
#+ sentences: [s1-p1-s1]
#+ answer: "yes"
#+ by: structure
#+ first: right

ASK { ?state a <https://example.org/ontology#State> }
"""


def questions(folder, gold):
    (folder / "r1").mkdir(parents=True)
    (folder / "r1" / "q1.rq").write_text(QUESTION, encoding="utf-8")
    (folder / "r1" / "q1.csv").write_text(f"answer\n{gold}\n", encoding="utf-8")
    return str(folder)


def test_right_answers_end_well(limakg, tmp_path):
    code, out, _ = limakg("evaluate", questions(tmp_path / "set", "true"), "--json")

    assert code == 0
    assert json.loads(out)["all"][0]["now"] == 1


def test_a_wrong_answer_ends_in_a_fault_and_is_shown(limakg, tmp_path):
    code, out, _ = limakg("evaluate", questions(tmp_path / "set", "false"))

    assert code == 1
    assert "missing  false" in out


def test_a_folder_that_is_not_there_is_named(limakg, tmp_path):
    code, _, err = limakg("evaluate", str(tmp_path / "nowhere"))

    assert code == 2
    assert "nowhere is no folder of questions" in err


def test_the_questions_of_the_project_are_the_default(built, capsys):
    assert main(["evaluate", "--project", str(built.root)]) == 2
    assert "tests/evaluation is no folder of questions" in capsys.readouterr().err
