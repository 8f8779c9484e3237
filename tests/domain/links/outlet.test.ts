import { expect, test } from "vitest";
import { outletOf } from "../../../server/domain/links/outlet.ts";

test.each([
  ["https://rus.azattyq.org/a/1.html", "azattyq.org"],
  ["https://www.azattyq.org/", "azattyq.org"],
  ["https://kgd.gov.kz/ru/x", "kgd.gov.kz"],
  ["https://www.gov.kz/memleket/x", "gov.kz"],
  ["https://a.b.com.kz/x", "b.com.kz"],
  ["https://www.charity.org.uk/x", "charity.org.uk"],
  ["https://news.paper.co.uk/x", "paper.co.uk"],
  ["https://respublika.kz.media/archives/1", "respublika.kz.media"],
  ["https://someone.wordpress.com/x", "someone.wordpress.com"],
  ["https://m.facebook.com/x", "facebook.com"],
  ["https://fb.watch/x", "facebook.com"],
  ["https://youtu.be/x", "youtube.com"],
  ["https://twitter.com/x", "x.com"],
  ["https://t.me/x/1", "t.me"],
  ["https://vk.com/x", "vk.com"],
  ["https://10.0.0.1/x", "10.0.0.1"],
  ["https://[2001:4860::1]/x", "[2001:4860::1]"],
  ["https://A.Example./x", "a.example"],
  ["https://localhost/x", "localhost"],
])("%s is of %s", (url, outlet) => {
  expect(outletOf(url)).toBe(outlet);
});

test("no outlet without an address", () => {
  expect(outletOf("the archive of the bureau")).toBeNull();
});
