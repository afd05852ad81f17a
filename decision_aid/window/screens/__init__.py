"""What a person sees at one time. A screen is built anew from the session each time it is shown."""
