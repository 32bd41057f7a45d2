"""Add what follows from what was written: numbered CONSTRUCT rules."""
