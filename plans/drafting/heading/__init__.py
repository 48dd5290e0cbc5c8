"""The opening of a document: who issued it, when, under which number and title, for what time. Pure."""
