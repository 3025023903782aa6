"""The teacher: a small pretrained transformer that learns the treebanks and then reads raw text.

MiniLM (Wang et al. 2020) with deep biaffine heads (Dozat and Manning 2017). Too slow to ship; what
it has learned goes into the student through the text that it reads for it.
"""

import torch
from torch import Tensor, nn
from transformers import BertModel

SHAPES = ("lower", "Title", "UPPER", "miXed", "digits", "mark", "d1gits")


def shape(form: str) -> int:
    """Upper and lower case and digits, which the uncased MiniLM does not see."""
    if not any(letter.isalnum() for letter in form):
        return 5
    if any(letter.isdigit() for letter in form):
        return 4 if not any(letter.isalpha() for letter in form) else 6
    if form.islower():
        return 0
    if form[:1].isupper() and (form[1:].islower() or len(form) == 1):
        return 1
    return 2 if form.isupper() else 3


class Biaffine(nn.Module):
    """How well each word (row) hangs under each other word (column)."""

    def __init__(self, width: int, hidden: int, labels: int, dropout: float) -> None:
        super().__init__()
        self.dependent = nn.Sequential(nn.Linear(width, hidden), nn.GELU(), nn.Dropout(dropout))
        self.head = nn.Sequential(nn.Linear(width, hidden), nn.GELU(), nn.Dropout(dropout))
        self.weight = nn.Parameter(torch.zeros(labels, hidden + 1, hidden + 1))
        nn.init.normal_(self.weight, std=hidden**-0.75)

    def forward(self, states: Tensor) -> tuple[Tensor, Tensor]:
        """Both roles of every word, each with a constant 1 at its end."""
        ones = states.new_ones((*states.shape[:-1], 1))
        return (
            torch.cat([self.dependent(states), ones], -1),
            torch.cat([self.head(states), ones], -1),
        )


class Teacher(nn.Module):
    """Pieces of words in; scores of heads, relations, tags and names out."""

    def __init__(self, encoder: BertModel, relations: int, tags: int, names: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.layers = nn.Parameter(torch.zeros(4))
        self.case = nn.Embedding(len(SHAPES), 32)
        width = encoder.config.hidden_size + 32
        self.dropout = nn.Dropout(0.3)
        self.arcs = Biaffine(width, 300, 1, 0.3)
        self.labels = Biaffine(width, 100, relations, 0.3)
        self.tags = nn.Sequential(nn.Linear(width, 200), nn.GELU(), nn.Linear(200, tags))
        self.names = nn.Sequential(nn.Linear(width, 200), nn.GELU(), nn.Linear(200, names))

    def states(self, batch: dict[str, Tensor]) -> Tensor:
        """Word states: the mean of the pieces' states, with the word's case."""
        seen = self.encoder(
            input_ids=batch["pieces"], attention_mask=batch["mask"], output_hidden_states=True
        ).hidden_states[-4:]
        mix = torch.softmax(self.layers, 0)
        mixed = sum(weight * layer for weight, layer in zip(mix, seen, strict=True)).float()
        words = mixed.new_zeros((*batch["shapes"].shape, mixed.shape[-1]))
        index = batch["word"].unsqueeze(-1).expand_as(mixed)
        total = words.new_zeros((words.shape[0], words.shape[1] + 1, words.shape[2]))
        total = total.scatter_add(1, index, mixed)[:, 1:]
        states = total / batch["count"].unsqueeze(-1)
        return self.dropout(torch.cat([states, self.case(batch["shapes"])], -1))

    def forward(
        self, batch: dict[str, Tensor]
    ) -> tuple[Tensor, tuple[Tensor, Tensor], Tensor, Tensor]:
        """Arc scores [B, n, n], the roles for labels, tag scores and name scores [B, n, k]."""
        states = self.states(batch)
        dependent, head = self.arcs(states)
        arcs = (dependent @ self.arcs.weight[0]) @ head.transpose(1, 2)
        arcs = arcs.masked_fill(~batch["words"].unsqueeze(1), -1e4)
        return arcs, self.labels(states), self.tags(states), self.names(states)

    def relations(self, roles: tuple[Tensor, Tensor], heads: Tensor) -> Tensor:
        """Relation scores [B, n, k] of every word under its head."""
        dependent, head = roles
        chosen = head.gather(1, heads.unsqueeze(-1).expand(*heads.shape, head.shape[-1]))
        return torch.einsum("bnd,kde,bne->bnk", dependent, self.labels.weight, chosen)
