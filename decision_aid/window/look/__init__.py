"""How the window looks: one set of tokens for each theme, sizes that grow with the text, one typeface."""
