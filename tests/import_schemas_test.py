#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""tools/import-schemas, seen from outside, on small documents made here.

import_schemas_test.py PROGRAM
"""

import json
import pathlib
import subprocess
import sys
import tempfile

SHOP = "io.k8s.api.shop.v1."
META = "io.k8s.apimachinery.pkg.apis.meta.v1."
HEADER = "# Written by tools/import-schemas; schemas/README.md has the grammar.\n"


def text(**more):
    return {"type": "string", "description": "words that nobody keeps", **more}


def ref(name):
    return {"$ref": f"#/definitions/{name}", "description": "words"}


def document(shelf, spec, required=(), extra=None):
    """A published document with a kind Shelf and its spec."""
    path = "/apis/shop.k8s.io/v1/namespaces/{namespace}/shelves"
    kind = {"group": "shop.k8s.io", "version": "v1", "kind": "Shelf"}
    definitions = {
        SHOP + "Shelf": {"description": "words", "type": "object", "properties": shelf,
                         "x-kubernetes-group-version-kind": [kind]},
        SHOP + "ShelfSpec": {"type": "object", "properties": spec, "required": list(required)},
        META + "ObjectMeta": {"type": "object", "properties": {"name": text()}},
        "io.k8s.apimachinery.pkg.api.resource.Quantity": {"type": "string"},
        **(extra or {}),
    }
    return {"swagger": "2.0", "definitions": definitions,
            "paths": {path: {"get": {"x-kubernetes-group-version-kind": kind}}}}


SHELF = {"metadata": ref(META + "ObjectMeta"), "spec": ref(SHOP + "ShelfSpec")}
LABELS = {"type": "object", "additionalProperties": text()}
FIRST = document(SHELF, {"color": text(), "labels": LABELS, "names": {"type": "array", "items": text()}},
                 ["color"])
NAMES = {"type": "array", "items": text(), "x-kubernetes-list-type": "set"}
BOOK = {"type": "object", "properties": {"title": text(), "size": ref("io.k8s.apimachinery.pkg.api.resource.Quantity")}}
BOOKS = {"type": "array", "items": ref(SHOP + "Book"), "x-kubernetes-list-type": "map",
         "x-kubernetes-list-map-keys": ["title"]}
SECOND = document(SHELF, {"books": BOOKS, "color": text(), "names": NAMES, "kind": text()}, ["kind"],
                  {SHOP + "Book": BOOK})

TABLE = HEADER + """package shop
group shop.k8s.io

kind v1.Shelf namespaced since 1.20 deprecated 1.30

type v1.Book @31-
  size quantity
  title string

type v1.Shelf
  metadata meta/v1.ObjectMeta
  spec v1.ShelfSpec

type v1.ShelfSpec
  books [v1.Book|title] @31-
  color string required@-30 gate=Paint empty-unset = blue | deep red@31- | green@-30
  kind string @31- required
  labels {string} @-30
  names [string] @-30
  names [string|set] @31-
