"""The two peers of `npm run bench:screening`, which calls this: pip install nomenklatura rapidfuzz.

Reads {"list": a JSON file of the Consolidated Screening List, "files": [[name, ...], ...]} and writes
for each file how many of its names nomenklatura's logic-v2 matches at 0.70, and Jaro-Winkler at 0.90.
"""

import gzip
import json
import re
import sys
from collections import defaultdict

from followthemoney import model
from nomenklatura.matching import LogicV2
from rapidfuzz.distance import JaroWinkler

SCHEMATA = {"Individual": "Person", "Vessel": "Vessel", "Aircraft": "Airplane"}
CANDIDATES = 40


def opened(file):
    return gzip.open(file, "rt") if file.endswith(".gz") else open(file)


def normal(name):
    return " ".join(re.findall(r"\w+", name.casefold()))


def entity(schema, names):
    return model.get_proxy({"id": names[0], "schema": schema, "properties": {"name": names}})


class Peers:
    def __init__(self, listed):
        self.entities = []
        self.names = []
        self.by_trigram = defaultdict(set)
        for entry in listed:
            names = [entry["name"], *(entry.get("alt_names") or [])]
            schema = SCHEMATA.get(entry.get("type"), "LegalEntity")
            self.entities.append(entity(schema, names))
            for name in names:
                at = len(self.names)
                text = normal(name)
                self.names.append((text, len(self.entities) - 1))
                for trigram in trigrams(text):
                    self.by_trigram[trigram].add(at)

    def candidates(self, text):
        """The listed names that share most with one, rare parts before common ones."""
        shared = defaultdict(float)
        for trigram in trigrams(text):
            found = self.by_trigram.get(trigram, ())
            for at in found:
                shared[at] += 1 / len(found)
        return sorted(shared, key=shared.get, reverse=True)[: CANDIDATES * 5]

    def logic(self, name):
        sought = entity("Organization", [name])
        entities = dict.fromkeys(self.names[at][1] for at in self.candidates(normal(name)))
        config = LogicV2.default_config()
        for at in list(entities)[:CANDIDATES]:
            if LogicV2.compare(sought, self.entities[at], config).score >= 0.70:
                return True
        return False

    def jaro_winkler(self, name):
        text = normal(name)
        return any(JaroWinkler.similarity(text, listed) >= 0.90 for listed, _ in self.names)


def trigrams(text):
    padded = f"  {text} "
    return {padded[i : i + 3] for i in range(len(padded) - 2)}


asked = json.load(sys.stdin)
with opened(asked["list"]) as file:
    published = json.load(file)
peers = Peers(published["results"] if isinstance(published, dict) else published)
json.dump(
    [
        [sum(map(peers.logic, names)), sum(map(peers.jaro_winkler, names))]
        for names in asked["files"]
    ],
    sys.stdout,
)
