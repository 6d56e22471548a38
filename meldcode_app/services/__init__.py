"""What the program does: one way in for every act, and what goes beyond one act."""
