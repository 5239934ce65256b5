#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes analyzer/cel/zone_data.cpp from the compiled time zones of this machine.

usage: tools/import_zones.py [/usr/share/zoneinfo]

Kept are the changes from 1970 on that the zone's own rule for the future does not say.
"""
import datetime
import pathlib
import re
import struct
import sys
import zoneinfo

DAY = 86400
UNIT = 30  # seconds: the finest step that changes and offsets since 1970 need


def counts(data, at):
    """The six counts of a header: isut, isstd, leap, time, type, char."""
    return struct.unpack(">6L", data[at + 20 : at + 44])


def read(path):
    """(changes as (second, offset), offset before the first, rule) of a TZif file."""
    data = path.read_bytes()
    isut, isstd, leap, times, types, chars = counts(data, 0)
    at = 44 + times * 5 + types * 6 + chars + leap * 8 + isstd + isut
    isut, isstd, leap, times, types, chars = counts(data, at)
    at += 44
    seconds = struct.unpack(f">{times}q", data[at : at + 8 * times])
    at += 8 * times
    kinds = data[at : at + times]
    at += times
    offsets = [struct.unpack(">l", data[at + 6 * i : at + 6 * i + 4])[0] for i in range(types)]
    at += 6 * types + chars + leap * 12 + isstd + isut
    return list(zip(seconds, (offsets[k] for k in kinds))), offsets[0], data[at:].decode().strip()


def seconds_of(text):
    sign = -1 if text.startswith("-") else 1
    parts = [int(part) for part in text.lstrip("+-").split(":")] + [0, 0]
    return sign * (parts[0] * 3600 + parts[1] * 60 + parts[2])


def parse_rule(text):
    """(standard, daylight, shift to daylight, shift to standard); shifts are (month, week, day, second)."""
    name = r"(?:<[^>]+>|[A-Za-z]+)"
    match = re.fullmatch(rf"{name}([-+0-9:]+)(?:{name}([-+0-9:]*),(.+),(.+))?", text)
    standard = -seconds_of(match[1])
    if not match[3]:
        return standard, standard, (0, 0, 0, 0), (0, 0, 0, 0)
    daylight = -seconds_of(match[2]) if match[2] else standard + 3600

    def shift(part):
        day, _, second = part.partition("/")
        month, week, weekday = (int(number) for number in day[1:].split("."))
        return month, week, weekday, seconds_of(second) if second else 7200

    return standard, daylight, shift(match[3]), shift(match[4])


def shift_second(year, shift):
    """Local second of a shift: week 5 is the last one of its month."""
    month, week, weekday, second = shift
    first = datetime.date(year, month, 1)
    day = (weekday - first.isoweekday()) % 7 + 7 * (week - 1)
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    while day >= (following - first).days:
        day -= 7
    return (first - datetime.date(1970, 1, 1)).days * DAY + day * DAY + second


def rule_offset(rule, second):
    standard, daylight, begin, end = rule
    if not begin[0]:
        return standard
    year = (datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=second + standard)).year
    begin = shift_second(year, begin) - standard
    end = shift_second(year, end) - daylight
    inside = begin <= second < end if begin < end else not end <= second < begin
    return daylight if inside else standard


def zone(path):
    changes, offset, text = read(path)
    before = offset
    kept = []
    for second, now in changes:
        if second <= 0:
            before = now
        elif now != (kept[-1][1] if kept else before):
            kept.append((second, now))
    rule = parse_rule(text)
    return before, tuple(kept[: first_predicted(rule, kept, before)]), rule


def first_predicted(rule, kept, before):
    """How many changes to keep: after the last of them the rule alone says the offset."""
    count = len(kept)
    while count > 1:
        second, offset = kept[count - 1]
        since, previous = kept[count - 2]
        if rule_offset(rule, second) != offset:
            break
        if any(rule_offset(rule, moment) != previous for moment in range(since, second, DAY)):
            break
        if rule_offset(rule, second - 1) != previous:
            break
        count -= 1
    return count


def base36(number):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = ""
    while number or not text:
        text = digits[number % 36] + text
        number //= 36
    return text


def packed(kept):
    text, last = "", 0
    for second, offset in kept:
        assert (second - last) % UNIT == 0 and offset % UNIT == 0
        text += base36((second - last) // UNIT) + ("-" if offset < 0 else "+") + base36(abs(offset) // UNIT) + " "
        last = second
    return text.strip()


def literal(text, width=88):
    pieces = [text[i : i + width] for i in range(0, len(text), width)] or [""]
    return "\n".join(f'     "{piece}"' for piece in pieces)


HEADER = """// SPDX-License-Identifier: MIT
// Written by tools/import_zones.py from the IANA time zone database, which is in the public domain.
#include "cel/zone_data.h"

namespace kready::cel {

// clang-format off
"""


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/zoneinfo")
    zones = {}
    names = []
    for name in sorted(zoneinfo.available_timezones()):
        if not (root / name).is_file() or name in ("localtime", "Factory"):
            continue
        index = zones.setdefault(zone(root / name), len(zones))
        names.append((name, index))
    out = HEADER + "static constexpr Zone all_zones[] = {\n"
    for before, kept, rule in zones:
        standard, daylight, begin, end = rule
        shifts = ", ".join("{" + ", ".join(map(str, shift)) + "}" for shift in (begin, end))
        out += f"    {{{before},\n{literal(packed(kept))},\n     {{{standard}, {daylight}, {shifts}}}}},\n"
    out += "};\n\nstatic constexpr ZoneName all_names[] = {\n"
    for name, index in names:
        out += f'    {{"{name}", {index}}},\n'
    out += "};\n// clang-format on\n\nstd::span<const Zone> zones() { return all_zones; }\n"
    out += "std::span<const ZoneName> zone_names() { return all_names; }\n\n}  // namespace kready::cel\n"
    target = pathlib.Path(__file__).parent.parent / "analyzer/cel/zone_data.cpp"
    target.write_text(out)
    print(f"{len(names)} names, {len(zones)} zones, {sum(len(z[1]) for z in zones)} changes")


if __name__ == "__main__":
    main()
