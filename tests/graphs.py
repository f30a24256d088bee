"""Graphs as networkx reads them: what `carte convert` writes keeps everything that the map says.

    python tests/graphs.py CARTE DATA.json        CARTE is the built command line
"""

import collections
import io
import json
import subprocess
import sys

import networkx


def main(carte, path):
    """Holds both formats, of all the map and of what is shown at first, against the file."""
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    text = json.dumps(data)
    pairs = collections.Counter((link["source"], link["target"]) for link in data["links"])
    assert max(pairs.values()) > 1, "the file has links that a simple graph would lose"
    shown = {one["id"] for one in data["organisations"] if one["standing"] != "external"}
    for form, read in (("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml)):
        whole = read(io.BytesIO(converted(carte, text, "--to", form)))
        check_nodes(whole, data, form)
        check_links(whole, data)
        part = read(io.BytesIO(converted(carte, text, "--to", form, "--reading", "#")))
        assert set(part.nodes) == shown, form
        assert part.number_of_edges() == sum({link["source"], link["target"]} <= shown for link in data["links"]), form
        print(f"{form}: {whole.number_of_nodes()} nodes, {whole.number_of_edges()} links")


def converted(carte, text, *options):
    """What the command line writes for this file."""
    command = [carte, "convert", "-", *options, "--lang", "fr"]
    return subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True).stdout


def check_nodes(graph, data, form):
    """Names, roles, places and colours are those of the file."""
    organisations = {one["id"]: one for one in data["organisations"]}
    colours = {role["id"]: role["colour"] for role in data["roles"]}
    assert set(graph.nodes) == set(organisations)
    places = set()
    for key, node in graph.nodes(data=True):
        one = organisations[key]
        assert node["name"] == one["name"]["fr"], key
        assert node["standing"] == one["standing"], key
        assert [role for role in node.get("roles", "").split(" | ") if role] == one.get("roles", []), key
        memberships = [it["id"] for it in data["collaborations"] if key in [member["organisation"] for member in it["members"]]]
        assert [it for it in node.get("collaborations", "").split(" | ") if it] == memberships, key
        place = node["viz"]["position"] if form == "gexf" else node
        assert (place["x"], place["y"]) == (node["x"], node["y"]) and isinstance(node["x"], float), key
        places.add((node["x"], node["y"]))
        painted = node["viz"]["color"] if form == "gexf" else node
        assert "#%02x%02x%02x" % (painted["r"], painted["g"], painted["b"]) == node["colour"], key
        if one.get("roles"):
            assert node["colour"] == colours[one["roles"][0]].lower(), key
    assert len(places) == len(organisations), "everyone has a place"


def check_links(graph, data):
    """Every link is there, parallel ones too, with its kind and what supports it."""
    assert graph.is_multigraph() and graph.is_directed()
    directed = {kind["id"]: kind.get("directed", False) for kind in data["link_types"]}
    colours = {kind["id"]: kind["colour"].lower() for kind in data["link_types"]}
    said = collections.Counter((link["source"], link["target"], link["type"]) for link in data["links"])
    read = collections.Counter()
    for source, target, link in graph.edges(data=True):
        kind = link["link_type"]
        read[source, target, kind] += 1
        assert link["directed"] is directed[kind] and link["colour"] == colours[kind]
        assert link["basis"] in ("stated", "inferred") and link["sections"]
    assert read == said


if __name__ == "__main__":
    main(*sys.argv[1:])
