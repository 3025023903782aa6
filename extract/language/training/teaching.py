"""Train the teacher on the treebanks; let it read raw text."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.functional import cross_entropy
from transformers import BertModel

from .teacher import Teacher, shape
from .treebank import Tree

BATCH = 900  # words
EPOCHS = 3
UNKNOWN = -100  # the label that cross entropy leaves out


@dataclass(frozen=True)
class Labels:
    """The lists of labels, in the order of the scores."""

    tags: list[str]
    relations: list[str]
    names: list[str]

    @classmethod
    def of(cls, trees: Sequence[Tree]) -> "Labels":
        """All labels that the trees use."""
        words = [word for tree in trees for word in tree]
        return cls(
            sorted({word.tag for word in words if word.tag}),
            sorted({word.relation for word in words if word.relation}),
            sorted({word.name for word in words if word.name}),
        )


class Pieces:
    """Words as pieces of MiniLM's vocabulary, remembered by word."""

    def __init__(self, model: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known: dict[str, list[int]] = {}

    def __call__(self, form: str) -> list[int]:
        """The pieces of one word, at most eight."""
        if form not in self.known:
            plain = form.translate(_PLAIN)
            ids = self.tokenizer.encode(plain, add_special_tokens=False).ids
            self.known[form] = ids[:8] or [100]
        return self.known[form]


_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": "-", "–": "-", "…": "."})


def batches(trees: Sequence[Tree], size: int, chance: random.Random | None) -> Iterator[list[Tree]]:
    """Sentences of like length together; in a random order if there is chance."""
    noise = chance.random if chance else float
    order = sorted(trees, key=lambda tree: len(tree) * (1 + 0.2 * noise()))
    found: list[list[Tree]] = [[]]
    for tree in order:
        if found[-1] and (len(found[-1]) + 1) * len(tree) > size:
            found.append([])
        found[-1].append(tree)
    if chance:
        chance.shuffle(found)
    yield from found


def tensors(batch: Sequence[Tree], pieces: Pieces, labels: Labels | None) -> dict[str, Tensor]:
    """A batch of sentences as padded tensors."""
    cut = [[pieces(word.form) for word in tree] for tree in batch]
    longest = max(len(tree) for tree in batch)
    width = max(sum(map(len, words)) for words in cut) + 2
    found = {
        "pieces": torch.zeros(len(batch), width, dtype=torch.long),
        "mask": torch.zeros(len(batch), width, dtype=torch.long),
        "word": torch.zeros(len(batch), width, dtype=torch.long),
        "count": torch.ones(len(batch), longest),
        "shapes": torch.zeros(len(batch), longest, dtype=torch.long),
        "words": torch.zeros(len(batch), longest, dtype=torch.bool),
    }
    for row, (tree, words) in enumerate(zip(batch, cut, strict=True)):
        flat = [101] + [piece for word in words for piece in word] + [102]
        owner = [0] + [n + 1 for n, word in enumerate(words) for _ in word] + [0]
        found["pieces"][row, : len(flat)] = torch.tensor(flat)
        found["mask"][row, : len(flat)] = 1
        found["word"][row, : len(flat)] = torch.tensor(owner)
        found["count"][row, : len(tree)] = torch.tensor([float(len(word)) for word in words])
        found["shapes"][row, : len(tree)] = torch.tensor([shape(word.form) for word in tree])
        found["words"][row, : len(tree)] = True
    if labels:
        found |= _gold(batch, longest, labels)
    return found


def _gold(batch: Sequence[Tree], longest: int, labels: Labels) -> dict[str, Tensor]:
    tags = {label: number for number, label in enumerate(labels.tags)}
    relations = {label: number for number, label in enumerate(labels.relations)}
    names = {label: number for number, label in enumerate(labels.names)}
    rows = {
        key: torch.full((len(batch), longest), UNKNOWN) for key in ("head", "tag", "rel", "name")
    }
    for row, tree in enumerate(batch):
        for n, word in enumerate(tree):
            if word.relation:
                rows["head"][row, n] = word.head
                rows["rel"][row, n] = relations.get(word.relation, UNKNOWN)
                rows["tag"][row, n] = tags.get(word.tag, UNKNOWN)
            if word.name:
                rows["name"][row, n] = names[word.name]
    return rows


def loss(model: Teacher, batch: dict[str, Tensor]) -> Tensor:
    """The sum of the four losses."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        arcs, roles, tags, names = model(batch)
        heads = batch["head"].clamp(min=0)
        rels = model.relations(roles, heads)
    total = tags.new_zeros((), dtype=torch.float32)
    for scores, gold, weight in (
        (arcs, batch["head"], 1.0),
        (rels, batch["rel"], 1.0),
        (tags, batch["tag"], 0.5),
        (names, batch["name"], 0.5),
    ):
        if (gold != UNKNOWN).any():
            flat = scores.float().flatten(0, 1)
            total = total + weight * cross_entropy(flat, gold.flatten(), ignore_index=UNKNOWN)
    return total


@torch.no_grad()
def scores(
    model: Teacher, trees: Sequence[Tree], pieces: Pieces, labels: Labels
) -> dict[str, float]:
    """Share of heads, heads with relation, and classes that are right, on gold words."""
    model.eval()
    n = uas = las = pos = 0
    for batch in batches(trees, 3000, None):
        cut = tensors(batch, pieces, labels)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            arcs, roles, tags, _ = model(cut)
            heads = arcs.argmax(-1)
            rels = model.relations(roles, heads).argmax(-1)
        use = cut["head"] != UNKNOWN
        right = (heads == cut["head"]) & use
        n += int(use.sum())
        uas += int(right.sum())
        las += int((right & (rels == cut["rel"])).sum())
        pos += int(((tags.argmax(-1) == cut["tag"]) & use).sum())
    model.train()
    return {"uas": uas / n, "las": las / n, "tag": pos / n}


def taught(
    trees: Sequence[Tree], dev: Sequence[Tree], folder: Path, report: Callable[[str], None]
) -> tuple[Teacher, Labels, Pieces]:
    """A teacher trained on trees from the MiniLM in a folder; `report` is told how it goes."""
    torch.manual_seed(0)
    chance = random.Random(0)
    labels, pieces = Labels.of(trees), Pieces(folder)
    encoder = BertModel.from_pretrained(
        folder, add_pooling_layer=False, attn_implementation="eager"
    )
    encoder.embeddings.requires_grad_(False)
    model = Teacher(encoder, len(labels.relations), len(labels.tags), len(labels.names))
    slow = [p for p in encoder.parameters() if p.requires_grad]
    fast = [p for name, p in model.named_parameters() if not name.startswith("encoder")]
    steps = EPOCHS * sum(1 for _ in batches(trees, BATCH, None))
    optimizer = torch.optim.AdamW(
        [{"params": slow, "lr": 2e-4}, {"params": fast, "lr": 2e-3}], weight_decay=0.01, fused=True
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min(step / (steps * 0.1) + 0.01, max(0.0, 1.0 - step / steps) + 0.005),
    )
    start, step, mean = time.time(), 0, 0.0
    for epoch in range(EPOCHS):
        for batch in batches(trees, BATCH, chance):
            total = loss(model, tensors(batch, pieces, labels))
            optimizer.zero_grad()
            total.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            mean += (total.item() - mean) * 0.02
            if step % 100 == 0:
                report(f"{step}/{steps} loss {mean:.3f} {time.time() - start:.0f} s")
        report(f"epoch {epoch + 1}: {scores(model, dev, pieces, labels)}")
    return model, labels, pieces
