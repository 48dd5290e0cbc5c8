"""Readers of documents: what each format gives, and what none takes in."""
