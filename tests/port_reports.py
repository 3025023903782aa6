"""Four reports of one attack on a port, and what a database holds of them."""

from datetime import date

from extract.model import Document
from extract.pipeline import facts
from extract.store import Store

PORT = "On 4 March 2022 Russia shelled the port of Odesa."


REPORTS = {
    "first": ("2022-03-04", "The Coast", PORT),
    "second": ("2022-03-05", "The Hill", "Russia shelled the port of Odesa on 4 March 2022."),
    "third": ("2022-03-06", "The Plain", "ODESA (Reuters) - The port of Odesa was hit when Russia "
              "shelled it on 4 March 2022."),
    "fourth": ("2022-03-06", "The Wood", "ODESA (Reuters) - On 4 March 2022 Russia shelled "
               "the port of Odesa, a witness wrote."),
}  # fmt: skip


def read(store: Store, *names: str) -> None:
    for name in names:
        published, publisher, text = REPORTS[name]
        day = date.fromisoformat(published)
        document = Document(id=name, text=text, file_name=name, published=day, publisher=publisher)
        store.add(facts(document), 1)


def events(store: Store) -> list[tuple[object, ...]]:
    with store.read() as connection:
        return connection.execute(
            "select distinct event_id, reports, sources from event_rows where kind = 'attack' "
            "order by all"
        ).fetchall()


def account(store: Store, document: str) -> str:
    with store.read() as connection:
        (row,) = connection.execute(
            "select account_id from event_rows where document_id = ? and kind = 'attack'",
            [document],
        ).fetchall()
    return str(row[0])
