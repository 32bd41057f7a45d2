"""Write what a reader takes away: dumps, frozen answers, the manifest."""
