/** A reporter for `node --test` that writes `{ passed, failed, skipped }`. A suite is not a test. */
export default async function* counts(events) {
  const counted = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    if (type === 'test:pass' && data.file?.endsWith(data.name)) continue; // a file without a test
    if (data.skip !== undefined || data.todo !== undefined) counted.skipped += 1;
    else if (type === 'test:pass') counted.passed += 1;
    else counted.failed += 1;
  }
  yield JSON.stringify(counted);
}
