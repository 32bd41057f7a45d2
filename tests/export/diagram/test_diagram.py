"""The page shows every class and property once, nothing overlaps, and it can be read as SVG."""

import itertools
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limakg.export.diagram.content import Arrow, Box, Line, Page, read_page
from limakg.export.diagram.layout import lay_out
from limakg.export.diagram.svg import write_diagram
from limakg.graph.formats import parse_turtle
from limakg.graph.prefixes import load_prefixes
from limakg.sources.ontology import standalone
from limakg.sources.turtle import read_files

SVG = "{http://www.w3.org/2000/svg}"
TERM = re.compile(r"^lima:(\w+) a owl:(?:Class|ObjectProperty|DatatypeProperty)\b", re.MULTILINE)
TERMS = """
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix lima: <https://w3id.org/limakg/ontology#> .
<m:a> a owl:Ontology ; rdfs:label "first"@en .
<m:b> a owl:Ontology ; rdfs:label "second"@en ; owl:imports <m:a> .
lima:Sea a owl:Class ; rdfs:isDefinedBy <m:a> ; skos:definition "Salt & <water>."@en .
lima:Bay a owl:Class ; rdfs:subClassOf lima:Sea ; rdfs:isDefinedBy <m:a> ; skos:definition "A part."@en .
lima:Port a owl:Class ; rdfs:isDefinedBy <m:b> ; skos:definition "A place."@en .
lima:liesOn a owl:ObjectProperty ; rdfs:domain lima:Port ; rdfs:range lima:Sea ; rdfs:isDefinedBy <m:b> ;
    skos:definition "Relates a port to its sea."@en .
lima:depth a owl:DatatypeProperty ; rdfs:isDefinedBy <m:a> ; skos:definition "How deep."@en .
"""


@pytest.fixture(scope="module")
def prefixes(project):
    return load_prefixes(project.prefixes)


@pytest.fixture(scope="module")
def modules(project):
    return [triple for file in read_files(project.ontology_files(), project) for triple in file.triples]


@pytest.fixture
def page(prefixes):
    return read_page(parse_turtle(TERMS.encode()).triples, prefixes)


def test_classes_stand_below_their_superclass_and_properties_below_their_domain(page):
    shown = {box.name: [(line.depth, line.name, line.range) for line in box.lines] for box in page.boxes}

    assert shown == {
        "first": [(0, "Sea", ""), (1, "Bay", ""), (0, "anything", ""), (1, "depth", "literal")],
        "second": [(0, "Port", ""), (1, "liesOn", "Sea")],
    }


def test_an_arrow_leads_to_a_main_class_of_another_module(page):
    lima = "https://w3id.org/limakg/ontology#"

    assert page.arrows == [Arrow(lima + "liesOn", lima + "Sea")]


def test_signs_of_markup_in_a_definition_do_no_harm(prefixes):
    tree = ElementTree.fromstring(write_diagram(parse_turtle(TERMS.encode()).triples, prefixes, "A & <B>"))

    assert "Salt & <water>." in {title.text for title in tree.iter(SVG + "title")}


def test_every_class_and_property_of_the_ontology_is_there_once(project, modules, prefixes):
    tree = ElementTree.fromstring(write_diagram(modules, prefixes, "x"))
    shown = [iri.rpartition("#")[2] for text in tree.iter(SVG + "text") if (iri := text.get("data-term"))]
    files = [path.read_text(encoding="utf-8") for path in project.ontology_files()]

    assert sorted(shown) == sorted(name for text in files for name in TERM.findall(text))


def test_the_kept_diagram_is_the_one_that_the_ontology_gives(project, modules, prefixes):
    kept = (project.ontology / "diagram.svg").read_bytes()
    alone = standalone(modules)

    assert kept == write_diagram(modules, prefixes, f"{alone.iri} {alone.version}"), (
        "run: limakg ontology --diagram ontology/diagram.svg"
    )


LINES = st.builds(
    Line, iri=st.uuids().map(str), name=st.text("ab", min_size=1, max_size=30), depth=st.integers(0, 3),
    is_class=st.booleans(), range=st.text("ab", max_size=20), derived=st.booleans(), title=st.just(""),
)
BOXES = st.lists(st.builds(Box, st.text("ab", max_size=5), st.lists(LINES, min_size=1, max_size=40)),
                 min_size=1, max_size=14)


@given(BOXES)
def test_boxes_never_overlap_and_never_leave_the_page(boxes):
    drawing = lay_out(Page(boxes, []))

    assert [box.name for box in drawing.boxes] == [box.name for box in boxes]
    for one, other in itertools.combinations(drawing.boxes, 2):
        apart = one.x + one.width < other.x or other.x + other.width < one.x
        assert apart or one.y + one.height < other.y or other.y + other.height < one.y
    assert all(box.x + box.width <= drawing.width and box.y + box.height < drawing.height
               for box in drawing.boxes)


@given(BOXES, st.data())
def test_arrows_run_straight_from_their_property_to_their_class_beside_the_boxes(boxes, data):
    lines = [line.iri for box in boxes for line in box.lines]
    chosen = data.draw(st.lists(st.builds(Arrow, st.sampled_from(lines), st.sampled_from(lines)), max_size=8))
    drawing = lay_out(Page(boxes, chosen))

    for route in drawing.routes:
        for (x0, y0), (x1, y1) in itertools.pairwise(route.points):
            assert x0 == x1 or y0 == y1
            assert not any(box.x < x0 == x1 < box.x + box.width for box in drawing.boxes)
            assert min(x0, x1) >= 0 and max(x0, x1) <= drawing.width
