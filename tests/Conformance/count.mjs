// Reports the run as two numbers, passed and failed: what tests/run.sh adds to its sum.
export default async function* count(source) {
  let passed = 0, failed = 0
  for await (const event of source) {
    if (event.data?.details?.type === 'suite') continue
    if (event.type === 'test:pass') passed++
    if (event.type === 'test:fail') failed++
  }
  yield `${passed} ${failed}\n`
}
