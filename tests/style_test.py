#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What every file of the project owes its readers.

style_test.py ROOT          checks the files below ROOT
style_test.py --self-check  shows on files made for it that each kind of fault is found
"""

import pathlib
import re
import sys
import tempfile

LICENSE_LINE = "SPDX-License-Identifier: MIT"
CODE = (".h", ".cpp")
TOPS = ("analyzer", "rules", "tests", "tools")
# Work left undone has no place in a finished file. Written apart, so that this file passes too.
UNFINISHED = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK"]) + r")\b")
# No nouns: what is called so has not found its home.
HOMELESS = {"util", "utils", "helper", "helpers", "manager", "common", "misc"}


def is_script(path, text):
    return path.suffix == ".py" or text.startswith("#!")


def faults_of_code(path, text):
    lines = text.splitlines()
    if is_script(path, text) or path.suffix in CODE:
        if not any(LICENSE_LINE in line for line in lines[:2]):
            yield "has no license line"
    if path.suffix == ".h" and "#pragma once" not in lines:
        yield "has no #pragma once"
    for number, line in enumerate(lines, 1):
        if UNFINISHED.search(line):
            yield f"line {number} is unfinished"
    if path.stem in HOMELESS:
        yield "is named after nothing"
    if text and not text.endswith("\n"):
        yield "does not end in a line break"


def faults_of_rule(path, text):
    for field in ("summary", "why", "fix", "flagged", "passes"):
        if not re.search(rf"^{field}:", text, re.MULTILINE):
            yield f"has no {field}"
    named = re.search(r"^rule: (\S+)$", text, re.MULTILINE)
    if not named or named.group(1) != path.stem:
        yield "does not name the rule its file is called after"
    if "# finding: " not in text:
        yield "has no example with a finding"


def faults(root):
    for top in TOPS:
        for path in sorted((root / top).rglob("*")):
            if not path.is_file() or "__pycache__" in path.parts:
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            file = path.relative_to(root)
            found = list(faults_of_code(path, text))
            if file.parts[0] == "rules" and path.suffix == ".yaml" and len(file.parts) == 3:
                found += faults_of_rule(path, text)
            yield from (f"{file.as_posix()} {fault}" for fault in found)


SPDX_CODE = f"// {LICENSE_LINE}\n"
RULE = "rule: a\nsummary: s\nwhy: w\nfix: f\nflagged: |\n  a: 1  # finding: m\npasses: |\n  a: 2\n"

# (file, its text, how many faults it has)
CASES = [
    ("analyzer/text/a.cpp", SPDX_CODE, 0),
    ("analyzer/text/a.cpp", "int a;\n", 1),
    ("analyzer/text/a.h", SPDX_CODE + "#pragma once\n", 0),
    ("analyzer/text/a.h", SPDX_CODE, 1),
    ("analyzer/text/a.cpp", SPDX_CODE + "// TO" + "DO: later\n", 1),
    ("analyzer/text/util.cpp", SPDX_CODE, 1),
    ("analyzer/text/a.cpp", SPDX_CODE + "int a;", 1),
    ("tools/a", "#!/bin/sh\n", 1),
    ("tools/a", f"#!/bin/sh\n# {LICENSE_LINE}\n", 0),
    ("rules/probes/a.yaml", RULE, 0),
    ("rules/probes/b.yaml", RULE, 1),
    ("rules/probes/a.yaml", RULE.replace("passes", "passing"), 1),
    ("rules/probes/a.yaml", RULE.replace("  # finding: m", ""), 1),
]


def wrong_verdicts():
    for file, text, expected in CASES:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / file
            path.parent.mkdir(parents=True)
            path.write_text(text, encoding="utf-8")
            found = list(faults(pathlib.Path(folder)))
            if len(found) != expected:
                yield f"{file} {text!r}: expected {expected} faults, found {found}"


def main():
    if sys.argv[1:] == ["--self-check"]:
        found = list(wrong_verdicts())
    else:
        found = list(faults(pathlib.Path(sys.argv[1])))
    print("\n".join(found) if found else "nothing to say")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
