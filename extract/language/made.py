"""Values of a frozen class made many at a time, a column for each field: the words of a passage.

A frozen class sets its fields one by one, each by a call that looks the field up, which for every
word of a report takes as long as a tenth of the network.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import fields
from itertools import repeat
from typing import Any, TypeVar

Value = TypeVar("Value")


def made(kind: type[Value], *columns: Sequence[object]) -> list[Value]:
    """As many values of a frozen dataclass with slots as the columns have rows.

    The columns are in the order of its fields and alike in length; what the class checks of a value
    of its own is not checked. Raises ValueError where the columns are not as many as the fields.
    """
    plain: type[Any] = kind
    found = list(map(object.__new__, repeat(kind, len(columns[0]))))
    for field, column in zip(fields(plain), columns, strict=True):
        deque(map(getattr(plain, field.name).__set__, found, column), maxlen=0)
    return found
