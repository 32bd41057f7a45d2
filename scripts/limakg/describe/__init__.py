"""All that is said about one thing, as plain values for the commands, the site and the endpoint."""
