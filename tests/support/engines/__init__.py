"""Other people's SPARQL engines, each asked the same way, so that their answers can be compared."""
