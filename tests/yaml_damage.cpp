// SPDX-License-Identifier: MIT
#include "yaml_damage.h"

#include <string_view>

namespace {

size_t line_begin(const std::string& bytes, size_t at) {
  const size_t feed = at == 0 ? std::string::npos : bytes.rfind('\n', at - 1);
  return feed == std::string::npos ? 0 : feed + 1;
}

size_t line_end(const std::string& bytes, size_t at) {
  const size_t feed = bytes.find('\n', at);
  return feed == std::string::npos ? bytes.size() : feed + 1;
}

}  // namespace

const std::vector<std::string>& plain_manifests() {
  static const std::vector<std::string> all = {
      R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: {app: web, tier: "front"}
spec:
  replicas: 3
  template:
    spec:
      containers:
        - name: web
          image: registry.example/web:1.2.3 # pinned
          args: ["--port", '8080', -v, a b]
          ports:
            - containerPort: 8080
              name: http
          resources: {}
)",
      R"(
# Source: shop/templates/service.yaml
apiVersion: v1
kind: Service
metadata:
  annotations:
    "example.com/a": 'it''s'
    example.com/b: "say \"hi\"\n"
spec:
  clusterIP: None
  selector:
    app: web
  ports:
  - port: 80
    targetPort: http
  # the other one
  - port: 443
    targetPort: https
)",
      R"(kind: ConfigMap
data:
  app.conf: |
    # not a comment
    [main]
      level = debug

    key: value
  strip: |-
    one
    two
  keep: |+
    one


  folded: >
    some words
    and more

      - indented
    end
binaryData:
immutable: true
)",
      R"(- a
- - b
  - c: 1
    d:
    - e
    -
  -   f: g
-
  h: i
- {j: [k, {l: m}], "n":1}
- "o": p
  'q' : r
)",
      R"(apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: reader
rules:
- apiGroups: [""]
  resources: [pods, pods/log]
  verbs: [get, "list" , watch ]
- nonResourceURLs:
  - /healthz
  verbs:
  - get
)",
      R"(kind: CronJob
spec:
  schedule: "*/5 * * * *"
  jobTemplate:
    spec:
      template:
        spec:
          containers:
          - command:
            - /bin/sh
            - -c
            - |
              set -e
              echo "$A: $B" # x
            - >-
              exec
              run
            env:
            - {name: A, value: "1"}
            - name: B
              valueFrom: {secretKeyRef: {name: s, key: k}}
)",
      "a:\n b: 1\n c:\n  - d\n\n  - e: :8080\n    f: -1\n# end\n\n",
      "  x: y z\n  u: http://a.b/c#d?e=f&g\n  \xC3\xA9: \"\xE2\x82\xAC\" # \xF0\x9F\x98\x80\n  "
      "e:\n",
      "k: |\n\n\n  one\n\n   two  \n\n  three\nl: >+\n  a\n\n\n  b\n\nm: ''\nn: \"\"\no: ~\n",
      "y: yes\nn: no\n1: one\n0x10: two\n1.5: three\nk: a\nk: b\n<<: {k: c, m: d}\nm: e\n",
      " # first\n\nkey:   # why\n  - [a, [b, c], {}]   # list\n  - []\nlast:\n",
      R"(kind: CustomResourceDefinition
spec:
  description: A long text that goes on
    over lines, with 'quotes' and a:colon

    and a second part
  quoted: 'it''s as long

    as that '
  other: "said \"so\"\n
    \  and \
    went \ton"
  names:
    {plural: as, shortNames: [a,
      b, # the other
    ], "x":
      y}
  url:
    http://a.b/c
  list:
  - one
    two
  - "a
     b"
  - [c, "d
    e"
    , f]
)",
      "{\"a\": {\"b\": [1, true, null]},\n  \"c\":\"d\\n\"\n}\n",
      "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec:\n    "
      "hostNetwork: "
      "false\n    containers:\n    - {image: \"a:b\", name: c}\n- apiVersion: v1\n  kind: Secret\n"
      "  data: {a: Zm9v=}\n",
  };
  return all;
}

std::string Damage::next() {
  const auto& all = plain_manifests();
  std::string bytes = all[pick(all.size())];
  if (pick(3) == 0) bytes = part(bytes);
  const size_t edits = 1 + pick(3);
  for (size_t i = 0; i < edits && !bytes.empty(); ++i) edit(bytes);
  return bytes;
}

std::string Damage::part(const std::string& bytes) {
  const size_t begin = line_begin(bytes, pick(bytes.size()));
  return bytes.substr(begin, 20 + pick(120));
}

// What matters to YAML, and what comes near to it.
std::string Damage::piece() {
  static constexpr std::string_view bytes = " :-#'\"{}[]|>&*!?%@`\t\n\r\\,aB0~<=\x01\x7F\xFF";
  static const std::vector<std::string> longer = {
      "  ",       ": ",           ":\n",      "- ",    " #",    "? ",           "\r\n",
      ", ",       "null",         "\n\n",     "\n  ",  "\n- ",  "---",          "...",
      "\n# ",     "|-\n",         "|2\n",     ">+",    "{}",    "[]",           "''",
      "\"\"",     "- - ",         "<<: ",     "a: b",  "[a, b", "{a: ",         "\\n",
      "\xC3\xA9", "\xE2\x82\xAC", "\xC2\x85", "- a\n", "k:\n",  "\xE2\x80\xA8", "\xEF\xBB\xBF"};
  if (pick(2) == 0) return std::string(1, bytes[pick(bytes.size())]);
  return longer[pick(longer.size())];
}

void Damage::edit(std::string& bytes) {
  const size_t at = pick(bytes.size());
  switch (pick(10)) {
    case 0:
      bytes.erase(at, 1 + pick(3));
      break;
    case 1:
      bytes.replace(at, 1, piece());
      break;
    case 2:
      bytes.insert(at, bytes.substr(at, 1 + pick(6)));
      break;
    case 3:
    case 4:
      bytes.insert(at, piece());
      break;
    default:
      edit_line(bytes, at);
  }
}

void Damage::edit_line(std::string& bytes, size_t at) {
  const size_t begin = line_begin(bytes, at);
  const size_t end = line_end(bytes, at);
  switch (pick(6)) {
    case 0:
      bytes.erase(begin, end - begin);
      break;
    case 1:
      bytes.insert(begin, bytes.substr(begin, end - begin));
      break;
    case 2:
      bytes.insert(begin, 1 + pick(3), ' ');
      break;
    case 3:
      if (bytes[begin] == ' ') bytes.erase(begin, 1 + pick(2));
      break;
    case 4:
      bytes.insert(begin, piece());
      break;
    default:
      bytes.resize(pick(4) == 0 ? at : end);
  }
}
