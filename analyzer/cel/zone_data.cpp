// SPDX-License-Identifier: MIT
// Written by tools/import_zones.py from the IANA time zone database, which is in the public domain.
#include "cel/zone_data.h"

namespace kready::cel {

// clang-format off
static constexpr Zone all_zones[] = {
    {0,
     "",
     {0, 0, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {10800,
     "",
     {10800, 10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {0,
     "tmko+3c 9i80+0 3if7c+3c jvk0+6o b8jc+3c omhc+0 b8jc+3c bo3c+0 b8co+3c",
     {3600, 3600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {3600,
     "",
     {3600, 3600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-3600,
     "34pvc+0",
     {0, 0, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "",
     {7200, 7200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "7eko+a0 9g3c+6o d30o+a0 9g3c+6o d58o+a0 9g3c+6o d30o+a0 9g3c+6o d30o+a0 9g3c+6o d30o+a0 "
     "9g3c+6o d58o+a0 9g3c+6o d30o+a0 9g3c+6o d30o+a0 9g3c+6o d30o+a0 9g3c+6o d58o+a0 9g3c+6o "
     "d30o+a0 9g3c+6o ibwo+a0 477c+6o hj0o+a0 503c+6o d58o+a0 9g3c+6o d30o+a0 9g3c+6o d30o+a0 "
     "9g3c+6o d30o+a0 9g3c+6o d58o+a0 9g3c+6o de4o+a0 94zc+6o d30o+a0 9g3c+6o d30o+a0 9g3c+6o "
     "d58o+a0 9g3c+6o d30o+a0 9g3c+6o d30o+a0 9g3c+6o cw9c+a0 9i4o+6o cyrc+a0 9i4o+6o cyrc+a0 "
     "9i4o+6o cyrc+a0 9i4o+6o debc+a0 9i4o+6o cyrc+a0 9i4o+6o cyrc+a0 9i4o+6o cyrc+a0 9i4o+6o "
     "cyrc+a0 9i4o+6o debc+a0 9i4o+6o cyrc+a0 9i4o+6o cyrc+a0 92ko+6o debc+a0 87go+6o e9fc+a0 "
     "7rwo+6o eozc+a0 7cco+6o fk3c+a0 6cso+6o 1urc+a0 1ako+6o 29o3c+a0 2l8o+6o 25vc+a0 3gco+6o"
     " 5dkzc+a0",
     {7200, 10800, {4, 5, 5, 0}, {10, 5, 4, 86400}}},
    {0,
     "2sxc0+3c 498o+0 11j7c+3c 5oco+0 gurc+3c 998o+0 f6rc+3c 3y4o+0 3ilvc+3c 14hoo+0 e1dfc+3c "
     "5oco+0 gurc+3c 4zwo+0 fojc+3c 61oo+0 eozc+3c 7cco+0 guy0+3c 5280+0 1ww0+3c 2j40+0 cyo0+3"
     "c 4bk0+0 23k0+3c 4tc0+0 9i80+3c 5k00+0 25s0+3c 58w0+0 9i80+3c 4r40+0 25s0+3c 61s0+0 9i80"
     "+3c 4bk0+0 25s0+3c 6ww0+0 92o0+3c 3gg0+0 2lc0+3c 7cg0+0 92o0+3c 30w0+0 25s0+3c jvk0+0 25"
     "s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 "
     "2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+"
     "0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 2lc0+3c jg0"
     "0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c j"
     "g00+0 2lc0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c"
     " jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+"
     "3c jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 2lc"
     "0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+0 2"
     "5s0+3c jg00+0 2lc0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0"
     " 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00"
     "+0 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg"
     "00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c",
     {3600, 3600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {0,
     "2sxc0+3c 498o+0 11j7c+3c 5oco+0 gurc+3c 998o+0 f6rc+3c 3y4o+0 3ilvc+3c 19xfc+6o b8g0+3c "
     "b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o "
     "b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {-3600,
     "3xo3c+0 11oo+3c 5oco+0 gurc+3c 998o+0 f6rc+3c 3y4o+0 iogzc+3c 5oco+0 gurc+3c 4zwo+0 fojc"
     "+3c 61oo+0 eozc+3c 7cco+0 guy0+3c 5280+0 1ww0+3c 2j40+0 cyo0+3c 4bk0+0 23k0+3c 4tc0+0 9i"
     "80+3c 5k00+0 25s0+3c 58w0+0 9i80+3c 4r40+0 25s0+3c 61s0+0 9i80+3c 4bk0+0 25s0+3c 6ww0+0 "
     "92o0+3c 3gg0+0 2lc0+3c 7cg0+0 92o0+3c 30w0+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+"
     "0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk"
     "0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c j"
     "g00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c"
     " jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 2lc0+"
     "3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s"
     "0+3c jg00+0 2lc0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0 2"
     "5s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0"
     " 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00"
     "+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c jg"
     "00+0 25s0+3c jg00+0 2lc0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c "
     "jvk0+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3"
     "c jg00+0 2lc0+3c jg00+0 25s0+3c jvk0+0 25s0+3c jg00+0 2lc0+3c",
     {3600, 3600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "7ehc+a0 ab0o+6o c5vc+a0 ad8o+6o c83c+a0 ad8o+6o c3nc+a0 afgo+6o c1fc+a0 ahoo+6o bz7c+a0 "
     "ajwo+6o bwzc+a0 aoco+6o bsjc+a0 aqko+6o c5vc+a0 ad8o+6o c3nc+a0 afgo+6o c1fc+a0 ajwo+6o "
     "bwzc+a0 am4o+6o burc+a0 aoco+6o bsjc+a0 aqko+6o c5vc+a0 afgo+6o c1fc+a0 ahoo+6o 8xbvc+a0"
     " d6j8o+6o",
     {7200, 7200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "7ehc+a0 ab0o+6o c5vc+a0 ad8o+6o c83c+a0 ad8o+6o c3nc+a0 afgo+6o c1fc+a0 ahoo+6o bz7c+a0 "
     "ajwo+6o bwzc+a0 aoco+6o bsjc+a0 aqko+6o c5vc+a0 ad8o+6o c3nc+a0 afgo+6o c1fc+a0 ajwo+6o "
     "bwzc+a0 am4o+6o burc+a0 aoco+6o bsjc+a0 aqko+6o c5vc+a0 afgo+6o c1fc+a0 ahoo+6o 8xbvc+a0"
     " b578o+6o",
     {7200, 7200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-2670,
     "19fmh+0",
     {0, 0, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {3600,
     "64jwo+6o 90co+3c",
     {3600, 3600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {0,
     "u283c+3c mj40+0",
     {0, 0, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "7ijtc+3c 5k3c+6o bako+3c b8jc+6o bako+3c barc+6o bako+3c bjnc+6o azgo+3c bf7c+6o b8co+3c"
     " b43c+6o bako+3c barc+6o bako+3c b8jc+6o bako+3c d9vc+6o 40i4o+3c bhfc+6o 9rsjc+3c 8kw0+"
     "6o",
     {7200, 7200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {3600,
     "4l6ko+6o 92o0+3c dio0+6o 9g00+3c 61yo0+6o 75s0+3c b8g0+6o b8g0+3c dio0+6o 9ds0+3c 94ts0+"
     "6o 9dvc+3c axfc+6o de80+3c 92o0+6o de80+3c 9i80+6o cyo0+3c",
     {3600, 3600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "f5zdc+3c abe0+6o cyko+3c 9ibc+6o de4o+3c 92rc+6o de4o+3c 9ibc+6o cyko+3c 9ibc+6o cyko+3c"
     " 9ibc+6o cyko+3c 9ibc+6o cyko+3c 9ibc+6o de4o+3c 92rc+6o de4o+3c 9ibc+6o cyko+3c 9ibc+6o"
     " cyko+3c 9ibc+6o cyko+3c 9ibc+6o cyko+3c 9ibc+6o de4o+3c 9ibc+6o cyko+3c 9ibc+6o cyko+3c"
     " 9ibc+6o cyko+3c 9ibc+6o cyko+3c 9ibc+6o de4o+3c 92rc+6o de4o+3c 9ibc+6o cyko+3c 9ibc+6o"
     " cyko+3c 9ibc+6o cyko+3c 9ibc+6o",
     {7200, 7200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-39600,
     "74rc-xc b8co-10o b8jc-xc bnwo-10o b8jc-xc b8co-10o b8jc-xc b8co-10o 4bnc-xc i58o-10o 7cj"
     "c-xc f4co-10o b8jc-xc bnwo-10o aszc-xc bnwo-10o b8jc-xc b8co-10o b8jc-xc b8co-10o b8jc-x"
     "c b8co-10o b8jc-xc b8co-10o b8jc-xc bnwo-10o aszc-xc mwco-u0 b8co-xc b8jc-u0 b8co-xc b8j"
     "c-u0 b8co-xc 9xvc-u0 cj0o-xc 9xvc-u0 cyko-xc 9ibc-u0 cyko-xc 9ibc-u0 cyko-xc 9xvc-u0 cj0"
     "o-xc 9xvc-u0 cj0o-xc 9xvc-u0 cyko-xc 9ibc-u0 cyko-xc 9ibc-u0 cyko-xc 9xvc-u0 cj0o-xc 9xv"
     "c-u0 cj0o-xc 9xvc-u0 cj0o-xc 9xvc-u0 cyko-xc 9ibc-u0 cyko-xc 9ibc-u0 cyko-xc 9xvc-u0 cj0"
     "o-xc 9xvc-u0 cj0o-xc 9xvc-u0 cyko-xc 9ibc-u0 cyko-xc 9ibc-u0 cyko-xc 87nc-u0",
     {-36000, -32400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-36000,
     "74o0-u0 b8co-xc b8jc-u0 bnwo-xc b8jc-u0 b8co-xc b8jc-u0 b8co-xc 4bnc-u0 i58o-xc 7cjc-u0 "
     "f4co-xc b8jc-u0 bnwo-xc aszc-u0 bnwo-xc b8jc-u0 b8co-xc b8jc-u0 b8co-xc b8jc-u0 b8co-xc "
     "b8jc-u0 b8co-xc b8jc-u0 bnwo-xc aszc-u0 mwco-qo b8co-u0 b8jc-qo b8co-u0 b8jc-qo b8co-u0 "
     "9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0o-u0 9xvc-qo "
     "cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0o-u0 9xvc-qo cj0o-u0 "
     "9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0o-u0 9xvc-qo "
     "cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 87nc-qo",
     {-32400, -28800, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-14400,
     "",
     {-14400, -14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "9x1m0-6o 87go-a0 dtvc-6o 6wso-a0 fmbc-6o 6h8o-a0 fk3c-6o 6h8o-a0 fznc-6o 7cco-a0 3jwjc-6"
     "o 7cco-a0 eozc-6o 87go-a0 ebnc-6o 90co-a0 dtvc-6o 87go-a0 dtvc-6o 92ko-a0 dtvc-6o 87go-a"
     "0 eozc-6o 7rwo-a0 fznc-6o 6h8o-a0 627nc-6o 7cco-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "2jju0-6o 61oo-a0 94w3c-6o 5sso-a0 dtvc-6o 8n0o-a0 e9fc-6o 87go-a0 e9fc-6o 87go-a0 e9fc-6"
     "o 8n0o-a0 9a0jc-6o 4r0o-a0 debc-6o 92ko-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "2jju0-6o 61oo-a0 94w3c-6o 5sso-a0 dtvc-6o 8n0o-a0 e9fc-6o 87go-dc e9io-6o 87dc-a0 e9fc-6"
     "o 8n0o-a0 71c3c-dc 16bc-a0 27i4o-6o 4r0o-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "2jju0-6o 61oo-a0 94w3c-6o 5sso-a0 dtvc-6o 8n0o-a0 e9fc-6o 87go-dc e9io-6o 87dc-a0 e9fc-6"
     "o 8n0o-a0 9a0jc-6o 4r0o-a0 debc-6o 92ko-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "2jju0-6o 61oo-a0 94w3c-6o 5sso-a0 dtvc-6o 8n0o-dc ep2o-a0 8n0o-dc cj7c-6o 92hc-a0 e9fc-6"
     "o 8n0o-a0 9a0jc-6o 4r0o-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "2jju0-6o 61oo-a0 94w3c-6o 5sso-a0 dtvc-6o 8n0o-a0 e9fc-6o 830o-dc 452o-a0 a8so-6o 87go-a"
     "0 e9fc-6o 8n0o-a0 71c3c-dc 16bc-a0 27i4o-6o 4r0o-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "2jju0-6o 61oo-a0 94w3c-6o 5sso-a0 dtvc-6o 8n0o-dc dw6o-a0 8gco-dc e2rc-a0 8iko-dc e9fc-6"
     "o 8mxc-a0 70s3c-dc 7s3c-a0 21gco-6o 4r0o-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "2jju0-6o 61oo-a0 94w3c-6o 5sso-a0 dtvc-6o 8n0o-a0 e9fc-6o 87go-a0 e9fc-6o 87go-a0 e9fc-6"
     "o 8n0o-a0 71c3c-dc 16bc-a0 27i4o-6o 4r0o-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "2jju0-6o 61oo-a0 94w3c-6o 5sso-a0 dtvc-6o 8n0o-a0 e9fc-6o 87go-dc e9io-6o 87dc-a0 e9fc-6"
     "o 8n0o-a0 9a0jc-6o 4r0o-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "2jju0-6o 61oo-a0 94w3c-6o 5sso-a0 dtvc-6o 8n0o-a0 e9fc-6o 830o-dc 452o-a0 a8so-6o 87go-a"
     "0 e9fc-6o 8n0o-a0 719vc-dc 3ebc-a0 25cco-6o 4r0o-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "2jju0-6o 61oo-a0 94w3c-6o 5sso-a0 dtvc-6o 998o-dc d9yo-a0 8gco-dc 5ojc-a0 8530o-dc 3ebc-"
     "a0 25cco-6o 1cso-a0 2yrc-dc debc-a0 92ko-dc debc-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "2jju0-6o 61oo-a0 94w3c-6o 5sso-a0 dtvc-6o 8n0o-a0 e9fc-6o 87go-dc e9io-6o 87dc-a0 e9fc-6"
     "o 8n0o-a0 71c3c-dc qrc-a0 27xoo-6o 4r0o-a0 debc-6o 92ko-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "2jju0-6o 61oo-a0 94w3c-6o 5sso-a0 dtvc-6o 8n0o-a0 e9fc-6o 87go-a0 e9fc-6o 87go-a0 e9fc-6"
     "o 8n0o-a0 717nc-dc 1arc-a0 27i4o-6o 4r0o-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "1pzhc-a0 xrgo-dc xtvc-a0 9doo-dc d7nc-a0 9bgo-dc d7nc-a0 9bgo-dc d7nc-a0 b8co-dc barc-a0"
     " bako-dc barc-a0 b8co-dc barc-a0 b8co-dc barc-a0 b8co-dc barc-a0 bako-dc barc-a0 b8co-dc"
     " barc-a0 b8co-dc barc-a0 b8co-dc barc-a0 bako-dc barc-a0 b8co-dc clfc-a0 9xoo-dc barc-a0"
     " b8co-dc blvc-a0 92ko-dc dgjc-a0 ax8o-dc bczc-a0 970o-dc dc3c-a0 94so-dc debc-a0 9doo-dc"
     " dirc-a0 8n0o-dc dtvc-a0 92ko-dc debc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0"
     " b8co-dc 92rc-a0 de4o-dc 9ibc-a0 cyko-dc c3nc-a0 92ko-dc debc-a0 92ko-dc debc-a0 92ko-dc"
     " dtvc-a0 8n0o-dc dtvc-a0 8n0o-dc dtvc-a0 asso-dc aszc-a0 bnwo-dc aszc-a0 bnwo-dc b8jc-a0"
     " ad8o-dc c3nc-a0 ad8o-dc c3nc-a0 ad8o-dc c3nc-a0 asso-dc bo3c-a0 asso-dc bo3c-a0 asso-dc"
     " c3nc-a0 ad8o-dc c3nc-a0 ad8o-dc c3nc-a0 asso-dc bo3c-a0 asso-dc bo3c-a0 asso-dc bo3c-a0"
     " asso-dc c3nc-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-18000,
     "",
     {-18000, -18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "9x1m0-6o 87go-a0 dtvc-6o 6wso-a0 fmbc-6o 6h8o-a0 fk3c-6o 6h8o-a0 fznc-6o 7cco-a0 fk3c-6o"
     " 7cco-a0 f4jc-6o 6wso-a0 fznc-6o 61oo-a0 fznc-6o 7rwo-a0 eozc-6o 7rwo-a0 eozc-6o 7cco-a0"
     " eozc-6o 87go-a0 ebnc-6o 90co-a0 dtvc-6o 87go-a0 dtvc-6o 92ko-a0 dtvc-6o 87go-a0 eozc-6o"
     " 7rwo-a0 fznc-6o 6h8o-a0 5fb7c-6o 87go-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-25200,
     "gg6m0-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc bo3c-k0"
     " 92ko-nc bo3c-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc"
     " 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-go cyhc-k0 9ibc-go cyko-k0 9ibc-go"
     " cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0"
     " 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "4nus0-a0 6wso-dc c3nc-a0 ad8o-dc c3nc-a0 ad8o-dc cj7c-a0 9r0o-dc",
     {-14400, -14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "9x1m0-6o 87go-a0 dtvc-6o 6wso-a0 fmbc-6o 6h8o-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-21600,
     "2gj80-go 42ko-k0 5jmrc-go 3gco-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "9x1pc-a0 87go-dc dtvc-a0 6wso-dc fmbc-a0 6h8o-dc 7apvc-a0 92ko-dc dtvc-a0 fgo-dc",
     {-14400, -14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-18000,
     "dzlco-dc ha4o-go",
     {-18000, -18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-25200,
     "74e0-k0 b8co-nc b8jc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc 61vc-k0 gf0o-nc 7cjc-k0 "
     "f4co-nc b8jc-k0 bnwo-nc aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc "
     "b8jc-k0 b8co-nc b8jc-k0 bnwo-nc aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 "
     "b8co-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc "
     "9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 "
     "cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc "
     "9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 87nc-k0",
     {-25200, -21600, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-25200,
     "1ghq0-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 bnwo-nc aszc-k0"
     " bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 bnwo-nc"
     " aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc 9xvc-k0 cj0o-nc 9xvc-k0"
     " cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc"
     " 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0"
     " mgso-go ddy0-k0 m1m0-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc"
     " 9ibc-k0 cyko-nc 87nc-k0",
     {-25200, -21600, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-14400,
     "9x1pc-a0 87go-dc dtvc-a0 6wso-dc fmbc-a0 6h8o-dc fk3c-a0 6h8o-dc fznc-a0 7cco-dc fk3c-a0"
     " 7cco-dc f4jc-a0 6wso-dc fznc-a0 61oo-dc fznc-a0 7rwo-dc eozc-a0 7rwo-dc eozc-a0 7cco-dc"
     " eozc-a0 87go-dc ebnc-a0 90co-dc dtvc-a0 87go-dc dtvc-a0 92ko-dc dtvc-a0 87go-dc eozc-a0"
     " 7rwo-dc fznc-a0 6h8o-dc f4jc-a0 7cco-dc g43c-a0 6sco-dc eozc-a0 7rwo-dc fznc-a0 6wso-dc"
     " e9fc-a0 7rwo-dc f4jc-a0 7cco-dc f4jc-a0 7rwo-dc eozc-a0 7rwo-dc eozc-a0 87go-dc eozc-a0"
     " 7cco-dc f4jc-a0 7cco-dc f4jc-a0 7rwo-dc eozc-a0 7rwo-dc eozc-a0 7rwo-dc eozc-a0 7rwo-dc"
     " fznc-a0 6h8o-dc",
     {-14400, -14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-21600,
     "7i7eo-go n2u0-k0 8awa0-go cj0o-k0 9xvc-go mgso-dc 7cco-go 56rc-k0 9xvc-go cyko-k0 9ibc-g"
     "o cyko-k0 bo3c-go 92ko-k0 bo3c-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k"
     "0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-g"
     "o cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 61vc-go",
     {-18000, -18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "nrbrc-f0 599c0-dc",
     {-14400, -14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-21600,
     "74ao-go b8co-k0 b8jc-go bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 4bnc-go i58o-k0 7cjc-go "
     "f4co-k0 b8jc-go bnwo-k0 aszc-go bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 "
     "b8jc-go b8co-k0 b8jc-go bnwo-k0 aszc-go bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go "
     "b8co-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 "
     "9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go "
     "cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 "
     "9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 87nc-go",
     {-21600, -18000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-21600,
     "gg6io-go cj0o-k0 9xvc-go cj0o-k0 mgzc-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc bo3c-k0 92ko-nc"
     " bo3c-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0"
     " cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc"
     " 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0"
     " cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-21600,
     "gg6io-go cj0o-k0 9xvc-go cj0o-k0 mgzc-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc bo3c-k0 92ko-nc"
     " bo3c-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0"
     " cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 8n7c-k0 eoso-nc 7s3c-k0 eoso-nc 7s3c-k0 eoso-nc"
     " 7s3c-k0 eoso-nc 7s3c-k0 eoso-nc 7s3c-k0 eoso-nc 87nc-k0 eoso-nc 7s3c-k0 eoso-nc 7s3c-k0"
     " eoso-nc 7s3c-k0 eoso-nc 7s3c-k0 eoso-nc 87nc-k0 eoso-nc 7s3c-k0 g5y0-nc",
     {-25200, -21600, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-21600,
     "5qb80-go 61oo-k0 gf7c-go 61oo-k0 6nr7c-go a24o-k0 cerc-go 3iko-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "5dm0-dc c3nc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc cj7c-a0 9xoo-dc debc-a0 92ko-dc "
     "debc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 92ko-dc debc-a0 "
     "9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 92ko-dc "
     "debc-a0 b8co-dc b8jc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc bo3c-a0 asso-dc debc-a0 "
     "9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 ad8o-dc "
     "c3nc-a0 9i4o-dc c3nc-a0 bnwo-dc bo3c-a0 9i4o-dc debc-a0 92ko-dc debc-a0 92ko-dc debc-a0 "
     "92ko-dc debc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 ad8o-dc "
     "c3nc-a0 9i4o-dc cyrc-a0 asso-dc bo3c-a0 cyko-dc 6hfc-a0 fjwo-dc 7s3c-a0 eoso-dc 87nc-a0 "
     "e98o-dc 87nc-a0 120so-dc 5mbc-a0 guko-dc 5mbc-a0 guko-dc 5mbc-a0 eoso-dc 9ibc-a0 cyko-dc"
     " 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc 9ibc-a0 de4o-dc 9ibc-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-25200,
     "",
     {-25200, -25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "9x1pc-a0 87go-dc dtvc-a0 6wso-dc fmbc-a0 6h8o-dc fk3c-a0 6h8o-dc fznc-a0 7cco-dc fk3c-a0"
     " 7cco-dc f4jc-a0 6wso-dc fznc-a0 61oo-dc fznc-a0 7rwo-dc eozc-a0 7rwo-dc eozc-a0 7cco-dc"
     " eozc-a0 87go-dc ebnc-a0 90co-dc dtvc-a0 87go-dc dtvc-a0 92ko-dc dtvc-a0 87go-dc eozc-a0"
     " 7rwo-dc fznc-a0 6h8o-dc 12kzc-a0 6sco-dc eozc-a0 7rwo-dc fznc-a0 6wso-dc e9fc-a0 7rwo-d"
     "c f4jc-a0 7cco-dc f4jc-a0 7rwo-dc eozc-a0 7rwo-dc eozc-a0 87go-dc eozc-a0 7cco-dc f4jc-a"
     "0 7cco-dc f4jc-a0 7rwo-dc eozc-a0 7rwo-dc eozc-a0 7rwo-dc eozc-a0 7rwo-dc fznc-a0 6h8o-d"
     "c",
     {-14400, -14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "6fdco-6o asio-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o bo00-a0 b8g0-6o"
     " b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o bo00-a0"
     " b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 646o+0",
     {0, 0, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-32400,
     "2e720-qo 42hfc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-q"
     "o b8jc-nc b8co-qo b8jc-nc b8co-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-n"
     "c cyko-qo 9xvc-nc cj0o-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-q"
     "o 9xvc-nc cj0o-qo 9xvc-nc cj0o-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-n"
     "c cyko-qo 9xvc-nc cj0o-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-q"
     "o 87nc-nc eoso-qo 7s3c-nc eoso-qo 7s3c-nc eoso-qo 87nc-nc eoso-qo 7s3c-nc eoso-qo 7s3c-n"
     "c eoso-qo 7s3c-nc eoso-qo 7s3c-nc eoso-qo 7s3c-nc eoso-qo 87nc-nc eoso-qo 7s3c-nc eoso-q"
     "o 7s3c-nc eoso-qo 7s3c-nc eoso-qo 7s3c-nc",
     {-25200, -25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-28800,
     "74hc-nc b8co-qo b8jc-nc bnwo-qo b8jc-nc",
     {-25200, -25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-25200,
     "74e0-k0 b8co-nc b8jc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc 4bnc-k0 i58o-nc 7cjc-k0 "
     "f4co-nc b8jc-k0 bnwo-nc aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc "
     "b8jc-k0 b8co-nc b8jc-k0 bnwo-nc aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 "
     "b8co-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc "
     "9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 "
     "cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc "
     "9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 87nc-k0",
     {-25200, -21600, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "22yfc-dc b8co-go 4bnc-dc i58o-go b8jc-dc b8co-go b8jc-dc bnwo-go aszc-dc bnwo-go b8jc-dc"
     " b8co-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc bnwo-go aszc-dc bnwo-go"
     " b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc"
     " cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go"
     " 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc"
     " cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go"
     " 9ibc-dc cyko-go 87nc-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-25200,
     "1ghq0-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 bnwo-nc aszc-k0"
     " bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 bnwo-nc"
     " aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc 9xvc-k0 cj0o-nc 9xvc-k0"
     " cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc"
     " 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0"
     " cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc"
     " 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 87nc-k0",
     {-25200, -21600, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "9x1so-dc 87go-go dtvc-dc 6wso-go fmbc-dc 6h8o-go 3kc3c-dc 7rwo-go 8zc3c-dc 3dako-go",
     {-18000, -18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-21600,
     "autg0-go 92ko-k0 debc-go 92ko-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-28800,
     "3yddc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc"
     " b8co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc b8co-qo"
     " 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo 9xvc-nc"
     " cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo 9xvc-nc cj0o-qo"
     " 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo 9xvc-nc"
     " cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo"
     " 9xvc-nc cj0o-qo 8n7c-nc",
     {-28800, -25200, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-28800,
     "74hc-nc b8co-qo b8jc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc "
     "b8co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc b8co-qo "
     "b8jc-nc b8co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc "
     "b8co-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo "
     "9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo 9xvc-nc "
     "cj0o-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo "
     "9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 87nc-nc eoso-qo 7s3c-nc "
     "eoso-qo 7s3c-nc eoso-qo 87nc-nc eoso-qo 7s3c-nc eoso-qo 7s3c-nc eoso-qo 7s3c-nc eoso-qo "
     "7s3c-nc eoso-qo 7s3c-nc",
     {-25200, -25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-18000,
     "747c-dc b8co-go m6ybc-dc cyko-go 87nc-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-10800,
     "9x1m0-6o 87go-a0 dtvc-6o 6wso-a0 fmbc-6o 6h8o-a0 fk3c-6o 6h8o-a0 fznc-6o 7cco-a0 61cjc-6"
     "o 92ko-a0 dtvc-6o v0o-a0 m1fc-6o 7rwo-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "1ghg0-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 bnwo-dc aszc-a0"
     " bnwo-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 bnwo-dc"
     " aszc-a0 bnwo-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc 9xvc-a0 cj0o-dc 9xvc-a0"
     " cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc"
     " 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0"
     " cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc"
     " 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 87nc-a0",
     {-14400, -10800, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-10800,
     "6fdco-6o asio-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o bo00-a0 b8g0-6o"
     " b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o bo00-a0"
     " b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 b8g0-6o b8g0-a0 bo00-6o"
     " cyo0-a0 9i80-6o cyo0-a0 9i80-6o cyo0-a0 9i80-6o de80-a0 92o0-6o de80-a0 92o0-6o de80-a0"
     " 9i80-6o cyo0-a0 9i80-6o cyo0-a0 9i80-6o de80-a0 92o0-6o de80-a0 92o0-6o de80-a0 92o0-6o"
     " de80-a0 9i80-6o cyo0-a0 9i80-6o cyo0-a0 9i80-6o de80-a0 92o0-6o de80-a0 92o0-6o de80-a0"
     " 9i80-6o cyo0-a0 9i80-6o cyo0-a0 9i80-6o cyo0-a0 9i80-6o de80-a0 92o0-6o de80-a0 92o0-6o"
     " de80-a0 9i80-6o cyo0-a0 9i80-6o cyo0-a0 9i80-6o de80-a0 92o0-6o de80-a0 92o0-6o mwg0-3c",
     {-7200, -3600, {3, 5, 0, -3600}, {10, 5, 0, 0}}},
    {-14400,
     "7440-a0 b8co-dc b8jc-a0 bnwo-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 "
     "b8co-dc b8jc-a0 bnwo-dc aszc-a0 bnwo-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc "
     "b8jc-a0 b8co-dc b8jc-a0 bnwo-dc aszc-a0 bnwo-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 "
     "b8co-dc 9xoq-a0 cj0o-dc 9xvc-6o cyhc-dc 9ieo-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc "
     "9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc 9xvc-a0 "
     "cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc "
     "9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 87nc-a0 eoso-dc 7s3c-a0 "
     "eoso-dc 7s3c-a0 eoso-dc 87nc-a0 eoso-dc 7s3c-a0 eoza-dc",
     {-14400, -10800, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "5u7bc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc bnwo-go aszc-dc bnwo-go b8jc-dc"
     " b8co-go b8jc-dc b8co-go b8jc-dc b8co-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go"
     " 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc"
     " cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go"
     " 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc"
     " cyko-go 87nc-dc eoso-go 7s3c-dc eoso-go 7s3c-dc eoso-go 87nc-dc eoso-go 7s3c-dc eoso-go"
     " 7s3c-dc eoso-go 7s3c-dc eoso-go 7s3c-dc eoso-go 7s3c-dc 2aj0o-go",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-21600,
     "2fx00-go 5m4o-k0 5s7nc-go 7ngo-k0 4p2rc-go ad8o-k0 966rc-go 9i4o-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-18000,
     "echso-dc 498o-go",
     {-18000, -18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-13500,
     "3ht8i-a0 afm8u-dc",
     {-14400, -14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "7440-a0 b8co-dc b8jc-a0 bnwo-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 "
     "b8co-dc b8jc-a0 bnwo-dc aszc-a0 bnwo-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc "
     "b8jc-a0 b8co-dc b8jc-a0 bnwo-dc aszc-a0 bnwo-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 "
     "b8co-dc 9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc "
     "9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc 9xvc-a0 "
     "cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc "
     "9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 87nc-a0",
     {-14400, -10800, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "740o-dc b8co-go b8jc-dc bnwo-go b8jc-dc 9xoo-go cj7c-dc 9zwo-go cgzc-dc a24o-go cerc-dc "
     "b8co-go b8jc-dc bnwo-go aszc-dc bnwo-go bo3c-dc 9i4o-go 9xvc-dc cyko-go 9ibc-dc cyko-go "
     "cyrc-dc 9i4o-go cyrc-dc 9i4o-go cyrc-dc 9i4o-go cyrc-dc 9xoo-go cj7c-dc 9xoo-go 9ibc-dc "
     "cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go aszc-dc c3go-go aszc-dc bo00-go "
     "asw0-dc bo00-go asw0-dc bo00-go asw0-dc bo00-go asw0-dc bo00-go b8g0-dc b8g0-go b8g0-dc "
     "bo00-go adc0-dc cyo0-go 9i80-dc de80-go 9i80-dc cyo0-go 9i80-dc cyo0-go 9xs0-dc cj40-go "
     "9xs0-dc cj40-go 9i80-dc 1mc00-go 87k0-dc e9c0-go 8n40-dc dts0-go 87k0-dc e9c0-go 8n40-dc"
     " e9c0-go 8n40-dc eow0-go 8n40-dc",
     {-18000, -14400, {3, 2, 0, 0}, {11, 1, 0, 3600}}},
    {-25200,
     "gg6m0-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc",
     {-25200, -25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-21600,
     "74ao-go b8co-k0 b8jc-go bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 4bnc-go i58o-k0 7cjc-go "
     "f4co-k0 b8jc-go bnwo-k0 aszc-go bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 "
     "b8jc-go b8co-k0 b8jc-go bnwo-k0 aszc-go bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go "
     "b8co-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go 9qv0o-k0"
     " 87nc-go",
     {-21600, -18000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "747c-dc b8co-go b8jc-dc bnwo-go b8jc-dc b8co-go b8jc-dc b8co-go ttfc-dc f4co-go j26bc-dc"
     " cyko-go 87nc-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-21600,
     "74ao-go b8co-k0 b8jc-go bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 4bnc-go i58o-k0 7cjc-go "
     "f4co-k0 b8jc-go bnwo-k0 aszc-go ihfgo-k0 87nc-go mgso-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "747c-dc b8co-go mjwzc-k0 87nc-go",
     {-21600, -18000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "747c-dc b8co-go b8jc-dc bnwo-go b8jc-dc b8co-go kxkzc-dc cyko-go 87nc-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "747c-dc b8co-go mjwzc-k0 87nc-go mgso-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "747c-dc b8co-go mjwzc-k0 87nc-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-28800,
     "1ghtc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc bnwo-qo aszc-nc"
     " bnwo-qo b8jc-nc b8co-qo b8jc-k0 b89c-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 bnwo-nc"
     " aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc 9xvc-k0 cj0o-nc 9xvc-k0"
     " cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc"
     " 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0"
     " cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc"
     " 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 87nc-k0",
     {-25200, -21600, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "1ghjc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc bnwo-go aszc-dc"
     " bnwo-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc bnwo-go"
     " aszc-dc bnwo-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go 9xvc-dc cj0o-go 9xvc-dc"
     " cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc cyko-go"
     " 9ibc-dc cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc"
     " cyko-k0 9ieo-go mgso-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc"
     " cyko-go 9ibc-dc cyko-go 87nc-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "2iifc-dc i58o-go 7cjc-dc f4co-go b8jc-dc bnwo-go aszc-dc bnwo-go b8jc-dc b8co-go b8jc-dc"
     " b8co-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc bnwo-go aszc-dc bnwo-go",
     {-18000, -18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-28800,
     "74hc-nc b8co-qo b8jc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo 4bnc-nc i58o-qo 7cjc-nc "
     "f4co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo xpfc-nc b8co-qo "
     "b8jc-nc bnwo-qo aszc-nc bnwo-u0 b8mo-qo b8co-u0 b8jc-qo b8co-u0 b8jc-qo b8co-u0 9xvc-qo "
     "cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0o-u0 9xvc-qo cj0o-u0 "
     "9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0o-u0 9xvc-qo cj0o-u0 9xvc-qo "
     "cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0o-u0 9xvc-qo cj0o-u0 "
     "9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 87nc-qo",
     {-32400, -28800, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "747c-dc b8co-go b8jc-dc bnwo-go b8jc-dc b8co-go b8jc-dc b8co-go ttfc-dc f4co-go b8jc-dc "
     "bnwo-go aszc-dc bnwo-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go "
     "b8jc-dc bnwo-go aszc-dc bnwo-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go 9xvc-dc "
     "cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go "
     "9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go 9xvc-dc "
     "cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc cj0o-go "
     "9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 87nc-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-21600,
     "74ao-go b8co-k0 b8jc-go bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 4bnc-go i58o-k0 7cjc-go "
     "f4co-k0 b8jc-go bnwo-k0 aszc-go bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 "
     "b8jc-go b8co-k0 b8jc-go bnwo-k0 aszc-go bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go "
     "b8co-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 "
     "9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go "
     "cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go mgso-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc "
     "cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 87nc-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "a0r4o-dc 5jwo-go gz7c-dc 5jwo-go 1q3nc-dc 5jwo-go 2cmrc-dc 5jwo-go",
     {-18000, -18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-28800,
     "74hc-nc b8co-qo b8jc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo 4bnc-nc i58o-qo 7cjc-nc "
     "f4co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc b8co-qo "
     "b8jc-nc b8co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc "
     "b8co-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo "
     "9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo 9xvc-nc "
     "cj0o-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo "
     "9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 87nc-nc",
     {-28800, -25200, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-10800,
     "9x1m0-6o 87go-a0 dtvc-6o 6wso-a0 fmbc-6o 6h8o-a0 fk3c-6o 6h8o-a0 fznc-6o 7cco-a0 3jwjc-6"
     "o 7cco-a0 2a3nc-6o 92ko-a0 dtvc-6o v0o-a0 m1fc-6o 7rwo-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-21600,
     "232s0-go 14hoo-k0 2k1fc-go 63wo-k0 gczc-go 63wo-k0 77tso-go ggvc-k0 643c-go 2i6ko-k0 56h"
     "fc-go asso-k0 cyy0-go 9i1c-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "9x1pc-a0 87go-dc dtvc-a0 6wso-dc fmbc-a0 6h8o-dc 3kc3c-a0 7rwo-dc",
     {-14400, -14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "6fd9c-a0 asso-dc",
     {-14400, -14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-21600,
     "bfkao-go cyko-k0 4nnnc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-g"
     "o cyko-k0 bo3c-go 92ko-k0 bo3c-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k"
     "0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 8n7c-go",
     {-21600, -18000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-25200,
     "gg6m0-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc bo3c-k0"
     " 92ko-nc bo3c-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc"
     " 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0"
     " cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc"
     " 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc",
     {-25200, -25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-18000,
     "2e6vc-k0 4bnc-go i58o-k0 7cjc-go f4co-k0 b8jc-go bnwo-k0 aszc-go bnwo-k0 b8jc-go b8co-k0"
     " b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go bnwo-k0 aszc-go bnwo-k0 b8jc-go"
     " b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0"
     " 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go"
     " cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0"
     " 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go"
     " cyko-k0 87nc-go",
     {-21600, -18000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-21600,
     "7i7eo-go j70o-k0 8es3c-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-g"
     "o cyko-k0 bo3c-go 92ko-k0 bo3c-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k"
     "0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-g"
     "o cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k"
     "0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-g"
     "o cyko-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-28800,
     "74hc-nc b8co-qo b8jc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo 4bnc-nc i58o-qo 7cjc-nc "
     "f4co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc b8co-qo "
     "b8jc-nc b8co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo k1lvc-u0 87nc-qo eoso-u0 7s3c-qo eoso-u0"
     " 7s3c-qo jfwo-u0",
     {-32400, -28800, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-21600,
     "gg6io-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 bo3c-go"
     " 92ko-k0 bo3c-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0"
     " 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go"
     " cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0"
     " 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "6gwtc-a0 4c6bc-6o cj0o-a0 9xvc-6o cyko-a0 9ibc-6o cyko-a0 9ibc-6o cyko-a0 9xvc-6o cj0o-a"
     "0 9xvc-6o cj0o-a0 9xvc-6o cyko-a0 9ibc-6o cyko-a0 9ibc-6o cyko-a0 9xvc-6o cj0o-a0 9xvc-6"
     "o cj0o-a0 9xvc-6o cj0o-a0 9xvc-6o cyko-a0 9ibc-6o cyko-a0 9ibc-6o cyko-a0 9xvc-6o cj0o-a"
     "0 9xvc-6o cj0o-a0 9xvc-6o cyko-a0 9ibc-6o cyko-a0 9ibc-6o cyko-a0 87nc-6o",
     {-10800, -7200, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-14400,
     "7440-a0 b8co-dc b8jc-a0 bnwo-dc b8jc-a0 b8co-dc xpfc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 "
     "bnwo-dc aszc-a0 bnwo-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc "
     "b8jc-a0 bnwo-dc aszc-a0 bnwo-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc 9xvc-a0 "
     "cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc "
     "9xoq-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 "
     "cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc "
     "9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 87ty-a0",
     {-14400, -10800, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-21600,
     "bfkao-go cyko-k0 4nnnc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-g"
     "o cyko-k0 bo3c-go 92ko-k0 bo3c-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k"
     "0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-g"
     "o cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k"
     "0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-g"
     "o cyko-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "71m0-6o 330o-a0 15wzc-6o 56ko-a0 xpfc-50 3gb0-8c aszc-a0 6wxo-6o 61oo-a0 12w3c-6o 4r0o-a"
     "0 gurc-6o 5m4o-a0 hpvc-6o 4r0o-a0 3gjc-6o jvgo-a0 4umrc-6o 4oso-a0 hpvc-6o 56ko-a0 eozc-"
     "6o 7cco-a0 eozc-6o 87go-a0 eozc-6o 7rwo-a0 e9fc-6o 87go-a0 78k3c-6o bo3c-a0 c3nc-6o 9i4o"
     "-a0 cj7c-6o 9xoo-a0 cyrc-6o 9i4o-a0 cyrc-6o 9i4o-a0 cyrc-6o 9xoo-a0 cj7c-6o 9xoo-a0 cj7c"
     "-6o 9xoo-a0 cyrc-6o 9i4o-a0 cyrc-6o 9i4o-a0 cyrc-6o 9i4o-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-18000,
     "747c-dc b8co-go b8jc-dc bnwo-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc "
     "b8co-go b8jc-dc bnwo-go aszc-dc bnwo-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go "
     "b8jc-dc b8co-go b8jc-dc bnwo-go aszc-dc bnwo-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc "
     "b8co-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go "
     "9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc "
     "cj0o-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go "
     "9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 87nc-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "747c-dc b8co-go b8jc-dc bnwo-go b8jc-dc b8co-go b8jc-dc b8co-go 4bnc-dc i58o-go 7cjc-dc "
     "f4co-go b8jc-dc bnwo-go aszc-dc bnwo-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go "
     "b8jc-dc b8co-go b8jc-dc bnwo-go aszc-dc bnwo-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc "
     "b8co-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go "
     "9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go 9xvc-dc "
     "cj0o-go 9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 9xvc-dc cj0o-go "
     "9xvc-dc cj0o-go 9xvc-dc cyko-go 9ibc-dc cyko-go 9ibc-dc cyko-go 87nc-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-39600,
     "74rc-xc b8co-10o b8jc-xc bnwo-10o b8jc-xc b8co-10o b8jc-xc b8co-10o 4bnc-xc i58o-10o 7cj"
     "c-xc f4co-10o b8jc-xc bnwo-10o aszc-xc bnwo-10o b8jc-xc b8co-10o b8jc-xc b8co-10o b8jc-x"
     "c b8co-10o b8jc-xc b8co-10o b8jc-xc bnwo-10o aszc-xc bnwo-u0 b8co-qo b8co-u0 b8jc-qo b8c"
     "o-u0 b8jc-qo b8co-u0 9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xv"
     "c-qo cj0o-u0 9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0"
     "o-u0 9xvc-qo cj0o-u0 9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xv"
     "c-qo cj0o-u0 9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 87nc-qo",
     {-32400, -28800, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-7200,
     "9x1io-3c 87go-6o dtvc-3c 6wso-6o fmbc-3c 6h8o-6o fk3c-3c 6h8o-6o fznc-3c 7cco-6o 61cjc-3"
     "c 92ko-6o dtvc-3c fgo-6o mgzc-3c 7rwo-6o",
     {-7200, -7200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-25200,
     "74e0-k0 b8co-nc b8jc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc 4bnc-k0 i58o-nc 7cjc-k0 "
     "f4co-nc b8jc-k0 bnwo-nc aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc "
     "b8jc-k0 b8co-nc b8jc-k0 bnwo-nc aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 "
     "b8co-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc "
     "9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 "
     "cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc "
     "9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 87nc-k0 eoso-nc 7s3c-k0 "
     "eoso-nc 7s3c-k0 eoso-nc 87nc-k0 mgso-go",
     {-21600, -18000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-25200,
     "74e0-k0 b8co-nc b8jc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc 4bnc-k0 i58o-nc 7cjc-k0 "
     "f4co-nc b8jc-k0 bnwo-nc aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc "
     "b8jc-k0 b8co-nc b8jc-k0 bnwo-nc aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 "
     "b8co-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc "
     "9xvc-k0 mgso-go cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 "
     "9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go "
     "cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 87nc-go",
     {-21600, -18000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-25200,
     "74e0-k0 b8co-nc b8jc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc 4bnc-k0 i58o-nc 7cjc-k0 "
     "f4co-nc b8jc-k0 bnwo-nc aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc "
     "b8jc-k0 b8co-nc b8jc-k0 bnwo-nc aszc-k0 bnwo-nc b8jc-k0 b8co-nc b8jc-k0 b8co-nc b8jc-k0 "
     "b8co-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc "
     "9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 "
     "cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9xvc-k0 cj0o-nc "
     "9xvc-k0 mgso-go cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 87nc-go",
     {-21600, -18000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-21600,
     "gg6io-go cj0o-k0 9xvc-go cj0o-k0 mgzc-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc bo3c-k0 92ko-nc"
     " bo3c-k0 cj0o-nc 9xvc-k0 cj0o-nc 9xvc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0 cyko-nc 9ibc-k0"
     " cyko-nc 9xvc-k0 cj0o-nc 9xvc-k0 cj0o-nc 8n7c-k0 eoso-nc 7s3c-k0 eoso-nc 7s3c-k0 eoso-nc"
     " 7s3c-k0 eoso-nc 7s3c-k0 eoso-nc 7s3c-k0 eoso-nc 87nc-k0 eoso-nc 7s3c-k0 eoso-nc 7s3c-k0"
     " eoso-nc 7s3c-k0 eoso-nc 7s3c-k0 eoso-nc 87nc-k0 eoso-nc 7s3c-k0 mgso-go",
     {-21600, -18000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-12600,
     "98jfo-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-18000,
     "8cxso-dc asso-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go b8jc-dc b8co-go 9xyo-dc"
     " cyo0-go 9i80-dc cyo0-go 9i80-dc cyo0-go 9xs0-dc cj40-go 9xs0-dc cj40-go 9xs0-dc cyo0-go"
     " 9i80-dc cyo0-go 9i80-dc cyo0-go 9xs0-dc cj40-go 9xs0-dc cj40-go 4nngo-dc cyko-go 9ibc-d"
     "c cyko-go 3czu0-dc eoso-go 7s3c-dc eoso-go 7s3c-dc eoso-go 7s3c-dc eoso-go uojc-dc",
     {-18000, -14400, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-18000,
     "9x1so-dc 87go-go dtvc-dc 6wso-go fmbc-dc 6h8o-go crg3c-dc 3dako-go",
     {-18000, -18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "9x1pc-a0 87go-dc dtvc-a0 6wso-dc fmbc-a0 6h8o-dc",
     {-14400, -14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "5dm0-dc c3nc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc cj7c-a0 9xoo-dc debc-a0 92ko-dc "
     "debc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 92ko-dc debc-a0 "
     "9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 92ko-dc "
     "debc-a0 b8co-dc b8jc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc bo3c-a0 asso-dc debc-a0 "
     "9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 ad8o-dc "
     "c3nc-a0 9i4o-dc c3nc-a0 bnwo-dc bo3c-a0 9i4o-dc debc-a0 92ko-dc debc-a0 92ko-dc debc-a0 "
     "92ko-dc debc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 ad8o-dc "
     "c3nc-a0 9i4o-dc cyrc-a0 asso-dc bo3c-a0 cyko-dc 6hfc-a0 fjwo-dc 7s3c-a0 eoso-dc 87nc-a0 "
     "e98o-dc 87nc-a0 120so-dc 5mbc-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-21600,
     "74ao-go b8g0-k0 b8g0-go bo00-k0 b8g0-go b8g0-k0 b8g0-go b8g0-k0 b8g0-go b8g0-k0 b8g0-go "
     "b8g0-k0 b8g0-go bo00-k0 asw0-go bo00-k0 b8g0-go b8g0-k0 b8g0-go b8g0-k0 b8g0-go b8g0-k0 "
     "b8g0-go b8g0-k0 b8g0-go bo00-k0 asw0-go bo00-k0 b8g0-go b8g0-k0 b8g0-go b8g0-k0 b8g0-go "
     "b8g0-k0 9xs0-go cj40-k0 9xs0-go cyo0-k0 9i80-go cyo0-k0 9i80-go cyo0-k0 9xs0-go cj40-k0 "
     "9xs0-go cj40-k0 9xs0-go cyo0-k0 9i80-go cyo0-k0 9i80-go cyo0-k0 9xs0-go cj40-k0 9xs0-go "
     "cj40-k0 9xs0-go cj40-k0 9xs0-go cyo0-k0 9i80-go cyo0-k0 9i80-go cyo0-k0 9xs0-go cj40-k0 "
     "9xs0-go cj40-k0 9xs0-go cyo0-k0 9i80-go cyo0-k0 9i80-go cyko-k0 87nc-go",
     {-21600, -18000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-21600,
     "1ghmo-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go bnwo-k0 aszc-go"
     " bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go bnwo-k0"
     " aszc-go bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 9xvc-go cj0o-k0 9xvc-go"
     " cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0"
     " 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go"
     " cyko-k0 9ibc-go zfgo-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0"
     " 9ibc-go cyko-k0 87nc-go",
     {-21600, -18000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-10800,
     "9x1m0-6o 87go-a0 dtvc-6o 6wso-a0 fmbc-6o 6h8o-a0 fk3c-6o 6h8o-a0 fznc-6o 7cco-a0 61cjc-6"
     "o 92ko-a0 dtvc-6o fgo-a0 mgzc-6o 7rwo-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-21600,
     "",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-21600,
     "1ghmo-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go bnwo-k0 aszc-go"
     " bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go bnwo-k0"
     " aszc-go bnwo-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 b8jc-go b8co-k0 9xvc-go cj0o-k0 9xvc-go"
     " cyko-k0 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0"
     " 9ibc-go cyko-k0 9ibc-go cyko-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go"
     " cyko-k0 9ibc-go zfgo-k0 9xvc-go cj0o-k0 9xvc-go cj0o-k0 9xvc-go cyko-k0 9ibc-go cyko-k0"
     " 9ibc-go zv0o-k0",
     {-21600, -18000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-14400,
     "9x1pc-a0 87go-dc dtvc-a0 6wso-dc fmbc-a0 6h8o-dc crg3c-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "5dm0-dc c3nc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc cj7c-a0 9xoo-dc debc-a0 92ko-dc "
     "debc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 92ko-dc debc-a0 "
     "9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 92ko-dc "
     "debc-a0 b8co-dc b8jc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc bo3c-a0 asso-dc debc-a0 "
     "9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 ad8o-dc "
     "c3nc-a0 9i4o-dc c3nc-a0 bnwo-dc bo3c-a0 9i4o-dc debc-a0 92ko-dc debc-a0 92ko-dc debc-a0 "
     "92ko-dc debc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 ad8o-dc "
     "c3nc-a0 9i4o-dc cyrc-a0 asso-dc bo3c-a0 cyko-dc 6hfc-a0 fjwo-dc 7s3c-a0 eoso-dc 87nc-a0 "
     "e98o-dc 87nc-a0 120so-dc 5mbc-a0 guko-dc 5mbc-a0 guko-dc 5mbc-a0 eoso-dc 9ibc-a0 cyko-dc"
     " 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0",
     {-14400, -10800, {9, 1, 6, 86400}, {4, 1, 6, 86400}}},
    {-16200,
     "35r0-go f6po-f0 5dac-go hj5o-f0 526c-go hepo-f0 56mc-go ha9o-f0 58uc-go h81o-dc gaczc-go"
     " 25s0-dc",
     {-14400, -14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-10800,
     "9x1m0-6o 87go-a0 dtvc-6o 6wso-a0 fmbc-6o 6h8o-a0 fk3c-6o 6h8o-a0 fznc-6o 7cco-a0 fk3c-6o"
     " 7cco-a0 f4jc-6o 6wso-a0 fznc-6o 61oo-a0 fznc-6o 7rwo-a0 eozc-6o 7rwo-a0 eozc-6o 7cco-a0"
     " eozc-6o 87go-a0 ebnc-6o 90co-a0 dtvc-6o 87go-a0 dtvc-6o 92ko-a0 dtvc-6o 87go-a0 eozc-6o"
     " 7rwo-a0 fznc-6o 6h8o-a0 f4jc-6o 7cco-a0 g43c-6o 6sco-a0 eozc-6o 7rwo-a0 fznc-6o 6wso-a0"
     " e9fc-6o 7rwo-a0 f4jc-6o 7cco-a0 f4jc-6o 7rwo-a0 eozc-6o 7rwo-a0 eozc-6o 87go-a0 eozc-6o"
     " 7cco-a0 f4jc-6o 7cco-a0 f4jc-6o 7rwo-a0 eozc-6o 7rwo-a0 eozc-6o 7rwo-a0 eozc-6o 7rwo-a0"
     " fznc-6o 6h8o-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-7200,
     "6fd9c-3c asw0-6o b89c+0 b8co-3c b8g0+0 b8g0-3c b8g0+0 b8g0-3c b8g0+0 bo00-3c b8g0+0 b8g0"
     "-3c b8g0+0 b8g0-3c b8g0+0 b8g0-3c b8g0+0 b8g0-3c b8g0+0 b8g0-3c b8g0+0 bo00-3c b8g0+0 b8"
     "g0-3c b8g0+0 b8g0-3c b8g0+0 b8g0-3c b8g0+0 b8g0-3c b8g0+0 b8g0-3c bo00+0 cyo0-3c 9i80+0 "
     "cyo0-3c 9i80+0 cyo0-3c 9i80+0 de80-3c 92o0+0 de80-3c 92o0+0 de80-3c 9i80+0 cyo0-3c 9i80+"
     "0 cyo0-3c 9i80+0 de80-3c 92o0+0 de80-3c 92o0+0 de80-3c 92o0+0 de80-3c 9i80+0 cyo0-3c 9i8"
     "0+0 cyo0-3c 9i80+0 de80-3c 92o0+0 de80-3c 92o0+0 de80-3c 9i80+0 cyo0-3c 9i80+0 cyo0-3c 9"
     "i80+0 cyo0-3c 9i80+0 de80-3c 92o0+0 de80-3c 92o0+0 de80-3c 9i80+0 cyo0-3c 9i80+0 cyo0-3c"
     " 9i80+0 de80-3c 92o0+0 de80-3c 92o0+0 de80-3c mgw0-6o",
     {-7200, -3600, {3, 5, 0, -3600}, {10, 5, 0, 0}}},
    {-28800,
     "74hc-nc b8co-qo b8jc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo 4bnc-nc i58o-qo 7cjc-nc "
     "f4co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc b8co-qo "
     "b8jc-nc b8co-qo b8jc-nc bnwo-qo aszc-nc bnwo-u0 b8mo-qo b8co-u0 b8jc-qo b8co-u0 b8jc-qo "
     "b8co-u0 9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0o-u0 "
     "9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0o-u0 9xvc-qo "
     "cj0o-u0 9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0o-u0 "
     "9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 87nc-qo",
     {-32400, -28800, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-12600,
     "742c-8c b8co-bo b8jc-8c bnwo-bo b8jc-8c b8co-bo b8jc-8c b8co-bo b8jc-8c b8co-bo b8jc-8c "
     "b8co-bo b8jc-8c bnwo-bo aszc-8c bnwo-bo b8jc-8c b8co-bo b8jc-8c b8co-bo b8jc-8c b8co-bo "
     "b8jc-8c b8co-bo b8jc-8c bnwo-bo aszc-8c bnwo-bo b8jc-8c b8co-bo b8jc-8c b8co-bo b8jc-8c "
     "b8co-bo 9xoq-8c cj0o-bo 9xvc-50 cyhc-bo 9ieo-8c cyko-bo 9ibc-8c cyko-bo 9xvc-8c cj0o-bo "
     "9xvc-8c cj0o-bo 9xvc-8c cyko-bo 9ibc-8c cyko-bo 9ibc-8c cyko-bo 9xvc-8c cj0o-bo 9xvc-8c "
     "cj0o-bo 9xvc-8c cj0o-bo 9xvc-8c cyko-bo 9ibc-8c cyko-bo 9ibc-8c cyko-bo 9xvc-8c cj0o-bo "
     "9xvc-8c cj0o-bo 9xvc-8c cyko-bo 9ibc-8c cyko-bo 9ibc-8c cyko-bo 87nc-8c eoso-bo 7s3c-8c "
     "eoso-bo 7s3c-8c eoso-bo 87nc-8c eoso-bo 7s3c-8c eoza-bo",
     {-12600, -9000, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-25200,
     "1ghq0-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-21600,
     "autg0-go 92ko-k0 debc-go 92ko-k0 b13nc-go 5oco-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "days0-a0 b8co-dc b8jc-a0 b8co-dc bo3c-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 9xvc-a0"
     " cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc"
     " 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc 87nc-a0",
     {-14400, -10800, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-28800,
     "74hc-nc b8co-qo b8jc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc "
     "b8co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc b8co-qo "
     "b8jc-nc b8co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc "
     "b8co-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo "
     "9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo 9xvc-nc "
     "cj0o-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc cj0o-qo "
     "9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 87nc-nc",
     {-28800, -25200, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {-28800,
     "6gohc-nc b8co-qo b8jc-nc b8co-qo b8jc-nc bnwo-qo aszc-nc bnwo-qo b8jc-nc b8co-qo b8jc-nc"
     " b8co-qo b8jc-nc b8co-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo"
     " 9xvc-nc cj0o-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 9xvc-nc"
     " cj0o-qo 9xvc-nc cj0o-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo"
     " 9xvc-nc cj0o-qo 9xvc-nc cj0o-qo 9xvc-nc cyko-qo 9ibc-nc cyko-qo 9ibc-nc cyko-qo 87nc-nc"
     " eoso-qo 7s3c-nc eoso-qo 7s3c-nc eoso-qo 87nc-nc eoso-qo 7s3c-nc eoso-qo 7s3c-nc eoso-qo"
     " 7s3c-nc eoso-qo 7s3c-nc eoso-qo 7s3c-nc eoso-qo 87nc-nc eoso-qo 7s3c-nc eoso-qo 7s3c-nc"
     " eoso-qo 7s3c-nc eoso-qo 7s3c-nc",
     {-25200, -25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-32400,
     "74ko-qo b8co-u0 b8jc-qo bnwo-u0 b8jc-qo b8co-u0 b8jc-qo b8co-u0 4bnc-qo i58o-u0 7cjc-qo "
     "f4co-u0 b8jc-qo bnwo-u0 aszc-qo bnwo-u0 b8jc-qo b8co-u0 b8jc-qo b8co-u0 b8jc-qo b8co-u0 "
     "b8jc-qo b8co-u0 b8jc-qo bnwo-u0 aszc-qo bnwo-u0 b8jc-qo b8co-u0 b8jc-qo b8co-u0 b8jc-qo "
     "b8co-u0 9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0o-u0 "
     "9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0o-u0 9xvc-qo "
     "cj0o-u0 9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 9xvc-qo cj0o-u0 "
     "9xvc-qo cj0o-u0 9xvc-qo cyko-u0 9ibc-qo cyko-u0 9ibc-qo cyko-u0 87nc-qo",
     {-32400, -28800, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {28800,
     "ox7g0+10o 8ie0+qo 11620+10o 77wo+qo 2x6ko+10o v6bc+qo cyy0+10o 9xeo+qo cey0+10o 9me0+qo "
     "cyo2+10o 9xhy+qo cje2+10o 9xhy+qo cje2+10o 9r3y+qo",
     {28800, 28800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {25200,
     "ox7jc+go 8w3c+nc 10sco+go 783c+nc",
     {25200, 25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {36000,
     "",
     {36000, 36000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {39600,
     "41xc+xc e9c0+10o 8n40+xc e9c0+10o 7cg0+xc f4g0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s0"
     "0+xc eow0+10o 87k0+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+x"
     "c eow0+10o 7s00+xc eow0+10o 9i80+xc de80+10o 92o0+xc de80+10o 7s00+xc eow0+10o 7s00+xc e"
     "ow0+10o 7s00+xc e9c0+10o 92o0+xc dts0+10o 92o0+xc dts0+10o 8n40+xc dts0+10o 8n40+xc dts0"
     "+10o 9i80+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10"
     "o b8g0+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10o asw0+xc 9i80+10o c"
     "yo0+xc c3k0+10o asw0+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10o b8g0"
     "+xc b8g0+10o asw0+xc c3k0+10o b8g0+xc b8g0+10o b8g0+xc b8g0+10o xpc0+xc",
     {36000, 39600, {10, 1, 0, 7200}, {4, 1, 0, 10800}}},
    {21600,
     "ox7mo+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {43200,
     "311qo+17c 6ww0+140 f4g0+17c 87k0+140 eow0+17c 7s00+140 eow0+17c 7s00+140 eow0+17c 7s00+1"
     "40 eow0+17c 7s00+140 eow0+17c 7s00+140 eow0+17c 87k0+140 eow0+17c 7s00+140 eow0+17c 7s00"
     "+140 eow0+17c 7s00+140 eow0+17c 7s00+140 eow0+17c 7s00+140 eow0+17c 87k0+140 eow0+17c 7s"
     "00+140 de80+17c 9xs0+140 cj40+17c 9xs0+140 cj40+17c 9xs0+140 cj40+17c adc0+140 c3k0+17c "
     "adc0+140 c3k0+17c adc0+140 c3k0+17c adc0+140 cj40+17c 9xs0+140 cj40+17c 9xs0+140 cj40+17"
     "c adc0+140 c3k0+17c adc0+140 c3k0+17c adc0+140 cj40+17c 9xs0+140 cj40+17c 9xs0+140 cj40+"
     "17c adc0+140 c3k0+17c adc0+140 c3k0+17c adc0+140 c3k0+17c adc0+140 c3k0+17c",
     {43200, 46800, {9, 5, 0, 7200}, {4, 1, 0, 10800}}},
    {-10800,
     "2jju0-6o 61oo-a0 50dfc-dc a03c-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 92ko-d"
     "c debc-a0 b8co-dc b8jc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc bo3c-a0 asso-dc debc-a"
     "0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 ad8o-d"
     "c c3nc-a0 9i4o-dc c3nc-a0 bnwo-dc bo3c-a0 9i4o-dc debc-a0 92ko-dc debc-a0 92ko-dc debc-a"
     "0 92ko-dc debc-a0 9i4o-dc cyrc-a0 9i4o-dc cyrc-a0 9i4o-dc debc-a0 92ko-dc debc-a0 ad8o-d"
     "c c3nc-a0 9i4o-dc cyrc-a0 asso-dc bo3c-a0 cyko-dc 6hfc-a0 fjwo-dc 7s3c-a0 eoso-dc 87nc-a"
     "0 e98o-dc 87nc-a0 120so-dc 5mbc-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {0,
     "4bxc0-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {0,
     "m2dvc+6o",
     {0, 7200, {3, 5, 0, 3600}, {10, 5, 0, 10800}}},
    {25200,
     "f308o+0 gvbc+nc i8prc+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {3600,
     "6fczc+6o asw0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c"
     " b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {21600,
     "71kc0+nc bako+k0 b8jc+nc bako+k0 b8jc+nc bako+k0 barc+nc b8mo+k0 b8g0+nc b8g0+k0 b8g0+nc"
     " b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc bo00+k0 mgzc+go 6ww0+k0"
     " 4bgo+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 bo00+nc cyo0+k0 9i80+nc"
     " cyo0+k0 9i80+nc cyo0+k0 9i80+nc de80+k0 92o0+nc de80+k0 92o0+nc de80+k0 9i80+nc cyo0+k0"
     " 9i80+nc cyo0+k0 9i80+nc de80+k0 c3uxc+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "25a1c+a0 77wo+6o d37c+a0 9fwo+6o d37c+a0 9fwo+6o d5fc+a0 bcso+6o b6bc+a0 9fwo+6o d0zc+a0"
     " 9fwo+6o 42lvc+a0 bako+6o bf7c+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 bnwo+6o d5fc+a0 9bgo+6"
     "o cj7c+a0 9xoo+6o bz7c+a0 a24o+6o c3nc+a0 asso+6o b8jc+a0 b8co+6o b8jc+a0 ad8o+6o cj7c+a"
     "0 9xs0+6o cj40+a0 adc0+6o c3k0+a0 adc0+6o c3k0+a0 adc0+6o hnk0+a0 58w0+6o bls0+a0 bao0+6"
     "o b680+a0 bao0+6o b8g0+a0 b8g0+6o b8g0+a0 cyo0+6o 9i80+a0 cj40+6o adc0+a0 b8g0+6o b8g0+a"
     "0 cyo0+6o 9i80+a0 cyo0+6o 9i80+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 9i80+a0 cyo0+6"
     "o 9i80+a0 12vwo+6o 61vc+a0 de80+6o 92o0+a0 de80+6o 9i80+a0 cyo0+6o 9i80+a0 cyo0+6o 9i80+"
     "a0 cyo0+6o 9i80+a0 cyo0+6o 9i80+a0 de80+6o 92o0+a0 de80+6o 7cg0+a0",
     {10800, 10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {46800,
     "71joo+1ao bako+17c mj7c+140 b8jc+17c bako+140 barc+17c b8mo+140 b8g0+17c b8g0+140 b8g0+1"
     "7c b8g0+140 b8g0+17c b8g0+140 b8g0+17c b8g0+140 b8g0+17c b8g0+140 b8g0+17c bo00+140 mgzc"
     "+10o 6ww0+140 4bgo+17c b8g0+140 b8g0+17c b8g0+140 b8g0+17c b8g0+140 b8g0+17c b8g0+140 bo"
     "00+17c cyo0+140 9i80+17c cyo0+140 9i80+17c cyo0+140 9i80+17c de80+140 92o0+17c de80+140 "
     "92o0+17c de80+140 9i80+17c cyo0+140 9i80+17c cyo0+140 9i80+17c de80+140 92o0+17c de80+14"
     "0 92o0+17c de80+140 92o0+17c de80+140 9i80+17c cyo0+140 9i80+17c cyo0+140 mwjc+10o 92o0+"
     "140",
     {43200, 43200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {18000,
     "7cv3c+k0 mj0o+go b8jc+k0 bako+go barc+k0 b8mo+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0"
     " b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 bo00+go mgzc+dc 6ww0+go 4bgo+k0 b8g0+go"
     " b8g0+k0 b8g0+go b8g0+k0 b8g0+dc b8jc+go b8g0+dc bo00+go cyo0+dc 9i80+go cyo0+dc 9i80+go"
     " cyo0+dc 9i80+go de80+dc 92o0+go de80+dc 92o0+go de80+dc 9i80+go cyo0+dc 9i80+go cyo0+dc"
     " 9i80+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {18000,
     "71kfc+k0 xtoo+go b8jc+k0 bako+go barc+k0 b8mo+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0"
     " b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 bo00+go mgzc+dc 6ww0+go 4bgo+k0 b8g0+go"
     " b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go bo00+k0 cyo0+go 9i80+k0 cyo0+go 9i80+k0"
     " cyo0+go 9i80+k0 de80+go 92o0+k0 de80+go 92o0+k0 de80+go 9i80+k0 cyo0+go 9i80+k0 cyo0+go"
     " 9i80+k0 de80+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {18000,
     "71kfc+k0 bako+go b8jc+k0 bako+go b8jc+k0 bako+go barc+k0 b8mo+go b8g0+k0 b8g0+go b8g0+k0"
     " b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 bo00+go mgzc+dc 6ww0+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {18000,
     "7cv3c+k0 mj0o+go b8jc+k0 bako+go barc+k0 b8mo+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0"
     " b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 bo00+go mgzc+dc 6ww0+go 4bgo+k0 b8g0+go"
     " b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go bo00+k0 cyo0+go 9i80+k0 cyo0+go 9i80+k0"
     " cyo0+go mwjc+dc 92o0+go de80+dc 92o0+go de80+dc 9i80+go cyo0+dc 9i80+go cyo0+dc 9i80+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {10800,
     "7pye0+dc 9fwo+a0 b6bc+dc bcso+a0 barc+dc bako+a0 b8jc+dc b6bc+a0 b8g0+dc b8g0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc bo00+a0 bauo+dc bao0+a0 bao0+dc bao0+a0"
     " b8g0+dc bao0+a0 b8g0+dc bao0+a0 b8g0+dc bao0+a0 bao0+dc bao0+a0 b8g0+dc bao0+a0 b8g0+dc"
     " bao0+a0 b8g0+dc bao0+a0 bao0+dc bao0+a0 b8g0+dc bao0+a0 b8g0+dc bao0+a0 b8g0+dc bao0+a0"
     " bao0+dc bao0+a0 b8g0+dc bao0+a0 b8g0+dc bao0+a0 b8g0+dc bao0+a0",
     {10800, 10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {14400,
     "1ifmo+a0",
     {10800, 10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {14400,
     "71kio+go bako+dc b8jc+go bako+dc b8jc+go bako+dc barc+go b8mo+dc b8g0+go b8g0+dc b8g0+go"
     " b8g0+dc b8g0+go b8g0+dc b8g0+go b8g0+dc b8g0+go b8g0+dc b8g0+go bo00+dc mgzc+a0 b8g0+dc"
     " 2ibao+go cyo0+dc 9i4o+go cyo0+dc 9i80+go cyo0+dc 9i80+go de80+dc 92o0+go de80+dc 92o0+g"
     "o de80+dc 9i80+go cyo0+dc 9i80+go cyo0+dc 9i80+go de80+dc 92o0+go de80+dc 92o0+go de80+d"
     "c 92o0+go de80+dc 9i80+go cyo0+dc 9i80+go cyo0+dc 9i80+go de80+dc 92o0+go de80+dc 92o0+g"
     "o de80+dc 9i80+go cyo0+dc 9i80+go cyo0+dc 9i80+go cyo0+dc",
     {14400, 14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {25200,
     "",
     {25200, 25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {25200,
     "71k8o+qo bako+nc b8jc+qo bako+nc b8jc+qo bako+nc barc+qo b8mo+nc b8g0+qo b8g0+nc b8g0+qo"
     " b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo bo00+nc mgzc+k0 6ww0+nc"
     " 4bgo+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo 3vq0+nc 7ctc+k0 bo00+nc cyo0+k0"
     " 9i80+nc cyo0+k0 9i80+nc cyo0+k0 9i80+nc de80+k0 92o0+nc de80+k0 92o0+nc de80+k0 9i80+nc"
     " cyo0+k0 9i80+nc cyo0+k0 9i80+nc de80+k0 92o0+nc de80+k0 92o0+nc de80+k0 92o0+nc de80+k0"
     " 9i80+nc cyo0+k0 9i80+nc cyo0+k0 9i80+nc de80+k0 92o0+nc 28sso+k0 vz7c+nc",
     {25200, 25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "1jqhc+a0 68co+6o d37c+a0 9fwo+6o d37c+a0 9fwo+6o d37c+a0 9fwo+6o d5fc+a0 9fwo+6o d37c+a0"
     " 9fwo+6o d0zc+a0 9fwo+6o 3hxfc+a0 ad8o+6o c5vc+a0 ad8o+6o c5vc+a0 ad8o+6o c5vc+a0 ad8o+6"
     "o e4zc+a0 8gco+6o cpvc+a0 9t8o+6o c5vc+a0 ad8o+6o c5vc+a0 ad8o+6o c83c+a0 9mko+6o aszc+a"
     "0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o bo3c+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6"
     "o b8jc+a0",
     {7200, 10800, {3, 5, 0, 0}, {10, 5, 0, 0}}},
    {21600,
     "71kc0+nc bako+k0 b8jc+nc bako+k0 b8jc+nc bako+k0 barc+nc b8mo+k0 b8g0+nc b8g0+k0 b8g0+nc"
     " b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc bo00+k0 kog0+go dvwo+k0"
     " ad8o+go c3nc+k0 ad8o+go c3nc+k0 ad8o+go c3nc+k0 ad8o+go c3nc+k0 asso+go b8ro+k0 cyko+go"
     " 9ibc+k0 cyko+go 9ibc+k0 de4o+go 92rc+k0 de4o+go 92rc+k0 de4o+go 9ibc+k0 cyko+go 9ibc+k0"
     " cyko+go 9ibc+k0 de4o+go 92rc+k0",
     {21600, 21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {28800,
     "",
     {28800, 28800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {19800,
     "",
     {19800, 19800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {32400,
     "71k20+xc bako+u0 b8jc+xc bako+u0 b8jc+xc bako+u0 barc+xc b8mo+u0 b8g0+xc b8g0+u0 b8g0+xc"
     " b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc bo00+u0 mgzc+qo 6ww0+u0"
     " 4bgo+xc b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc b8g0+u0 bo00+xc cyo0+u0 9i80+xc"
     " cyo0+u0 9i80+xc cyo0+u0 9i80+xc de80+u0 92o0+xc de80+u0 92o0+xc de80+u0 9i80+xc cyo0+u0"
     " 9i80+xc cyo0+u0 9i80+xc de80+u0 92o0+xc de80+u0 92o0+xc de80+u0 92o0+xc de80+u0 9i80+xc"
     " cyo0+u0 9i80+xc cyo0+u0 9i80+xc de80+u0 92o0+xc 28sso+qo vzao+u0",
     {32400, 32400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {25200,
     "50coo+qo 3a9oo+u0 bako+qo barc+u0 b8co+qo b8jc+u0 b8co+qo b8jc+u0 b8co+qo b8jc+u0 b8co+q"
     "o b8jc+u0 b8co+qo b8jc+u0 b8co+qo b8jc+u0 bnwo+qo b8jc+u0 b8co+qo b8jc+u0 b8co+qo b8jc+u"
     "0 b8co+qo b8jc+u0 b8co+qo b8jc+u0 b8co+qo bo3c+u0 b8co+qo b8jc+u0 b8co+qo b8jc+u0 b8co+q"
     "o 1ma20+u0 9i4o+qo b8jc+u0 b8co+qo b8jc+u0 b8co+qo b8jc+u0 b8co+qo b8jc+u0 b8co+qo b8jc+"
     "u0 bnwo+qo 5bf7c+u0 b860+qo b8q0+u0 b860+qo",
     {28800, 28800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {28800,
     "a8bg0+u0 87go+qo cyrc+u0 9i4o+qo debc+u0 92ko+qo debc+u0 9i4o+qo cyrc+u0 9i4o+qo cyrc+u0"
     " 9i4o+qo",
     {28800, 28800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {19800,
     "gj3xo+lo 9i6c+k0 5xgho+ic",
     {19800, 19800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {21600,
     "opsoo+nc c1c0+k0",
     {21600, 21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "7eo0+a0 9fwo+6o d37c+a0 9fwo+6o d5fc+a0 9fwo+6o d37c+a0 9fwo+6o d37c+a0 9fwo+6o d37c+a0 "
     "9fwo+6o d5fc+a0 9fwo+6o d37c+a0 7l8o+6o exvc+a0 7l8o+6o 2vrnc+a0 asso+6o bsjc+a0 asso+6o"
     " v1vc+a0 ei4o+6o 8tvc+a0 f24o+6o 8ebc+a0 e70o+6o 9bnc+a0 bcso+6o b8jc+a0 b8co+6o bako+a0"
     " bako+6o bqbc+a0 av0o+6o av7c+a0 bako+6o blvc+a0 bako+6o b8jc+a0 bako+6o barc+a0 bako+6o"
     " b6bc+a0 bcso+6o b43c+a0 bf0o+6o b8jc+a0 bako+6o barc+a0 bako+6o b8jc+a0 bako+6o b8jc+a0"
     " bako+6o b8jc+a0 bako+6o barc+a0 bako+6o b8jc+a0 bako+6o b8jc+a0 aqko+6o bo3c+a0 de4o+6o"
     " 9ibc+a0 d0so+6o 90jc+a0 de4o+6o 9ibc+a0 cyko+6o 9ibc+a0 cyko+6o 9ibc+a0 cyko+6o 9ibc+a0"
     " cyko+6o 9ibc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0 de4o+6o 9ibc+a0 cyko+6o 9ibc+a0 cyko+6o"
     " 9ibc+a0 cyko+6o 9ibc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0",
     {10800, 10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {32400,
     "3yte0+qo f9kjc+u0",
     {32400, 32400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {14400,
     "",
     {14400, 14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {21600,
     "71kc0+nc bako+k0 b8jc+nc bako+k0 b8jc+nc bako+k0 barc+nc b8mo+k0 b8g0+nc b8g0+k0 b8g0+nc"
     " b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc bo00+k0 l8jc+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "3b09c+a0 b8co+6o dc3c+a0 970o+6o aqrc+a0 asso+6o bo3c+a0 bako+6o b6bc+a0 b8co+6o bo3c+a0"
     " asso+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 bnwo+6o b8jc+a0 b8co+6o"
     " b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 bnwo+6o b8jc+a0"
     " b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o bo3c+a0 b8co+6o"
     " b8jc+a0 b8co+6o b8jc+a0 cyy0+6o 9i80+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 9i80+a0"
     " cyo0+6o 9i80+a0 cyo0+6o 9i80+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o"
     " 9i80+a0 cyo0+6o 9i80+a0 cyo0+6o 9i80+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 9i80+a0"
     " cyo0+6o 9i80+a0 cyo0+6o 9i80+a0 cyo0+6o 9i80+a0 zv40+6o",
     {7200, 10800, {3, 5, 0, 10800}, {10, 5, 0, 14400}}},
    {7200,
     "2tq1c+a0 61oo+6o bo3c+a0 87go+6o 331vc+a0 2lc0+6o 2a3k0+a0 6ww0+6o e9c0+a0 8n0o+6o fznc+"
     "a0 6wso+6o dkzc+a0 9bgo+6o cyrc+a0 92ko+6o eozc+a0 7rwo+6o cj7c+a0 9i4o+6o cyrc+a0 9xoo+"
     "6o cyrc+a0 9xoo+6o cubc+a0 9mko+6o cubc+a0 970o+6o d9vc+a0 9mko+6o d9vc+a0 adc0+6o c3k0+"
     "a0 adc0+6o c3k0+a0 adc0+6o cyo0+a0 b8co+6o bo3c+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+"
     "6o b8jc+a0 b8co+6o b8jc+a0 adc0+6o c3k0+a0 ambc+6o b1oo+a0 aqko+6o bsjc+a0 a6rc+6o c5oo+"
     "a0 9i4o+6o cyrc+a0 9xs0+6o clc2+a0 8gcm+6o edve+a0 7j0m+6o exvc+a0 asw0+6o bo00+a0 b8co+"
     "6o b8jc+a0 cyko+6o 9kjc+a0 cwg0+6o 9kjc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0 de4o+6o 9g00+"
     "a0 d0so+6o 9ibc+a0 cyo0+6o 9i80+a0 dc00+6o 9740+a0 dc3c+6o b8jc+a0 b8co+6o aszc+a0 bnwo+"
     "6o adfc+a0 c3go+6o 9ibc+a0 cyko+6o 9ibc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0 de4o+6o 9ibc+"
     "a0 cyko+6o 9ibc+a0 cyko+6o 9ibc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0 de4o+"
     "6o 9ibc+a0 cj0o+6o 9xvc+a0 c3go+6o adfc+a0 b8co+6o b8jc+a0 asso+6o bo3c+a0 9xoo+6o 30zc+"
     "a0 fgo+6o 9ibc+a0 92ko+6o 2lfc+a0 1ako+6o 9ibc+a0 8n0o+6o 2lfc+a0 1q4o+6o 9ibc+a0 7rwo+6"
     "o 30zc+a0 25oo+6o 9ibc+a0 7cco+6o 2lfc+a0 3gco+6o 92rc+a0 6wso+6o 2lfc+a0 3vwo+6o 92rc+a"
     "0 61oo+6o 30zc+a0 4bgo+6o 9ibc+a0 56ko+6o 2lfc+a0 56ko+6o 9ibc+a0 4bgo+6o 30zc+a0 5m4o+6"
     "o 9ibc+a0 3vwo+6o 2lfc+a0 6wso+6o 92rc+a0 3gco+6o 2lfc+a0 7cco+6o 92rc+a0 2l8o+6o 30zc+a"
     "0 7rwo+6o 9ibc+a0 1q4o+6o 2lfc+a0 8n0o+6o 9ibc+a0 v0o+6o 30zc+a0 92ko+6o 9ibc+a0 fgo+6o "
     "30zc+a0 9i4o+6o c3nc+a0 asso+6o b8jc+a0 b8co+6o adfc+a0 c3go+6o 9xvc+a0 cj0o+6o 9ibc+a0 "
     "cyko+6o 9ibc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0 de4o+6o 9ibc+a0 cyko+6o "
     "9ibc+a0 cyko+6o 9ibc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0 cyko+6o 9xvc+a0 c3go+6o adfc+a0 "
     "bnwo+6o aszc+a0 asso+6o bo3c+a0 ad8o+6o 2lfc+a0 fgo+6o 92rc+a0 9xoo+6o 2lfc+a0 v0o+6o 92"
     "rc+a0 92ko+6o 30zc+a0 1ako+6o 9ibc+a0 87go+6o 2lfc+a0 25oo+6o 9ibc+a0 7cco+6o 30zc+a0 2l"
     "8o+6o 9ibc+a0 6wso+6o 30zc+a0 3gco+6o 92rc+a0 6h8o+6o 2lfc+a0 4bgo+6o 92rc+a0 5m4o+6o 30"
     "zc+a0 4r0o+6o 9ibc+a0 4r0o+6o 2lfc+a0 5m4o+6o 9ibc+a0 4bgo+6o 2lfc+a0 61oo+6o 9ibc+a0 3g"
     "co+6o 30zc+a0 6h8o+6o 9ibc+a0 30so+6o 2lfc+a0 7rwo+6o 92rc+a0 25oo+6o 30zc+a0 87go+6o 92"
     "rc+a0 1q4o+6o 30zc+a0 8n0o+6o 9ibc+a0 v0o+6o 2lfc+a0",
     {7200, 10800, {3, 4, 4, 180000}, {10, 4, 4, 180000}}},
    {7200,
     "2tq1c+a0 61oo+6o bo3c+a0 87go+6o 331vc+a0 2lc0+6o 2a3k0+a0 6ww0+6o e9c0+a0 8n0o+6o fznc+"
     "a0 6wso+6o dkzc+a0 9bgo+6o cyrc+a0 92ko+6o eozc+a0 7rwo+6o cj7c+a0 9i4o+6o cyrc+a0 9xoo+"
     "6o cyrc+a0 9xoo+6o cubc+a0 9mko+6o cubc+a0 970o+6o d9vc+a0 9mko+6o d9vc+a0 adc0+6o c3k0+"
     "a0 adc0+6o c3k0+a0 adc0+6o cyo0+a0 b8co+6o bo3c+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+"
     "6o b8jc+a0 b8co+6o b8jc+a0 adc0+6o c3k0+a0 ambc+6o b1oo+a0 aqko+6o bsjc+a0 a6rc+6o c5oo+"
     "a0 9oso+6o cs3c+a0 9xs0+6o cj40+a0 8iko+6o edve+a0 7j0m+6o 1sjc+a0 1wso+6o b8jc+a0 asw0+"
     "6o bo00+a0 b8co+6o b8jc+a0 cyko+6o 9kjc+a0 cwg0+6o 9kjc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+"
     "a0 de4o+6o 9g00+a0 d0so+6o 9ibc+a0 cyo0+6o 9i80+a0 dc00+6o 9740+a0 dc3c+6o b8jc+a0 b8co+"
     "6o aszc+a0 bnwo+6o adfc+a0 c3go+6o 9ibc+a0 cyko+6o 9ibc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+"
     "a0 de4o+6o 9ibc+a0 cyko+6o 9ibc+a0 cyko+6o 9ibc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0 de4o+"
     "6o 92rc+a0 de4o+6o 9ibc+a0 cj0o+6o 9xvc+a0 c3go+6o adfc+a0 b8co+6o b8jc+a0 asso+6o bo3c+"
     "a0 9xoo+6o 30zc+a0 fgo+6o 9ibc+a0 92ko+6o 2lfc+a0 1ako+6o 9ibc+a0 8n0o+6o 2lfc+a0 1q4o+6"
     "o 9ibc+a0 7rwo+6o 30zc+a0 25oo+6o 9ibc+a0 7cco+6o 2lfc+a0 3gco+6o 92rc+a0 6wso+6o 2lfc+a"
     "0 3vwo+6o 92rc+a0 61oo+6o 30zc+a0 4bgo+6o 9ibc+a0 56ko+6o 2lfc+a0 56ko+6o 9ibc+a0 4bgo+6"
     "o 30zc+a0 5m4o+6o 9ibc+a0 3vwo+6o 2lfc+a0 6wso+6o 92rc+a0 3gco+6o 2lfc+a0 7cco+6o 92rc+a"
     "0 2l8o+6o 30zc+a0 7rwo+6o 9ibc+a0 1q4o+6o 2lfc+a0 8n0o+6o 9ibc+a0 v0o+6o 30zc+a0 92ko+6o"
     " 9ibc+a0 fgo+6o 30zc+a0 9i4o+6o c3nc+a0 asso+6o b8jc+a0 b8co+6o adfc+a0 c3go+6o 9xvc+a0 "
     "cj0o+6o 9ibc+a0 cyko+6o 9ibc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0 de4o+6o "
     "9ibc+a0 cyko+6o 9ibc+a0 cyko+6o 9ibc+a0 de4o+6o 92rc+a0 de4o+6o 92rc+a0 cyko+6o 9xvc+a0 "
     "c3go+6o adfc+a0 bnwo+6o aszc+a0 asso+6o bo3c+a0 ad8o+6o 2lfc+a0 fgo+6o 92rc+a0 9xoo+6o 2"
     "lfc+a0 v0o+6o 92rc+a0 92ko+6o 30zc+a0 1ako+6o 9ibc+a0 87go+6o 2lfc+a0 25oo+6o 9ibc+a0 7c"
     "co+6o 30zc+a0 2l8o+6o 9ibc+a0 6wso+6o 30zc+a0 3gco+6o 92rc+a0 6h8o+6o 2lfc+a0 4bgo+6o 92"
     "rc+a0 5m4o+6o 30zc+a0 4r0o+6o 9ibc+a0 4r0o+6o 2lfc+a0 5m4o+6o 9ibc+a0 4bgo+6o 2lfc+a0 61"
     "oo+6o 9ibc+a0 3gco+6o 30zc+a0 6h8o+6o 9ibc+a0 30so+6o 2lfc+a0 7rwo+6o 92rc+a0 25oo+6o 30"
     "zc+a0 87go+6o 92rc+a0 1q4o+6o 30zc+a0 8n0o+6o 9ibc+a0 v0o+6o 2lfc+a0",
     {7200, 10800, {3, 4, 4, 180000}, {10, 4, 4, 180000}}},
    {28800,
     "3er9c+nc",
     {25200, 25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {28800,
     "6nl0+u0 b8co+qo b8jc+u0 b8co+qo b8jc+u0 bnwo+qo b8jc+u0 b8co+qo 4bnc+u0 i58o+qo b8jc+u0 "
     "b8co+qo b8jc+u0 b8co+qo 1lwjc+u0 9xoo+qo",
     {28800, 28800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {21600,
     "50cs0+nc 3a9oo+qo bako+nc barc+qo b8co+nc b8jc+qo b8co+nc b8jc+qo b8co+nc b8jc+qo b8co+n"
     "c b8jc+qo b8co+nc b8jc+qo b8co+nc b8jc+qo bnwo+nc b8jc+qo b8co+nc b8jc+qo b8co+nc b8jc+q"
     "o b8co+nc b8jc+qo b8co+nc b8jc+qo b8co+nc bo3c+qo b8co+nc b8jc+qo b8co+nc b8jc+qo b8co+n"
     "c 1ma20+qo 9i4o+nc b8jc+qo b8co+nc b8jc+qo b8co+nc b8jc+qo b8co+nc b8jc+qo b8co+nc b8jc+"
     "qo bnwo+nc 5bf7c+qo b860+nc b8q0+qo b860+nc",
     {25200, 25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {28800,
     "71k5c+u0 bako+qo b8jc+u0 bako+qo b8jc+u0 bako+qo barc+u0 b8mo+qo b8g0+u0 b8g0+qo b8g0+u0"
     " b8g0+qo b8g0+u0 b8g0+qo b8g0+u0 b8g0+qo b8g0+u0 b8g0+qo b8g0+u0 bo00+qo mgzc+nc 6ww0+qo"
     " 4bgo+u0 b8g0+qo b8g0+u0 b8g0+qo b8g0+u0 b8g0+qo b8g0+u0 b8g0+qo bo00+u0 cyo0+qo 9i80+u0"
     " cyo0+qo 9i80+u0 cyo0+qo 9i80+u0 de80+qo 92o0+u0 de80+qo 92o0+u0 de80+qo 9i80+u0 cyo0+qo"
     " 9i80+u0 cyo0+qo 9i80+u0 de80+qo 92o0+u0 de80+qo 92o0+u0 de80+qo 92o0+u0 de80+qo 9i80+u0"
     " cyo0+qo 9i80+u0 cyo0+qo 9i80+u0 de80+qo 92o0+u0 28sso+qo",
     {28800, 28800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "253go+a0 9i80+6o 92rc+a0 de4o+6o 8kzc+a0 dvwo+6o 8n7c+a0 dtoo+6o 9ibc+a0 c3go+6o adfc+a0"
     " 3c4co+dc 3vwo+a0 og3c+6o ahs0+a0 9xs0+6o bao0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6"
     "o b8g0+a0 b8g0+6o b8g0+a0 bo00+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o asw0+a"
     "0 bo00+6o b8g0+a0 b8g0+6o bo00+a0 cyo0+6o 9i80+a0 cyo0+6o 9i80+a0 cyo0+6o 9i80+a0 de80+6"
     "o 92o0+a0 de80+6o 92o0+a0 de80+6o 9i80+a0 cyo0+6o 9i80+a0 cyo0+6o 9i80+a0 de80+6o 92o0+a"
     "0 de80+6o 92o0+a0 de80+6o 92uo+a0 de80+6o 9i80+a0 cyo0+6o 9i80+a0 cyo0+6o 9i80+a0 de80+6"
     "o 94w0+a0 dc00+6o 92o0+a0 de80+6o 9i80+a0 cyo0+6o 9kg0+a0 cwg0+6o 9i80+a0 dts0+6o 8n40+a"
     "0",
     {10800, 10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {32400,
     "",
     {32400, 32400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "2tq1c+a0 61oo+6o bo3c+a0 87go+6o 331vc+a0 2lc0+6o 2a3k0+a0 6ww0+6o e9c0+a0 8n0o+6o fznc+"
     "a0 6wso+6o dkzc+a0 9bgo+6o cyrc+a0 92ko+6o eozc+a0 7rwo+6o cj7c+a0 9i4o+6o cyrc+a0 9xoo+"
     "6o cyrc+a0 9xoo+6o cubc+a0 9mko+6o cubc+a0 970o+6o d9vc+a0 9mko+6o bz7c+a0 bf0o+6o bhfc+"
     "a0 ax8o+6o bjnc+a0 ahoo+6o cui0+a0 9i4o+6o dtvc+a0 aspc+6o bf7c+a0 ad8o+6o bhfc+a0 buko+"
     "6o ambc+a0 bnwo+6o bjnc+a0 ad8o+6o bsmo+a0 bsco+6o aojc+a0 bcso+6o b43c+a0 ahoo+6o bz7c+"
     "a0 bsco+6o aojc+a0 bcso+6o b43c+a0 ahoo+6o cerc+a0 bcso+6o b43c+a0 ax8o+6o bjnc+a0",
     {7200, 10800, {3, 4, 4, 93600}, {10, 5, 0, 7200}}},
    {16200,
     "",
     {16200, 16200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {43200,
     "71js0+17c bako+140 b8jc+17c bako+140 b8jc+17c bako+140 barc+17c b8mo+140 b8g0+17c b8g0+1"
     "40 b8g0+17c b8g0+140 b8g0+17c b8g0+140 b8g0+17c b8g0+140 b8g0+17c b8g0+140 b8g0+17c bo00"
     "+140 mgzc+10o 6ww0+140 4bgo+17c b8g0+140 b8g0+17c b8g0+140 b8g0+17c b8g0+140 b8g0+17c b8"
     "g0+140 bo00+17c cyo0+140 9i80+17c cyo0+140 9i80+17c cyo0+140 9i80+17c de80+140 92o0+17c "
     "de80+140 92o0+17c de80+140 9i80+17c cyo0+140 9i80+17c cyo0+140 9i80+17c de80+140 92o0+17"
     "c de80+140 92o0+17c de80+140 92o0+17c de80+140 9i80+17c cyo0+140 9i80+17c cyo0+140 mwjc+"
     "10o 92o0+140",
     {43200, 43200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {18000,
     "k7e7c+k0 b8co+go 3jgzc+k0 9fwo+go a6rc+k0 ccco+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {21600,
     "",
     {21600, 21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {19800,
     "a0q5o+j6",
     {20700, 20700, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {32400,
     "71k20+xc bako+u0 b8jc+xc bako+u0 b8jc+xc bako+u0 barc+xc b8mo+u0 b8g0+xc b8g0+u0 b8g0+xc"
     " b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc bo00+u0 mgzc+qo 6ww0+u0"
     " 4bgo+xc b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc b8g0+u0 bo00+xc cyo0+u0 9i80+xc"
     " cyo0+u0 9i80+xc cyo0+u0 9i80+xc de80+u0 92o0+xc de80+u0 92o0+xc de80+u0 9i80+xc cyo0+u0"
     " 9i80+xc cyo0+u0 44pc+xc 5dfc+10o de80+xc 92o0+10o de80+xc 92o0+10o de80+xc 92o0+10o de8"
     "0+xc 9i80+10o cyo0+xc 9i80+10o cyo0+xc 9i80+10o de80+xc 92o0+10o ahi0+xc 1ybe0+u0",
     {32400, 32400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {25200,
     "71k8o+qo bako+nc b8jc+qo bako+nc b8jc+qo bako+nc barc+qo b8mo+nc b8g0+qo b8g0+nc b8g0+qo"
     " b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo bo00+nc mgzc+k0 6ww0+nc"
     " 4bgo+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc bo00+qo cyo0+nc 9i80+qo"
     " cyo0+nc 9i80+qo cyo0+nc 9i80+qo de80+nc 92o0+qo de80+nc 92o0+qo de80+nc 9i80+qo cyo0+nc"
     " 9i80+qo cyo0+nc 9i80+qo de80+nc 92o0+qo de80+nc 92o0+qo de80+nc 92o0+qo de80+nc 9i80+qo"
     " cyo0+nc 9i80+qo cyo0+nc 9i80+qo de80+nc 92o0+qo 28sso+nc",
     {25200, 25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {27000,
     "7ij9c+qo",
     {28800, 28800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {39600,
     "71jvc+140 bako+10o b8jc+140 bako+10o b8jc+140 bako+10o barc+140 b8mo+10o b8g0+140 b8g0+1"
     "0o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 bo00"
     "+10o mgzc+xc 6ww0+10o 4bgo+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g"
     "0+10o bo00+140 cyo0+10o 9i80+140 cyo0+10o 9i80+140 cyo0+10o 9i80+140 de80+10o 92o0+140 d"
     "e80+10o 92o0+140 de80+10o 9i80+140 cyo0+10o 9i80+140 cyo0+10o 9i80+140 de80+10o 92o0+140"
     " de80+10o 92o0+140 de80+10o 92o0+140 de80+10o 9i80+140 cyo0+10o 9i80+140 cyo0+10o 9i80+1"
     "40 de80+10o 92o0+140 28sso+xc xpio+10o",
     {39600, 39600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {28800,
     "4j4lc+u0 azgo+qo 7xfnc+u0 498o+qo",
     {28800, 28800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "3b09c+a0 b8co+6o dc3c+a0 970o+6o aqrc+a0 asso+6o bo3c+a0 bako+6o b6bc+a0 b8co+6o bo3c+a0"
     " asso+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 bnwo+6o b8jc+a0 b8co+6o"
     " b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 bnwo+6o b8jc+a0"
     " b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o bo3c+a0 b8co+6o"
     " b8jc+a0 b8co+6o b8jc+a0 cyy0+6o",
     {7200, 10800, {3, 5, 0, 10800}, {10, 5, 0, 14400}}},
    {25200,
     "71k8o+qo bako+nc b8jc+qo bako+nc b8jc+qo bako+nc barc+qo b8mo+nc b8g0+qo b8g0+nc b8g0+qo"
     " b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo bo00+nc mgzc+k0 6ww0+nc"
     " 4bgo+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc bo00+qo cyo0+nc 9i80+qo"
     " cyo0+nc 9i80+qo cyo0+nc 9i80+qo de80+nc 92o0+qo de80+nc 92o0+qo de80+nc 9i80+qo cyo0+nc"
     " 9i80+qo cyo0+nc 9i80+qo de80+nc 92o0+qo de80+nc 92o0+qo de80+nc 92o0+qo de80+nc 9i80+qo"
     " cyo0+nc 9i80+qo cyo0+nc mwjc+k0 92o0+nc",
     {25200, 25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {25200,
     "71k8o+qo bako+nc b8jc+qo bako+nc b8jc+qo bako+nc barc+qo b8mo+nc b8g0+qo b8g0+nc b8g0+qo"
     " b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo bo00+nc mgzc+k0 6ww0+nc"
     " 4bgo+qo b8g0+nc b8g0+qo 3g60+nc 7sdc+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 bo00+nc cyo0+k0"
     " 9i80+nc cyo0+k0 9i80+nc cyo0+k0 9i80+nc de80+k0 92o0+nc de80+k0 92o0+nc de80+k0 9i80+nc"
     " cyo0+k0 9i80+nc cyo0+k0 9i80+nc de80+k0 92o0+nc de80+k0 92o0+nc de80+k0 92o0+nc de80+k0"
     " 9i80+nc cyo0+k0 9i80+nc cyo0+k0 9i80+nc de80+k0 92o0+nc 28sso+k0 13bnc+nc",
     {25200, 25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {21600,
     "71kc0+nc bako+k0 b8jc+nc bako+k0 b8jc+nc bako+k0 barc+nc b8mo+k0 b8g0+nc b8g0+k0 b8g0+nc"
     " b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc bo00+k0 mgzc+go 6ww0+k0"
     " 4bgo+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 bo00+nc cyo0+k0 9i80+nc"
     " cyo0+k0 9i80+nc cyo0+k0 9i80+nc de80+k0 92o0+nc de80+k0 92o0+nc de80+k0 9i80+nc cyo0+k0"
     " 9i80+nc cyo0+k0 9i80+nc de80+k0 92o0+nc de80+k0 92o0+nc de80+k0 92o0+nc de80+k0 9i80+nc"
     " cyo0+k0 9i80+nc cyo0+k0 9i80+nc de80+k0 92o0+nc 28sso+k0",
     {21600, 21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {18000,
     "71kfc+k0 xtoo+go b8jc+k0 bako+go barc+k0 b8mo+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0"
     " b8g0+go b8g0+k0 b8g0+go mgzc+dc b8g0+go bo00+dc b8g0+go b8g0+dc 6ww0+go fk00+dc b8g0+go"
     " b8g0+dc b8g0+go b8g0+dc b8g0+go b8g0+dc bo00+go cyo0+dc 9i80+go cyo0+dc 9i80+go cyo0+dc"
     " 9i80+go de80+dc 92o0+go de80+dc 92o0+go de80+dc 9i80+go cyo0+dc 9i80+go cyo0+dc 9i80+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {28800,
     "b9s5c+nc",
     {25200, 25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {32400,
     "skhu0+sc 1pcw0+u0",
     {32400, 32400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {18000,
     "71kfc+k0 xtoo+go b8jc+k0 bako+go barc+k0 b8mo+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0"
     " b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 bo00+go mgzc+dc 6ww0+go 4bgo+k0 b8g0+go"
     " b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go bo00+k0 cyo0+go 9i80+k0 cyo0+go 9i80+k0"
     " cyo0+go 9i80+k0 de80+go 92o0+k0 de80+go 92o0+k0 de80+go 9i80+k0 cyo0+go 9i80+k0 cyo0+go"
     " 9i80+k0 ch920+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {18000,
     "71kfc+k0 xtoo+go b8jc+k0 bako+go barc+k0 b8mo+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0"
     " b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 bo00+go tds0+k0 fk00+go b8g0+k0 b8g0+go"
     " b8g0+k0 b8g0+go b8g0+k0 b8g0+go bo00+k0 cyo0+go 9i80+k0 cyo0+go 9i80+k0 cyo0+go 9i80+k0"
     " de80+go 92o0+k0 de80+go 92o0+k0 de80+go 9i80+k0 cyo0+go 9i80+k0 cyo0+go 9i80+k0 985i0+g"
     "o",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {23400,
     "",
     {23400, 23400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {39600,
     "71jvc+140 bako+10o b8jc+140 bako+10o b8jc+140 bako+10o barc+140 b8mo+10o b8g0+140 b8g0+1"
     "0o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 bo00"
     "+10o mgzc+xc 6ww0+10o 4bgo+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g"
     "0+10o bo00+140 cyo0+10o mgzc+xc 9i80+10o cyo0+xc 9i80+10o de80+xc 92o0+10o de80+xc 92o0+"
     "10o de80+xc 9i80+10o cyo0+xc 9i80+10o cyo0+xc 9i80+10o de80+xc 92o0+10o de80+xc 92o0+10o"
     " de80+xc 92o0+10o de80+xc 9i80+10o cyo0+xc 9i80+10o cyo0+xc 9i80+10o de80+xc 92o0+10o 28"
     "sso+xc vz7c+10o",
     {39600, 39600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {18000,
     "71kfc+k0 xtoo+go b8jc+k0 bako+go barc+k0 b8mo+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0"
     " b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 bo00+go b8g0+k0 b8g0+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {32400,
     "av7so+xc 9i80+u0 cyo0+xc 9i80+u0",
     {32400, 32400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {39600,
     "71jvc+140 bako+10o b8jc+140 bako+10o b8jc+140 bako+10o barc+140 b8mo+10o b8g0+140 b8g0+1"
     "0o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 bo00"
     "+10o mgzc+xc 6ww0+10o 4bgo+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g"
     "0+10o bo00+140 cyo0+10o 9i80+140 cyo0+10o 9i80+140 cyo0+10o 9i80+140 de80+10o 92o0+140 d"
     "e80+10o 92o0+140 de80+10o 9i80+140 cyo0+10o 9i80+140 cyo0+10o 9i80+140 de80+10o 92o0+140"
     " de80+10o 92o0+140 de80+10o 92o0+140 de80+10o 9i80+140 cyo0+10o 9i80+140 cyo0+10o 9i80+1"
     "40 de80+10o 92o0+140 28sso+10o",
     {39600, 39600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {28800,
     "2npxc+u0 bako+qo b8jc+u0 bako+qo 2cibc+u0 5oco+qo",
     {28800, 28800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {21600,
     "71kc0+nc bako+k0 b8jc+nc bako+k0 b8jc+nc bako+k0 barc+nc b8mo+k0 b8g0+nc b8g0+k0 b8g0+nc"
     " b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc b8g0+k0 b8g0+nc bo00+k0 mgzc+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {14400,
     "71kio+go bako+dc b8jc+go bako+dc b8jc+go bako+dc barc+go b8mo+dc b8g0+go b8g0+dc b8g0+go"
     " b8g0+dc b8g0+go b8g0+dc b8g0+go b8g0+dc b8g0+go b8g0+dc b8g0+go bo00+dc mgzc+a0 b89c+dc"
     " b8co+a0 b8jc+dc b8co+a0 b8jc+dc mgso+go b8co+dc bo3c+go zfgo+dc 9ibc+go cyko+dc 9ibc+go"
     " de4o+dc 92rc+go de4o+dc 92rc+go de4o+dc 9ibc+go cyko+dc 9ibc+go cyko+dc 9ibc+go 5m4o+dc"
     " 7sdc+a0 92o0+dc",
     {14400, 14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {12600,
     "4irl0+f0 d5c0+dc 9kho+go 87k0+dc 61s0+bo c5to+f0 73go+bo bczc+f0 bh8o+bo 6n4zc+f0 8rgo+b"
     "o b8jc+f0 bcso+bo b6bc+f0 bcso+bo b6bc+f0 bcso+bo b6bc+f0 bcso+bo b6bc+f0 bcso+bo b8jc+f"
     "0 bcso+bo b6bc+f0 bcso+bo b6bc+f0 bcso+bo b6bc+f0 bcso+bo b8jc+f0 bcso+bo b6bc+f0 bcso+b"
     "o b6bc+f0 bcso+bo b6bc+f0 bcso+bo b8jc+f0 bcso+bo 1k8jc+f0 bcso+bo b8jc+f0 bcso+bo b6bc+"
     "f0 bcso+bo b6bc+f0 bcso+bo b6bc+f0 bcso+bo b8jc+f0 bcso+bo b6bc+f0 bcso+bo b6bc+f0 bcso+"
     "bo b6bc+f0 bcso+bo b8jc+f0 bcso+bo b6bc+f0 bcso+bo b6bc+f0 bcso+bo b6bc+f0 bcso+bo b8jc+"
     "f0 bcso+bo b6bc+f0 bcso+bo",
     {12600, 12600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {19800,
     "b43xo+k0",
     {21600, 21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {25200,
     "71k8o+qo bako+nc b8jc+qo bako+nc b8jc+qo bako+nc barc+qo b8mo+nc b8g0+qo b8g0+nc b8g0+qo"
     " b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo bo00+nc mgzc+k0 6ww0+nc"
     " 4bgo+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc b8g0+qo b8g0+nc bo00+qo cyo0+nc 9i80+qo"
     " cyo0+nc 9i80+qo cyo0+nc 9i80+qo de80+nc 92o0+qo de80+nc 92o0+qo de80+nc 9i80+qo 1ww0+nc"
     " b1vc+k0 9i80+nc cyo0+k0 9i80+nc de80+k0 92o0+nc de80+k0 92o0+nc de80+k0 92o0+nc de80+k0"
     " 9i80+nc cyo0+k0 9i80+nc cyo0+k0 9i80+nc de80+k0 92o0+nc 28sso+k0 zv7c+nc",
     {25200, 25200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {32400,
     "71k20+140 bae0+10o b8jc+140 bako+10o b8jc+140 bako+10o barc+140 b8mo+10o b8g0+140 b8g0+1"
     "0o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 bo00"
     "+10o mgzc+xc 6ww0+10o 4bgo+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g0+10o b8g0+140 b8g"
     "0+10o bo00+140 cyo0+10o 9i80+140 cyo0+10o 9i80+140 cyo0+10o 9i80+140 de80+10o 92o0+140 d"
     "e80+10o 92o0+140 de80+10o 9i80+140 cyo0+10o 9i80+140 cyo0+10o 9i80+140 de80+10o 92o0+140"
     " de80+10o 92o0+140 de80+10o 92o0+140 de80+10o 9i80+140 cyo0+10o 9i80+140 cyo0+10o 9i80+1"
     "40 de80+10o 92o0+140 ahi0+10o 1ybe0+xc",
     {36000, 36000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {36000,
     "71jyo+10o bako+xc b8jc+10o bako+xc b8jc+10o bako+xc barc+10o b8mo+xc b8g0+10o b8g0+xc b8"
     "g0+10o b8g0+xc b8g0+10o b8g0+xc b8g0+10o b8g0+xc b8g0+10o b8g0+xc b8g0+10o bo00+xc mgzc+"
     "u0 6ww0+xc 4bgo+10o b8g0+xc b8g0+10o b8g0+xc b8g0+10o b8g0+xc b8g0+10o b8g0+xc bo00+10o "
     "cyo0+xc 9i80+10o cyo0+xc 9i80+10o cyo0+xc 9i80+10o de80+xc 92o0+10o de80+xc 92o0+10o de8"
     "0+xc 9i80+10o cyo0+xc 9i80+10o cyo0+xc 9i80+10o de80+xc 92o0+10o de80+xc 92o0+10o de80+x"
     "c 92o0+10o de80+xc 9i80+10o cyo0+xc 9i80+10o cyo0+xc 9i80+10o de80+xc 92o0+10o 28sso+xc",
     {36000, 36000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {32400,
     "71k20+xc bako+u0 b8jc+xc bako+u0 b8jc+xc bako+u0 barc+xc b8mo+u0 b8g0+xc b8g0+u0 b8g0+xc"
     " b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc bo00+u0 mgzc+qo 6ww0+u0"
     " 4bgo+xc b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc b8g0+u0 b8g0+xc b8g0+u0 bo00+xc cyo0+u0 9i80+xc"
     " cyo0+u0 9i80+xc cyo0+u0 9i80+xc de80+u0 92o0+xc de80+u0 92o0+xc de80+u0 9i80+xc cyo0+u0"
     " 9i80+xc cyo0+u0 9i80+xc de80+u0 92o0+xc de80+u0 92o0+xc de80+u0 92o0+xc de80+u0 9i80+xc"
     " cyo0+u0 9i80+xc cyo0+u0 9i80+xc de80+u0 92o0+xc 28sso+u0",
     {32400, 32400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {18000,
     "71kfc+k0 bako+go b8jc+k0 bako+go b8jc+k0 bako+go barc+k0 b8mo+go b8g0+k0 b8g0+go b8g0+k0"
     " b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 bo00+go mgzc+dc 6ww0+go"
     " 4bgo+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go b8g0+k0 b8g0+go bo00+k0 cyo0+go 9i80+k0"
     " cyo0+go 9i80+k0 cyo0+go 9i80+k0 de80+go 92o0+k0 de80+go 92o0+k0 de80+go 9i80+k0 cyo0+go"
     " 9i80+k0 cyo0+go 9i80+k0 de80+go 92o0+k0 de80+go 92o0+k0 de80+go 92o0+k0 de80+go 9i80+k0"
     " cyo0+go 9i80+k0 cyo0+go 9i80+k0 de80+go 92o0+k0 28sso+go",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {14400,
     "71kio+go bako+dc b8jc+go bako+dc b8jc+go bako+dc barc+go b8mo+dc b8g0+go b8g0+dc b8g0+go"
     " b8g0+dc b8g0+go b8g0+dc b8g0+go b8g0+dc b8g0+go b8g0+dc b8g0+go bo00+dc mgzc+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc 19d8o+go cyo0+dc 9i80+go cyo0+dc 9i80+g"
     "o de80+dc 92o0+go de80+dc 92o0+go de80+dc 9i80+go cyo0+dc 9i80+go cyo0+dc 9i80+go de80+d"
     "c 92o0+go de80+dc 92o0+go de80+dc 92o0+go de80+dc 9i80+go cyo0+dc 9i80+go cyo0+dc 9i80+g"
     "o de80+dc 92o0+go de80+dc",
     {14400, 14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-3600,
     "7nv7c+0 b8g0-3c b8g0+0 b8g0-3c b8g0+0 bo00-3c b8g0+0 b8g0-3c b8g0+0 b8g0-3c b8g0+0 b8g0-"
     "3c b8g0+0 b8g0-3c b8g0+0 b8g0-3c b8g0+0 bo00-3c b8g0+0 b8g0-3c b8g0+0 b8g0-3c 5mbc+0 5m4"
     "o+3c 5000+0 68g0-3c b8g0+0 b8g0-3c b8g0+0 b8g0-3c bo00+0",
     {-3600, 0, {3, 5, 0, 0}, {10, 5, 0, 3600}}},
    {-14400,
     "2pf80-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 bnwo-dc aszc-a0 bnwo-dc b8jc-a0 b8co-dc b8jc-a0"
     " b8co-dc b8jc-a0 b8co-dc b8jc-a0 b8co-dc b8jc-a0 bnwo-dc aszc-a0 bnwo-dc b8jc-a0 b8co-dc"
     " b8jc-a0 b8co-dc b8jc-a0 b8co-dc 9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0"
     " cyko-dc 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc"
     " 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0"
     " cyko-dc 9xvc-a0 cj0o-dc 9xvc-a0 cj0o-dc 9xvc-a0 cyko-dc 9ibc-a0 cyko-dc 9ibc-a0 cyko-dc"
     " 87nc-a0",
     {-14400, -10800, {3, 2, 0, 7200}, {11, 1, 0, 7200}}},
    {0,
     "6fcw0+3c aszc+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c bo00+0 b8g0+3c b8g0"
     "+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c bo00+0 b8g0+3c b8"
     "g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 bo00+3c",
     {0, 3600, {3, 5, 0, 3600}, {10, 5, 0, 7200}}},
    {-7200,
     "3oz1c-3c",
     {-3600, -3600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {0,
     "71ebc+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c bo00+0 b8g0+3c b8g0+0 b8g0+3c b8g0"
     "+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c bo00+0 b8g0+3c b8g0+0 b8g0+3c b8"
     "g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 bo00+3c",
     {0, 3600, {3, 5, 0, 3600}, {10, 5, 0, 7200}}},
    {0,
     "7oao0+3c asw0+0 b8g0+3c b8g0+0 b8g0+3c bo00+0 b8g0+3c b8g0+0 b8g0+3c b8jc+0 b8g0+3c b8g0"
     "+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c bo00+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c b8"
     "g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 bo00+3c",
     {0, 3600, {3, 5, 0, 3600}, {10, 5, 0, 7200}}},
    {-7200,
     "",
     {-7200, -7200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-14400,
     "8ci5c-a0 92ko-6o de4o-a0 8n7c-6o dtoo-a0 m1fc-dc 92rc-a0 de4o-dc 92rc-a0 de4o-dc 92rc-a0"
     " de4o-dc 92rc-a0 dtoo-dc 8n7c-a0 dtoo-dc 92rc-a0 de4o-dc 92rc-a0 de4o-dc 92rc-a0 de4o-dc"
     " 92rc-a0 de4o-dc 92rc-a0 dtoo-dc 92rc-a0 de4o-dc 92rc-a0 de4o-dc 92rc-a0 de4o-dc 92rc-a0"
     " de4o-dc 92rc-a0 debc-dc 8n7c-a0 e98o-dc 87nc-a0 e98o-dc 8n7c-a0 dtoo-dc 8n7c-a0 dtoo-dc"
     " 8n7c-a0 dtoo-dc 8n7c-a0 dtoo-dc 8n7c-a0 e98o-dc 8n7c-a0 dtoo-dc 8n7c-a0 dtoo-dc 8n7c-a0",
     {-10800, -10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {36000,
     "157pc+10o 7cg0+xc f4g0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 87k0+xc eo"
     "w0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+"
     "10o 9xs0+xc cyo0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 8n40+xc de80+10o"
     " 92o0+xc dts0+10o 92o0+xc dts0+10o 8n40+xc dts0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s"
     "00+xc eow0+10o 87k0+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 9i80+xc cyo0+10o 9i80+"
     "xc cyo0+10o 9i80+xc cyo0+10o 9i80+xc de80+10o 92o0+xc 9i80+10o cyo0+xc de80+10o 9i80+xc "
     "cyo0+10o 9i80+xc cyo0+10o 9i80+xc de80+10o 92o0+xc de80+10o 9i80+xc cyo0+10o 92o0+xc de8"
     "0+10o",
     {36000, 39600, {10, 1, 0, 7200}, {4, 1, 0, 10800}}},
    {34200,
     "157r0+z0 7cg0+vo f4g0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 87k0+vo eow0+z0"
     " 7s00+vo eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 87k0+vo"
     " eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 8n40+vo de80+z0 92o0+vo dts0+z0"
     " 92o0+vo dts0+z0 8n40+vo dts0+z0 8n40+vo dts0+z0 7s00+vo eow0+z0 92o0+vo de80+z0 87k0+vo"
     " eow0+z0 8n40+vo dts0+z0 92o0+vo de80+z0 9i80+vo cyo0+z0 9i80+vo cyo0+z0 9i80+vo cyo0+z0"
     " 9i80+vo de80+z0 92o0+vo de80+z0 92o0+vo de80+z0 9i80+vo cyo0+z0 9i80+vo cyo0+z0 9i80+vo"
     " de80+z0 92o0+vo de80+z0 9i80+vo cyo0+z0 92o0+vo de80+z0",
     {34200, 37800, {10, 1, 0, 7200}, {4, 1, 0, 10800}}},
    {36000,
     "157pc+10o 7cg0+xc b2e80+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc",
     {36000, 36000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {34200,
     "157r0+z0 7cg0+vo f4g0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 87k0+vo eow0+z0"
     " 7s00+vo eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 9xs0+vo"
     " cyo0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 8n40+vo de80+z0 92o0+vo dts0+z0"
     " 92o0+vo dts0+z0 8n40+vo dts0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 87k0+vo"
     " eow0+z0 7s00+vo eow0+z0 7s00+vo eow0+z0 9i80+vo cyo0+z0 9i80+vo cyo0+z0 9i80+vo cyo0+z0"
     " 9i80+vo de80+z0 92o0+vo de80+z0 92o0+vo de80+z0 9i80+vo cyo0+z0 9i80+vo cyo0+z0 9i80+vo"
     " de80+z0 92o0+vo de80+z0 9i80+vo cyo0+z0 92o0+vo de80+z0",
     {34200, 37800, {10, 1, 0, 7200}, {4, 1, 0, 10800}}},
    {39600,
     "41xc+xc e9c0+10o 8n40+xc e9c0+10o 7cg0+xc f4g0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s0"
     "0+xc eow0+10o 87k0+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+x"
     "c eow0+10o 7s00+xc eow0+10o 9i80+xc de80+10o 92o0+xc de80+10o 7s00+xc eow0+10o 7s00+xc e"
     "ow0+10o 7s00+xc e9c0+10o 92o0+xc dts0+10o 92o0+xc dts0+10o 8n40+xc dts0+10o 8n40+xc dts0"
     "+10o 9i80+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10"
     "o b8g0+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10o asw0+xc 9i80+10o c"
     "yo0+xc c3k0+10o asw0+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10o asw0+xc bo00+10o b8g0"
     "+xc b8g0+10o asw0+xc c3k0+10o",
     {36000, 39600, {10, 1, 0, 7200}, {4, 1, 0, 10800}}},
    {34200,
     "",
     {34200, 34200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {31500,
     "30mhi+wi 7s00+t6 5fb40+wi 7s00+t6 4tpc0+wi 6hc0+t6 98ps0+wi 6ww0+t6 de80+wi 9i80+t6 cyo0"
     "+wi 9i80+t6",
     {31500, 31500, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {36000,
     "6zn2o+z0 ep10+12c 87go+z0 eozc+12c 7rwo+z0 eozc+12c 7rwo+z0 eozc+12c 7rwo+z0 eozc+10o 8n"
     "2c+z0 de9o+10o 92mc+z0 dtto+10o 92mc+z0 dtto+10o 8n2c+z0 dtto+10o 7ryc+z0 eoxo+10o 7ryc+"
     "z0 eoxo+10o 7ryc+z0 eoxo+10o 87ic+z0 eoxo+10o 7ryc+z0 eoxo+10o 7ryc+z0 eoxo+10o 9i6c+z0 "
     "cypo+10o 9i6c+z0 cypo+10o 9i6c+z0 cypo+10o 9i6c+z0 de9o+10o 92mc+z0 9i9o+10o cymc+z0 de9"
     "o+10o 9i6c+z0 cypo+10o 9i6c+z0 cypo+10o 9i6c+z0 de9o+10o 92mc+z0 de9o+10o 9i6c+z0 cypo+1"
     "0o 92mc+z0 de9o+10o",
     {37800, 39600, {10, 1, 0, 7200}, {4, 1, 0, 7200}}},
    {36000,
     "157pc+10o 7cg0+xc b2e80+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 87k0+xc e"
     "ow0+10o 7s00+xc",
     {36000, 36000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {36000,
     "157pc+10o 7cg0+xc f4g0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 87k0+xc eo"
     "w0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+"
     "10o 87k0+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 7s00+xc eow0+10o 8n40+xc de80+10o"
     " 92o0+xc de80+10o 9i80+xc dts0+10o 8n40+xc dts0+10o 8n40+xc dts0+10o 7s00+xc eow0+10o 7s"
     "00+xc eow0+10o 87k0+xc eow0+10o 7s00+xc eow0+10o 92o0+xc de80+10o 9i80+xc cyo0+10o 9i80+"
     "xc cyo0+10o 9i80+xc cyo0+10o 9i80+xc de80+10o 92o0+xc 9i80+10o cyo0+xc de80+10o 9i80+xc "
     "cyo0+10o 9i80+xc cyo0+10o 9i80+xc de80+10o 92o0+xc de80+10o 9i80+xc cyo0+10o 92o0+xc de8"
     "0+10o",
     {36000, 39600, {10, 1, 0, 7200}, {4, 1, 0, 10800}}},
    {28800,
     "30mk0+u0 7s00+qo 5fb40+u0 7s00+qo 4tpc0+u0 6hc0+qo 98ps0+u0 6ww0+qo de80+u0 9i80+qo cyo0"
     "+u0 9i80+qo",
     {28800, 28800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {3600,
     "4jirc+6o asw0+3c bo00+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o asw0+3c b8g0+6o b8g0+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c"
     " b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {-21600,
     "5dm0-nc c3nc-k0 9i4o-nc cyrc-k0 9i4o-nc debc-k0 92ko-nc cj7c-k0 9xoo-nc debc-k0 92ko-nc "
     "debc-k0 9i4o-nc cyrc-k0 9i4o-nc cyrc-k0 9i4o-nc debc-k0 92ko-nc debc-k0 92ko-nc debc-k0 "
     "9i4o-nc cyrc-k0 mgw0-go 9i4o-k0 cyrc-go 9i4o-k0 debc-go 92ko-k0 debc-go 92ko-k0 debc-go "
     "b8co-k0 b8jc-go 9i4o-k0 cyrc-go 9i4o-k0 debc-go 92ko-k0 bo3c-go asso-k0 debc-go 9i4o-k0 "
     "cyrc-go 9i4o-k0 cyrc-go 9i4o-k0 cyrc-go 9i4o-k0 debc-go 92ko-k0 debc-go ad8o-k0 c3nc-go "
     "9i4o-k0 c3nc-go bnwo-k0 bo3c-go 9i4o-k0 debc-go 92ko-k0 debc-go 92ko-k0 debc-go 92ko-k0 "
     "debc-go 9i4o-k0 cyrc-go 9i4o-k0 cyrc-go 9i4o-k0 debc-go 92ko-k0 debc-go ad8o-k0 c3nc-go "
     "9i4o-k0 cyrc-go asso-k0 bo3c-go cyko-k0 6hfc-go fjwo-k0 7s3c-go eoso-k0 87nc-go e98o-k0 "
     "87nc-go 120so-k0 5mbc-go guko-k0 5mbc-go guko-k0 5mbc-go eoso-k0 9ibc-go cyko-k0 9ibc-go"
     " cyko-k0 9ibc-go cyko-k0 9xvc-go",
     {-21600, -18000, {9, 1, 6, 79200}, {4, 1, 6, 79200}}},
    {7200,
     "4jirc+a0 asw0+6o bo00+a0 b8g0+6o b8g0+a0 b8g0+6o bo00+a0 asw0+6o b8g0+a0 b8g0+6o b8g0+a0"
     " b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 bo00+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o"
     " b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 bo00+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0"
     " b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o bo00+a0",
     {7200, 10800, {3, 5, 0, 10800}, {10, 5, 0, 14400}}},
    {3600,
     "158mo+0 8n40+3c dts0+0 8n40+3c dts0+0 8n40+3c dts0+0 8n40+3c dts0+0 92o0+3c de80+0 92o0+"
     "3c de80+0 92o0+3c dts0+0 8n40+3c dts0+0 8n40+3c dts0+0 9i4o+3c cyo0+0 9i80+3c cyo0+0 9i8"
     "0+3c cyo0+0 9i80+3c de80+0 9i80+3c cyo0+0 9i80+3c cyo0+0 9i80+3c cyo0+0 9i80+3c cyo0+0 9"
     "i80+3c de80+0 92o0+3c de80+0 9i80+3c cyo0+0 9i80+3c cyo0+0 9i80+3c cyo0+0 9i80+3c cyo0+0"
     " 9i80+3c cyo0+0 9xs0+3c",
     {3600, 0, {10, 5, 0, 7200}, {3, 5, 0, 3600}}},
    {-3600,
     "",
     {-3600, -3600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-36000,
     "",
     {-36000, -36000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-39600,
     "",
     {-39600, -39600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-43200,
     "",
     {-43200, -43200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-28800,
     "",
     {-28800, -28800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-32400,
     "",
     {-32400, -32400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {39600,
     "",
     {39600, 39600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {43200,
     "",
     {43200, 43200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {46800,
     "",
     {46800, 46800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {50400,
     "",
     {50400, 50400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {18000,
     "",
     {18000, 18000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {3600,
     "9jpfc+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o"
     " bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c"
     " bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {14400,
     "71kio+go bako+dc b8jc+go bako+dc b8jc+go bako+dc barc+go b8mo+dc b8g0+go b8g0+dc b8g0+go"
     " b8g0+dc b8g0+go b8g0+dc b8g0+go b8g0+dc mgzc+a0 b8g0+dc bo00+a0 b8g0+dc xpc0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 bo00+dc cyo0+a0 9i80+dc cyo0+a0 9i80+dc cyo0+a0"
     " 9i80+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 9i80+dc cyo0+a0 9i80+dc cyo0+a0 9i80+dc"
     " de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 9i80+dc cyo0+a0 9i80+dc cyo0+a0"
     " 9i80+dc de80+a0 92o0+dc 28sso+a0 vz7c+dc",
     {14400, 14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "3ay1c+a0 e2o0+6o 8gmo+a0 b8g0+6o asw0+a0 av40+6o bls0+a0 aszc+6o bok0+a0 b5hc+6o bf0o+a0"
     " b3wo+6o b8tc+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 bo00+6o b8g0+a0 b8g0+6o"
     " b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 bo00+6o b8g0+a0"
     " b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o bo00+a0",
     {7200, 10800, {3, 5, 0, 10800}, {10, 5, 0, 14400}}},
    {3600,
     "158mo+0 8n40+3c dts0+0 8n40+3c dts0+0 8n40+3c dts0+0 8n40+3c dts0+0 92o0+3c de80+0 92o0+"
     "3c de80+0 92o0+3c dts0+0 8n40+3c dts0+0 8n40+3c dts0+0 9i4o+3c cyo0+0 9i80+3c cyo0+0 9i8"
     "0+3c cyo0+0 9i80+3c de80+0 9i80+3c cyo0+0 9i80+3c cyo0+0 9i80+3c cyo0+0 9i80+3c cyo0+0 9"
     "i80+3c de80+0 92o0+3c de80+0 9i80+3c cyo0+0 9i80+3c cyo0+0 9i80+3c cyo0+0 9i80+3c cyo0+0"
     " 9i80+3c cyo0+0 9xs0+3c",
     {0, 3600, {3, 5, 0, 3600}, {10, 5, 0, 7200}}},
    {3600,
     "8ac3c+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c"
     " b8g0+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {3600,
     "5sgjc+6o b8g0+3c bo00+6o asw0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o"
     " bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c"
     " b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o"
     " b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {7200,
     "5vwpc+a0 7rwo+6o bo00+a0 aszc+6o b8mo+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0"
     " bo00+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o"
     " b8g0+a0 bo00+6o b89c+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8co+6o b8jc+a0"
     " b8co+6o bo3c+a0 cyko+6o 9ilc+a0",
     {7200, 10800, {3, 5, 0, 10800}, {10, 5, 0, 14400}}},
    {3600,
     "6fcso+6o asw0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8mo+6o bo00+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c"
     " b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {3600,
     "71ebc+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c"
     " b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {10800,
     "71km0+dc bako+a0 b8jc+dc bako+a0 b8jc+dc bako+a0 barc+dc b8mo+a0 b8g0+dc b8g0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc 2l8o+a0 92uo+6o b8g0+a0"
     " b8g0+6o b89c+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o bo3c+a0 cyko+6o"
     " 9ii0+a0",
     {7200, 10800, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {3600,
     "7nv7c+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c"
     " b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {7200,
     "71e80+a0 b8g0+6o b8g0+a0 b8g0+6o b8jc+a0 b8g0+6o b8g0+a0 bo00+6o b8g0+a0 b8g0+6o b8g0+a0"
     " b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 bo00+6o b8g0+a0 b8g0+6o"
     " b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o bo00+a0",
     {7200, 10800, {3, 5, 0, 10800}, {10, 5, 0, 14400}}},
    {10800,
     "71km0+dc bako+a0 b8jc+dc bako+a0 b8jc+dc bako+a0 barc+dc b8mo+a0 b8g0+dc b8g0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 mgzc+6o b8g0+a0 bo00+6o b8g0+a0 b8g0+6o b8g0+a0"
     " b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o bo00+a0 cyo0+6o 9i80+a0 cyo0+6o"
     " 9i80+a0 cyo0+6o 9i80+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 9i80+a0 cyo0+6o 9i80+a0"
     " cyo0+6o 9i80+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 9i80+a0 cyo0+6o"
     " 9i80+a0 cyo0+6o 9i80+a0 de80+6o 92o0+a0 28sso+6o",
     {7200, 7200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {10800,
     "71km0+dc bako+a0 b8jc+dc bako+a0 b8jc+dc bako+a0 barc+dc b8mo+a0 b8g0+dc b8g0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc 61oo+a0 s3ao+6o b8g0+a0"
     " b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o bo00+a0 cyrc+6o",
     {7200, 10800, {3, 5, 0, 10800}, {10, 5, 0, 14400}}},
    {14400,
     "71kio+go bako+dc b8jc+go bako+dc b8jc+go bako+dc barc+go b8mo+dc b8g0+go b8g0+dc b8g0+go"
     " b8g0+dc b8g0+go b8g0+dc b8g0+go b8g0+dc mgzc+a0 b8g0+dc bo00+a0 b8g0+dc xpc0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 bo00+dc cyo0+a0 9i80+dc cyo0+a0 9i80+dc cyo0+a0"
     " 9i80+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 9i80+dc cyo0+a0 9i80+dc cyo0+a0 9i80+dc"
     " de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 9i80+dc cyo0+a0 9i80+dc cyo0+a0"
     " 9i80+dc de80+a0 92o0+dc 28sso+a0",
     {10800, 10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {3600,
     "47uo0+0 b8g0+3c b8g0+0 bo3c+3c b8g0+0 b8g0+3c b8g0+0 bo00+3c asw0+0 b8co+3c b8g0+0 b8g0+"
     "3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c bo00+0 b8g0+3c b8g0+0 b8jc+3c b8g0+0 b8g0+3c b8g0+0 b8g"
     "0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c bo00+0 b8g0+3c b8g0+0 b8g0+3c mgw0+6o b8g0+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c omo0+0",
     {0, 3600, {3, 5, 0, 3600}, {10, 5, 0, 7200}}},
    {3600,
     "2ojdc+6o aszc+3c bnwo+6o aszc+3c asso+6o b8jc+3c bnwo+6o aszc+3c bo6o+6o b8g0+3c b8g0+6o"
     " b8g0+3c bo00+6o asw0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c"
     " b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o"
     " bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c"
     " bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {3600,
     "998o+6o 7cg0+3c eow0+6o 7s00+3c f4g0+6o 7s00+3c b680+6o b8g0+3c clc0+6o 94w0+3c dc6o+6o "
     "9i4o+3c cyrc+6o 9i4o+3c cyrc+6o 9i4o+3c cyrc+6o 9i4o+3c cyrc+6o 9i4o+3c c5vc+6o aqko+3c "
     "bo3c+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o "
     "b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c "
     "b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {10800,
     "71km0+dc bako+a0 b8jc+dc bako+a0 b8jc+dc bako+a0 barc+dc b8mo+a0 b8g0+dc b8g0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 19dfc+6o b8g0+a0 b8g0+6o b8g0+a"
     "0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o bo00+a0 cyo0+6o 9i80+a0 cyo0+6o 9i80+a0 cyo0+6"
     "o 9i80+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 9i80+a0 cyo0+6o 9i80+a0 cyo0+6o 9i80+a"
     "0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 9i80+a0 cyo0+6o 9i80+a0 cyo0+6"
     "o 9i80+a0 de80+6o 92o0+a0",
     {10800, 10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {3600,
     "3wm80+6o b8co+3c bo6o+6o asw0+3c bo00+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o asw0+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c"
     " b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {10800,
     "71km0+dc bako+a0 b8jc+dc bako+a0 b8jc+dc bako+a0 barc+dc b8mo+a0 b8g0+dc b8g0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc bo00+a0 mgzc+6o 6ww0+a0"
     " 4bgo+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 bo00+dc cyo0+a0 9i80+dc"
     " cyo0+a0 9i80+dc cyo0+a0 9i80+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 9i80+dc cyo0+a0"
     " 9i80+dc cyo0+a0 9i80+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 9i80+dc"
     " cyo0+a0 9i80+dc cyo0+a0 9i80+dc de80+a0 92o0+dc 28sso+a0",
     {10800, 10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {10800,
     "71km0+dc bako+a0 b8jc+dc bako+a0 b8jc+dc bako+a0 barc+dc b8mo+a0 b8g0+dc b8g0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 mgzc+6o b8g0+a0 bo00+6o b8g0+a0 b8g0+6o b8g0+a0"
     " b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o bo00+a0 b8g0+6o b8jc+a0 cyo0+6o"
     " 9i80+a0 cyo0+6o 9i80+a0 de80+6o vjk0+a0",
     {7200, 10800, {3, 5, 0, 10800}, {10, 5, 0, 14400}}},
    {3600,
     "998o+6o 7cg0+3c eow0+6o 7s00+3c f4g0+6o 7s00+3c f4g0+6o 7cg0+3c eow0+6o 7s00+3c f4g0+6o "
     "7cg0+3c f4g0+6o 7cg0+3c eow0+6o 7s00+3c f4g0+6o 7s00+3c eow0+6o 7s00+3c bo6o+6o asw0+3c "
     "b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o "
     "b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c "
     "b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {14400,
     "71kio+go bako+dc b8jc+go bako+dc b8jc+go bako+dc barc+go b8mo+dc b8g0+go b8g0+dc b8g0+go"
     " b8g0+dc b8g0+go b8g0+dc b8g0+go b8g0+dc mgzc+a0 b8g0+dc bo00+a0 nrnc+dc 9xlc+go b8g0+dc"
     " b8g0+go b8g0+dc b8g0+go b8g0+dc b8g0+go b8g0+dc bo00+go cyo0+dc 9i80+go cyo0+dc 9i80+go"
     " cyo0+dc 9i80+go de80+dc 92o0+go de80+dc 92o0+go de80+dc 9i80+go cyo0+dc 9i80+go cyo0+dc"
     " 9i80+go de80+dc 92o0+go de80+dc 92o0+go de80+dc 92o0+go de80+dc 9i80+go cyo0+dc 9i80+go"
     " cyo0+dc mwjc+a0 92o0+dc",
     {14400, 14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {14400,
     "71kio+go bako+dc b8jc+go bako+dc b8jc+go bako+dc barc+go b8mo+dc b8g0+go b8g0+dc b8g0+go"
     " b8g0+dc b8g0+go b8g0+dc mgzc+a0 b8g0+dc b8g0+a0 b8g0+dc bo00+a0 b8g0+dc xpc0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 bo00+dc cyo0+a0 9i80+dc cyo0+a0 9i80+dc cyo0+a0"
     " 9i80+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 9i80+dc cyo0+a0 9i80+dc cyo0+a0 9i80+dc"
     " de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 9i80+dc cyo0+a0 9i80+dc cyo0+a0"
     " 9i80+dc de80+a0 92o0+dc 28sso+a0 1bj7c+dc",
     {14400, 14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {10800,
     "71km0+dc bako+a0 b8jc+dc bako+a0 b8jc+dc bako+a0 barc+dc b8mo+a0 b8g0+dc b8g0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 ha80+6o 13bnc+a0 b8g0+6o b8g0+a"
     "0 b8g0+6o b8g0+a0 25i0+dc 92uo+a0 b8g0+dc b8g0+a0 bntc+dc cyy0+a0 mgzc+6o 9i80+a0 cyo0+6"
     "o 9i80+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 9i80+a0 cyo0+6o 9i80+a0 cyo0+6o 9i80+a"
     "0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 9i80+a0 cyo0+6o 9i80+a0 cyo0+6"
     "o 9i80+a0 de80+6o 92o0+a0 de80+6o 92o0+a0 de80+6o 9i80+a0 cyo0+6o 9i4o+dc cyhc+a0",
     {10800, 10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {7200,
     "5sg60+a0 barc+6o bloo+a0 av7c+6o bloo+a0 at2o+6o bntc+a0 at60+6o b8g0+a0 b8g0+6o b8g0+a0"
     " bo00+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o"
     " b8g0+a0 bo00+6o b89c+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0 b8co+6o b8jc+a0"
     " b8co+6o bo3c+a0 cyko+6o 9ilc+a0",
     {7200, 10800, {3, 5, 0, 10800}, {10, 5, 0, 14400}}},
    {10800,
     "71km0+dc bako+a0 b8jc+dc bako+a0 b8jc+dc bako+a0 barc+dc b8mo+a0 b8g0+dc b8g0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 mgzc+6o b8g0+a0 bo00+6o b8g0+a0 b8g0+6o b8g0+a0"
     " b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o bo00+a0 cyo0+6o 9i80+a0 cyo0+6o"
     " 9i80+a0 cyrc+6o 9i80+a0 de80+6o 1ig00+a0",
     {7200, 10800, {3, 5, 0, 10800}, {10, 5, 0, 14400}}},
    {3600,
     "2prwo+6o 9bgo+3c d0zc+6o 9i4o+3c d5fc+6o 9i4o+3c debc+6o 92ko+3c dc3c+6o 94so+3c dc3c+6o"
     " 94so+3c dc3c+6o 9i4o+3c clfc+6o 9i4o+3c debc+6o 9i4o+3c c5vc+6o a8so+3c barc+6o b8mo+3c"
     " b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o"
     " bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c"
     " bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {14400,
     "71kio+go bako+dc b8jc+go bako+dc b8jc+go bako+dc barc+go b8mo+dc b8g0+go b8g0+dc b8g0+go"
     " b8g0+dc b8g0+go b8g0+dc b8g0+go b8g0+dc mgzc+a0 b8g0+dc bo00+a0 mgzc+6o 6ww0+a0 4bgo+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 bo00+dc cyo0+a0 9i80+dc cyo0+a0"
     " 9i80+dc cyo0+a0 9i80+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 9i80+dc cyo0+a0 9i80+dc"
     " cyo0+a0 9i80+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 9i80+dc cyo0+a0"
     " 9i80+dc cyo0+a0 9i80+dc de80+a0 92o0+dc 28sso+a0 vz7c+dc",
     {14400, 14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {3600,
     "6fcso+6o asso+3c b8q0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c"
     " b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {10800,
     "71km0+dc bako+a0 b8jc+dc bako+a0 b8jc+dc bako+a0 barc+dc b8mo+a0 b8g0+dc b8g0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 mgzc+6o b8g0+a0 bo00+6o b8g0+a0 b8g0+6o b8g0+a0"
     " b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o b8g0+a0 b8g0+6o bo00+a0 cyo0+6o 9i80+a0 cyo0+6o"
     " mgzc+3c 9i80+6o 2ib40+a0",
     {7200, 10800, {3, 5, 0, 10800}, {10, 5, 0, 14400}}},
    {14400,
     "71kio+go bako+dc b8jc+go bako+dc b8jc+go bako+dc barc+go b8mo+dc b8g0+go b8g0+dc b8g0+go"
     " b8g0+dc b8g0+go b8g0+dc mgzc+a0 b8g0+dc b8g0+a0 b8g0+dc bo00+a0 b8g0+dc xpc0+a0 b8g0+dc"
     " b8g0+a0 b8g0+dc b8g0+a0 b8g0+dc b8g0+a0 bo00+dc cyo0+a0 9i80+dc cyo0+a0 9i80+dc cyo0+a0"
     " 9i80+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 9i80+dc cyo0+a0 9i80+dc cyo0+a0 9i80+dc"
     " de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 92o0+dc de80+a0 9i80+dc cyo0+a0 9i80+dc cyo0+a0"
     " 9i80+dc de80+a0 92o0+dc 28sso+a0 2ib7c+dc 1ctoo+a0",
     {10800, 10800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {3600,
     "4jio0+6o asw0+3c bo00+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o asw0+3c b8g0+6o b8g0+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c"
     " b8jc+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o bo00+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c b8g0+6o"
     " b8g0+3c b8g0+6o b8g0+3c b8g0+6o b8g0+3c bo00+6o",
     {3600, 7200, {3, 5, 0, 7200}, {10, 5, 0, 10800}}},
    {18000,
     "ga5rc+k0",
     {21600, 21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {14400,
     "7zyao+go 9zwo+dc g18a0+go 9i4o+dc",
     {14400, 14400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-43200,
     "esxk0+140",
     {43200, 43200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {45900,
     "311qo+19u 6ww0+16i f4g0+19u 87k0+16i eow0+19u 7s00+16i eow0+19u 7s00+16i eow0+19u 7s00+1"
     "6i eow0+19u 7s00+16i eow0+19u 7s00+16i eow0+19u 87k0+16i eow0+19u 7s00+16i eow0+19u 7s00"
     "+16i eow0+19u 7s00+16i eow0+19u 7s00+16i eow0+19u 7s00+16i eow0+19u 87k0+16i eow0+19u 7s"
     "00+16i de80+19u 9xs0+16i cj40+19u 9xs0+16i cj40+19u 9xs0+16i cj40+19u adc0+16i c3k0+19u "
     "adc0+16i c3k0+19u adc0+16i c3k0+19u adc0+16i cj40+19u 9xs0+16i cj40+19u 9xs0+16i cj40+19"
     "u adc0+16i c3k0+19u adc0+16i c3k0+19u adc0+16i cj40+19u 9xs0+16i cj40+19u 9xs0+16i cj40+"
     "19u adc0+16i c3k0+19u adc0+16i c3k0+19u adc0+16i c3k0+19u adc0+16i c3k0+19u",
     {45900, 49500, {9, 5, 0, 9900}, {4, 1, 0, 13500}}},
    {-39600,
     "pif8o-xc bm20-10o asw0-xc 5z6o+1ao 5otc+17c b8g0+1ao bo00+17c asw0+1ao bo00+17c asw0+1ao"
     " bo00+17c asw0+1ao bo00+17c asw0+1ao bo00+17c asw0+1ao bo00+17c b8g0+1ao bo00+17c asw0+1"
     "ao bo00+17c asw0+1ao bo00+17c",
     {46800, 46800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {36000,
     "s6atc+10o",
     {39600, 39600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {39600,
     "2hlk0+140 61s0+10o 5xw3c+140 b8co+10o b8jc+140 b8co+10o bo3c+140 asso+10o bo3c+140 b8co+"
     "10o b8jc+140 b8co+10o b8jc+140 b8co+10o b8jc+140 b8co+10o b8jc+140 b8co+10o bo3c+140 7cc"
     "o+10o gurc+140 5m4o+10o",
     {39600, 39600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-43200,
     "63s80-10o 9jtoo+17c",
     {46800, 46800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-39600,
     "qatgo+17c",
     {46800, 46800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {43200,
     "i21ao+17c 7cg0+140 fk00+17c 6ww0+140 63xs0+17c 7cg0+140 cyo0+17c 87k0+140 e9c0+17c 5m80+"
     "140 guo0+17c 5m80+140 ha80+17c 56ko+140 hpvc+17c 4r40+140 hps0+17c 4r40+140 i5c0+17c 4bk"
     "0+140 i5c0+17c 4bk0+140 i5c0+17c 4bk0+140 ikw0+17c 3w00+140 l680+17c 1q80+140",
     {43200, 43200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-18000,
     "a0r4o-k0 4bqrc-go 498o-k0",
     {-21600, -21600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {36000,
     "72tc+10o 87go+xc e9fc+10o 87go+xc 1ff7c+10o 4bgo+xc 1eqrc+10o 5fgq+xc f4ja+10o 7rwo+xc",
     {36000, 36000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-38400,
     "63s3k-xc 9jtps+1ao",
     {50400, 50400, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {43200,
     "i5so0+10o",
     {39600, 39600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-34200,
     "",
     {-34200, -34200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {41400,
     "5pcgc+140",
     {43200, 43200, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {41400,
     "30m8c+15o 7s00+12c pf6o0+10o 2ib5o+140",
     {39600, 43200, {10, 1, 0, 7200}, {4, 1, 0, 10800}}},
    {39600,
     "4ym3c+140 58so+10o h83c+140 5b0o+10o b4fu0+140 5m80+10o",
     {39600, 39600, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-30600,
     "hqh8c-qo",
     {-28800, -28800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {-37800,
     "5jub0-vo 6wso-xc eoxo-vo 7ryc-xc eoxo-vo 7ryc-xc eoxo-vo 87ic-xc eoxo-vo 7ryc-xc eoxo-vo"
     " 7ryc-xc eoxo-vo 7ryc-xc eoxo-vo 7ryc-xc eoxo-vo 7ryc-xc eoxo-vo 87ic-xc eoxo-vo 7ryc-xc"
     " eoxo-vo 7ryc-xc eoxo-vo 7ryc-xc",
     {-36000, -36000, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {46800,
     "in0rc+1ao a4g0+17c e9c0+1ao 56ko+17c habc+1ao 56ko+17c 995fc+1ao 4bk0+17c",
     {46800, 46800, {0, 0, 0, 0}, {0, 0, 0, 0}}},
    {0,
     "4jirc+3c asw0+0 bo00+3c b8g0+0 b8g0+3c b8g0+0 bo00+3c asw0+0 b8g0+3c b8g0+0 b8g0+3c b8g0"
     "+0 b8g0+3c b8g0+0 b8g0+3c bo00+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c b8"
     "g0+0 b8g0+3c b8g0+0 b8g0+3c bo00+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c b8g0+0 b8g0+3c "
     "b8g0+0 b8g0+3c b8g0+0 bo00+3c",
     {0, 3600, {3, 5, 0, 3600}, {10, 5, 0, 7200}}},
};

static constexpr ZoneName all_names[] = {
    {"Africa/Abidjan", 0},
    {"Africa/Accra", 0},
    {"Africa/Addis_Ababa", 1},
    {"Africa/Algiers", 2},
    {"Africa/Asmara", 1},
    {"Africa/Asmera", 1},
    {"Africa/Bamako", 0},
    {"Africa/Bangui", 3},
    {"Africa/Banjul", 0},
    {"Africa/Bissau", 4},
    {"Africa/Blantyre", 5},
    {"Africa/Brazzaville", 3},
    {"Africa/Bujumbura", 5},
    {"Africa/Cairo", 6},
    {"Africa/Casablanca", 7},
    {"Africa/Ceuta", 8},
    {"Africa/Conakry", 0},
    {"Africa/Dakar", 0},
    {"Africa/Dar_es_Salaam", 1},
    {"Africa/Djibouti", 1},
    {"Africa/Douala", 3},
    {"Africa/El_Aaiun", 9},
    {"Africa/Freetown", 0},
    {"Africa/Gaborone", 5},
    {"Africa/Harare", 5},
    {"Africa/Johannesburg", 5},
    {"Africa/Juba", 10},
    {"Africa/Kampala", 1},
    {"Africa/Khartoum", 11},
    {"Africa/Kigali", 5},
    {"Africa/Kinshasa", 3},
    {"Africa/Lagos", 3},
    {"Africa/Libreville", 3},
    {"Africa/Lome", 0},
    {"Africa/Luanda", 3},
    {"Africa/Lubumbashi", 5},
    {"Africa/Lusaka", 5},
    {"Africa/Malabo", 3},
    {"Africa/Maputo", 5},
    {"Africa/Maseru", 5},
    {"Africa/Mbabane", 5},
    {"Africa/Mogadishu", 1},
    {"Africa/Monrovia", 12},
    {"Africa/Nairobi", 1},
    {"Africa/Ndjamena", 13},
    {"Africa/Niamey", 3},
    {"Africa/Nouakchott", 0},
    {"Africa/Ouagadougou", 0},
    {"Africa/Porto-Novo", 3},
    {"Africa/Sao_Tome", 14},
    {"Africa/Timbuktu", 0},
    {"Africa/Tripoli", 15},
    {"Africa/Tunis", 16},
    {"Africa/Windhoek", 17},
    {"America/Adak", 18},
    {"America/Anchorage", 19},
    {"America/Anguilla", 20},
    {"America/Antigua", 20},
    {"America/Araguaina", 21},
    {"America/Argentina/Buenos_Aires", 22},
    {"America/Argentina/Catamarca", 23},
    {"America/Argentina/ComodRivadavia", 23},
    {"America/Argentina/Cordoba", 24},
    {"America/Argentina/Jujuy", 25},
    {"America/Argentina/La_Rioja", 26},
    {"America/Argentina/Mendoza", 27},
    {"America/Argentina/Rio_Gallegos", 28},
    {"America/Argentina/Salta", 29},
    {"America/Argentina/San_Juan", 30},
    {"America/Argentina/San_Luis", 31},
    {"America/Argentina/Tucuman", 32},
    {"America/Argentina/Ushuaia", 33},
    {"America/Aruba", 20},
    {"America/Asuncion", 34},
    {"America/Atikokan", 35},
    {"America/Atka", 18},
    {"America/Bahia", 36},
    {"America/Bahia_Banderas", 37},
    {"America/Barbados", 38},
    {"America/Belem", 39},
    {"America/Belize", 40},
    {"America/Blanc-Sablon", 20},
    {"America/Boa_Vista", 41},
    {"America/Bogota", 42},
    {"America/Boise", 43},
    {"America/Buenos_Aires", 22},
    {"America/Cambridge_Bay", 44},
    {"America/Campo_Grande", 45},
    {"America/Cancun", 46},
    {"America/Caracas", 47},
    {"America/Catamarca", 23},
    {"America/Cayenne", 48},
    {"America/Cayman", 35},
    {"America/Chicago", 49},
    {"America/Chihuahua", 50},
    {"America/Ciudad_Juarez", 51},
    {"America/Coral_Harbour", 35},
    {"America/Cordoba", 24},
    {"America/Costa_Rica", 52},
    {"America/Coyhaique", 53},
    {"America/Creston", 54},
    {"America/Cuiaba", 55},
    {"America/Curacao", 20},
    {"America/Danmarkshavn", 56},
    {"America/Dawson", 57},
    {"America/Dawson_Creek", 58},
    {"America/Denver", 59},
    {"America/Detroit", 60},
    {"America/Dominica", 20},
    {"America/Edmonton", 61},
    {"America/Eirunepe", 62},
    {"America/El_Salvador", 63},
    {"America/Ensenada", 64},
    {"America/Fort_Nelson", 65},
    {"America/Fort_Wayne", 66},
    {"America/Fortaleza", 67},
    {"America/Glace_Bay", 68},
    {"America/Godthab", 69},
    {"America/Goose_Bay", 70},
    {"America/Grand_Turk", 71},
    {"America/Grenada", 20},
    {"America/Guadeloupe", 20},
    {"America/Guatemala", 72},
    {"America/Guayaquil", 73},
    {"America/Guyana", 74},
    {"America/Halifax", 75},
    {"America/Havana", 76},
    {"America/Hermosillo", 77},
    {"America/Indiana/Indianapolis", 66},
    {"America/Indiana/Knox", 78},
    {"America/Indiana/Marengo", 79},
    {"America/Indiana/Petersburg", 80},
    {"America/Indiana/Tell_City", 81},
    {"America/Indiana/Vevay", 82},
    {"America/Indiana/Vincennes", 83},
    {"America/Indiana/Winamac", 84},
    {"America/Indianapolis", 66},
    {"America/Inuvik", 85},
    {"America/Iqaluit", 86},
    {"America/Jamaica", 87},
    {"America/Jujuy", 25},
    {"America/Juneau", 88},
    {"America/Kentucky/Louisville", 89},
    {"America/Kentucky/Monticello", 90},
    {"America/Knox_IN", 78},
    {"America/Kralendijk", 20},
    {"America/La_Paz", 20},
    {"America/Lima", 91},
    {"America/Los_Angeles", 92},
    {"America/Louisville", 89},
    {"America/Lower_Princes", 20},
    {"America/Maceio", 93},
    {"America/Managua", 94},
    {"America/Manaus", 95},
    {"America/Marigot", 20},
    {"America/Martinique", 96},
    {"America/Matamoros", 97},
    {"America/Mazatlan", 98},
    {"America/Mendoza", 27},
    {"America/Menominee", 99},
    {"America/Merida", 100},
    {"America/Metlakatla", 101},
    {"America/Mexico_City", 102},
    {"America/Miquelon", 103},
    {"America/Moncton", 104},
    {"America/Monterrey", 105},
    {"America/Montevideo", 106},
    {"America/Montreal", 107},
    {"America/Montserrat", 20},
    {"America/Nassau", 107},
    {"America/New_York", 108},
    {"America/Nipigon", 107},
    {"America/Nome", 109},
    {"America/Noronha", 110},
    {"America/North_Dakota/Beulah", 111},
    {"America/North_Dakota/Center", 112},
    {"America/North_Dakota/New_Salem", 113},
    {"America/Nuuk", 69},
    {"America/Ojinaga", 114},
    {"America/Panama", 35},
    {"America/Pangnirtung", 86},
    {"America/Paramaribo", 115},
    {"America/Phoenix", 54},
    {"America/Port-au-Prince", 116},
    {"America/Port_of_Spain", 20},
    {"America/Porto_Acre", 117},
    {"America/Porto_Velho", 118},
    {"America/Puerto_Rico", 20},
    {"America/Punta_Arenas", 119},
    {"America/Rainy_River", 120},
    {"America/Rankin_Inlet", 121},
    {"America/Recife", 122},
    {"America/Regina", 123},
    {"America/Resolute", 124},
    {"America/Rio_Branco", 117},
    {"America/Rosario", 24},
    {"America/Santa_Isabel", 64},
    {"America/Santarem", 125},
    {"America/Santiago", 126},
    {"America/Santo_Domingo", 127},
    {"America/Sao_Paulo", 128},
    {"America/Scoresbysund", 129},
    {"America/Shiprock", 59},
    {"America/Sitka", 130},
    {"America/St_Barthelemy", 20},
    {"America/St_Johns", 131},
    {"America/St_Kitts", 20},
    {"America/St_Lucia", 20},
    {"America/St_Thomas", 20},
    {"America/St_Vincent", 20},
    {"America/Swift_Current", 132},
    {"America/Tegucigalpa", 133},
    {"America/Thule", 134},
    {"America/Thunder_Bay", 107},
    {"America/Tijuana", 64},
    {"America/Toronto", 107},
    {"America/Tortola", 20},
    {"America/Vancouver", 135},
    {"America/Virgin", 20},
    {"America/Whitehorse", 136},
    {"America/Winnipeg", 120},
    {"America/Yakutat", 137},
    {"America/Yellowknife", 61},
    {"Antarctica/Casey", 138},
    {"Antarctica/Davis", 139},
    {"Antarctica/DumontDUrville", 140},
    {"Antarctica/Macquarie", 141},
    {"Antarctica/Mawson", 142},
    {"Antarctica/McMurdo", 143},
    {"Antarctica/Palmer", 144},
    {"Antarctica/Rothera", 145},
    {"Antarctica/South_Pole", 143},
    {"Antarctica/Syowa", 1},
    {"Antarctica/Troll", 146},
    {"Antarctica/Vostok", 147},
    {"Arctic/Longyearbyen", 148},
    {"Asia/Aden", 1},
    {"Asia/Almaty", 149},
    {"Asia/Amman", 150},
    {"Asia/Anadyr", 151},
    {"Asia/Aqtau", 152},
    {"Asia/Aqtobe", 153},
    {"Asia/Ashgabat", 154},
    {"Asia/Ashkhabad", 154},
    {"Asia/Atyrau", 155},
    {"Asia/Baghdad", 156},
    {"Asia/Bahrain", 157},
    {"Asia/Baku", 158},
    {"Asia/Bangkok", 159},
    {"Asia/Barnaul", 160},
    {"Asia/Beirut", 161},
    {"Asia/Bishkek", 162},
    {"Asia/Brunei", 163},
    {"Asia/Calcutta", 164},
    {"Asia/Chita", 165},
    {"Asia/Choibalsan", 166},
    {"Asia/Chongqing", 167},
    {"Asia/Chungking", 167},
    {"Asia/Colombo", 168},
    {"Asia/Dacca", 169},
    {"Asia/Damascus", 170},
    {"Asia/Dhaka", 169},
    {"Asia/Dili", 171},
    {"Asia/Dubai", 172},
    {"Asia/Dushanbe", 173},
    {"Asia/Famagusta", 174},
    {"Asia/Gaza", 175},
    {"Asia/Harbin", 167},
    {"Asia/Hebron", 176},
    {"Asia/Ho_Chi_Minh", 177},
    {"Asia/Hong_Kong", 178},
    {"Asia/Hovd", 179},
    {"Asia/Irkutsk", 180},
    {"Asia/Istanbul", 181},
    {"Asia/Jakarta", 159},
    {"Asia/Jayapura", 182},
    {"Asia/Jerusalem", 183},
    {"Asia/Kabul", 184},
    {"Asia/Kamchatka", 185},
    {"Asia/Karachi", 186},
    {"Asia/Kashgar", 187},
    {"Asia/Kathmandu", 188},
    {"Asia/Katmandu", 188},
    {"Asia/Khandyga", 189},
    {"Asia/Kolkata", 164},
    {"Asia/Krasnoyarsk", 190},
    {"Asia/Kuala_Lumpur", 191},
    {"Asia/Kuching", 163},
    {"Asia/Kuwait", 1},
    {"Asia/Macao", 178},
    {"Asia/Macau", 178},
    {"Asia/Magadan", 192},
    {"Asia/Makassar", 163},
    {"Asia/Manila", 193},
    {"Asia/Muscat", 172},
    {"Asia/Nicosia", 194},
    {"Asia/Novokuznetsk", 195},
    {"Asia/Novosibirsk", 196},
    {"Asia/Omsk", 197},
    {"Asia/Oral", 198},
    {"Asia/Phnom_Penh", 159},
    {"Asia/Pontianak", 199},
    {"Asia/Pyongyang", 200},
    {"Asia/Qatar", 157},
    {"Asia/Qostanay", 201},
    {"Asia/Qyzylorda", 202},
    {"Asia/Rangoon", 203},
    {"Asia/Riyadh", 1},
    {"Asia/Saigon", 177},
    {"Asia/Sakhalin", 204},
    {"Asia/Samarkand", 205},
    {"Asia/Seoul", 206},
    {"Asia/Shanghai", 167},
    {"Asia/Singapore", 191},
    {"Asia/Srednekolymsk", 207},
    {"Asia/Taipei", 208},
    {"Asia/Tashkent", 209},
    {"Asia/Tbilisi", 210},
    {"Asia/Tehran", 211},
    {"Asia/Tel_Aviv", 183},
    {"Asia/Thimbu", 212},
    {"Asia/Thimphu", 212},
    {"Asia/Tokyo", 182},
    {"Asia/Tomsk", 213},
    {"Asia/Ujung_Pandang", 163},
    {"Asia/Ulaanbaatar", 166},
    {"Asia/Ulan_Bator", 166},
    {"Asia/Urumqi", 187},
    {"Asia/Ust-Nera", 214},
    {"Asia/Vientiane", 159},
    {"Asia/Vladivostok", 215},
    {"Asia/Yakutsk", 216},
    {"Asia/Yangon", 203},
    {"Asia/Yekaterinburg", 217},
    {"Asia/Yerevan", 218},
    {"Atlantic/Azores", 219},
    {"Atlantic/Bermuda", 220},
    {"Atlantic/Canary", 221},
    {"Atlantic/Cape_Verde", 222},
    {"Atlantic/Faeroe", 223},
    {"Atlantic/Faroe", 223},
    {"Atlantic/Jan_Mayen", 148},
    {"Atlantic/Madeira", 224},
    {"Atlantic/Reykjavik", 0},
    {"Atlantic/South_Georgia", 225},
    {"Atlantic/St_Helena", 0},
    {"Atlantic/Stanley", 226},
    {"Australia/ACT", 227},
    {"Australia/Adelaide", 228},
    {"Australia/Brisbane", 229},
    {"Australia/Broken_Hill", 230},
    {"Australia/Canberra", 227},
    {"Australia/Currie", 231},
    {"Australia/Darwin", 232},
    {"Australia/Eucla", 233},
    {"Australia/Hobart", 231},
    {"Australia/LHI", 234},
    {"Australia/Lindeman", 235},
    {"Australia/Lord_Howe", 234},
    {"Australia/Melbourne", 236},
    {"Australia/NSW", 227},
    {"Australia/North", 232},
    {"Australia/Perth", 237},
    {"Australia/Queensland", 229},
    {"Australia/South", 228},
    {"Australia/Sydney", 227},
    {"Australia/Tasmania", 231},
    {"Australia/Victoria", 236},
    {"Australia/West", 237},
    {"Australia/Yancowinna", 230},
    {"Brazil/Acre", 117},
    {"Brazil/DeNoronha", 110},
    {"Brazil/East", 128},
    {"Brazil/West", 95},
    {"CET", 238},
    {"CST6CDT", 49},
    {"Canada/Atlantic", 75},
    {"Canada/Central", 120},
    {"Canada/Eastern", 107},
    {"Canada/Mountain", 61},
    {"Canada/Newfoundland", 131},
    {"Canada/Pacific", 135},
    {"Canada/Saskatchewan", 123},
    {"Canada/Yukon", 136},
    {"Chile/Continental", 126},
    {"Chile/EasterIsland", 239},
    {"Cuba", 76},
    {"EET", 240},
    {"EST", 35},
    {"EST5EDT", 108},
    {"Egypt", 6},
    {"Eire", 241},
    {"Etc/GMT", 0},
    {"Etc/GMT+0", 0},
    {"Etc/GMT+1", 242},
    {"Etc/GMT+10", 243},
    {"Etc/GMT+11", 244},
    {"Etc/GMT+12", 245},
    {"Etc/GMT+2", 225},
    {"Etc/GMT+3", 48},
    {"Etc/GMT+4", 20},
    {"Etc/GMT+5", 35},
    {"Etc/GMT+6", 123},
    {"Etc/GMT+7", 54},
    {"Etc/GMT+8", 246},
    {"Etc/GMT+9", 247},
    {"Etc/GMT-0", 0},
    {"Etc/GMT-1", 3},
    {"Etc/GMT-10", 140},
    {"Etc/GMT-11", 248},
    {"Etc/GMT-12", 249},
    {"Etc/GMT-13", 250},
    {"Etc/GMT-14", 251},
    {"Etc/GMT-2", 5},
    {"Etc/GMT-3", 1},
    {"Etc/GMT-4", 172},
    {"Etc/GMT-5", 252},
    {"Etc/GMT-6", 187},
    {"Etc/GMT-7", 159},
    {"Etc/GMT-8", 163},
    {"Etc/GMT-9", 182},
    {"Etc/GMT0", 0},
    {"Etc/Greenwich", 0},
    {"Etc/UCT", 0},
    {"Etc/UTC", 0},
    {"Etc/Universal", 0},
    {"Etc/Zulu", 0},
    {"Europe/Amsterdam", 238},
    {"Europe/Andorra", 253},
    {"Europe/Astrakhan", 254},
    {"Europe/Athens", 255},
    {"Europe/Belfast", 256},
    {"Europe/Belgrade", 257},
    {"Europe/Berlin", 148},
    {"Europe/Bratislava", 258},
    {"Europe/Brussels", 238},
    {"Europe/Bucharest", 259},
    {"Europe/Budapest", 260},
    {"Europe/Busingen", 261},
    {"Europe/Chisinau", 262},
    {"Europe/Copenhagen", 148},
    {"Europe/Dublin", 241},
    {"Europe/Gibraltar", 263},
    {"Europe/Guernsey", 256},
    {"Europe/Helsinki", 264},
    {"Europe/Isle_of_Man", 256},
    {"Europe/Istanbul", 181},
    {"Europe/Jersey", 256},
    {"Europe/Kaliningrad", 265},
    {"Europe/Kiev", 266},
    {"Europe/Kirov", 267},
    {"Europe/Kyiv", 266},
    {"Europe/Lisbon", 268},
    {"Europe/Ljubljana", 257},
    {"Europe/London", 256},
    {"Europe/Luxembourg", 238},
    {"Europe/Madrid", 269},
    {"Europe/Malta", 270},
    {"Europe/Mariehamn", 264},
    {"Europe/Minsk", 271},
    {"Europe/Monaco", 272},
    {"Europe/Moscow", 273},
    {"Europe/Nicosia", 194},
    {"Europe/Oslo", 148},
    {"Europe/Paris", 272},
    {"Europe/Podgorica", 257},
    {"Europe/Prague", 258},
    {"Europe/Riga", 274},
    {"Europe/Rome", 275},
    {"Europe/Samara", 276},
    {"Europe/San_Marino", 275},
    {"Europe/Sarajevo", 257},
    {"Europe/Saratov", 277},
    {"Europe/Simferopol", 278},
    {"Europe/Skopje", 257},
    {"Europe/Sofia", 279},
    {"Europe/Stockholm", 148},
    {"Europe/Tallinn", 280},
    {"Europe/Tirane", 281},
    {"Europe/Tiraspol", 262},
    {"Europe/Ulyanovsk", 282},
    {"Europe/Uzhgorod", 266},
    {"Europe/Vaduz", 261},
    {"Europe/Vatican", 275},
    {"Europe/Vienna", 283},
    {"Europe/Vilnius", 284},
    {"Europe/Volgograd", 285},
    {"Europe/Warsaw", 286},
    {"Europe/Zagreb", 257},
    {"Europe/Zaporozhye", 266},
    {"Europe/Zurich", 261},
    {"GB", 256},
    {"GB-Eire", 256},
    {"GMT", 0},
    {"GMT+0", 0},
    {"GMT-0", 0},
    {"GMT0", 0},
    {"Greenwich", 0},
    {"HST", 243},
    {"Hongkong", 178},
    {"Iceland", 0},
    {"Indian/Antananarivo", 1},
    {"Indian/Chagos", 287},
    {"Indian/Christmas", 159},
    {"Indian/Cocos", 203},
    {"Indian/Comoro", 1},
    {"Indian/Kerguelen", 252},
    {"Indian/Mahe", 172},
    {"Indian/Maldives", 252},
    {"Indian/Mauritius", 288},
    {"Indian/Mayotte", 1},
    {"Indian/Reunion", 172},
    {"Iran", 211},
    {"Israel", 183},
    {"Jamaica", 87},
    {"Japan", 182},
    {"Kwajalein", 289},
    {"Libya", 15},
    {"MET", 238},
    {"MST", 54},
    {"MST7MDT", 59},
    {"Mexico/BajaNorte", 64},
    {"Mexico/BajaSur", 98},
    {"Mexico/General", 102},
    {"NZ", 143},
    {"NZ-CHAT", 290},
    {"Navajo", 59},
    {"PRC", 167},
    {"PST8PDT", 92},
    {"Pacific/Apia", 291},
    {"Pacific/Auckland", 143},
    {"Pacific/Bougainville", 292},
    {"Pacific/Chatham", 290},
    {"Pacific/Chuuk", 140},
    {"Pacific/Easter", 239},
    {"Pacific/Efate", 293},
    {"Pacific/Enderbury", 294},
    {"Pacific/Fakaofo", 295},
    {"Pacific/Fiji", 296},
    {"Pacific/Funafuti", 249},
    {"Pacific/Galapagos", 297},
    {"Pacific/Gambier", 247},
    {"Pacific/Guadalcanal", 248},
    {"Pacific/Guam", 298},
    {"Pacific/Honolulu", 243},
    {"Pacific/Johnston", 243},
    {"Pacific/Kanton", 294},
    {"Pacific/Kiritimati", 299},
    {"Pacific/Kosrae", 300},
    {"Pacific/Kwajalein", 289},
    {"Pacific/Majuro", 249},
    {"Pacific/Marquesas", 301},
    {"Pacific/Midway", 244},
    {"Pacific/Nauru", 302},
    {"Pacific/Niue", 244},
    {"Pacific/Norfolk", 303},
    {"Pacific/Noumea", 304},
    {"Pacific/Pago_Pago", 244},
    {"Pacific/Palau", 182},
    {"Pacific/Pitcairn", 305},
    {"Pacific/Pohnpei", 248},
    {"Pacific/Ponape", 248},
    {"Pacific/Port_Moresby", 140},
    {"Pacific/Rarotonga", 306},
    {"Pacific/Saipan", 298},
    {"Pacific/Samoa", 244},
    {"Pacific/Tahiti", 243},
    {"Pacific/Tarawa", 249},
    {"Pacific/Tongatapu", 307},
    {"Pacific/Truk", 140},
    {"Pacific/Wake", 249},
    {"Pacific/Wallis", 249},
    {"Pacific/Yap", 140},
    {"Poland", 286},
    {"Portugal", 268},
    {"ROC", 208},
    {"ROK", 206},
    {"Singapore", 191},
    {"Turkey", 181},
    {"UCT", 0},
    {"US/Alaska", 19},
    {"US/Aleutian", 18},
    {"US/Arizona", 54},
    {"US/Central", 49},
    {"US/East-Indiana", 66},
    {"US/Eastern", 108},
    {"US/Hawaii", 243},
    {"US/Indiana-Starke", 78},
    {"US/Michigan", 60},
    {"US/Mountain", 59},
    {"US/Pacific", 92},
    {"US/Samoa", 244},
    {"UTC", 0},
    {"Universal", 0},
    {"W-SU", 273},
    {"WET", 308},
    {"Zulu", 0},
};
// clang-format on

std::span<const Zone> zones() { return all_zones; }
std::span<const ZoneName> zone_names() { return all_names; }

}  // namespace kready::cel
