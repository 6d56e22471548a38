"""Facts in, document out: letters and sheets as PDF. Knows no database, no window and no clock."""
