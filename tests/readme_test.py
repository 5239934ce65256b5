#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every command that README.md and docs/ show is run, and must say what is shown below it.

readme_test.py BINARY ROOT check        runs and compares
readme_test.py BINARY ROOT update       writes what the commands say now below them
readme_test.py BINARY ROOT self-check   a wrong output is noticed

A block ```console holds lines `$ command`, each with its output below. An output whose last line is
`...` goes on where the page stops. The commands of a block run in one shell, at the top of the
project. tools/run stands for the binary under test, which is on the PATH as kready-lint too; helm,
kubectl and kustomize print what they rendered when the fixtures were made.
"""

import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CUT = "..."
END = "\x1e"  # printed after the output of each command

# Program -> the rendering that stands for a call with these words in it.
RENDERERS = {
    "helm": {"charts/notifier": "charts/rendered/notifier.yaml", "charts/queue": "charts/rendered/queue.yaml"},
    "kustomize": {"overlays/staging": "overlays/rendered/staging.yaml",
                  "overlays/production": "overlays/rendered/production.yaml"},
}
RENDERERS["kubectl"] = RENDERERS["kustomize"]


def renderer(fixtures, calls):
    arms = "".join(
        f"  *{shlex.quote(words)}*) exec cat {shlex.quote(str(fixtures / file))} ;;\n"
        for words, file in calls.items()
    )
    return f'#!/bin/sh\ncase "$*" in\n{arms}esac\necho "no rendering is kept for: $*" >&2\nexit 1\n'


class Shell:
    def __init__(self, binary, root, folder):
        self.root = root
        programs = {name: renderer(root / "fixtures", calls) for name, calls in RENDERERS.items()}
        programs["kready-lint"] = f'#!/bin/sh\nexec {shlex.quote(str(binary))} "$@"\n'
        for name, text in programs.items():
            (folder / name).write_text(text, encoding="utf-8")
            (folder / name).chmod(0o755)
        self.environment = dict(os.environ, PATH=f"{folder}:{os.environ['PATH']}", NO_COLOR="1")

    def outputs(self, commands):
        """What each command prints, errors included, in one shell."""
        steps = [
            f"{command.replace('tools/run ', 'kready-lint ')}\nstatus=$?; printf '{END}'; (exit $status)\n"
            for command in commands
        ]
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", "exec 2>&1\n" + "".join(steps)],
            cwd=self.root, env=self.environment, capture_output=True, text=True, check=False,
            stdin=subprocess.DEVNULL,
        )
        return done.stdout.split(END)[: len(commands)]


def commands_of(block):
    """Pairs of a command and the lines shown below it."""
    pairs = []
    for line in block.splitlines():
        if line.startswith("$ "):
            pairs.append((line[2:], []))
        elif pairs:
            pairs[-1][1].append(line)
    return pairs


def holds(shown, got):
    """Whether the lines shown are those printed, or their beginning where they are cut."""
    if shown and shown[-1] == CUT:
        return len(got) >= len(shown) and got[: len(shown) - 1] == shown[:-1]
    return got == shown


def shown_now(shown, got):
    """The lines to show for what is printed now, cut at the same length where they were cut."""
    if shown and shown[-1] == CUT and len(got) >= len(shown):
        return got[: len(shown) - 1] + [CUT]
    return got


def lines_of(output):
    return [line.rstrip() for line in output.rstrip("\n").split("\n")] if output else []


def faults_of_page(shell, name, text):
    for block in BLOCK.findall(text):
        pairs = commands_of(block)
        for (command, shown), output in zip(pairs, shell.outputs([c for c, _ in pairs]), strict=True):
            got = lines_of(output)
            if not holds(shown, got):
                yield f"{name}: $ {command}\n--- shown\n" + "\n".join(shown) + "\n--- printed\n" + "\n".join(got[:60])


def updated_page(shell, text):
    def updated_block(match):
        pairs = commands_of(match.group(1))
        lines = []
        for (command, shown), output in zip(pairs, shell.outputs([c for c, _ in pairs]), strict=True):
            lines += [f"$ {command}", *shown_now(shown, lines_of(output))]
        return "```console\n" + "".join(line + "\n" for line in lines) + "```"

    return BLOCK.sub(updated_block, text)


def pages(root):
    return [root / "README.md", *sorted((root / "docs").rglob("*.md"))]


def check(shell):
    ran = 0
    for page in pages(shell.root):
        text = page.read_text(encoding="utf-8")
        ran += sum(len(commands_of(block)) for block in BLOCK.findall(text))
        yield from faults_of_page(shell, page.relative_to(shell.root), text)
    if ran == 0:
        yield "no page shows a command"


def update(shell):
    for page in pages(shell.root):
        text = page.read_text(encoding="utf-8")
        page.write_text(updated_page(shell, text), encoding="utf-8")
    return []


# (a block, whether it holds)
BLOCKS = [
    ("$ echo one\none\n", True),
    ("$ echo one\ntwo\n", False),
    ("$ echo one\n", False),
    ("$ printf 'one\\ntwo\\nthree\\n'\none\n...\n", True),
    ("$ printf 'one\\ntwo\\nthree\\n'\ntwo\n...\n", False),
    ("$ echo one\none\n...\n", False),
    ("$ false\n$ echo $?\n1\n", True),
    ("$ true\n$ echo $?\n1\n", False),
    ("$ echo one >&2\none\n", True),
    ("$ helm template x fixtures/charts/other\n", False),
]


def self_check(shell):
    for block, expected in BLOCKS:
        if (not list(faults_of_page(shell, "page", f"```console\n{block}```\n"))) != expected:
            yield f"{block!r}: expected to {'hold' if expected else 'fail'}"


MODES = {"check": check, "update": update, "self-check": self_check}


def main():
    binary, root, mode = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        shell = Shell(pathlib.Path(binary).resolve(), pathlib.Path(root).resolve(), pathlib.Path(folder))
        faults = list(MODES[mode](shell))
    print("\n\n".join(faults) if faults else "the pages hold")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
