"""A SPARQL endpoint on a free port, which answers in the formats that the client asks for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store
from SPARQLWrapper import JSON, POST, RDFXML, SPARQLWrapper

from engines.answers import from_graph
from limakg.queries.results import GRAPHS, Result, from_json


class Handler(BaseHTTPRequestHandler):
    """Answers a query that comes in the address or as a form."""

    store: Store

    def do_GET(self) -> None:
        """Answer a query in the address."""
        self.answer(urlsplit(self.path).query)

    def do_POST(self) -> None:
        """Answer a query in a form."""
        self.answer(self.rfile.read(int(self.headers["Content-Length"])).decode())

    def answer(self, form: str) -> None:
        """Evaluate the query and write what comes out."""
        found = self.store.query(parse_qs(form)["query"][0])
        graph = isinstance(found, QueryTriples)
        kind = RdfFormat.RDF_XML if graph else QueryResultsFormat.JSON
        body = found.serialize(format=kind)
        self.send_response(200)
        self.send_header("Content-Type", kind.media_type)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@contextmanager
def endpoint(published: Path, named: Path) -> Iterator[str]:
    """Serve the published graph, with the named graphs beside it, and give the address."""
    store = Store()
    store.load(path=published)
    store.load(path=named)
    handler = type("Bound", (Handler,), {"store": store})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def ask(address: str, text: str, default_graph: str = "") -> Result:
    """Ask an endpoint through SPARQLWrapper, as a user of it does."""
    client = SPARQLWrapper(address)
    client.setQuery(text)
    client.setMethod(POST)
    client.setTimeout(120)
    if default_graph:
        client.addDefaultGraph(default_graph)
    client.setReturnFormat(RDFXML if client.queryType in GRAPHS else JSON)
    found = client.queryAndConvert()
    return from_graph(client.queryType, found) if client.queryType in GRAPHS else from_json(json.dumps(found))
