"""Who gets in, and what a browser may do: passwords, sessions, signed links, form tokens, headers."""
