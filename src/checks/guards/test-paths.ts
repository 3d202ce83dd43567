const folders = new Set(
  (
    'test tests __tests__ spec e2e cypress testdata test-data test-fixtures fixtures __fixtures__ __mocks__ __snapshots__ ' +
    'bench benches benchmark benchmarks androidtest'
  ).split(' '),
)

const fileNames: readonly RegExp[] = [
  /[._-](?:test|tests|spec|specs|bench|e2e|cy)\.[a-z0-9]+(?:\.snap)?$/i,
  /^(?:test|bench)_[^/]*\.[a-z0-9]+$/i,
  /(?:Test|Tests|TestCase|IT|Spec|Specs)\.(?:java|kt|kts|scala|groovy|cs|fs|vb|php|swift|m)$/,
  /^conftest\.py$/,
  /\.(?:bats|snap|feature)$/,
]

/** Whether a path is named like a file that holds tests. */
export const isTestFile = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return fileNames.some((pattern) => pattern.test(name))
}

/** Whether a path is a test, a benchmark or something only these use, by the customs of the common ecosystems. */
export const isTestPath = (path: string): boolean => {
  const segments = path.split('/').slice(0, -1)
  return segments.some((segment) => folders.has(segment.toLowerCase())) || isTestFile(path)
}
