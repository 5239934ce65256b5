// SPDX-License-Identifier: MIT
// Whose object it is: the API server's own kinds, custom resources, and files of programs that only
// look like objects.
#pragma once

#include <string_view>

#include "kube/object.h"

namespace kready::kube {

// Configuration that a program reads from a file (kubeadm, kubelet, kind, a kubeconfig): it never
// reaches an API server, and what Kubernetes asks of metadata does not hold for it.
bool is_local_configuration(const Object& object);

// Names, labels or texts that another program fills in: `$(NAME)`, `${NAME}`, `{{ .name }}`, `_`.
bool is_placeholder(std::string_view text);

}  // namespace kready::kube
