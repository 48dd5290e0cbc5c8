"""What a document is made of: furniture out, lines joined into paragraphs, items ordered by their numbering. Pure."""
