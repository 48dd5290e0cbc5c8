"""Reads a document of any known kind into one stream of lines and tables (``plans.drafting.document``)."""
