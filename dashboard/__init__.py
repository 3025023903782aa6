"""Facts in, pictures out."""
