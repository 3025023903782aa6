"""How fast, how large: measured by `make bench`, told as ratios and with the machine."""
