"""The RDF layer: the store, its formats, prefixes and canonical form."""
