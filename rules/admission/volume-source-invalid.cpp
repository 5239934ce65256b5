// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>

#include "cel/format.h"
#include "cel/quantity.h"
#include "kube/fields.h"
#include "lint/native.h"
#include "text/pattern.h"

namespace kready::rules {
namespace {

// A field the source must have. Where `written` is set its absence is a matter of the schema.
struct Needed {
  std::string_view type;
  std::string_view field;
  bool written = true;
};

constexpr Needed needed[] = {
    {"hostPath", "path"},
    {"secret", "secretName", false},
    {"configMap", "name", false},
    {"persistentVolumeClaim", "claimName"},
    {"nfs", "server"},
    {"nfs", "path"},
    {"iscsi", "targetPortal"},
    {"iscsi", "iqn"},
    {"rbd", "monitors"},
    {"rbd", "image"},
    {"cephfs", "monitors"},
    {"glusterfs", "endpoints"},
    {"glusterfs", "path"},
    {"cinder", "volumeID"},
    {"gcePersistentDisk", "pdName"},
    {"awsElasticBlockStore", "volumeID"},
    {"azureFile", "secretName"},
    {"azureFile", "shareName"},
    {"azureDisk", "diskName"},
    {"azureDisk", "diskURI"},
    {"vsphereVolume", "volumePath"},
    {"photonPersistentDisk", "pdID"},
    {"portworxVolume", "volumeID"},
    {"scaleIO", "gateway"},
    {"scaleIO", "system"},
    {"scaleIO", "volumeName", false},
    {"storageos", "volumeName", false},
    {"quobyte", "registry"},
    {"quobyte", "volume"},
    {"flexVolume", "driver"},
    {"gitRepo", "repository"},
    {"csi", "driver"},
};

// Numbers of partitions and units are bytes.
struct Byte {
  std::string_view type;
  std::string_view field;
};

constexpr Byte bytes[] = {{"iscsi", "lun"},
                          {"fc", "lun"},
                          {"gcePersistentDisk", "partition"},
                          {"awsElasticBlockStore", "partition"}};

// A reference to a Secret that must have a name once it is there.
struct Reference {
  std::string_view type;
  std::string_view field;
};

constexpr Reference references[] = {
    {"cinder", "secretRef"}, {"csi", "nodePublishSecretRef"}, {"storageos", "secretRef"}};

bool is_empty(const yaml::Node* node) {
  return !kube::is_set(node) || (node->is_scalar() ? node->text().empty() : node->size() == 0);
}

bool leads_upwards(std::string_view path) {
  while (true) {
    const size_t slash = path.find('/');
    if (path.substr(0, slash) == "..") return true;
    if (slash == std::string_view::npos) return false;
    path.remove_prefix(slash + 1);
  }
}

bool is_iscsi_name(std::string_view text) {
  static const text::Pattern pattern(
      "iqn\\.[0-9]{4}-(0[1-9]|1[0-2])\\.[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:.+)?"
      "|eui\\.[0-9A-Fa-f]{16}|naa\\.([0-9A-Fa-f]{16}|[0-9A-Fa-f]{32})");
  return pattern.matches_all(text);
}

bool is_registry_list(std::string_view text) {
  static const text::Pattern pattern("[^,:]*:[^,:]+(,[^,:]*:[^,:]+)*|\\[[^,]+\\]:[^,:]+");
  return pattern.matches_all(text);
}

// Nothing where the field is absent, empty or no text.
std::optional<std::string_view> written(const yaml::Node* source, std::string_view field) {
  const std::string_view text = kube::text_at(source, field);
  return text.empty() ? std::nullopt : std::optional(text);
}

class Source {
 public:
  Source(lint::Ask& ask, const kube::Volume& volume) : ask_(ask), volume_(volume) {}

  void check() const {
    check_tables();
    check_files();
    check_network();
    check_cloud();
    check_retired();
  }

 private:
  bool is(std::string_view type) const { return volume_.type == type; }

  const yaml::Node* at(std::string_view field) const { return kube::field(volume_.source, field); }

  void report(std::string_view field, std::string words) const {
    if (const yaml::Node* node = at(field)) return ask_.report(node, std::move(words));
    ask_.report(volume_.source, std::move(words));
  }

  // "FIELD 'VALUE' of volume 'NAME' WORDS" where a text is written that is not good.
  template <typename Good>
  void expect(std::string_view field, std::string_view words, Good good) const {
    const auto text = written(volume_.source, field);
    if (!text || good(*text)) return;
    report(field, fmt::format("{} '{}' of volume '{}' {}", field, *text, volume_.name, words));
  }

  void expect_text(std::string_view field) const {
    report(field, fmt::format("{} of volume '{}' has no {}", volume_.type, volume_.name, field));
  }

