import { expect, test } from 'vitest'
import { describeRequest } from './openapi.ts'

const at = (method: string, path: string) => {
  const found = describeRequest(method, `/repos/example/trails${path}`)
  if (found === null) throw new Error(`${method} ${path} is not described`)
  return found
}

const none = new URLSearchParams()

test('what GitHub does not describe is no request', () => {
  expect(describeRequest('DELETE', '/repos/example/trails/pulls')).toBeNull()
  expect(describeRequest('GET', '/repos/example/trails/pulls/1/merge')).toBeNull()
})

test('a request that does not fit the description is found out', () => {
  const create = at('POST', '/pulls')
  expect(create.complaints(none, { title: 'x', head: 'a', base: 'b', draft: false })).toEqual([])
  expect(create.complaints(none, { title: 'x', head: 'a' })).toEqual(["pulls/create body: must have required property 'base'"])
  expect(create.complaints(none, { head: 'a', base: 'b', labels: [] })).toHaveLength(1)
  expect(create.complaints(none, { head: 'a', base: 'b', draft: 'yes' })).toHaveLength(1)
  const list = at('GET', '/pulls')
  expect(list.complaints(new URLSearchParams('state=all&per_page=100&page=2&head=example:x'), undefined)).toEqual([])
  expect(list.complaints(new URLSearchParams('state=merged'), undefined)).toHaveLength(1)
  expect(list.complaints(new URLSearchParams('per_page=101'), undefined)).toHaveLength(1)
  expect(list.complaints(new URLSearchParams('label=x'), undefined)).toEqual(['pulls/list has no parameter label'])
  expect(at('PATCH', '/pulls/x').complaints(none, {})).toHaveLength(1)
})

test('an answer that does not fit the description is found out', () => {
  const create = at('POST', '/pulls')
  expect(create.complaintsAboutAnswer(201, { number: 1 }).length).toBeGreaterThan(3)
  expect(create.complaintsAboutAnswer(200, {})).toEqual(['pulls/create has no answer 200'])
  expect(create.complaintsAboutAnswer(403, { message: 'No.' })).toEqual([])
  expect(create.complaintsAboutAnswer(422, { message: 'Validation Failed', errors: [{ field: 'base' }] })).toHaveLength(2)
  expect(create.complaintsAboutAnswer(502, '<html>')).toEqual([])
})
