"""What a plan aims at and who watches it: targets, phases, reviews, the monitor; and what is no plan at all. Pure."""
