"""The same event told twice: which accounts are of one event, why, and how many sources that is."""
