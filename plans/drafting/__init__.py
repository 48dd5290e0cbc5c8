"""From a document to a drafted plan: readers at the edge, pure rules behind them; nothing is invented (DESIGN §3)."""
