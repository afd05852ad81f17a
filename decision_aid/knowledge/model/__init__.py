"""What the rules say, as typed values: claims, conditions, questions, points, options. They read no file."""
