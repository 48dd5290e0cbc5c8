"""How things are shown: words, days, periods, states, charts. Pure."""
