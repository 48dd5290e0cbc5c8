"""How it is told: notices, letters, and the courier that carries them."""
