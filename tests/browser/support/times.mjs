// A reporter for node's test runner: how long each file took, the longest first.

import { relative } from "node:path";

export default async function* times(events) {
  const files = new Map();
  for await (const { type, data } of events) {
    if (!["test:pass", "test:fail"].includes(type) || data.nesting > 0 || !data.file) continue;
    const file = files.get(data.file) ?? { tests: 0, ms: 0 };
    files.set(data.file, { tests: file.tests + 1, ms: file.ms + data.details.duration_ms });
  }
  const longest = [...files].sort(([, one], [, other]) => other.ms - one.ms);
  for (const [file, { tests, ms }] of longest) yield `${String(Math.round(ms / 1000)).padStart(5)} s  ${relative(process.cwd(), file)} (${tests})\n`;
}
