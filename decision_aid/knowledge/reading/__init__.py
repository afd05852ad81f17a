"""From the text of a YAML file to models, each with its place; and what can still be read of a broken file."""
