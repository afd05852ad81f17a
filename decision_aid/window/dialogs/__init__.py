"""What is asked and told in a dialog of its own."""
