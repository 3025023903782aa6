"""The reviewer's hand: what a person may decide of a record, and what follows from it."""
