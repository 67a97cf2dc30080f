// Nine months of a diary, written by the real program: on each of 280 days an entry in the morning, a
// session, and an entry at night. Gives the backup, as a file of that text.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const DAYS = 280;
const CASE = readFileSync(new URL("../../../../guideline/cases/amina-31-weeks.toml", import.meta.url), "utf8");

/** The day so many days away, as in 2031-04-12. */
const away = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export function nineMonths() {
  const folder = mkdtempSync(join(tmpdir(), "carrywell-months-"));
  const file = join(folder, "case.toml");
  const diary = ["--diary", join(folder, "diary.sqlite")];
  const run = (...words) => execFileSync(process.env.CARRYWELL, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  try {
    for (let day = DAYS - 1; day >= 0; day--) {
      const on = [...diary, "--today", away(-day)];
      // She is at 31+4 on each of them, so that there is a plan.
      writeFileSync(file, CASE.replace(/^edd\b.*$/m, `edd = "${away(59 - day)}"`));
      const pain = (day * 7) % 4;
      const own = ["walk", "lift the laundry", "sleep on my side"].flatMap((name) => ["--function", `${name}=${pain}`]);
      run("diary", "add", ...on, "--at", "08:00", "--pain-now", String(pain), "--flare", day % 40 ? "no" : "yes", ...own);
      run("session", file, ...on, "--fast", "--at", "10:00", "--pain-after", "3");
      run("diary", "add", ...on, "--at", "20:00", "--pain-night", String(pain), "--done", "heat-pack");
    }
    return run("diary", "export", ...diary);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