  void check_tables() const {
    for (const Needed& one : needed) {
      if (!is(one.type) || (one.written && !kube::is_set(at(one.field)))) continue;
      if (is_empty(at(one.field))) expect_text(one.field);
    }
    for (const Byte& one : bytes) {
      const auto number = is(one.type) ? kube::integer_at(volume_.source, one.field) : std::nullopt;
      if (!number || (*number >= 0 && *number <= 255)) continue;
      report(one.field, fmt::format("{} {} of volume '{}' is not in 0 to 255", one.field, *number,
                                    volume_.name));
    }
    for (const Reference& one : references) {
      const yaml::Node* reference = is(one.type) ? at(one.field) : nullptr;
      if (!kube::is_set(reference) || !kube::text_at(reference, "name").empty()) continue;
      report(one.field, fmt::format("{}.{} of volume '{}' has no name", volume_.type, one.field,
                                    volume_.name));
    }
  }

  void check_files() const {
    if (is("hostPath")) {
      expect("path", "leads upwards", [](std::string_view path) { return !leads_upwards(path); });
    }
    if (is("emptyDir")) {
      expect("sizeLimit", "is negative", [](std::string_view text) {
        const auto amount = cel::parse_quantity(text);
        return !amount || cel::sign(*amount) >= 0;
      });
    }
    // In a template the image may be filled in later.
    if (is("image") && ask_.object()->kind == "Pod" && is_empty(at("reference"))) {
      expect_text("reference");
    }
    if (is("gitRepo")) {
      expect("directory", "is absolute or leads upwards",
             [](std::string_view path) { return !path.starts_with('/') && !leads_upwards(path); });
    }
    if (is("csi")) {
      expect("driver", "is no DNS subdomain of at most 63 characters", [](std::string_view text) {
        std::string lower(text);
        std::ranges::transform(lower, lower.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return lower.size() <= 63 && cel::has_format(lower, "dns1123Subdomain");
      });
    }
  }

  void check_network() const {
    if (is("nfs")) {
      expect("path", "is not absolute", [](std::string_view path) { return path[0] == '/'; });
    }
    if (is("iscsi")) {
      expect("iqn", "is no iSCSI name", is_iscsi_name);
      expect("initiatorName", "is no iSCSI name", is_iscsi_name);
      for (const std::string_view field : {"chapAuthSession", "chapAuthDiscovery"}) {
        if (!kube::boolean_at(volume_.source, field).value_or(false)) continue;
        if (kube::is_set(at("secretRef"))) continue;
        report(field, fmt::format("iscsi of volume '{}' has CHAP without secretRef", volume_.name));
      }
    }
    if (is("fc") && !is_empty(at("targetWWNs")) && !kube::is_set(at("lun"))) {
      report("lun", fmt::format("fc of volume '{}' has targetWWNs without lun", volume_.name));
    }
  }

  void check_cloud() const {
    if (!is("azureDisk")) return;
    const bool managed = kube::text_at(volume_.source, "kind") == "Managed";
    const std::string_view prefix = managed ? "/subscriptions/" : "https://";
    expect("diskURI", fmt::format("does not begin with '{}'", prefix),
           [&](std::string_view uri) { return uri.starts_with(prefix); });
  }

  // Plugins that are gone from the nodes and still checked by the API server.
  void check_retired() const {
    const auto is_label = [](std::string_view text) {
      return cel::has_format(text, "dns1123Label");
    };
    if (is("storageos")) {
      expect("volumeName", "is no DNS label", is_label);
      expect("volumeNamespace", "is no DNS label", is_label);
    }
    if (is("flocker")) {
      expect("datasetName", "has a slash",
             [](std::string_view text) { return text.find('/') == std::string_view::npos; });
    }
    if (is("quobyte")) {
      expect("registry", "is no list of host:port", is_registry_list);
      expect("tenant", "is longer than 64 characters",
             [](std::string_view text) { return text.size() <= 64; });
    }
    if (is("flexVolume")) check_options();
  }

  void check_options() const {
    const yaml::Node* options = kube::mapping_at(volume_.source, "options");
    if (!options) return;
    for (const yaml::Entry& option : options->entries()) {
      const std::string_view key = option.key.text();
      const std::string_view domain = key.substr(0, key.find('/'));
      if (domain.size() == key.size()) continue;
      const bool own = domain == "kubernetes.io" || domain.ends_with(".kubernetes.io") ||
                       domain == "k8s.io" || domain.ends_with(".k8s.io");
      if (!own) continue;
      ask_.report(&option.value, fmt::format("option '{}' of volume '{}' is in a namespace of "
                                             "Kubernetes",
                                             key, volume_.name));
    }
  }

  lint::Ask& ask_;
  const kube::Volume& volume_;
};

}  // namespace

void volume_source_invalid(lint::Ask& ask) {
  const std::string_view group = ask.object()->group;
  if (!group.empty() && group != "apps" && group != "batch") return;
  for (const yaml::Node& node : ask.pod()->volumes()) {
    const kube::Volume volume = kube::read_volume(node);
    if (volume.source) Source(ask, volume).check();
  }
}

}  // namespace kready::rules
