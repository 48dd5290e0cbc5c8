"""The portal: the pages in which supervisors, agencies and coordinators work."""
