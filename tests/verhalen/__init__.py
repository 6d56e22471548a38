"""Stories of casussen."""