""".replace("deep red", '"deep red"')

ENUMS = {SHOP + "ShelfSpec.color": {"values": ["green", "deep red", "blue"], "closed": True, "emptyIsUnset": True,
                                    "since": {"deep red": "1.31"}, "until": {"green": "1.30"}}}
FILES = {
    "first.json": json.dumps(FIRST),
    "second.json": json.dumps(SECOND),
    "enums.json": json.dumps(ENUMS),
    "gates.tsv": "gate\tsince\tdefault\tstage\tlocked\nPaint\t1.30\toff\tAlpha\tno\nPaint\t1.31\ton\tGA\tyes\n",
    "field-gates.tsv": f"field\tgate\n{SHOP}ShelfSpec.color\tPaint\n",
    "life.tsv": "apiVersion\tkind\tintroduced\tdeprecated\tremoved\treplacement\n"
                "shop.k8s.io/v1\tShelf\t1.20\t1.30\t1.29\t\nshop.k8s.io/v1beta1\tShelf\t1.18\t1.20\t1.22\t\n",
}


class Folder:
    def __init__(self, program, root):
        self.program, self.root, self.tables = program, root, root / "tables"
        for name, content in FILES.items():
            (root / name).write_text(content, encoding="utf-8")

    def run(self, *arguments):
        command = [sys.executable, self.program, "--tables", str(self.tables), *arguments]
        return subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=False)

    def bring(self, *arguments):
        done = self.run(*arguments)
        assert done.returncode == 0, done.stderr
        return self.read()

    def read(self):
        return {path.name: path.read_text(encoding="utf-8") for path in self.tables.iterdir()}


def two_versions(folder):
    folder.bring("1.30", "first.json")
    return folder.bring("1.31", "second.json", "--enums", "enums.json", "--gates", "gates.tsv",
                        "--field-gates", "field-gates.tsv", "--lifecycle", "life.tsv")


def test_two_documents_make_the_table(folder):
    found = two_versions(folder)
    older = "kind v1beta1.Shelf since 1.18 deprecated 1.20 removed 1.22 use shop.k8s.io/v1 Shelf\n"
    expected = TABLE.replace("deprecated 1.30\n", "deprecated 1.30\n" + older)
    assert found["shop.k8s.io.txt"] == expected, found["shop.k8s.io.txt"]
    assert found["feature-gates.txt"] == HEADER + "Paint 1.30:alpha:off 1.31:ga:on:locked\n"
    assert found["versions.txt"].splitlines()[1:] == ["1.30 OpenAPI of Kubernetes 1.30", "1.31 OpenAPI of Kubernetes 1.31"]
    assert sorted(found) == ["feature-gates.txt", "meta.txt", "shop.k8s.io.txt", "versions.txt"], sorted(found)


def test_importing_again_changes_nothing(folder):
    before = two_versions(folder)
    for version, document_name in (("1.31", "second.json"), ("1.30", "first.json"), ("1.31", "second.json")):
        assert folder.bring(version, document_name) == before, version


def test_the_next_version_carries_values_over(folder):
    before = two_versions(folder)
    after = folder.bring("1.32", "second.json")
    assert after["shop.k8s.io.txt"] == before["shop.k8s.io.txt"]
    assert after["versions.txt"] != before["versions.txt"]


def test_a_type_that_is_gone_closes_its_ranges(folder):
    two_versions(folder)
    (folder.root / "third.json").write_text(json.dumps(
        {"definitions": {META + "ObjectMeta": FIRST["definitions"][META + "ObjectMeta"]}}))
    found = folder.bring("1.32", "third.json")["shop.k8s.io.txt"]
    assert "kind v1.Shelf namespaced since 1.20 deprecated 1.30 removed 1.32" in found, found
    assert "type v1.Shelf @-31\n" in found and "type v1.Book @31\n" in found, found


def test_version_3_of_openapi(folder):
    color = text(enum=["blue", "red"], default="blue")
    spec = {"type": "object", "properties": {"color": color}}
    schemas = {SHOP + "ShelfSpec": spec, SHOP + "Shelf": {"type": "object", "properties": {
        "spec": {"allOf": [{"$ref": f"#/components/schemas/{SHOP}ShelfSpec"}], "default": {}}}}}
    (folder.root / "v3.json").write_text(json.dumps({"openapi": "3.0.0", "components": {"schemas": schemas}}))
    found = folder.bring("1.30", "v3.json")["shop.txt"]
    assert "  spec v1.ShelfSpec\n" in found and "  color string default = blue | red\n" in found, found


def test_check_finds_a_table_out_of_form(folder):
    two_versions(folder)
    assert folder.run("--check").returncode == 0
    path = folder.tables / "shop.k8s.io.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("  names [string|set] @31-\n", ""), encoding="utf-8")
    assert folder.run("--check").returncode == 0
    path.write_text(path.read_text(encoding="utf-8").replace("blue |", "blue  |"), encoding="utf-8")
    assert folder.run("--check").returncode == 1


def test_what_is_not_there_is_said(folder):
    (folder.root / "empty.json").write_text("{}")
    assert "no definitions" in folder.run("1.30", "empty.json").stderr
    (folder.root / "torn.json").write_text(json.dumps(document(SHELF, {"book": ref(SHOP + "Book")})))
    assert "v1.ShelfSpec speaks of shop/v1.Book" in folder.run("1.30", "torn.json").stderr
    assert not folder.tables.exists()


def main():
    failed = 0
    for name, test in sorted(globals().items()):
        if not name.startswith("test_"):
            continue
        with tempfile.TemporaryDirectory() as root:
            try:
                test(Folder(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(root)))
            except AssertionError as error:
                print(f"{name}: {error}")
                failed += 1
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
