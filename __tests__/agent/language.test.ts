import { describe, expect, test } from 'vitest'
import { detectEcosystems, detectLanguages, findIgnoreFiles } from '../../src/agent/language.ts'
import { languageConventions } from '../../src/agent/language-conventions.ts'

describe('FRD-LANG-1: the profile comes from declared files and toolchain files', () => {
  test.each([
    ['declared extensions', ['src/a.ts', './src/B.PY', 'docs/a.md', 'src/**/*.go'], [], ['go', 'python', 'typescript']],
    ['package.json with tsconfig.json at the root', [], ['package.json', 'tsconfig.json'], ['typescript']],
    ['package.json alone', [], ['package.json', 'README.md'], ['javascript']],
    ['package.json beside declared TypeScript', ['src/a.ts'], ['package.json'], ['typescript']],
    [
      'a toolchain above a declared file',
      ['services/api/src/notes.md'],
      ['services/api/pyproject.toml', 'web/go.mod'],
      ['python'],
    ],
    ['declared Kotlin in a Gradle build', ['app/A.kt'], ['build.gradle'], ['kotlin']],
    ['several toolchains', ['tool/a.sh'], ['Cargo.toml', 'Gemfile', 'go.mod'], ['go', 'ruby', 'rust', 'shell']],
    ['nothing known', ['docs/a.md'], ['docs/a.md'], []],
  ])('%s', (_, declared, tree, expected) => {
    expect(detectLanguages(declared, tree)).toEqual(expected)
  })

  test('toolchains elsewhere in the tree do not count', () => {
    expect(detectLanguages(['a/x.rb'], ['b/package.json', 'a/b/go.mod', 'node_modules/x/tsconfig.json'])).toEqual(['ruby'])
  })
})

test('FRD-HYG-1: every marker file is recognised, near the root first', () => {
  const tree = ['a/b/go.mod', 'Gemfile', 'node_modules/x/package.json', 'requirements.txt', 'src/package.json.md', 'package.json']
  expect(detectEcosystems(tree)).toEqual([
    { file: 'Gemfile', ecosystem: 'ruby' },
    { file: 'package.json', ecosystem: 'node' },
    { file: 'requirements.txt', ecosystem: 'python' },
    { file: 'a/b/go.mod', ecosystem: 'go' },
  ])
  const markers = 'package.json pnpm-lock.yaml yarn.lock pyproject.toml requirements.txt go.mod Cargo.toml Gemfile'.split(' ')
  expect(detectEcosystems(markers)).toHaveLength(markers.length)
})

test('FRD-HYG-3: ignore files are found wherever they are', () => {
  const tree = ['web/.prettierignore', '.gitignore', '.dockerignore', 'web/.eslintignore', '.npmrc', 'vendor/x/.gitignore']
  expect(findIgnoreFiles(tree)).toEqual(['.dockerignore', '.gitignore', 'web/.eslintignore', 'web/.prettierignore'])
})

test('every language has a line of advice for the prompt', () => {
  expect(languageConventions('go')).toContain('%w')
  expect(languageConventions('brainfuck')).toContain('neighbouring files')
  for (const language of detectLanguages(
    ['a.ts', 'a.js', 'a.py', 'a.rs', 'a.java', 'a.cs', 'a.php', 'a.swift', 'a.c', 'a.cpp', 'a.sh'],
    [],
  )) {
    expect(languageConventions(language)).not.toContain('neighbouring files')
  }
})
