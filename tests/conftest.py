"""How every test runs."""

from hypothesis import settings

# how long an example takes depends on the machine
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")
