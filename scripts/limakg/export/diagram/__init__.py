"""One page that shows the modules of the ontology with their classes and properties."""
