"""What runs: the morning's work, its Prefect shells, their deployments, and the command line."""
