import { expect, it } from "vitest";
import { addressGroup } from "../../../server/adapters/auth/address-group.ts";

it.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["::FFFF:203.0.113.7", "203.0.113.7"],
  ["2001:db8:77:1:aaaa:bbbb:cccc:dddd", "2001:db8:77:1"],
  ["2001:0DB8:0077:0001::1", "2001:db8:77:1"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["2001:db8:77:1::", "2001:db8:77:1"],
  ["::1", "0:0:0:0"],
  ["::", "0:0:0:0"],
  ["1::2:3:4:5:6:7", "1:0:2:3"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["", ""],
  ["unknown", "unknown"],
])("%j is %j", (address, group) => {
  expect(addressGroup(address)).toBe(group);
});
