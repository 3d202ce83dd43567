import { expect, test } from 'vitest'
import { findGateCalls } from '../../src/checks/gate-calls.ts'

const places = (...runs: readonly string[]) =>
  findGateCalls(
    runs.map((run, at) => ({ name: `gate ${at}`, run })),
    '.github/plan-runner.yml',
  ).map(({ code, severity, pointer }) => [code, severity, pointer])

test('TRK-GATE-5: a gate that probes from the host is a finding with its place, one that probes from a container is not', () => {
  expect(
    places(
      'curl -fsS http://localhost:8080/health',
      'docker compose exec -T gateway curl -fsS http://localhost:8080/health',
      'go test ./...',
      'echo start\nwget -q 127.0.0.1:9000',
    ),
  ).toEqual([
    ['gate-calls-host', 'error', '/gates/0/run'],
    ['gate-calls-host', 'error', '/gates/3/run'],
  ])
})
