"""A cluster of two nodes on this machine: the same rows as one process; lost workers cost nothing.

Skipped where Ray is not installed: pip install 'dateline[ray]'.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract.store import Store
from extract.store.shards import TABLES

pytest.importorskip("ray", reason="Ray is not installed: pip install 'dateline[ray]'")

# in a process of its own, since Ray starts threads and warns as it likes
CLUSTER = """
import sys
from ray.cluster_utils import Cluster
from extract.cli import dateline

cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
cluster.add_node(num_cpus=1)
corpus, shards = sys.argv[1:]
code = 0
try:
    dateline(["extract", corpus, "--engine", f"ray={cluster.address}", "--shards", shards])
except SystemExit as ended:
    code = ended.code
cluster.shutdown()
sys.exit(code)
"""


def rows(path: Path) -> dict[str, list[str]]:
    with Store(path).read() as connection:
        return {
            table: sorted(
                repr(row[:14] if table == "documents" else row)
                for row in connection.execute(f"select * from {table}").fetchall()
            )
            for table in TABLES
        }


def test_two_nodes_write_what_one_process_writes(tmp_path: Path) -> None:
    corpus, shards, database = (tmp_path / name for name in ("news.jsonl", "shards", "t.duckdb"))
    with corpus.open("w", encoding="utf-8") as file:
        for at in range(2_500):
            text = f"On Friday Russia shelled the port. More than {40 + at} people fled to Poland."
            line = {"id": f"r{at % 2_400}", "text": text, "published": f"2022-0{1 + at % 9}-04"}
            file.write(json.dumps(line) + "\n")
    cluster = subprocess.run(
        [sys.executable, "-c", CLUSTER, str(corpus), str(shards)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    # ids 0 to 99 come back with other texts, which are refused: the first counts
    assert cluster.returncode == 1, cluster.stderr
    assert "2,400 reports read; 100 skipped." in cluster.stdout
    command = [sys.executable, "-m", "extract", "extract", str(corpus), "--db", str(database)]
    alone = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert "2,400 reports read; 100 skipped." in alone.stdout
    assert rows(shards) == rows(database)
