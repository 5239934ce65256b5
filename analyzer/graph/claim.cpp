// SPDX-License-Identifier: MIT
// Claims and what can be said about them.
#include <algorithm>

#include "graph/backup_tools.h"
#include "graph/index.h"
#include "kube/fields.h"

namespace kready::graph {

using kube::Answer;
using kube::field_at;
using kube::mapping_at;
using kube::text_at;

namespace {

constexpr std::string_view opt_out_key = "kready.dev/backup";

bool is_opted_out(const Claim& claim) {
  const yaml::Node* metadata = mapping_at(claim.node, "metadata");
  return text_at(metadata, {"labels", opt_out_key}) == "not-needed" ||
         text_at(metadata, {"annotations", opt_out_key}) == "not-needed";
}

void add(const Claim& claim, std::vector<Claim>& claims) {
  if (!claim.name.empty() && !is_opted_out(claim)) claims.push_back(claim);
}

}  // namespace

std::vector<Claim> claims_of(const Unit& unit, const kube::Object& object) {
  std::vector<Claim> result;
  if (object.is("", "PersistentVolumeClaim"))
    add({&object, object.node, nullptr, object.name, object.namespace_}, result);
  for (const kube::Workload* workload : unit.workloads_of(object))
    for (const yaml::Node& claim : workload->volume_claim_templates())
      add({&object, &claim, workload, text_at(&claim, {"metadata", "name"}), object.namespace_},
          result);
  return result;
}

std::vector<Claim> claims(const Unit& unit) {
  std::vector<Claim> result;
  for (const kube::Object* object : unit.objects())
    for (const Claim& claim : claims_of(unit, *object)) result.push_back(claim);
  return result;
}

namespace {

// The selector's labels win over the template's.
std::string_view claim_label_text(const Claim& claim, std::string_view key) {
  if (claim.stateful_set) {
    const yaml::Node* selected = field_at(claim.object->spec(), {"selector", "matchLabels", key});
    if (kube::is_set(selected)) return kube::text_of(selected);
  }
  kube::Labels labels;
  labels.written = mapping_at(claim.node, {"metadata", "labels"});
  return labels.value(key);
}

}  // namespace

Answer claim_label(const Claim& claim, std::string_view key, std::string_view value) {
  return kube::answer(claim_label_text(claim, key) == value);
}

Answer claim_matches(const Claim& claim, const yaml::Node* selector, kube::WhenAbsent absent) {
  auto ask = [&](std::string_view key, std::optional<std::string_view> value) {
    std::string_view text = claim_label_text(claim, key);
    return kube::answer(text.data() && (!value || text == *value));
  };
  return kube::matches(selector, ask, absent);
}

std::string_view claim_annotation(const Claim& claim, std::string_view key) {
  const yaml::Node* value = field_at(claim.node, {"metadata", "annotations", key});
  if (!value || !value->is_scalar()) return {};
  std::string_view text = kube::text_of(value);
  return text.data() ? text : std::string_view("");
}

std::string_view storage_class_name(const Claim& claim) {
  return text_at(claim.node, {"spec", "storageClassName"});
}

const kube::Object* storage_class(const Unit& unit, const Claim& claim) {
  std::string_view name = storage_class_name(claim);
  if (!name.empty()) return unit.find("StorageClass", {}, name);
  for (const kube::Object* each : unit.of_kind("StorageClass"))
    if (each->annotation("storageclass.kubernetes.io/is-default-class") == "true") return each;
  return nullptr;
}

namespace {

void add_mounts(const kube::Workload& workload, std::string_view claim_name,
                std::vector<Mount>& mounts) {
  for (const yaml::Node& node : workload.pod.volumes())
    if (text_at(&node, {"persistentVolumeClaim", "claimName"}) == claim_name)
      mounts.push_back({&workload, text_at(&node, "name")});
}

}  // namespace

std::vector<Mount> mounts_of(const Unit& unit, const Claim& claim) {
  std::vector<Mount> mounts;
  if (claim.stateful_set) {
    mounts.push_back({claim.stateful_set, claim.name});
    return mounts;
  }
  const kube::Workload* last = nullptr;
  for (const Link& link : unit.links_to(*claim.object, LinkName::claims)) {
    if (link.source_workload == last) continue;
    last = link.source_workload;
    add_mounts(*last, claim.name, mounts);
  }
  return mounts;
}

Answer same_namespace(std::string_view left, std::string_view right) {
  if (left == right) return Answer::yes;
  return left.empty() || right.empty() ? Answer::unknown : Answer::no;
}

bool names_instance(const Claim& claim, std::string_view claim_name) {
  if (!claim.stateful_set) return claim_name == claim.name;
  if (!claim_name.starts_with(claim.name)) return false;
  claim_name.remove_prefix(claim.name.size());
  if (!claim_name.starts_with("-")) return false;
  claim_name.remove_prefix(1);
  if (!claim_name.starts_with(claim.object->name)) return false;
  claim_name.remove_prefix(claim.object->name.size());
  auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return claim_name.size() > 1 && claim_name[0] == '-' &&
         std::ranges::all_of(claim_name.substr(1), is_digit);
}

}  // namespace kready::graph
