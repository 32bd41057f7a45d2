"""A reading record names two agents and goes stale when what was read changes."""

import subprocess
import sys
from pathlib import Path

import pytest

from limakg.curation.records import digest_files, load_records, make_records, stale_records, write_records
from limakg.errors import OutputError, ParameterError
from limakg.project import Project

TURTLEFMT = Path(sys.executable).with_name("turtlefmt")
CODER = "https://w3id.org/limakg/id/agent/coder"
READER = "https://w3id.org/limakg/id/agent/reader"


@pytest.fixture
def place(tmp_path) -> Project:
    """A publication with ten encoded paragraphs."""
    paragraphs = [f"data/claims/s1/p{number}.ttl" for number in range(1, 11)]
    for name in ("docs/coding-rules.md", "data/dataset.ttl", *paragraphs):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"# {name}\n")
    return Project(tmp_path)


@pytest.fixture
def record(place, prefixes):
    def run(*names: str, encoder: str = CODER, reader: str = READER) -> list[Path]:
        return write_records(place, make_records(place, names, encoder, reader), prefixes)

    return run


def test_a_record_names_both_agents_and_the_digests(place, record):
    record("s1-p1")

    (found,) = load_records(place)
    assert found[:3] == ("s1-p1", CODER, READER)
    assert found.rules_digest == digest_files([place.root / "docs" / "coding-rules.md"])
    assert found.file_digest == digest_files([place.data / "claims" / "s1" / "p1.ttl"])


def test_a_section_stands_for_its_paragraphs(place, record):
    record("s1")

    assert [found.paragraph for found in load_records(place)] == [f"s1-p{n}" for n in range(1, 11)]


def test_the_encoder_cannot_be_the_reader(record):
    with pytest.raises(ParameterError, match="must be another agent"):
        record("s1-p1", reader=CODER)


@pytest.mark.parametrize("name", ["s1-p99", "s9", "", "../claims/s1"])
def test_an_unknown_paragraph_is_refused(record, name):
    with pytest.raises(ParameterError, match="is no paragraph or section"):
        record(name)


def test_without_coding_rules_nothing_is_recorded(place, record):
    (place.root / "docs" / "coding-rules.md").unlink()

    with pytest.raises(ParameterError, match="no digest of the rules"):
        record("s1-p1")


def test_a_fresh_record_is_not_stale(place, record):
    record("s1")

    assert stale_records(place) == []


def test_a_changed_file_makes_its_record_stale(place, record):
    record("s1")
    (place.data / "claims" / "s1" / "p2.ttl").write_text("# other\n")

    (stale,) = stale_records(place)
    assert stale.message.startswith("data/claims/s1/p2.ttl has changed since it was read for paragraph s1-p2")


def test_a_file_that_is_gone_makes_its_record_stale(place, record):
    record("s1-p3")
    (place.data / "claims" / "s1" / "p3.ttl").unlink()

    (stale,) = stale_records(place)
    assert (stale.file, stale.reason) == ("data/claims/s1/p3.ttl", "has gone")


def test_a_paragraph_that_is_a_folder_has_one_digest(place, record):
    part = place.data / "claims" / "s1" / "p1" / "more.ttl"
    part.parent.mkdir()
    part.write_text("# more\n")
    record("s1-p1")
    part.write_text("# less\n")

    assert [stale.record.paragraph for stale in stale_records(place)] == ["s1-p1"]


def test_a_second_reading_replaces_the_first(place, record):
    record("s1-p1", "s1-p2")
    record("s1-p2", encoder=READER, reader=CODER)

    assert [found.reader for found in load_records(place)] == [READER, CODER]


def test_what_else_the_file_holds_is_kept(place, record):
    path = place.data / "curation.ttl"
    agent = '# Who read.\nagent:reader a lima:Agent ;\n    rdfs:label "a reader: second"@en .'
    path.write_text(
        "@prefix agent: <https://w3id.org/limakg/id/agent/> .\n"
        "@prefix lima: <https://w3id.org/limakg/ontology#> .\n"
        f"@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n\n{agent}\n"
    )

    record("s1-p1")
    assert path.read_text().index(agent) < path.read_text().index("record:s1-p1")


def test_the_file_is_laid_out_as_turtlefmt_wants_it(record):
    subprocess.run([TURTLEFMT, "--check", *record("s1")], check=True)


def test_many_records_become_a_folder_of_sections(place, record):
    for number in range(11, 60):
        (place.data / "claims" / "s1" / f"p{number}.ttl").write_text("# more\n")

    assert [path.relative_to(place.data).as_posix() for path in record("s1")] == ["curation/s1.ttl"]
    assert len(load_records(place)) == 59


def test_a_folder_that_cannot_be_written_is_named(place, record):
    (place.data / "curation.ttl").mkdir()

    with pytest.raises(OutputError, match=r"curation\.ttl cannot be written"):
        record("s1-p1")
