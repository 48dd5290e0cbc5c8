"""What comes out of a draft: the plan file, the proposed directory entries, the review page. Pure."""
