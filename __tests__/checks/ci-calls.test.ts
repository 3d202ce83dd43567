import { describe, expect, test } from 'vitest'
import { complaints, type FileChange, judge } from './change-fixture.ts'

const policy = { ciScripts: ['scripts/ci/**', 'Makefile'] }
const found = (path: string, change: FileChange) =>
  judge({ [path]: change }, { policy })
    .filter(({ code }) => code === 'ci-calls-host')
    .map(({ file, line }) => `${file}:${line}`)
const added = (line: string) => found('scripts/ci/smoke.sh', { before: 'set -e\n', after: `set -e\n${line}\n` })

describe('TRK-GRD-8: a line that is added to a script of continuous integration', () => {
  test.each([
    'curl http://localhost:8080/health',
    'curl -fsS "localhost:8080"',
    "  - run: wget -qO- 'http://127.0.0.1/'",
    'http GET 0.0.0.0:9000/ready',
    'until curl -s http://[::1]:3000; do sleep 1; done',
    'docker compose up -d && curl http://localhost:8080',
    'docker compose exec -T web true; curl http://localhost:8080',
    'docker compose ps | curl --data @- http://localhost:8080',
    'docker run --network host curlimages/curl curl http://localhost:8080',
    'docker run --net=host alpine wget http://127.0.0.1:8080',
    'response=$(curl --retry 5 https://LOCALHOST/x)',
    'python -c "import requests; requests.get(\'http://localhost:8000\')"',
    "await fetch('http://127.0.0.1:3000/')",
    'resp, err := http.Get("http://localhost:8080/")',
    'curl \\\n  --fail \\\n  http://localhost:8080',
  ])('must not call this machine: %s', (line) => {
    expect(added(line)).toEqual(['scripts/ci/smoke.sh:2'])
  })

  test.each([
    'docker compose exec -T web curl http://localhost:8080/health',
    'docker compose -f ci.yml exec web sh -c "sleep 1 && curl http://localhost:8080"',
    'docker-compose run --rm probe wget -qO- http://127.0.0.1:80',
    'docker exec app curl localhost:3000',
    'kubectl exec deploy/app -- curl http://localhost:3000',
    'curl https://example.test/localhost',
    'curl http://localhost.example.test/',
    'echo "listening on http://localhost:8080"',
    '# curl http://localhost:8080',
    'psql -h localhost',
    'HOST=localhost npm start',
  ])('may: %s', (line) => {
    expect(added(line)).toEqual([])
  })

  test('is judged by itself: a line that was there, or only moved, is not', () => {
    const call = 'curl http://localhost:8080\n'
    expect(found('Makefile', { before: `a\n${call}`, after: `${call}a\n` })).toEqual([])
    expect(found('Makefile', { before: `a\n${call}`, after: `a\n${call}${call}` })).toEqual(['Makefile:3'])
  })

  test('counts in a workflow too, which nobody but a person may change anyway', () => {
    const path = '.github/workflows/ci.yml'
    expect(complaints({ [path]: { after: 'steps:\n  - run: curl http://localhost:8080\n' } })).toEqual([
      `error protected-path ${path}`,
      `error ci-calls-host ${path}`,
    ])
  })

  test('counts nowhere else', () => {
    expect(found('scripts/dev.sh', { after: 'curl http://localhost:8080\n' })).toEqual([])
  })
})
