"""Reason over the graph: is it consistent, why not, and what follows from the axioms."""
