"""Other rules than the shipped ones: a clinic’s own folder, and a folder that is being edited."""
