"""What the server serves: the pages, and large files straight from the disk."""

from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from dashboard import ready


def handed_out(request: Request) -> Response:
    """A file that waits, piece by piece."""
    path = ready.waiting(request.path_params["key"])
    if path is None or not path.exists():
        return PlainTextResponse("This file is no longer here: write it again.", status_code=404)
    return FileResponse(path, filename=path.name, media_type="application/octet-stream")


app = st.App(
    Path(__file__).with_name("app.py"), routes=[Route(f"{ready.ROUTE}/{{key}}", handed_out)]
)
