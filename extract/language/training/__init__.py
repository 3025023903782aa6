"""How the language model is made; run with `make model TREEBANKS=folder`."""
