"""Who takes part: the directory of agencies, their groups, successors and contacts."""
