"""The register (sổ theo dõi): the only SQL in the project, and the only truth about obligations."""
