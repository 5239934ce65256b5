#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Data moves one way: a folder includes only folders before it, and a library stays behind its door.

layers_test.py ROOT         checks the sources below ROOT
layers_test.py --self-check  shows on trees made for it that each kind of fault is found
"""

import pathlib
import re
import sys
import tempfile

LINE = ["text", "yaml", "cel", "schema", "kube", "graph", "lint", "report", "cli"]

# Include prefix of a library -> the folders or files that may include it, and never in a header.
DOORS = {
    "yaml.h": ["yaml"],
    "yaml-cpp/": ["lint", "schema"],
    "valijson/": ["lint", "schema"],
    # valijson checks rule files as JSON: its adapter for yaml-cpp lacks what uniqueItems needs.
    "nlohmann/": ["report", "schema", "lint/rule_file.cpp"],
    "re2/": ["text/pattern.cpp"],
    "CLI/": ["cli"],
    "zstd.h": ["schema"],
}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)


def allowed_folders(file):
    """The folders whose headers the file may include; file is relative to the root."""
    if file.parts[0] == "rules":
        return LINE[: LINE.index("lint") + 1]
    return LINE[: LINE.index(file.parts[1]) + 1]


def behind_door(file, doors):
    inside = pathlib.PurePosixPath(*file.parts[1:])
    return any(inside == pathlib.PurePosixPath(door) or inside.parts[0] == door for door in doors)


def faults_of_include(file, name):
    folder = name.split("/")[0]
    if "/" in name and folder in LINE and folder not in allowed_folders(file):
        yield f"{file}: {name} stands later in the line"
    if name.startswith("../") or "/../" in name:
        yield f"{file}: {name} is not named by its folder"
    for prefix, doors in DOORS.items():
        if not name.startswith(prefix):
            continue
        if not behind_door(file, doors):
            yield f"{file}: {name} belongs behind {' or '.join(doors)}"
        elif file.suffix == ".h":
            yield f"{file}: {name} may not stand in a header"


def faults(root):
    files = [f for top in ("analyzer", "rules") for f in sorted((root / top).rglob("*"))]
    for path in files:
        if path.suffix not in (".h", ".cpp"):
            continue
        file = pathlib.PurePosixPath(path.relative_to(root).as_posix())
        if file.parts[0] == "analyzer" and file.parts[1] not in LINE:
            yield f"{file}: its folder is not in the line"
            continue
        for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
            yield from faults_of_include(file, name)


# (file, its include, whether that is a fault)
CASES = [
    ("analyzer/yaml/a.cpp", '"text/span.h"', False),
    ("analyzer/yaml/a.cpp", '"yaml/node.h"', False),
    ("analyzer/yaml/a.cpp", '"cel/value.h"', True),
    ("analyzer/text/a.h", '"cli/main.h"', True),
    ("analyzer/lint/a.cpp", '"report/report.h"', True),
    ("analyzer/cli/a.cpp", '"report/report.h"', False),
    ("analyzer/kube/a.cpp", '"../graph/unit.h"', True),
    ("analyzer/helper/a.cpp", "<string>", True),
    ("analyzer/yaml/a.cpp", "<yaml.h>", False),
    ("analyzer/yaml/a.h", "<yaml.h>", True),
    ("analyzer/kube/a.cpp", "<yaml.h>", True),
    ("analyzer/lint/a.cpp", "<yaml-cpp/yaml.h>", False),
    ("analyzer/report/a.cpp", "<yaml-cpp/yaml.h>", True),
    ("analyzer/schema/a.cpp", "<valijson/validator.hpp>", False),
    ("analyzer/cli/a.cpp", "<nlohmann/json.hpp>", True),
    ("analyzer/report/a.cpp", "<nlohmann/json.hpp>", False),
    ("analyzer/lint/rule_file.cpp", "<nlohmann/json.hpp>", False),
    ("analyzer/lint/a.cpp", "<nlohmann/json.hpp>", True),
    ("analyzer/text/pattern.cpp", "<re2/re2.h>", False),
    ("analyzer/text/source.cpp", "<re2/re2.h>", True),
    ("analyzer/cli/a.cpp", "<CLI/CLI.hpp>", False),
    ("analyzer/lint/a.cpp", "  <CLI/CLI.hpp>", True),
    ("rules/probes/a.cpp", '"lint/native.h"', False),
    ("rules/probes/a.cpp", '"report/report.h"', True),
    ("rules/probes/a.cpp", "<re2/re2.h>", True),
]


def wrong_verdicts():
    for file, include, expected in CASES:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / file
            path.parent.mkdir(parents=True)
            path.write_text(f"#include {include}\n", encoding="utf-8")
            if bool(list(faults(pathlib.Path(folder)))) != expected:
                yield f"{file} with {include}: expected {'a fault' if expected else 'no fault'}"


def main():
    if sys.argv[1:] == ["--self-check"]:
        found = list(wrong_verdicts())
    else:
        found = list(faults(pathlib.Path(sys.argv[1])))
    print("\n".join(found) if found else "the line holds")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
