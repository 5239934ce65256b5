#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What tools/import-crds writes for schemas made for it.

import_crds_test.py IMPORTER
"""

import json
import pathlib
import subprocess
import sys
import tempfile

SCHEMA = {
    "type": "object",
    "required": ["spec"],
    "properties": {
        "status": {"type": "object", "properties": {"ready": {"type": "boolean"}}},
        "spec": {
            "type": "object",
            "additionalProperties": False,
            "required": ["size"],
            "properties": {
                "size": {"type": "integer", "format": "int32", "minimum": 1, "default": 3},
                "port": {"x-kubernetes-int-or-string": True, "anyOf": [{"type": "integer"}, {"type": "string"}]},
                "tier": {"type": "string", "enum": ["a\tb", 1, True, None], "nullable": True},
                "names": {"type": "array", "items": {"type": "string"}, "x-kubernetes-list-type": "set"},
                "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                "rest": {"type": "object", "x-kubernetes-preserve-unknown-fields": True},
                "open": {"type": "object"},
                "additionalProperties": False,
            },
            "oneOf": [{"required": ["size"]}, {"required": ["port"]}],
        },
    },
}

VERSIONS = """group\tkind\tversion\tplural\tscope\tserved\tdeprecated\tstorage
example.com\tBigThing\tv1\tbigthings\tNamespaced\tTrue\tFalse\tTrue
"""

WANTED = """=\tv1\tBigThing\t11\tbigthings\tserved\tstorage\tnamespaced
=\tv2\tBigThing\t12\t
A
S
O\t*1
L\t[1\tset
O\t+
X
I\tf=int32\t>=1
S\t?\te=a\\tb\te=1\te=true\te=null
A\t0!.size
A\t0!.port
O\t2.labels\t3.names\t4.open\t5.port\t4.rest\t6!=.size\t7.tier\tone=8,9
O\t0.apiVersion\t0.kind\t0.metadata\t10!.spec\t0.status
O\t0.apiVersion\t0.kind\t0.metadata\t+
"""


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shapes = [
            {"group": "example.com", "kind": "bigthing", "version": "v2", "schema": {"properties": {}}},
            {"group": "example.com", "kind": "bigthing", "version": "v1", "schema": SCHEMA},
            {"group": "other.com", "kind": "broken", "version": "v1", "schema": {"spec": {}}},
        ]
        (folder / "shapes.jsonl").write_text("".join(json.dumps(s) + "\n" for s in shapes), encoding="utf-8")
        (folder / "versions.tsv").write_text(VERSIONS, encoding="utf-8")
        command = [sys.executable, sys.argv[1], "shapes.jsonl", "--versions", "versions.tsv", "--into", "out"]
        subprocess.run(command, cwd=folder, check=True)
        made = {path.name: path.read_text(encoding="utf-8") for path in (folder / "out").iterdir()}
    if list(made) != ["example.com.txt"]:
        sys.exit(f"unexpected files: {sorted(made)}")
    if made["example.com.txt"] != WANTED:
        sys.exit("unexpected table:\n" + made["example.com.txt"])


if __name__ == "__main__":
    main()
