"""Names of agencies and groups in a text, by the directory and by the grammar of how they are called. Pure."""
