"""Ctrl+C as a request that is heard between two portions, never amid one."""

import signal
from threading import current_thread, main_thread
from types import FrameType, TracebackType
from typing import Self


class Bell:
    """A context in which the first Ctrl+C, or request to terminate, only rings; `rung` says so.

    The second one has its usual effect, and outside the main thread both have it.
    """

    def __init__(self) -> None:
        self.rung = False
        self._before: dict[signal.Signals, signal._HANDLER] = {}

    def __enter__(self) -> Self:
        if current_thread() is main_thread():
            for one in (signal.SIGINT, signal.SIGTERM):
                self._before[one] = signal.signal(one, self._ring)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._give_back()

    def _ring(self, _signal: int, _frame: FrameType | None) -> None:
        self.rung = True
        self._give_back()

    def _give_back(self) -> None:
        for one, handler in self._before.items():
            signal.signal(one, handler)
        self._before = {}
