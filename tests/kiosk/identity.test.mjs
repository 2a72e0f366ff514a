// Which agencies ask for an identity, and what is kept of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asIdentity, strictAgencies, withoutIdentity } from "../../kiosk/static/identity.js";

const agency = (code, strict) => ({ code, queues: [{ code, needs_identity: strict }] });
const [dk, pl, bk] = [agency("DK", true), agency("PL", false), agency("BK", true)];
const service = (code, where) => [code, { code, queue: where.code, agency: where }];
const mall = { service: new Map([service("DK-01", dk), service("DK-02", dk), service("PL-01", pl), service("BK-01", bk)]) };

test("each agency that asks is named once", () => {
  assert.deepEqual(strictAgencies(mall, ["DK-01", "PL-01", "BK-01", "DK-02"]).map(({ code }) => code), ["DK", "BK"]);
  assert.deepEqual(strictAgencies(mall, ["PL-01", "XX-01"]), []);
  assert.deepEqual(strictAgencies(null, ["DK-01"]), []);
});

test("only digits are taken, and no more than there are", () => {
  assert.equal(asIdentity("1471 01-42"), "14710142");
  assert.equal(asIdentity("1".repeat(20)).length, 16);
});

test("once the number is given nothing of it is kept", () => {
  const wish = { services: ["DK-01"], priority: null, identity: "1471014203990001" };
  const kept = withoutIdentity({ wish, key: "k", body: { ...wish, id: "v" } });
  assert.equal(JSON.stringify(kept).includes("1471014203990001"), false);
  assert.deepEqual([kept.key, kept.body.id, kept.wish.services], ["k", "v", ["DK-01"]]);
});
