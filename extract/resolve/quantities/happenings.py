"""Which event a figure belongs to: that of the narrowest clause which holds it."""

from extract.model import Event, Quantity
from extract.resolve.quantities.scene import Scene


def happening(one: Quantity, scene: Scene) -> Event | None:
    """The event of a figure; None where its clause tells of none.

    In "protesters who lost 14 comrades blocked the road" the 14 belong to no protest.
    """
    return next((each for each in scene.around(one) if not _is_apart(one, each, scene)), None)


def _is_apart(one: Quantity, event: Event, scene: Scene) -> bool:
    """Whether a relative clause holds the figure and not what names the event."""
    at = scene.head(one)
    if at is None:
        return False
    for clause in (at, *scene.tree.above(at)):
        if scene.tree.tokens[clause].relation != "acl:relcl":
            continue
        inside = (scene.tree.tokens[each].span for each in scene.tree.inside(clause))
        return not any(
            span.start < event.trigger.end and event.trigger.start < span.end for span in inside
        )
    return False
