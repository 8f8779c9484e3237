import { expect, test } from "vitest";
import { hostOf } from "../../../server/domain/links/parse-link.ts";
import { isPrivateHost } from "../../../server/domain/links/private-host.ts";

const isPrivate = (address: string) => isPrivateHost(hostOf(new URL(address)));

test.each([
  "http://localhost/x",
  "http://localhost:3000/",
  "http://LOCALHOST./",
  "http://app.localhost/",
  "http://127.0.0.1/",
  "http://127.1/",
  "http://127.200.3.4/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://0177.0.0.1/",
  "http://0/",
  "http://10.20.30.40/",
  "http://192.168.1.1/admin",
  "http://172.16.0.1/",
  "http://172.31.255.255/",
  "http://169.254.169.254/latest/meta-data",
  "http://100.64.0.1/",
  "http://224.0.0.1/",
  "http://255.255.255.255/",
  "http://[::1]/",
  "http://[::]/",
  "http://[::ffff:10.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[64:ff9b::192.168.0.1]/",
  "http://[2002:7f00:1::]/",
  "http://[fd12:3456::1]/",
  "http://[fe80::1]/",
  "http://[ff02::1]/",
  "http://printer.local/",
  "http://wiki.internal/",
  "http://router.lan/",
  "http://nas.home.arpa/",
  "http://intranet/",
])("private: %s", (address) => {
  expect(isPrivate(address)).toBe(true);
});

test.each([
  "https://a.example/",
  "https://localhost.example/",
  "https://local.kz/x",
  "https://internal.news.example/",
  "http://expyuzz4wqqyqhjn.onion/",
  "https://8.8.8.8/",
  "https://172.15.0.1/",
  "https://172.32.0.1/",
  "https://100.128.0.1/",
  "https://192.169.0.1/",
  "https://11.0.0.1/",
  "https://[2001:4860:4860::8888]/",
  "https://[::ffff:8.8.8.8]/",
  "https://xn--80ao21a.kz/",
])("public: %s", (address) => {
  expect(isPrivate(address)).toBe(false);
});
