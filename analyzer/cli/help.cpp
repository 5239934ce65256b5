// SPDX-License-Identifier: MIT
#include "cli/help.h"

namespace kready::cli {

std::string_view help() {
  return R"(kready-lint: is what this repository renders ready for production?

Usage: kready-lint [check] [OPTION...] PATH...  files, folders; - is a pipe
       kready-lint upgrade --to 1.NN PATH...    what an upgrade asks for
       kready-lint network PATH...              who can connect to whom
       kready-lint backups PATH...              what backs up which data
       kready-lint explain RULE                 what, why, and how to mend it
       kready-lint rules [--format text|json|markdown]
       kready-lint dump documents|objects|graph|kinds PATH...
       kready-lint test PACK...                 run your own rules' examples
       kready-lint config show PATH             what is in force, and why
       kready-lint COMMAND --help               all options of a command

Often used with check:
  --profile minimal|recommended|strict  how much to ask for (recommended)
  --rules RULE,...                      only these; also 'area/*'
  --disable RULE,...                    all but these
  --fail-on error|warning|info|never    what makes the exit code 1 (warning)
  --format text|concise|json|sarif      for people, editors, programs, hosts
Examples:
  helm template shop charts/shop | kready-lint --format sarif -

Exit codes: 0 nothing to report, 1 findings, 2 could not run.
)";
}

std::string_view help(Command command) {
  switch (command) {
    case Command::check:
      return R"(Usage: kready-lint [check] [OPTION...] PATH...   (- is standard input)

  --rules SELECTOR,...       only these: RULE, 'area/*', framework:NAME, or
                             another linter's check: kube-linter/CHECK
  --enable, --disable SELECTOR,...      these too; but not these
  --profile minimal|recommended|strict  (recommended)
  --param RULE.NAME=VALUE    set a parameter of a rule
  --rule-pack FILE|FOLDER    add rules of your own
  --crds FILE|FOLDER         CustomResourceDefinitions the cluster has
  --schema-location PATH     JSON schemas in a folder; default: those built in
  --feature-gates A=true,... feature gates that are on or off in the cluster
  --require-schema           report custom resources of unknown kinds as errors
  --kubernetes-version 1.NN  the cluster's (the newest), or a range 1.31..1.34
  --fail-on error|warning|info|never    what makes the exit code 1 (warning)
  --format text|concise|json|sarif      (text)
  --output FILE              write there, all at once
  --config FILE; --no-config instead of .kready-lint.yaml in or above PATH
  -q, --quiet; --color auto|always|never; -j, --jobs N   (NO_COLOR is obeyed)

Example: kready-lint --profile strict --disable 'network/*' apps/
A folder gives its .yaml, .yml and .json files, without what git ignores.
Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not run.
)";
    case Command::upgrade:
      return R"(Usage: kready-lint upgrade --to 1.NN [OPTION...] PATH... (- is standard input)

Says what has to change before the cluster runs that version: APIs that go,
fields that go, add-ons and custom resources that do not fit; each under the
first release in which it is a fault.

  --to 1.NN               the version that is wanted
  --from 1.NN             the one that runs (the one before it)
  --disable SELECTOR,...  without these rules
  --crds FILE|FOLDER      CustomResourceDefinitions the cluster has
  --fail-on error|warning|never  what makes the exit code 1 (warning)
  --format text|json      (text)
  --output FILE           write there, all at once
  --param, --rule-pack, --feature-gates, -q, --color, -j, --config: see check

Examples:
  kready-lint upgrade --to 1.34 clusters/production
  kready-lint upgrade --from 1.31 --to 1.34 --format json apps/

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not run.
)";
    case Command::network:
      return R"(Usage: kready-lint network [OPTION...] PATH...       (- is standard input)
       kready-lint network --diff OLD NEW

Shows who can connect to whom on which ports, as all network policies say.

  --from END --to END    one connection, step by step; one of them: only its
                         connections. END: a workload as NAME, NAMESPACE/NAME or
                         NAMESPACE/KIND/NAME, an address or a block, node,
                         api-server, NAMESPACE/* for some pod of a namespace
  --port PORT[/PROTOCOL] of the connection: a number or a name (TCP)
  --diff                 what a change from OLD to NEW opens and closes
  --format text|json|dot|mermaid|svg  (text)
  --output FILE          write there, all at once
  -j, --jobs N; --config FILE, --no-config: see check

Exit codes: 0; 1 the connection is not surely allowed, or --diff found a
change; 2 could not run.

Examples:
  kready-lint network --from shop/web --to shop/db --port 5432 apps/
  kready-lint network --format svg --output network.svg apps/
)";
    case Command::backups:
      return R"(Usage: kready-lint backups [OPTION...] PATH...       (- is standard input)

Shows what backs up the data of every claim, claim template, ephemeral volume
and database: which schedule of which tool, when, how long it is kept, where,
with which caveats; and why nothing does.

  --format text|json|markdown  (text)
  --output FILE                write there, all at once
  -j, --jobs N                 threads (as many as there are cores)
  --config FILE; --no-config   see check

A volume that needs no backup says kready.dev/backup: not-needed, as a label or
an annotation.

Exit codes: 0; 1 the data of a volume is not backed up; 2 could not run.

Examples:
  kready-lint backups apps/
  kustomize build overlays/prod | kready-lint backups --format markdown -
)";
    case Command::explain:
      return R"(Usage: kready-lint explain RULE...

Says what a rule asks, why, how to mend it, with examples. RULE is a rule's id
or any other selector: 'area/*', framework:NAME, or another linter's check.

  --rule-pack FILE|FOLDER    rules of your own too
  --color auto|always|never  (auto; NO_COLOR is obeyed)
  --config, --no-config      see check

Examples:
  kready-lint explain kube-linter/no-liveness-probe
  kready-lint explain 'network/*' | less
)";
    case Command::rules:
      return R"(Usage: kready-lint rules [OPTION...]

Lists every rule with its severity and the smallest profile that holds it.

  --format text|json|markdown  (text)
  --output FILE                write there, all at once
  --rule-pack FILE|FOLDER      rules of your own too
  --config, --no-config        see check

Example:
  kready-lint rules --format markdown --output rules.md
)";
    case Command::dump:
      return R"(Usage: kready-lint dump documents|objects|graph|kinds PATH...   (- is a pipe)

Prints what kready-lint sees: the trees of YAML documents, the Kubernetes
objects in them, the links between those, or who describes their kinds.

  --crds, --schema-location, --config, --no-config: see check
  --output FILE   write there, all at once

Example:
  kustomize build overlays/prod | kready-lint dump graph -
)";
    case Command::config:
      return R"(Usage: kready-lint config show [OPTION...] [PATH]

Prints the configuration that check would use for a path, and where each value
comes from: a default, a line of .kready-lint.yaml, or the command line. Takes
the options of check.

Example:
  kready-lint config show --profile strict apps/
)";
    case Command::test:
      break;
  }
  return R"(Usage: kready-lint test PACK...

Runs the examples in rule files, or in all rule files of a folder: what stands
under 'flagged' must give the findings its comments name, 'passes' none.
Exit codes: 0 all examples hold, 1 some do not, 2 could not run.

Example:
  kready-lint test policy/rules/
)";
}

}  // namespace kready::cli
