"""The controls and cards that screens are built from: they get values and emit facts."""
