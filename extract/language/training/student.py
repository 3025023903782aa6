"""The student: a small convolutional network that learns from the treebanks and from the teacher.

Words of whole passages in; sentence starts, tags, names, heads and relations out. Residual blocks
of depthwise dilated convolutions see 28 words to each side at the price of a few matrix products.
"""

import torch
from torch import Tensor, nn

WIDTH = 224
HIDDEN = 448
DILATIONS = (1, 2, 4, 1, 2, 4)
TAPS = 5
GAP = 8  # empty rows between passages: as far as one convolution reaches
ROLE = 128
FARTHEST = 12  # words between a word and its head that are told apart one by one
SIZES = {"word": 96, "prefix": 32, "suffix": 48, "shape": 32, "space": 8}


class Block(nn.Module):
    """x + W2 relu(W1 conv(norm(x)))."""

    def __init__(self, dilation: int, dropout: float) -> None:
        super().__init__()
        self.dilation = dilation
        self.norm = nn.LayerNorm(WIDTH)
        self.taps = nn.Parameter(torch.randn(TAPS, WIDTH) * 0.3)
        self.inner = nn.Linear(WIDTH, HIDDEN)
        self.outer = nn.Linear(HIDDEN, WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, rows: Tensor, real: Tensor) -> Tensor:
        """Rows [N, width], one after another, `real` [N, 1] zero in the gaps."""
        seen = self.norm(rows) * real
        reach = self.dilation * (TAPS // 2)
        padded = nn.functional.pad(seen, (0, 0, reach, reach))
        mixed = sum(
            self.taps[tap] * padded[tap * self.dilation : tap * self.dilation + len(rows)]
            for tap in range(TAPS)
        )
        return rows + self.outer(self.dropout(torch.relu(self.inner(mixed))))


class Student(nn.Module):
    """The network; `sizes` says how many entries each table of vectors has."""

    def __init__(
        self, sizes: dict[str, int], tags: int, relations: int, names: int, dropout: float = 0.1
    ) -> None:
        super().__init__()
        self.tables = nn.ModuleDict(
            {key: nn.Embedding(sizes[key], width) for key, width in SIZES.items()}
        )
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)
        self.input = nn.Linear(sum(SIZES.values()), WIDTH)
        self.blocks = nn.ModuleList(Block(dilation, dropout) for dilation in DILATIONS)
        self.norm = nn.LayerNorm(WIDTH)
        self.dropout = nn.Dropout(dropout)
        self.start = nn.Linear(WIDTH, 1)
        self.tags = nn.Linear(WIDTH, tags)
        self.names = nn.Linear(WIDTH, names)
        self.dependent = nn.Linear(WIDTH, ROLE)
        self.head = nn.Linear(WIDTH, ROLE)
        self.arc = nn.Parameter(torch.randn(ROLE, ROLE) / ROLE)
        self.arc_head = nn.Parameter(torch.zeros(ROLE))
        self.distance = nn.Parameter(torch.zeros(ROLE, 2 * FARTHEST + 1))
        self.distance_bias = nn.Parameter(torch.zeros(2 * FARTHEST + 1))
        self.label_dependent = nn.Linear(WIDTH, ROLE)
        self.label_head = nn.Linear(WIDTH, ROLE)
        self.label = nn.Linear(ROLE, relations)

    def encode(self, ids: dict[str, Tensor], real: Tensor) -> Tensor:
        """States [N, width] of all rows."""
        seen = torch.cat([self.tables[key](ids[key]) for key in SIZES], -1)
        rows = self.input(self.dropout(seen)) * real
        for block in self.blocks:
            rows = block(rows, real)
        return self.dropout(self.norm(rows))

    def arcs(self, states: Tensor, words: Tensor) -> Tensor:
        """Scores [S, n, n] of heads (columns) for words (rows); a root's head is itself."""
        dependent = torch.relu(self.dependent(states))
        head = torch.relu(self.head(states))
        scores = (dependent @ self.arc) @ head.transpose(1, 2) + (head @ self.arc_head).unsqueeze(1)
        n = states.shape[1]
        place = torch.arange(n)
        far = (place.unsqueeze(0) - place.unsqueeze(1)).clamp(-FARTHEST, FARTHEST) + FARTHEST
        near = dependent @ self.distance + self.distance_bias
        scores = scores + near.gather(2, far.unsqueeze(0).expand(len(states), n, n))
        return scores.masked_fill(~words.unsqueeze(1), -1e4)

    def relations(self, states: Tensor, heads: Tensor) -> Tensor:
        """Scores [N, k] of relations; `heads` are rows of `states`."""
        role = self.label_dependent(states) + self.label_head(states[heads])
        return self.label(self.dropout(torch.relu(role)))
