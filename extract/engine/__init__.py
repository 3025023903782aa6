"""Many documents: in one process, in several, on several machines, and always with one result."""
