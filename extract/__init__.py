"""Reports in, facts out."""
