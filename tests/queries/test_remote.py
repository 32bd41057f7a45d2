"""An endpoint is asked through SPARQLWrapper, and its faults are said in one sentence."""

from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest

from limakg.errors import QueryError
from limakg.queries.formats import write
from limakg.queries.remote import ask_endpoint, lookup_at
from limakg.queries.results import from_engine
from limakg.queries.run import bind, bound_text


class Endpoint(BaseHTTPRequestHandler):
    """Answers from the small data set, or with whatever a test has prepared."""

    dataset = prefixes = prepared = None

    def do_GET(self):
        self.answer(parse_qs(urlsplit(self.path).query)["query"][0])

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.answer(parse_qs(body)["query"][0])

    def answer(self, query):
        status, kind, body = self.prepared or self.evaluated(query)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def evaluated(self, query):
        form = "CONSTRUCT" if "CONSTRUCT" in query else "SELECT"
        result = from_engine(form, self.dataset.query(query))
        kind, name = ("text/turtle", "ttl") if result.triples else ("application/sparql-results+json", "json")
        return 200, kind, write(result, name, self.prefixes)

    def log_message(self, *_):
        pass


@pytest.fixture
def endpoint(dataset, prefixes):
    handler = type("Handler", (Endpoint,), {"dataset": dataset, "prefixes": prefixes})
    server = HTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sparql", handler
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("name", ["who-recognised", "is-labelled", "all-about"])
def test_the_answer_is_that_of_the_store(endpoint, name, catalog, dataset, prefixes):
    query = catalog[name]
    text = bound_text(query, bind(query, {}, prefixes))
    here, there = from_engine(query.type, dataset.query(text)), ask_endpoint(endpoint[0], text, query.type)

    assert (there.rows, there.boolean) == (here.rows, here.boolean)
    assert set(there.triples) == set(here.triples)


def test_a_long_query_is_posted(endpoint):
    text = f"SELECT ?s WHERE {{ ?s a <https://example.org/ontology#State> }} # {'x' * 3000}"

    assert len(ask_endpoint(endpoint[0], text, "SELECT").rows) == 3


def test_values_are_looked_up_there(endpoint, catalog, prefixes):
    terms = bind(catalog["who-recognised"], {"person": "Juan León"}, prefixes, lookup_at(endpoint[0]))

    assert terms["_person_iri"].value == "https://example.org/id/person/juan-leon"


@pytest.mark.parametrize(
    ("prepared", "said"),
    [
        ((400, "text/plain", b"no"), "refuses the query"),
        ((401, "text/plain", b"no"), "refuses the query"),
        ((404, "text/plain", b"no"), "refuses the query"),
        ((500, "text/plain", b"no"), "refuses the query"),
        ((503, "text/plain", b"no"), "answers with status 503"),
        ((200, "application/sparql-results+json", b"<html>"), "not in the SPARQL JSON format"),
    ],
)
def test_a_fault_there_is_one_sentence_here(endpoint, prepared, said):
    endpoint[1].prepared = prepared

    with pytest.raises(QueryError, match=said) as caught:
        ask_endpoint(endpoint[0], "SELECT * { ?s ?p ?o }", "SELECT")
    assert "\n" not in str(caught.value)


def test_an_answer_that_is_no_turtle_is_refused(endpoint):
    endpoint[1].prepared = (200, "text/turtle", b"<html>")

    with pytest.raises(QueryError, match="does not answer with Turtle"):
        ask_endpoint(endpoint[0], "CONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("file:///etc/passwd", "http or https"),
        ("ftp://example.org/", "http or https"),
        ("http://127.0.0.1:9/sparql", "cannot be asked"),
        ("http://", "cannot be asked"),
    ],
)
def test_an_address_that_cannot_be_asked_is_one_sentence(address, said):
    with pytest.raises(QueryError, match=said):
        ask_endpoint(address, "ASK {}", "ASK")
