"""A plan in preparation: what was read, beside it what was understood, and mending it by words. Pure."""
