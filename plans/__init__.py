"""What is owed and by when: plan files, their rules, and the register that keeps the facts."""
