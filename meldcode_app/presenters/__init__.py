"""What a screen shows and what a click means; QtCore only."""
