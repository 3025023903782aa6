"""Two small object stores for tests: files in memory, and a server on this machine, asked as S3 is.

Both count what they are asked for. The second needs s3fs, which the first does without.
"""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Protocol
from urllib.parse import parse_qs, unquote, urlsplit

from fsspec.implementations.memory import MemoryFileSystem

BUCKET = "news"
DENIED = "locked"
"""A bucket that nobody may read."""

_ERROR = "<?xml version='1.0'?><Error><Code>{0}</Code><Message>{0}</Message></Error>"
_FILE = (
    "<Contents><Key>{key}</Key><LastModified>2022-03-04T00:00:00.000Z</LastModified>"
    "<ETag>&quot;{tag}&quot;</ETag><Size>{size}</Size></Contents>"
)
_LIST = (
    "<?xml version='1.0'?><ListBucketResult><Name>{bucket}</Name><KeyCount>{count}</KeyCount>"
    "<IsTruncated>false</IsTruncated>{files}</ListBucketResult>"
)


class ObjectStore(Protocol):
    """What a test does with either: `lists` and `gets` are what was asked for so far."""

    scheme: str
    lists: list[str]
    gets: list[str]

    def put(self, key: str, content: bytes) -> None: ...
    def delete(self, key: str) -> None: ...


class Counted(MemoryFileSystem):  # type: ignore[misc]  # fsspec has no types
    """Files in memory under addresses of their own kind, such as counted://news/shards."""

    protocol = "counted"
    scheme = protocol
    lists: list[str]
    gets: list[str]

    def __init__(self) -> None:
        super().__init__()
        self.lists, self.gets = [], []

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        return str(super()._strip_protocol(path.replace("counted://", "memory://")))

    def find(self, path: str, **how: object) -> object:
        self.lists.append(path)
        return super().find(path, **how)

    def cat_file(self, path: str, **how: object) -> object:
        self.gets.append(path)
        if "cut-off" in path and path.endswith(".parquet"):
            raise ConnectionResetError(f"{path} was cut off")
        return super().cat_file(path, **how)

    def put(self, key: str, content: bytes) -> None:
        self.pipe_file(f"/{BUCKET}/{key}", content)

    def delete(self, key: str) -> None:
        self.rm_file(f"/{BUCKET}/{key}")


class Served(ThreadingHTTPServer):
    """A bucket behind an address of this machine."""

    scheme = "s3"

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files: dict[str, bytes] = {}
        self.lists: list[str] = []
        self.gets: list[str] = []

    def put(self, key: str, content: bytes) -> None:
        self.files[key] = content

    def delete(self, key: str) -> None:
        del self.files[key]


class _Handler(BaseHTTPRequestHandler):
    server: Served
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        bucket, _, key = unquote(asked.path).strip("/").partition("/")
        if bucket == DENIED:
            self._answer(403, _ERROR.format("AccessDenied").encode())
        elif bucket != BUCKET:
            self._answer(404, _ERROR.format("NoSuchBucket").encode())
        elif key:
            self._file(key)
        else:
            (prefix,) = parse_qs(asked.query).get("prefix", [""])
            self._list(prefix)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _list(self, prefix: str) -> None:
        self.server.lists.append(prefix)
        found = [
            _FILE.format(key=key, tag=f"{hash(content):x}", size=len(content))
            for key, content in sorted(self.server.files.items())
            if key.startswith(prefix)
        ]
        told = _LIST.format(bucket=BUCKET, count=len(found), files="".join(found))
        self._answer(200, told.encode())

    def _file(self, key: str) -> None:
        self.server.gets.append(key)
        if key not in self.server.files:
            self._answer(404, _ERROR.format("NoSuchKey").encode())
            return
        content = self.server.files[key]
        first, _, last = self.headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")
        part = content[int(first) : int(last or len(content)) + 1]
        self._answer(206 if "Range" in self.headers else 200, part)

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Type", "application/xml")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, format: str, *_told: object) -> None:  # noqa: A002 - its name there
        """Nothing: the lists say what was asked."""
