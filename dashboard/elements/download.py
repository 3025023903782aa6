"""The place to download: what, as which kind of file, each in a line of words."""

from dataclasses import dataclass
from functools import partial
from html import escape

import streamlit as st

from dashboard import ready
from dashboard.elements.files import MANY, content, file_name, made
from dashboard.elements.frame import block
from dashboard.export import FORMS, PROFILES, Asked, ExportError
from dashboard.export.columns import title
from dashboard.export.handout import MOST
from dashboard.export.writing import mask_of
from dashboard.filter import in_words
from dashboard.session import actor_names, chosen, database
from extract.store import Store

_TABLE_FORMS = ("csv", "xlsx", "json", "parquet")


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be downloaded: in words, and the kinds of file that it comes as."""

    label: str
    words: str
    forms: tuple[str, ...]
    tables: tuple[str, ...] = ()
    profile: str | None = None


OFFERS = {
    "package": Offer(
        "Everything, as a package",
        "A zip with all tables as CSV, the meaning of every column, the filter in words, its "
        "link, the citation, and the reports as BibTeX and RIS.",
        ("package",),
    ),
    "handout": Offer(
        "Handout",
        "The view as one page for people: picture, events, sentences, citation. It opens from a "
        f"file or a mail, without a server or a network, and holds up to {MOST:,} events.",
        ("handout",),
        ("events",),
    ),
    "workbook": Offer(
        "Everything, as a workbook",
        "A sheet for each table, and one that says how the rows were chosen.",
        ("xlsx",),
        ("events", "evidence", "actors", "figures", "times", "documents"),
    ),
    **{
        name: Offer(label, f"{title(name)}.", _TABLE_FORMS, (name,))
        for name, label in (
            ("events", "Events"),
            ("evidence", "Sentences"),
            ("actors", "Actors of the events"),
            ("figures", "Figures"),
            ("times", "Dates in the reports"),
            ("documents", "Reports behind the rows"),
        )
    },
    **{
        name: Offer(profile.label, profile.note, _TABLE_FORMS, ("events",), name)
        for name, profile in PROFILES.items()
    },
    "references": Offer(
        "List of references",
        "The reports behind the rows, for Zotero and EndNote (RIS) or LaTeX (BibTeX).",
        ("ris", "bibtex"),
        ("documents",),
    ),
}


def _asked() -> tuple[Offer, Asked]:
    what, kind = st.columns([2, 1], vertical_alignment="bottom")
    name = what.selectbox(
        "What", list(OFFERS), format_func=lambda one: OFFERS[one].label, key="offer"
    )
    offer = OFFERS[name]
    form = kind.selectbox(
        "As", offer.forms, format_func=lambda one: FORMS[one].label, key=f"form-{name}"
    )
    kind_words = f"{FORMS[form].label}: {FORMS[form].help}" if len(offer.forms) > 1 else ""
    block(f'<p>{escape(offer.words)}</p><p class="quiet">{escape(kind_words)}</p>')
    tagged = form in {"csv", "xlsx"} and bool({"events", "figures"} & set(offer.tables))
    hxl = (
        tagged
        and not offer.profile
        and st.checkbox(
            "Add a row of HXL tags",
            key="hxl",
            help="Under the header, as humanitarian tools read it.",
        )
    )
    masked = st.checkbox(
        "Mask private persons",
        key="masked",
        help="Persons for whom no body or office is known become “[person 12]”, in sentences and "
        "titles too.",
    )
    asked = Asked(
        chosen=chosen(),
        form=form,
        tables=offer.tables or Asked(chosen=chosen(), form=form).tables,
        profile=offer.profile,
        hxl=bool(hxl),
        masked=masked,
    )
    return offer, asked


def _refused(asked: Asked) -> str:
    """Why the request cannot be met, or ""."""
    if not asked.masked:
        return ""
    try:
        with Store(database()).read() as connection:
            mask_of(connection, asked.chosen)
    except ExportError as error:
        return f"No file: {error}."
    return ""


def _ending(offer: Offer, asked: Asked) -> str:
    if asked.form in {"ris", "bibtex"}:
        return "-sources"
    if offer.profile:
        return f"-{offer.profile}"
    return f"-{offer.tables[0]}" if len(offer.tables) == 1 and offer.forms != ("handout",) else ""


def _written_first(asked: Asked, total: int) -> None:
    """Write a large file to the disk, with a bar that shows how far it is; then where to get it."""
    if st.button("Write the file", type="primary", key="write-file"):
        bar, done = st.progress(0.0, "Writing …"), [0]
        # how many rows the other tables hold is not known yet: the bar is of what is known
        whole = total * max(1, len(asked.tables))

        def told(rows: int) -> None:
            done[0] += rows
            bar.progress(min(1.0, done[0] / whole), f"{done[0]:,} rows written")

        file = made(asked, database(), ready.folder(), told)
        bar.empty()
        st.session_state["written"] = (asked, ready.address(file), file.name)
    of, address, name = st.session_state.get("written", (None, "", ""))
    if of == asked:
        st.link_button(f"Download {name}", address, type="primary", icon=":material/download:")


def download(total: int) -> None:
    """Draw the place: `total` is how many events the filter keeps."""
    st.subheader("Download")
    words = escape(in_words(chosen(), actor_names()))
    block(f'<p class="quiet">Exactly what is shown, and not only this page of it. {words}.</p>')
    offer, asked = _asked()
    if words := _refused(asked):
        st.text(words)
        return
    if total >= MANY:
        st.caption("So many rows are written to the disk first; then they can be fetched.")
        _written_first(asked, total)
        return
    st.download_button(
        f"Download {FORMS[asked.form].label}",
        data=partial(content, asked, database()),
        file_name=file_name(asked, _ending(offer, asked)),
        mime=FORMS[asked.form].mime,
        key="download",
        on_click="ignore",
        type="primary",
        icon=":material/download:",
    )
