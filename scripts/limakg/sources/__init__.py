"""Read what people wrote: Turtle, settings, the own copy of the article."""
