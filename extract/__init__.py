"""Reports in, facts out."""

from extract.compiled import use_built

use_built()
