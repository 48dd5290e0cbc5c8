"""What an agency does in the portal, for its document system: JSON under /api/v1, by a token of that agency alone."""
