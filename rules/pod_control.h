// SPDX-License-Identifier: MIT
// The native check of every rule that is a control of the Pod Security Standards.
#pragma once

#include "lint/native.h"

namespace kready::rules {

// Reports where the subject breaks the control that has the rule's name. A pod for Windows and a
// container that an operator completes are asked for nothing that such a one may leave out.
void pod_control(lint::Ask& ask);

}  // namespace kready::rules
