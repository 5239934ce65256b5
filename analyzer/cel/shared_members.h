// SPDX-License-Identifier: MIT
// Members whose name several types have: what 'indexOf' means depends on its receiver. Libraries
// that have such a name list the one function of here.
#pragma once

#include "cel/functions.h"

namespace kready::cel {

Value index_of(Call& call);       // of a string or a list
Value last_index_of(Call& call);  // of a string or a list
Value reverse(Call& call);        // of a string or a list

Value is_less_than(Call& call);     // of quantities or versions
Value is_greater_than(Call& call);  // of quantities or versions
Value compare_to(Call& call);       // of quantities or versions

// The two meanings: strings.cpp and lists.cpp.
Value index_of_text(Call& call);
Value last_index_of_text(Call& call);
Value reverse_text(Call& call);
Value index_of_item(Call& call);
Value last_index_of_item(Call& call);
Value reverse_items(Call& call);

}  // namespace kready::cel
