"""A build holds the queries as RDF and the description of the service."""

from limakg import pipeline
from limakg.graph.formats import parse_turtle


def test_a_build_writes_the_catalogue_and_the_service(publication):
    folder = pipeline.build(publication).out / "queries"
    catalogue, service = ((folder / f"{name}.ttl").read_bytes() for name in ("catalogue", "service"))

    assert b"query:floods-of-place a sh:SPARQLExecutable" in catalogue
    assert b"a sd:Service" in service
    assert not parse_turtle(catalogue).faults + parse_turtle(service).faults


def test_the_catalogue_is_what_the_command_prints(publication, capsys):
    from limakg.cli.main import main

    built = (pipeline.build(publication).out / "queries" / "catalogue.ttl").read_text()
    for option in (["--rdf"], ["-f", "ttl"]):
        assert main(["queries", *option, "--project", str(publication.root)]) == 0
        assert capsys.readouterr().out == built
