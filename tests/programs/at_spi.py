"""Prints what a screen reader is given of the page in Firefox: each object's role, name and states, in order.

    python3 tests/programs/at_spi.py        on the accessibility bus of its environment
"""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

# Objects that only split or group what is around them.
SILENT = {"section", "text leaf", "static"}
STATES = {Atspi.StateType.PRESSED: "pressed", Atspi.StateType.EXPANDED: "expanded", Atspi.StateType.CHECKED: "checked"}


def find(role, node, depth=0):
    """The first object of this role at or under `node` that is shown."""
    if node is None:
        return None
    if node.get_role_name() == role and node.get_state_set().contains(Atspi.StateType.SHOWING):
        return node
    for at in range(node.get_child_count()) if depth < 12 else ():
        found = find(role, node.get_child_at_index(at), depth + 1)
        if found:
            return found
    return None


def told(node, depth=0):
    """The lines of `node` and what is in it."""
    name = " ".join((node.get_name() or "").split())
    role = node.get_role_name()
    if role in SILENT and not name:
        deeper = depth
    else:
        states = node.get_state_set()
        description = " ".join((node.get_description() or "").split())
        words = [role, name and f"“{name}”", description and f"({description})"] + [word for state, word in STATES.items() if states.contains(state)]
        print("  " * depth + " ".join(word for word in words if word))
        deeper = depth + 1
    for at in range(node.get_child_count()):
        child = node.get_child_at_index(at)
        if child:
            told(child, deeper)


def main():
    """Waits for the browser's document, then prints it."""
    for _ in range(100):
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            document = find("document web", desktop.get_child_at_index(at))
            if document:
                told(document)
                return 0
        time.sleep(0.1)
    print("No document is on the accessibility bus.", file=sys.stderr)
    return 1


sys.exit(main())
