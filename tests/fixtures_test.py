#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What kready-lint says of whole inputs, compared with what is kept in fixtures/NAME.golden.txt and .json.

fixtures_test.py BINARY ROOT goldens       compares
fixtures_test.py BINARY ROOT determinism   the same bytes whatever the number of threads
fixtures_test.py BINARY ROOT ready         nothing is found in the clean shop
fixtures_test.py BINARY ROOT planted       what was put into the other one is found
fixtures_test.py BINARY ROOT update        writes the kept results anew
fixtures_test.py BINARY ROOT self-check    a result that differs is noticed
"""

import difflib
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

# Name of a golden -> the arguments, seen from fixtures/. Each path is a unit of its own.
CASES = {
    "shop": ["shop"],
    "shop-ready": ["shop-ready"],
    "charts": ["charts"],
    "overlays": ["overlays/rendered/staging.yaml", "overlays/rendered/production.yaml"],
    "gitops-flux": ["gitops-flux"],
    "gitops-argocd": ["gitops-argocd"],
}

# One case more, so that several units are in one run.
EVERYTHING = [argument for arguments in CASES.values() for argument in arguments]

# The faults that were put into the shop: where, and the rules that must see them there.
PLANTED = {
    "cart.yaml": "service-selects-nothing single-replica rolling-update-deadlocks-on-claim claim-not-backed-up",
    "catalog.yaml": "config-key-missing config-map-missing memory-limit-missing disruption-budget-missing"
    " replicas-not-spread pod-not-isolated root-user-allowed writable-root-filesystem"
    " capabilities-not-dropped seccomp-profile-missing privilege-escalation-unset",
    "checkout.yaml": "probe-port-unknown service-account-missing egress-without-dns",
    "identity.yaml": "init-container-with-probe secret-missing disruption-budget-blocks-eviction",
    "ingress.yaml": "ingress-backend-missing api-removed",
    "inventory.yaml": "duplicate-key liveness-probe-missing unknown-field enum-value-invalid field-type-wrong"
    " mount-without-volume",
    "log-agent.yaml": "privileged-container host-network host-pid host-path-volume runtime-socket-mounted",
    "mailer.yaml": "yaml-syntax-error",
    "media.yaml": "string-value-unquoted request-above-limit root-user-id privilege-escalation-allowed host-port"
    " claim-not-backed-up",
    "namespace.yaml": "default-deny-ingress-missing",
    "network.yaml": "network-policy-selects-nothing",
    "orders-database.yaml": "root-user-id claim-not-backed-up quantity-invalid",
    "orders.yaml": "autoscaler-target-missing secret-missing api-removed",
    "payments.yaml": "string-value-unquoted request-above-limit disruption-budget-blocks-eviction mount-without-volume",
    "recommendations.yaml": "image-tag-latest liveness-probe-missing"
    " readiness-probe-missing service-account-missing api-removed selector-mismatches-template",
    "reports.yaml": "memory-limit-missing object-name-invalid cron-schedule-invalid",
    "search.yaml": "privileged-container capability-grants-host capability-beyond-baseline host-path-volume"
    " cpu-request-missing",
    "storefront.yaml": "image-tag-latest probes-identical autoscaler-fights-replicas pod-egress-not-isolated"
    " disruption-budget-blocks-eviction memory-request-missing cpu-request-missing",
}

FORMATS = {"txt": "text", "json": "json"}


class Linter:
    def __init__(self, binary, fixtures):
        self.binary = pathlib.Path(binary).resolve()
        self.fixtures = fixtures

    def run(self, arguments, form, *options, cwd=None):
        """Standard output of a run that could do its work."""
        command = [self.binary, "--format", form, *options, *arguments]
        done = subprocess.run(command, cwd=cwd or self.fixtures, capture_output=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"{command} ended with {done.returncode}: {done.stderr.decode()}")
        return done.stdout.decode()


def golden(fixtures, name, suffix):
    return fixtures / f"{name}.golden.{suffix}"


def difference(path, got):
    """Lines of a comparison of the file with the text; none when they are equal."""
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    return list(
        difflib.unified_diff(kept.splitlines(), got.splitlines(), path.name, "now", lineterm="", n=1)
    ) or ([] if kept == got else [f"{path.name}: the ends of the lines differ"])


def goldens(linter):
    for name, arguments in CASES.items():
        for suffix, form in FORMATS.items():
            yield from difference(golden(linter.fixtures, name, suffix), linter.run(arguments, form))


def update(linter):
    for name, arguments in CASES.items():
        for suffix, form in FORMATS.items():
            golden(linter.fixtures, name, suffix).write_text(linter.run(arguments, form), encoding="utf-8")
    return []


def determinism(linter):
    for form in FORMATS.values():
        reference = linter.run(EVERYTHING, form, "--jobs", "1")
        for jobs in ("2", "7", "2", "7"):
            if linter.run(EVERYTHING, form, "--jobs", jobs) != reference:
                yield f"{form} differs with --jobs {jobs}"
    yield from order_of_units(linter)
    yield from order_of_creation(linter)


def order_of_units(linter):
    """Units know nothing of each other, so another order of them only orders the findings anew."""
    one = json.loads(linter.run(EVERYTHING, "json"))
    other = json.loads(linter.run(EVERYTHING[::-1], "json"))
    for part in ("findings", "skipped"):
        if sorted(map(json.dumps, one[part])) != sorted(map(json.dumps, other[part])):
            yield f"other {part} when the units come in another order"
    if one["summary"] != other["summary"]:
        yield "another summary when the units come in another order"


def order_of_creation(linter):
    """A folder is read in the order of its names, not in the one the disk hands out."""
    reference = linter.run(["shop"], "json")
    for seed in range(3):
        with tempfile.TemporaryDirectory() as folder:
            files = sorted((linter.fixtures / "shop").iterdir())
            random.Random(seed).shuffle(files)
            (pathlib.Path(folder) / "shop").mkdir()
            for file in files:
                shutil.copy(file, pathlib.Path(folder) / "shop" / file.name)
            if linter.run(["shop"], "json", cwd=folder) != reference:
                yield f"the order in which files were written shows (seed {seed})"


def findings(linter, name):
    return json.loads(linter.run([name], "json"))["findings"]


def ready(linter):
    for finding in findings(linter, "shop-ready"):
        yield f"shop-ready: {finding['rule']}: {finding['message']} ({finding['location']})"


def planted(linter):
    found = {(f["location"]["file"], f["rule"]) for f in findings(linter, "shop") if f["location"]}
    for file, rules in PLANTED.items():
        for rule in rules.split():
            if (f"shop/{file}", rule) not in found:
                yield f"{file}: nothing found by {rule}"


def self_check(linter):
    del linter
    with tempfile.TemporaryDirectory() as folder:
        kept = pathlib.Path(folder) / "a.golden.txt"
        kept.write_text("one\ntwo\n", encoding="utf-8")
        if difference(kept, "one\ntwo\n"):
            yield "equal results are told apart"
        for other in ("one\n", "one\ntwo\nthree\n", "one\ntwo", ""):
            if not difference(kept, other):
                yield f"{other!r} passes for the kept result"


MODES = {
    "goldens": goldens,
    "determinism": determinism,
    "ready": ready,
    "planted": planted,
    "update": update,
    "self-check": self_check,
}


def main():
    binary, root, mode = sys.argv[1:]
    linter = Linter(binary, pathlib.Path(root).resolve() / "fixtures")
    faults = list(MODES[mode](linter))
    print("\n".join(faults[:200]) if faults else "as kept")
    if faults and mode == "goldens":
        print("tools/update-goldens keeps the new results")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
