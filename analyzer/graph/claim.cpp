// SPDX-License-Identifier: MIT
// Claims and what can be said about them.
#include <algorithm>

#include "graph/assumptions.h"
#include "graph/backup_tools.h"
#include "graph/index.h"
#include "kube/api_object.h"
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
  if (!claim.name.empty()) claims.push_back(claim);
}

void add_templates(const kube::Workload& workload, std::vector<Claim>& claims) {
  const kube::Object& object = *workload.object;
  for (const yaml::Node& claim : workload.volume_claim_templates())
    add({&object, &claim, &workload, text_at(&claim, {"metadata", "name"}), object.namespace_,
         ClaimKind::stateful_set},
        claims);
}

void add_ephemeral(const kube::Workload& workload, std::vector<Claim>& claims) {
  const kube::Object& object = *workload.object;
  for (const yaml::Node& volume : workload.pod.volumes())
    if (const yaml::Node* claim = mapping_at(&volume, {"ephemeral", "volumeClaimTemplate"}))
      add({&object, claim, nullptr, text_at(&volume, "name"), object.namespace_, ClaimKind::pod},
          claims);
}

// A disk of the cluster's own is none of these.
bool is_on_file_server(const kube::Object& volume) {
  if (mapping_at(volume.spec(), "nfs")) return true;
  const std::string_view driver = text_at(volume.spec(), {"csi", "driver"});
  return driver == "nfs.csi.k8s.io" || driver == "smb.csi.k8s.io" || driver == "s3.csi.aws.com" ||
         driver == "s3.csi.scality.com" || driver.ends_with("s3.csi.k8s.io") ||
         driver == "ru.yandex.s3.csi";
}

bool is_outside(const Unit& unit, const Claim& claim) {
  const std::string_view volume = text_at(claim.node, {"spec", "volumeName"});
  if (claim.kind != ClaimKind::written || volume.empty()) return false;
  const kube::Object* object = unit.find("PersistentVolume", {}, volume);
  return object && is_on_file_server(*object);
}

}  // namespace

Need need_of(const Unit& unit, const Claim& claim) {
  if (claim.kind == ClaimKind::pod) return Need::ends_with_pod;
  if (is_opted_out(claim)) return Need::opted_out;
  if (is_outside(unit, claim)) return Need::outside;
  return provides(unit, "backups") ? Need::provided : Need::needed;
}

std::vector<Claim> all_claims_of(const Unit& unit, const kube::Object& object) {
  std::vector<Claim> result;
  if (object.is("", "PersistentVolumeClaim"))
    add({&object, object.node, nullptr, object.name, object.namespace_}, result);
  for (const kube::Workload* workload : unit.workloads_of(object)) {
    add_templates(*workload, result);
    add_ephemeral(*workload, result);
  }
  return result;
}

std::vector<Claim> claims_of(const Unit& unit, const kube::Object& object) {
  std::vector<Claim> result = all_claims_of(unit, object);
  std::erase_if(result, [&](const Claim& claim) { return need_of(unit, claim) != Need::needed; });
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

// What an operator writes on the claims of a database is its own affair.
Answer claim_label(const Claim& claim, std::string_view key, std::string_view value) {
  if (claim.kind == ClaimKind::database) return Answer::unknown;
  return kube::answer(claim_label_text(claim, key) == value);
}

Answer claim_matches(const Claim& claim, const yaml::Node* selector, kube::WhenAbsent absent) {
  auto ask = [&](std::string_view key, std::optional<std::string_view> value) {
    if (claim.kind == ClaimKind::database) return Answer::unknown;
    std::string_view text = claim_label_text(claim, key);
    return kube::answer(text.data() && (!value || text == *value));
  };
  return kube::matches(selector, ask, absent);
}

std::string_view claim_annotation(const Claim& claim, std::string_view key) {
  if (claim.kind == ClaimKind::database) return {};
  const yaml::Node* value = field_at(claim.node, {"metadata", "annotations", key});
  if (!value || !value->is_scalar()) return {};
  std::string_view text = kube::text_of(value);
  return text.data() ? text : std::string_view("");
}

std::string_view storage_class_name(const Claim& claim) {
  if (claim.kind == ClaimKind::database) return {};
  return text_at(claim.node, {"spec", "storageClassName"});
}

const kube::Object* storage_class(const Unit& unit, const Claim& claim) {
  if (claim.kind == ClaimKind::database) return nullptr;
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
  if (claim.kind != ClaimKind::written) return mounts;
  // Links lead to the first claim of a name.
  const kube::Object* first = unit.find("PersistentVolumeClaim", claim.namespace_, claim.name, "");
  const kube::Workload* last = nullptr;
  for (const Link& link : unit.links_to(first ? *first : *claim.object, LinkName::claims)) {
    if (link.source_workload == last) continue;
    last = link.source_workload;
    add_mounts(*last, claim.name, mounts);
  }
  return mounts;
}

Answer same_namespace(std::string_view left, std::string_view right) {
  return left.empty() != right.empty() ? Answer::unknown : same_name(left, right);
}

Answer same_name(std::string_view left, std::string_view right) {
  if (left == right) return Answer::yes;
  const bool is_open = kube::is_placeholder(left) || kube::is_placeholder(right);
  return is_open ? Answer::unknown : Answer::no;
}

bool names_instance(const Claim& claim, std::string_view claim_name) {
  if (claim.kind == ClaimKind::database)
    return claim_name.find(claim.object->name) != std::string_view::npos;
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

namespace {

// Delete is the default of a StorageClass; one that is not in the unit may say anything.
bool is_reclaimed(const Unit& unit, const Claim& claim) {
  if (storage_class_name(claim).empty()) return false;
  const kube::Object* type = storage_class(unit, claim);
  if (!type) return false;
  const std::string_view policy = text_at(type->node, "reclaimPolicy");
  return policy.empty() || policy == "Delete";
}

bool keeps_itself(const kube::Object& claim) {
  const std::string_view options = claim.annotation("argocd.argoproj.io/sync-options");
  return claim.annotation("kustomize.toolkit.fluxcd.io/prune") == "Disabled" ||
         claim.annotation("kustomize.toolkit.fluxcd.io/prune") == "disabled" ||
         claim.annotation("helm.sh/resource-policy") == "keep" ||
         options.find("Prune=false") != std::string_view::npos ||
         options.find("Prune=confirm") != std::string_view::npos;
}

// Whether a delivery of the unit deletes what is no longer written. Claims that a StatefulSet makes
// are not its own to delete.
bool is_pruned(const Unit& unit, const Claim& claim) {
  if (claim.kind != ClaimKind::written || keeps_itself(*claim.object)) return false;
  for (const kube::Object* delivery : unit.of_kind("Kustomization"))
    if (kube::boolean_at(delivery->spec(), "prune").value_or(false)) return true;
  for (const kube::Object* delivery : unit.of_kind("Application")) {
    const yaml::Node* automated = field_at(delivery->spec(), {"syncPolicy", "automated"});
    if (kube::boolean_at(automated, "prune").value_or(false)) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> risks(const Unit& unit, const Claim& claim) {
  std::vector<std::string> result;
  if (is_reclaimed(unit, claim)) result.emplace_back("reclaim policy 'Delete'");
  if (is_pruned(unit, claim)) result.emplace_back("prune enabled");
  return result;
}

}  // namespace kready::graph
