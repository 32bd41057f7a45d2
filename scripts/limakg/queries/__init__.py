"""The canned questions: read their heads, bind values, run them and write the answers."""
