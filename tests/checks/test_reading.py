"""Reading goes on after a fault, and every fault becomes a finding."""

from limakg.checks.reading import foreign_files, is_own, publication_files, read_sources
from limakg.checks.report import Report


def test_every_syntax_fault_of_every_file_is_found(publication):
    for name in ("a.ttl", "b.ttl"):
        (publication.data / name).write_text("ex:a ex:b ex:c .\n<https://a.org/a> a 1 2 .\n")
    report = Report()
    sources = read_sources([publication.data / "a.ttl", publication.data / "b.ttl"], publication, report)

    places = [(f.file, f.line) for f in report.sorted() if f.rule == "turtle-syntax"]
    assert places == [("data/a.ttl", 1), ("data/a.ttl", 2), ("data/b.ttl", 1), ("data/b.ttl", 2)]
    assert [source.parsed for source in sources] == [None, None]


def test_a_file_that_is_not_there_is_a_finding(publication):
    report = Report()
    read_sources([publication.data / "none.ttl"], publication, report)

    assert [(f.rule, f.message) for f in report.findings] == [
        ("file-readable", "The file cannot be read: No such file or directory.")
    ]


def test_a_folder_stands_for_its_turtle_files(publication):
    assert foreign_files([publication.data / "links", publication.data / "floods.ttl"]) == [
        publication.data / "links" / "geonames.ttl",
        publication.data / "floods.ttl",
    ]


def test_the_publication_is_read_with_prefixes_shapes_and_examples(publication):
    example = publication.ontology / "examples" / "valid" / "01-a.ttl"
    example.parent.mkdir(parents=True)
    example.write_text("")

    names = {publication.relative(path) for path in publication_files(publication)}
    assert {"ontology/prefixes.ttl", "ontology/shapes/core.ttl", "ontology/examples/valid/01-a.ttl"} <= names


def test_an_example_is_a_world_of_its_own(publication):
    assert is_own(publication.data / "floods.ttl", publication)
    assert not is_own(publication.ontology / "examples" / "valid" / "01-a.ttl", publication)
    assert not is_own(publication.root / "elsewhere.ttl", publication)
