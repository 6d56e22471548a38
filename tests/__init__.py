"""The proof. Each folder mirrors a folder of the source; `bouwers.py` makes what tests start from."""
