// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "network_reference.h"

namespace kready::tests::reference {

namespace {

std::string join(const std::vector<std::string>& parts, std::string_view separator = ", ") {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::string map_of(const Labels& labels, std::string_view prefix = "") {
  std::vector<std::string> parts;
  for (const auto& [key, value] : labels)
    parts.push_back(fmt::format("'{}{}': '{}'", prefix, key, value));
  return "{" + join(parts) + "}";
}

void add_expressions(const Selector& selector, std::string_view prefix,
                     std::vector<std::string>& parts) {
  for (const Requirement& each : selector.requirements) {
    std::vector<std::string> values;
    for (const std::string& value : each.values) values.push_back("'" + value + "'");
    std::string list = values.empty() ? "" : fmt::format(", values: [{}]", join(values));
    parts.push_back(
        fmt::format("{{key: '{}{}', operator: {}{}}}", prefix, each.key, each.operation, list));
  }
}

std::string label_selector(const Selector& selector) {
  std::vector<std::string> expressions;
  add_expressions(selector, "", expressions);
  std::vector<std::string> parts;
  if (!selector.equal.empty()) parts.push_back("matchLabels: " + map_of(selector.equal));
  if (!expressions.empty()) parts.push_back("matchExpressions: [" + join(expressions) + "]");
  return "{" + join(parts) + "}";
}

std::string calico_selector(const Selector& selector) {
  std::vector<std::string> parts;
  for (const auto& [key, value] : selector.equal)
    parts.push_back(
        fmt::format("{} == '{}'",
                    key == "kubernetes.io/metadata.name" ? "projectcalico.org/name" : key, value));
  for (const Requirement& each : selector.requirements) {
    std::vector<std::string> values;
    for (const std::string& value : each.values) values.push_back("'" + value + "'");
    if (each.operation == "In") parts.push_back(each.key + " in {" + join(values) + "}");
    if (each.operation == "NotIn") parts.push_back(each.key + " not in {" + join(values) + "}");
    if (each.operation == "Exists") parts.push_back("has(" + each.key + ")");
    if (each.operation == "DoesNotExist") parts.push_back("!has(" + each.key + ")");
  }
  return parts.empty() ? "\"all()\"" : "\"" + join(parts, " && ") + "\"";
}

std::string cilium_selector(const Peer& peer) {
  constexpr std::string_view prefix = "k8s:io.cilium.k8s.namespace.labels.";
  std::vector<std::string> expressions;
  std::string equal = peer.pods ? map_of(peer.pods->equal, "k8s:") : "{}";
  if (peer.pods) add_expressions(*peer.pods, "", expressions);
  if (peer.namespaces) {
    add_expressions(*peer.namespaces, prefix, expressions);
    std::string more = map_of(peer.namespaces->equal, prefix);
    if (more != "{}")
      equal = equal == "{}" ? more : equal.substr(0, equal.size() - 1) + ", " + more.substr(1);
  }
  return fmt::format("{{matchLabels: {}, matchExpressions: [{}]}}", equal, join(expressions));
}

std::string show(const Block& block) {
  return fmt::format("{}.{}.{}.{}/{}", block.address >> 24, block.address >> 16 & 255,
                     block.address >> 8 & 255, block.address & 255, block.prefix);
}

std::string show(const std::vector<Block>& blocks) {
  std::vector<std::string> parts;
  for (const Block& block : blocks) parts.push_back(show(block));
  return "[" + join(parts) + "]";
}

std::string network_rule(const Rule& rule, Way way) {
  std::vector<std::string> peers, ports;
  for (const Peer& peer : rule.peers) {
    std::vector<std::string> parts;
    if (peer.block)
      parts.push_back(
          fmt::format("ipBlock: {{cidr: {}, except: {}}}", show(*peer.block), show(peer.except)));
    if (peer.namespaces) parts.push_back("namespaceSelector: " + label_selector(*peer.namespaces));
    if (peer.pods) parts.push_back("podSelector: " + label_selector(*peer.pods));
    peers.push_back("{" + join(parts) + "}");
  }
  for (const PortRule& port : rule.ports) {
    std::string which = port.name.empty() ? "" : ", port: " + port.name;
    if (port.number) which = fmt::format(", port: {}, endPort: {}", *port.number, port.last);
    ports.push_back(fmt::format("{{protocol: {}{}}}", port.protocol, which));
  }
  return fmt::format("{{{}: [{}], ports: [{}]}}", way == in ? "from" : "to", join(peers),
                     join(ports));
}

std::string cluster_peer(const Peer& peer) {
  if (peer.block) return fmt::format("{{networks: [{}]}}", show(*peer.block));
  std::string namespaces = label_selector(peer.namespaces.value_or(Selector{}));
  if (!peer.pods) return fmt::format("{{namespaces: {}}}", namespaces);
  return fmt::format("{{pods: {{namespaceSelector: {}, podSelector: {}}}}}", namespaces,
                     label_selector(*peer.pods));
}

std::string admin_port(const PortRule& port) {
  if (!port.name.empty()) return fmt::format("{{namedPort: {}}}", port.name);
  return fmt::format("{{portRange: {{protocol: {}, start: {}, end: {}}}}}", port.protocol,
                     port.number.value_or(0), port.number ? port.last : 65535);
}

// The newer form, where a denial of Baseline is written as Admin's is.
std::string cluster_protocol(const PortRule& port) {
  if (!port.name.empty()) return fmt::format("{{destinationNamedPort: {}}}", port.name);
  std::string key = port.protocol == "TCP" ? "tcp" : port.protocol == "UDP" ? "udp" : "sctp";
  if (!port.number) return fmt::format("{{{}: {{}}}}", key);
  if (*port.number == port.last)
    return fmt::format("{{{}: {{destinationPort: {{number: {}}}}}}}", key, port.last);
  return fmt::format("{{{}: {{destinationPort: {{range: {{start: {}, end: {}}}}}}}}}", key,
                     *port.number, port.last);
}

std::string cluster_rule(const Rule& rule, Way way, bool is_new) {
  std::vector<std::string> peers, ports;
  for (const Peer& peer : rule.peers) peers.push_back(cluster_peer(peer));
  for (const PortRule& port : rule.ports)
    ports.push_back(is_new ? cluster_protocol(port) : admin_port(port));
  std::string action = is_new && rule.action == "Allow" ? "Accept" : rule.action;
  std::string list =
      ports.empty() ? "" : fmt::format(", {}: [{}]", is_new ? "protocols" : "ports", join(ports));
  return fmt::format("{{action: {}, {}: [{}]{}}}", action, way == in ? "from" : "to", join(peers),
                     list);
}

// The reference reads one peer and one protocol.
std::string calico_rule(const Rule& rule, Way way) {
  std::vector<std::string> other, target, ports;
  for (const Peer& peer : rule.peers) {
    if (peer.block) other.push_back(fmt::format("nets: [{}]", show(*peer.block)));
    if (peer.block && !peer.except.empty()) other.push_back("notNets: " + show(peer.except));
    if (peer.pods) other.push_back("selector: " + calico_selector(*peer.pods));
    if (peer.except_pods) other.push_back("notSelector: " + calico_selector(*peer.except_pods));
    if (peer.namespaces) other.push_back("namespaceSelector: " + calico_selector(*peer.namespaces));
  }
  for (const PortRule& port : rule.ports) {
    if (!port.name.empty()) ports.push_back(port.name);
    if (port.number) ports.push_back(fmt::format("'{}:{}'", *port.number, port.last));
  }
  std::string protocol = rule.ports.empty() ? "" : ", protocol: " + rule.ports[0].protocol;
  std::vector<std::string>& destination = way == out ? other : target;
  if (!ports.empty()) destination.push_back("ports: [" + join(ports) + "]");
  std::string text = fmt::format("{{action: {}{}", rule.action, protocol);
  if (!other.empty())
    text += fmt::format(", {}: {{{}}}", way == in ? "source" : "destination", join(other));
  if (!target.empty()) text += fmt::format(", destination: {{{}}}", join(target));
  return text + "}";
}

std::string cilium_rule(const Rule& rule, Way way) {
  std::string from = way == in ? "from" : "to";
  std::vector<std::string> endpoints, blocks, entities, ports, parts;
  for (const Peer& peer : rule.peers) {
    if (peer.block)
      blocks.push_back(
          fmt::format("{{cidr: {}, except: {}}}", show(*peer.block), show(peer.except)));
    else if (!peer.entity.empty())
      entities.push_back(peer.entity);
    else
      endpoints.push_back(cilium_selector(peer));
  }
  for (const PortRule& port : rule.ports) {
    std::string which = port.name.empty() ? "'0'" : port.name;
    if (port.number) which = fmt::format("'{}', endPort: {}", *port.number, port.last);
    ports.push_back(fmt::format("{{port: {}, protocol: {}}}", which, port.protocol));
  }
  if (!endpoints.empty()) parts.push_back(fmt::format("{}Endpoints: [{}]", from, join(endpoints)));
  if (!blocks.empty()) parts.push_back(fmt::format("{}CIDRSet: [{}]", from, join(blocks)));
  if (!entities.empty()) parts.push_back(fmt::format("{}Entities: [{}]", from, join(entities)));
  if (!ports.empty()) parts.push_back(fmt::format("toPorts: [{{ports: [{}]}}]", join(ports)));
  return "{" + join(parts) + "}";
}

std::string types_of(const Policy& policy, std::string_view key) {
  std::vector<std::string> types;
  if (policy.types[in]) types.emplace_back("Ingress");
  if (policy.types[out]) types.emplace_back("Egress");
  return types.empty() ? "" : fmt::format(", {}: [{}]", key, join(types));
}

template <typename Show>
std::string rules_of(const Policy& policy, Show show_rule) {
  std::string text;
  for (Way way : {in, out}) {
    std::vector<std::string> rules;
    for (const Rule& rule : policy.rules[way]) rules.push_back(show_rule(rule, way));
    if (!rules.empty())
      text += fmt::format(", {}: [{}]", way == in ? "ingress" : "egress", join(rules));
  }
  return text;
}

std::string network_spec(const Policy& policy) {
  return fmt::format("podSelector: {}{}{}", label_selector(policy.pods),
                     types_of(policy, "policyTypes"), rules_of(policy, network_rule));
}

std::string cluster_spec(const Policy& policy, bool is_new) {
  std::string text = fmt::format("subject: {{pods: {{namespaceSelector: {}, podSelector: {}}}}}",
                                 label_selector(policy.namespaces.value_or(Selector{})),
                                 label_selector(policy.pods));
  if (policy.order) text += fmt::format(", priority: {}", *policy.order);
  if (is_new) text += policy.kind == Kind::admin ? ", tier: Admin" : ", tier: Baseline";
  return text + rules_of(policy, [&](const Rule& rule, Way way) {
           return cluster_rule(rule, way, is_new);
         });
}

std::string calico_spec(const Policy& policy) {
  std::string text = "selector: " + calico_selector(policy.pods);
  if (policy.namespaces) text += ", namespaceSelector: " + calico_selector(*policy.namespaces);
  if (policy.order) text += fmt::format(", order: {}", *policy.order);
  if (policy.tier != "default") text += ", tier: " + policy.tier;
  return text + types_of(policy, "types") + rules_of(policy, calico_rule);
}

std::string cilium_spec(const Policy& policy) {
  Peer subject;
  subject.pods = policy.pods;
  subject.namespaces = policy.namespaces;
  std::string text = "endpointSelector: " + cilium_selector(subject);
  text += rules_of(policy, cilium_rule);
  Policy denials = policy;
  denials.rules = policy.denials;
  for (Way way : {in, out}) {
    std::vector<std::string> rules;
    for (const Rule& rule : policy.denials[way]) rules.push_back(cilium_rule(rule, way));
    if (!rules.empty())
      text += fmt::format(", {}Deny: [{}]", way == in ? "ingress" : "egress", join(rules));
  }
  return text + fmt::format(", enableDefaultDeny: {{ingress: {}, egress: {}}}",
                            !policy.keeps_open[in], !policy.keeps_open[out]);
}

struct Form {
  std::string type;
  std::string spec;
};

// Odd names take the newer of two forms.
Form form_of(const Policy& policy) {
  bool is_new = policy.name.size() % 2 == 1;
  std::string_view old = "policy.networking.k8s.io/v1alpha1\nkind: ";
  switch (policy.kind) {
    case Kind::network:
      return {"networking.k8s.io/v1\nkind: NetworkPolicy", network_spec(policy)};
    case Kind::admin:
    case Kind::baseline:
      if (is_new)
        return {"policy.networking.k8s.io/v1alpha2\nkind: ClusterNetworkPolicy",
                cluster_spec(policy, true)};
      return {std::string(old) + (policy.kind == Kind::admin ? "AdminNetworkPolicy"
                                                             : "BaselineAdminNetworkPolicy"),
              cluster_spec(policy, false)};
    case Kind::calico:
      return {"projectcalico.org/v3\nkind: NetworkPolicy", calico_spec(policy)};
    case Kind::global:
      return {"projectcalico.org/v3\nkind: GlobalNetworkPolicy", calico_spec(policy)};
    case Kind::cilium:
      return {"cilium.io/v2\nkind: CiliumNetworkPolicy", cilium_spec(policy)};
    case Kind::clusterwide:
      break;
  }
  return {"cilium.io/v2\nkind: CiliumClusterwideNetworkPolicy", cilium_spec(policy)};
}

}  // namespace

std::string text_of(const Cluster& cluster, std::optional<size_t> hidden_namespace) {
  std::string text;
  for (size_t i = 0; i < cluster.namespaces.size(); ++i)
    if (i != hidden_namespace)
      text +=
          fmt::format("---\napiVersion: v1\nkind: Namespace\nmetadata: {{name: {}, labels: {}}}\n",
                      cluster.namespaces[i].name, map_of(cluster.namespaces[i].labels));
  for (const Pod& pod : cluster.pods) {
    std::vector<std::string> ports;
    for (const NamedPort& port : pod.ports)
      ports.push_back(fmt::format("{{name: {}, containerPort: {}, protocol: {}}}", port.name,
                                  port.number, port.protocol));
    text += fmt::format(
        "---\napiVersion: v1\nkind: Pod\nmetadata: {{name: {}, namespace: {}, labels: {}}}\n"
        "spec: {{containers: [{{name: c, ports: [{}]}}]}}\n",
        pod.name, pod.namespace_, map_of(pod.labels), join(ports));
  }
  for (const Tier& tier : cluster.tiers)
    if (tier.name != "default")
      text += fmt::format(
          "---\napiVersion: projectcalico.org/v3\nkind: Tier\nmetadata: {{name: {}}}\nspec: "
          "{{order: "
          "{}, defaultAction: {}}}\n",
          tier.name, tier.order, tier.passes_on ? "Pass" : "Deny");
  for (const Policy& policy : cluster.policies) {
    Form form = form_of(policy);
    std::string where = policy.namespace_.empty() ? "" : ", namespace: " + policy.namespace_;
    text += fmt::format("---\napiVersion: {}\nmetadata: {{name: {}{}}}\nspec: {{{}}}\n", form.type,
                        policy.name, where, form.spec);
  }
  return text;
}

}  // namespace kready::tests::reference
