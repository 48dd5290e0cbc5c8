"""Tasks that stand in tables, in tables flattened to lines, in blocks of fields and in dated steps. Pure."""
