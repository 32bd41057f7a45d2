"""Stages run in order; a fault anywhere leaves what was published before as it was."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from limakg import pipeline
from limakg.errors import CheckFailed
from limakg.graph.dataset import Dataset


def contents(folder) -> dict[str, bytes]:
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items()}


def without_seconds(files: dict[str, bytes]) -> dict[str, object]:
    manifest = json.loads(files["build.json"])
    return {**files, "build.json": {name: manifest[name] for name in manifest if name != "seconds"}}


def test_a_build_returns_its_folder_and_figures(publication):
    build = pipeline.build(publication)

    assert (build.out, build.figures["violations"]) == (publication.dist, 0)


def test_a_second_build_gives_the_same_bytes(publication):
    first = contents(pipeline.build(publication).out)

    assert without_seconds(contents(pipeline.build(publication).out)) == without_seconds(first)


WORLDS = [
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Tokyo"},
    {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "America/Lima", "PYTHONUTF8": "0"},
]


def test_place_locale_time_zone_and_hash_seed_do_not_show(publication, tmp_path):
    outputs = []
    for number, world in enumerate(WORLDS):
        out = tmp_path / f"the {number}th éxit"
        command = [sys.executable, "-m", "limakg", "--project", publication.root, "build", "--out", out]
        place = tmp_path.parents[number]
        done = subprocess.run(command, env=os.environ | world, cwd=place, capture_output=True)
        assert done.returncode == 0, done.stderr
        outputs.append(without_seconds(contents(out)))

    assert outputs[0] == outputs[1]


def break_shape(publication):
    path = publication.data / "floods.ttl"
    path.write_text(path.read_text().replace(" ;\n    lima:takesPlaceIn place:village .", " ."))


def break_syntax(publication):
    (publication.data / "floods.ttl").write_text("oops")


def break_rule(publication):
    text = "#+ summary: a: b\nCONSTRUCT {} WHERE {}\n"
    (publication.queries / "derive" / "20-inverses.rq").write_text(text)


def break_check(publication):
    path = publication.queries / "checks" / "flood-without-class.rq"
    path.write_text(path.read_text().replace("?message\nWHERE", "\nWHERE"))


@pytest.mark.parametrize(
    "fault, code, words",
    [
        (break_shape, 1, "Say where the flood was"),
        (break_syntax, 1, "data/floods.ttl:1: violation"),
        (break_rule, 2, "20-inverses.rq:1:"),
        (break_check, 2, "selects \\?subject and \\?message"),
    ],
)
def test_a_fault_writes_nothing_and_leaves_the_last_build_whole(publication, fault, code, words):
    before = contents(pipeline.build(publication).out)
    fault(publication)

    with pytest.raises(CheckFailed, match=words) as caught:
        pipeline.build(publication)
    assert caught.value.exit_code == code
    assert contents(publication.dist) == before


def test_a_fault_in_the_first_build_leaves_nothing(publication):
    break_syntax(publication)

    with pytest.raises(CheckFailed, match="nothing was written to"):
        pipeline.build(publication)
    assert not publication.dist.exists()


def test_a_draft_goes_to_a_folder_of_its_own(publication):
    assert pipeline.build(publication, draft=True).out == publication.root / "dist-draft"
    assert not publication.dist.exists()


def test_a_question_builds_first_when_there_is_no_build(publication, capsys):
    dataset = pipeline.open_published(publication)

    assert isinstance(dataset, Dataset)
    assert capsys.readouterr().err.count("\n") == 1


def test_a_question_does_not_build_when_nothing_has_changed(publication, capsys, monkeypatch):
    pipeline.build(publication)
    monkeypatch.setattr(pipeline, "build", None)
    pipeline.open_published(publication, named=False)

    assert capsys.readouterr().err == ""


def test_a_damaged_dump_is_made_again(publication, capsys):
    (pipeline.build(publication).out / "limakg.nq").write_bytes(b"")

    assert len(pipeline.open_published(publication)) > 0
    assert "is damaged" in capsys.readouterr().err


@pytest.mark.parametrize("wait", [0.1, 0.15, 0.2, 0.25, 0.3])
def test_a_build_killed_at_any_moment_leaves_the_last_one_usable(publication, wait):
    before = without_seconds(contents(pipeline.build(publication).out))
    command = [sys.executable, "-m", "limakg", "--project", publication.root, "build"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as running:
        time.sleep(wait)
        running.send_signal(signal.SIGKILL)

    assert without_seconds(contents(publication.dist)) == before
    assert without_seconds(contents(pipeline.build(publication).out)) == before
    assert not list(publication.root.glob(".dist.*"))


HEAVY = {"rdflib", "pyshacl", "dataclasses", "shutil", "tempfile", "inspect"}


def test_a_question_loads_neither_rdflib_nor_the_validator(publication):
    pipeline.build(publication)
    code = f"""if True:
        import sys, pathlib
        from limakg import pipeline
        from limakg.project import Project
        pipeline.open_published(Project(pathlib.Path({str(publication.root)!r})), named=False)
        print(sorted(sys.modules.keys() & {HEAVY}))
    """

    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[]\n"


RECORD = """@prefix agent: <https://w3id.org/limakg/id/agent/> .
@prefix lima: <https://w3id.org/limakg/ontology#> .
@prefix record: <https://w3id.org/limakg/id/record/> .

record:s1-p1 a lima:ReadingRecord ;
    lima:encodedBy agent:one ;
    lima:fileDigest "0" ;
    lima:ofParagraph "s1-p1" ;
    lima:readBy agent:two ;
    lima:rulesDigest "0" .
"""


@pytest.fixture
def stale(publication):
    """The small publication, with a paragraph that has changed since it was read."""
    (publication.data / "curation.ttl").write_text(RECORD)
    return publication


def readers(sources) -> int:
    return sum(triple.predicate.value.endswith("#readBy") for triple in sources.dataset.triples())


def test_a_paragraph_that_changed_since_it_was_read_stops_the_build(stale):
    assert "reading-stale" in {finding.rule for finding in pipeline.check(stale).report.findings}


def test_a_draft_takes_such_a_paragraph_as_unread(stale):
    findings = pipeline.check(stale, draft=True).report.findings

    assert (readers(pipeline.derived(stale)), readers(pipeline.derived(stale, draft=True))) == (1, 0)
    assert "reading-stale" not in {finding.rule for finding in findings}


def heed_interrupts():
    """Undo what a shell does to programs in its background: they ignore interrupts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_ctrl_c_ends_with_130_and_leaves_nothing_behind(publication):
    command = [sys.executable, "-m", "limakg", "--project", publication.root, "build"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=heed_interrupts
    ) as running:
        while not list(publication.root.glob(".dist.building")) and running.poll() is None:
            time.sleep(0.001)
        running.send_signal(signal.SIGINT)
        said = running.communicate()

    assert (running.returncode, said) == (130, (b"", b""))
    assert not list(publication.root.glob("*dist*")) + list(publication.root.glob(".dist*"))


@pytest.mark.parametrize("missing", ["HOME", "LANG", "TERM", "PATH"])
def test_a_bare_environment_is_enough(publication, missing):
    world = {name: value for name, value in os.environ.items() if name != missing}
    command = [sys.executable, "-m", "limakg", "--project", publication.root, "build"]

    assert subprocess.run(command, env=world, capture_output=True).returncode == 0
