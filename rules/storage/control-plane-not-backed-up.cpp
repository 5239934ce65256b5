// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "kube/fields.h"
#include "lint/native.h"

namespace kready::rules {
namespace {

using kube::Object;
using kube::text_at;

bool runs_plan_of(const graph::Unit& unit, std::string_view program) {
  return std::ranges::any_of(unit.of_kind("Plan"), [&](const Object* plan) {
    return plan->group == "upgrade.cattle.io" &&
           text_at(plan->spec(), {"upgrade", "image"}).find(program) != std::string_view::npos;
  });
}

bool has(const graph::Unit& unit, std::string_view kind, std::string_view group) {
  return std::ranges::any_of(unit.of_kind(kind),
                             [&](const Object* object) { return object->group.ends_with(group); });
}

// What says that the cluster of the unit runs its own control plane; empty where nothing does.
std::string_view platform_of(const graph::Unit& unit) {
  if (runs_plan_of(unit, "k3s-upgrade")) return "k3s";
  if (runs_plan_of(unit, "rke2-upgrade")) return "RKE2";
  if (has(unit, "TalosUpgrade", "home-operations.com") || runs_plan_of(unit, "talosctl") ||
      has(unit, "TalosControlPlane", "cluster.x-k8s.io"))
    return "Talos";
  if (has(unit, "KubeadmControlPlane", "cluster.x-k8s.io")) return "kubeadm";
  return {};
}

constexpr std::array snapshot_words = {
    std::string_view("talos-backup"),  std::string_view("etcd-backup"),
    std::string_view("etcdbackup"),    std::string_view("etcd_backup"),
    std::string_view("etcd-snapshot"), std::string_view("snapshot save"),
    std::string_view("EtcdBackup"),    std::string_view("snapshotScheduleCron"),
    std::string_view("etcd-s3"),       std::string_view("etcdctl"),
};

bool speaks_of_snapshots(std::string_view text) {
  return std::ranges::any_of(snapshot_words, [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

std::string_view text_of(const yaml::Document& document) {
  return document.source->slice(document.span);
}

// What may send a copy away.
constexpr std::array ways_out = {
    std::string_view("s3"),     std::string_view("S3"),      std::string_view("AWS"),
    std::string_view("rclone"), std::string_view("restic"),  std::string_view("gsutil"),
    std::string_view("azcopy"), std::string_view("BUCKET"),  std::string_view("http"),
    std::string_view("scp"),    std::string_view("rsync"),   std::string_view("nfs"),
    std::string_view("mc "),    std::string_view("envFrom"),
};

bool stays_in_cluster(const Object& job) {
  const std::string_view text = text_of(*job.document);
  const bool goes_out = std::ranges::any_of(
      ways_out, [&](std::string_view way) { return text.find(way) != std::string_view::npos; });
  return !goes_out && (text.find("hostPath") != std::string_view::npos ||
                       text.find("persistentVolumeClaim") != std::string_view::npos);
}

struct Snapshots {
  const Object* inside = nullptr;  // a job whose copies stay in the cluster
  bool any = false;                // another that may take them out
};

Snapshots snapshots_in(const graph::Unit& unit) {
  Snapshots result;
  for (const graph::Piece& piece : unit.pieces()) {
    if (!speaks_of_snapshots(text_of(*piece.document))) continue;
    const bool is_job = piece.objects.size() == 1 && piece.objects[0].kind == "CronJob";
    if (is_job && stays_in_cluster(piece.objects[0]))
      result.inside = &piece.objects[0];
    else
      result.any = true;
  }
  return result;
}

}  // namespace

void control_plane_not_backed_up(lint::Ask& ask) {
  const std::string_view platform = platform_of(ask.unit());
  if (platform.empty()) return;
  const Snapshots snapshots = snapshots_in(ask.unit());
  if (snapshots.any) return;
  if (snapshots.inside) {
    ask.report_absent(nullptr, {},
                      fmt::format("snapshots of etcd stay in the cluster: {} writes to its nodes "
                                  "or claims only",
                                  kube::show(*snapshots.inside)));
    return;
  }
  ask.report_absent(
      nullptr, {},
      fmt::format("control plane of {} is not backed up: no snapshots of etcd leave its nodes",
                  platform));
}

}  // namespace kready::rules
