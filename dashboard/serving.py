"""What the server serves: the pages, and large files straight from the disk."""

import os
from importlib import import_module
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from dashboard import ready
from dashboard.server import NAME, NAME_OF_SERVER, WARM
from extract.errors import StoreError


def handed_out(request: Request) -> Response:
    """A file that waits, piece by piece."""
    path = ready.waiting(request.path_params["key"])
    if path is None or not path.exists():
        return PlainTextResponse("This file is no longer here: write it again.", status_code=404)
    return FileResponse(path, filename=path.name, media_type="application/octet-stream")


def named(_request: Request) -> Response:
    """The name that this server was started under."""
    return PlainTextResponse(os.environ.get(NAME_OF_SERVER, ""))


def warmed(_request: Request) -> Response:
    """An empty answer, once the first view is ready; the reason where it cannot be."""
    # what remembers answers can be loaded once the server runs, and not before
    warming = import_module("dashboard.warming")
    try:
        warming.warm()
    except StoreError as error:
        return PlainTextResponse(str(error), status_code=503)
    return Response(status_code=204)


app = st.App(
    Path(__file__).with_name("app.py"),
    routes=[
        Route(f"{ready.route()}/{{key}}", handed_out),
        Route(NAME, named),
        Route(WARM, warmed),
    ],
)
