"""The IRIs that the code itself speaks of."""

BASE = "https://w3id.org/limakg/"
LIMA = BASE + "ontology#"
CONCEPT = BASE + "concept/"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"
SCHEMA = "http://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
SH = "http://www.w3.org/ns/shacl#"

RDF_TYPE = RDF + "type"
RDFS_LABEL = RDFS + "label"


def lima(name: str) -> str:
    """Give the full IRI of one of the ontology's own terms."""
    return LIMA + name


def concept(scheme: str, name: str) -> str:
    """Give the full IRI of a concept of one of our schemes."""
    return f"{CONCEPT}{scheme}/{name}"


def graph_name(base: str, name: str) -> str:
    """Give the full IRI of a named graph of the publication whose IRIs start with `base`."""
    return f"{base}graph/{name}"
