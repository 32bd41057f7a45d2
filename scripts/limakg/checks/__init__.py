"""The checks: each finds one kind of fault and says where it is and what to do about it."""
