"""The proof of drafting: a second corpus, its damaged copies, the same plan in every format, mutated and hostile input."""
