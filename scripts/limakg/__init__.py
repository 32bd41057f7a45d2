"""One scholarly article as linked data: the machine that reads, derives, checks and publishes it."""
