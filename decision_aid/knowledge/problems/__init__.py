"""Every problem that a rule file can have: its code, its words, why it is one, and an example of right and wrong."""
