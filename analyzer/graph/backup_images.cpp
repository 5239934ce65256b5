// SPDX-License-Identifier: MIT
#include "graph/backup_images.h"

#include <algorithm>
#include <array>

#include "kube/fields.h"

namespace kready::graph {

using kube::items_at;
using kube::text_at;
using kube::text_of;

namespace {

constexpr std::array images = {
    DatabaseImage{"postgres", "postgres", "/var/lib/postgresql/data", "PGDATA"},
    DatabaseImage{"postgresql", "postgres", "/bitnami/postgresql", "POSTGRESQL_VOLUME_DIR"},
    DatabaseImage{"postgis", "postgres", "/var/lib/postgresql/data", "PGDATA"},
    DatabaseImage{"timescaledb", "postgres", "/var/lib/postgresql/data", "PGDATA"},
    DatabaseImage{"timescaledb-ha", "postgres", "/home/postgres/pgdata", "PGDATA"},
    DatabaseImage{"pgvector", "postgres", "/var/lib/postgresql/data", "PGDATA"},
    DatabaseImage{"mysql", "mysqld", "/var/lib/mysql", ""},
    DatabaseImage{"mysql-server", "mysqld", "/var/lib/mysql", ""},
    DatabaseImage{"mariadb", "mysqld", "/var/lib/mysql", ""},
    DatabaseImage{"percona-server", "mysqld", "/var/lib/mysql", ""},
    DatabaseImage{"mongo", "mongod", "/data/db", ""},
    DatabaseImage{"mongodb", "mongod", "/bitnami/mongodb", ""},
    DatabaseImage{"mongodb-community-server", "mongod", "/data/db", ""},
    DatabaseImage{"redis", "redis-server", "/data", ""},
    DatabaseImage{"valkey", "valkey-server", "/data", ""},
    DatabaseImage{"etcd", "etcd", "/default.etcd", "ETCD_DATA_DIR"},
    DatabaseImage{"elasticsearch", "elasticsearch", "/usr/share/elasticsearch/data", ""},
    DatabaseImage{"opensearch", "opensearch", "/usr/share/opensearch/data", ""},
    DatabaseImage{"kafka", "kafka", "/var/lib/kafka/data", "KAFKA_LOG_DIRS"},
    DatabaseImage{"cp-kafka", "kafka", "/var/lib/kafka/data", "KAFKA_LOG_DIRS"},
    DatabaseImage{"rabbitmq", "rabbitmq", "/var/lib/rabbitmq", ""},
    DatabaseImage{"cassandra", "cassandra", "/var/lib/cassandra", ""},
    DatabaseImage{"scylla", "scylla", "/var/lib/scylla", ""},
    DatabaseImage{"clickhouse-server", "clickhouse", "/var/lib/clickhouse", ""},
    DatabaseImage{"couchdb", "couchdb", "/opt/couchdb/data", ""},
    DatabaseImage{"neo4j", "neo4j", "/data", ""},
    DatabaseImage{"influxdb", "influxd", "/var/lib/influxdb", ""},
    DatabaseImage{"cockroach", "cockroach", "/cockroach/cockroach-data", ""},
};

bool mentions(const kube::Container& container, std::string_view text) {
  for (std::string_view key : {"command", "args"})
    for (const yaml::Node& word : items_at(container.node, key))
      if (text_of(&word).find(text) != std::string_view::npos) return true;
  return false;
}

// `save ""` turns snapshots off; without arguments the image keeps nothing that is asked for.
bool persists(const kube::Container& container) {
  const auto arguments = [&](std::string_view key) { return items_at(container.node, key); };
  for (std::string_view key : {"command", "args"}) {
    const auto words = arguments(key);
    for (size_t i = 0; i < words.size(); ++i) {
      const std::string_view word = text_of(&words[i]);
      const std::string_view next = i + 1 < words.size() ? text_of(&words[i + 1]) : "";
      if (word.find("appendonly yes") != std::string_view::npos) return true;
      if (word == "--appendonly" && next == "yes") return true;
      if (word == "--save" && !next.empty()) return true;
    }
  }
  return false;
}

// Members of a cluster that hold none of its data, and data that lies in a store outside.
bool holds_none(const kube::Container& container) {
  return std::ranges::any_of(container.env(), [](const yaml::Node& variable) {
    const std::string_view name = text_at(&variable, "name");
    const std::string_view value = text_at(&variable, "value");
    if (name == "MONGODB_REPLICA_SET_MODE") return value == "arbiter";
    if (name.ends_with("NODE_ROLES") || name == "node.roles")
      return value.find("data") == std::string_view::npos;
    return name == "INFLUXDB_OBJECT_STORE";
  });
}

bool is_cache(const DatabaseImage& image) {
  return image.name == "redis" || image.name == "valkey";
}

}  // namespace

const DatabaseImage* database_of(const kube::Container& container) {
  const std::string_view name = container.image_reference().base_name();
  auto found = std::ranges::find(images, name, &DatabaseImage::name);
  if (found == images.end()) return nullptr;
  const bool has_command = !items_at(container.node, "command").empty();
  if (has_command && !mentions(container, found->program)) return nullptr;
  return &*found;
}

std::string_view data_directory(const kube::Container& container, const DatabaseImage& image) {
  if ((is_cache(image) && !persists(container)) || holds_none(container)) return {};
  if (!image.variable.empty())
    for (const yaml::Node& variable : container.env())
      if (text_at(&variable, "name") == image.variable && !text_at(&variable, "value").empty())
        return text_at(&variable, "value");
  return image.directory;
}

}  // namespace kready::graph
