"""The publication measured against its article: passages, coverage, reading records, copies."""
