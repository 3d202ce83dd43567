import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/model.ts'
import { renderBoard } from '../../src/report/board/board.ts'
import type { BoardData } from '../../src/report/board/board-data.ts'
import { plan, task } from '../plan/plan-fixture.ts'
import { type Browser, findChromium, type Page, startBrowser } from '../support/browser.ts'
import { tempDir } from '../support/temp.ts'
import { board, largePlan } from './board-fixture.ts'
import { hostileProse } from './report-fixture.ts'

const chromium = findChromium()
const title =
  chromium === null ? 'the board in a browser (skipped: no Chromium on PATH or in CHROMIUM)' : 'the board in a browser'

describe.skipIf(chromium === null)(title, () => {
  let browser: Browser | null = null

  beforeAll(async () => {
    browser = await startBrowser(chromium ?? '')
  }, 60_000)
  afterAll(() => browser?.close())

  /** Opens a board in a window of 1280 by 900, or as asked. */
  const show = async (data: BoardData = board(), { width = 1280, hash = '' } = {}): Promise<Page> => {
    const file = join(await tempDir('board'), 'plan-board.html')
    await writeFile(file, renderBoard(data))
    if (browser === null) throw new Error('There is no browser.')
    return browser.open(`${pathToFileURL(file)}${hash}`, { width, height: 900 })
  }

  const shownIds = (page: Page): Promise<string[]> =>
    page.evaluate(`[...document.querySelectorAll('.list tbody tr')].filter((row) => row.checkVisibility())
      .map((row) => row.querySelector('code').textContent)`)
  const focused = (page: Page): Promise<string> =>
    page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.innerText')
  const text = (page: Page, selector: string): Promise<string> =>
    page.evaluate(`document.querySelector(${JSON.stringify(selector)}).innerText.replace(/\\s+/g, ' ').trim()`)
  const pressAll = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.press(key)
  }

  test('shows every task with its state in words, and asks nothing of any network', async () => {
    const page = await show()
    expect(await shownIds(page)).toHaveLength(15)
    expect(await text(page, 'tr.is-review')).toContain('In review FRD-002-T2 Show the tide of the day on the harbour page')
    expect(await text(page, 'tr.is-running')).toContain('alice until 2031-05-07 06:40 UTC')
    expect(page.requests).toHaveLength(1)
    expect(page.complaints).toEqual([])
  })

  test('runs no script of anybody else', async () => {
    const prose = [
      ...hostileProse,
      '</script><script>document.title = "taken"</script>',
      '<img src=x onerror="document.title=1">',
    ]
    const page = await show(board({ plan: plan(...prose.map((each, at) => task(`FRD-001-T${at + 1}`, { title: each }))) }))
    expect(await shownIds(page)).toHaveLength(prose.length)
    expect(await page.evaluate('document.title')).toBe('harbour/almanac: plan board')
    expect(await page.evaluate('document.images.length')).toBe(0)
    const taken = `(() => {
      const script = document.createElement('script')
      try { script.text = 'document.title = "taken"' } catch { return document.title }
      document.body.append(script)
      return document.title
    })()`
    expect(await page.evaluate(taken)).toBe('harbour/almanac: plan board')
    expect(page.requests).toHaveLength(1)
  })

  test('opens with the next task, or with the one its address names', async () => {
    expect(await text(await show(), '#details h2')).toContain('FRD-004-T1')
    expect(await text(await show(board(), { hash: '#FRD-005-T2' }), '#details h2')).toContain('FRD-005-T2')
  })

  describe('filters', () => {
    test('by state, several at once', async () => {
      const page = await show()
      const chip = (name: string) => `.chips button:has(.${name})`
      await page.click(chip('ready'))
      expect(await shownIds(page)).toEqual(['FRD-004-T1', 'FRD-004-T2', 'FRD-006-T1'])
      expect(await page.evaluate(`document.querySelector('${chip('ready')}').getAttribute('aria-pressed')`)).toBe('true')
      await page.click(chip('running'))
      expect(await shownIds(page)).toEqual(['FRD-003-T1', 'FRD-004-T1', 'FRD-004-T2', 'FRD-006-T1'])
      await page.click(chip('ready'))
      await page.click(chip('running'))
      expect(await shownIds(page)).toHaveLength(15)
    })

    test('by words in any order: titles, ids, owners, branches', async () => {
      const page = await show()
      const search = async (words: string): Promise<string[]> => {
        await page.click('#search')
        await page.evaluate('document.getElementById("search").select()')
        await page.type(words)
        return shownIds(page)
      }
      expect(await search('TIDE harbour')).toEqual(['FRD-002-T2'])
      expect(await search('alice')).toEqual(['FRD-003-T1'])
      expect(await search('codex/f002')).toEqual(['FRD-002-T2', 'FRD-002-T3'])
      expect(await text(page, '#status')).toBe('2 of 15 tasks shown')
    })

    test('and shows everything again when nothing matches', async () => {
      const page = await show()
      await pressAll(page, '/')
      await page.type('no such task')
      expect(await shownIds(page)).toEqual([])
      await page.click('#nothing button')
      expect(await shownIds(page)).toHaveLength(15)
    })
  })

  describe('by keyboard alone', () => {
    test('goes from the skip link through search, states, picture and table to the details', async () => {
      const page = await show()
      const stops: string[] = []
      for (let at = 0; at < 15; at += 1) {
        await page.press('Tab')
        stops.push((await focused(page)).split('\n')[0] ?? '')
      }
      expect(stops).toEqual([
        'Skip to the tasks',
        'c0ffeec0ff',
        '',
        'Search tasks',
        ...['Ready', 'Running', 'In review', 'Waiting', 'Blocked', 'Done', 'Skipped'],
        'FRD-004-T1, Export a month as a calendar file, Ready',
        'FRD-004-T1',
        'specs/frd-004.json:81',
        'FRD-001-T2',
      ])
    })

    test('moves through the rows that are shown, and selects one', async () => {
      const page = await show()
      await pressAll(page, '/')
      await page.type('FRD-003')
      await page.evaluate('document.querySelector(".list button[tabindex=\'0\']").focus()')
      await pressAll(page, 'End')
      expect(await focused(page)).toContain('FRD-006-T2')
      await pressAll(page, 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Home', 'ArrowDown')
      expect(await focused(page)).toContain('FRD-003-T2')
      await pressAll(page, 'Enter')
      expect(await text(page, '#details h2')).toContain('Show twilight as a band')
      expect(await text(page, '#status')).toBe('FRD-003-T2 selected, Waiting')
      expect(await page.evaluate('location.hash')).toBe('#FRD-003-T2')
    })

    test('walks the picture along its lines', async () => {
      const page = await show()
      await page.evaluate('document.querySelector(".node[tabindex=\'0\']").focus()')
      await pressAll(page, 'ArrowLeft', 'ArrowRight', 'ArrowRight')
      expect(await focused(page)).toMatch(/^FRD-00[24]-T\d, /)
      await pressAll(page, ' ')
      const label = await focused(page)
      expect(label.split(',')[0]).toBe((await text(page, '#details h2 code')).trim())
    })

    test('Escape empties the search', async () => {
      const page = await show()
      await pressAll(page, '/')
      await page.type('alice')
      await pressAll(page, 'Escape')
      expect(await shownIds(page)).toHaveLength(15)
    })
  })

  test('a click on a row, on a box and on a name in the details selects that task everywhere', async () => {
    const page = await show()
    await page.click('tr.is-running td.why')
    expect(await text(page, '#details')).toContain('Held by alice')
    await page.click('.node.is-review')
    expect(await text(page, '#details')).toContain('Pull request #42')
    await page.click('#details .jumps button')
    expect(await text(page, '#details h2 code')).toBe('FRD-002-T1')
    expect(await text(page, '.list tr.selected code')).toBe('FRD-002-T1')
    expect(await page.evaluate('document.querySelectorAll(".node.selected, .list [aria-current]").length')).toBe(2)
  })

  test('is a table to a screen reader, with heads, groups and names for everything that can be pressed', async () => {
    const page = await show()
    type Node = { readonly role?: { value: string }; readonly name?: { value: string }; readonly ignored: boolean }
    let nodes: readonly Node[] = []
    const named = (role: string) =>
      nodes.flatMap((node) => (!node.ignored && node.role?.value === role ? [node.name?.value ?? ''] : []))
    // The browser builds this tree only once somebody asks for it.
    await expect
      .poll(async () => {
        nodes = (await page.send<{ nodes: readonly Node[] }>('Accessibility.getFullAXTree')).nodes
        return named('rowheader').length
      })
      .toBe(15)
    expect(named('table')[1]).toMatch(/^FRD-002\s*1 of 3 finished$/)
    expect(named('columnheader').slice(0, 4)).toEqual(['State', 'Task', 'Depends on', 'Who or why'])
    expect(named('main')).toHaveLength(1)
    expect(named('radio')).toEqual(['Auto', 'Light', 'Dark'])
    for (const name of [...named('button'), ...named('link')]) expect(name).not.toBe('')
  })

  describe('colours', () => {
    const background = (page: Page): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')

    test('follow the system until somebody chooses', async () => {
      const page = await show()
      await page.prefer('light')
      const light = await background(page)
      await page.prefer('dark')
      const dark = await background(page)
      expect(dark).not.toBe(light)
      await page.click('#theme label:nth-of-type(2)')
      expect(await background(page)).toBe(light)
      await page.prefer('light')
      await page.click('#theme label:nth-of-type(3)')
      expect(await background(page)).toBe(dark)
      await page.click('#theme label:nth-of-type(1)')
      expect(await background(page)).toBe(light)
    })

    test.each(['light', 'dark'] as const)('have enough contrast for text when it is %s', async (scheme) => {
      const page = await show()
      await page.prefer(scheme)
      const ratios = await page.evaluate<[string, number][]>(`(() => {
        const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
        const luminance = (color) => {
          pen.fillStyle = color
          pen.fillRect(0, 0, 1, 1)
          const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
          return 0.2126 * r + 0.7152 * g + 0.0722 * b
        }
        const of = (variable) => {
          const probe = document.createElement('i')
          probe.style.color = 'var(--' + variable + ')'
          document.body.append(probe)
          const { color } = getComputedStyle(probe)
          probe.remove()
          return luminance(color)
        }
        const texts = ['ink', 'soft', 'ready', 'running', 'review', 'waiting', 'blocked', 'done', 'skipped']
        return texts.flatMap((name) => ['paper', 'raised', 'chosen'].map((ground) => {
          const [low, high] = [of(name), of(ground)].sort((a, b) => a - b)
          return [name + ' on ' + ground, (high + 0.05) / (low + 0.05)]
        }))
      })()`)
      // Text needs 4.5; the icons of the states, which always stand beside their word, need 3.
      for (const [pair, ratio] of ratios) expect(ratio, pair).toBeGreaterThanOrEqual(/^(?:ink|soft)/.test(pair) ? 4.5 : 3)
    })
  })

  describe('on a narrow screen', () => {
    test('nothing is wider than the window', async () => {
      const page = await show(board(), { width: 420 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(420)
    })

    test('details come up when they are asked for, and go with Escape or the cross', async () => {
      const page = await show(board(), { width: 420 })
      const isOpen = (): Promise<boolean> => page.evaluate('document.getElementById("details").checkVisibility()')
      expect(await isOpen()).toBe(false)
      await page.click('tr.is-blocked button')
      expect(await isOpen()).toBe(true)
      await pressAll(page, 'Escape')
      expect(await isOpen()).toBe(false)
      expect(await focused(page)).toContain('FRD-005-T1')
      await pressAll(page, 'Enter')
      await page.click('.close')
      expect(await isOpen()).toBe(false)
    })
  })

  test('with 3,000 tasks only what is near is drawn, and what is out of sight is not laid out', async () => {
    const page = await show(board({ plan: largePlan(3000), claims: new Map(), branches: new Map() }))
    expect(await page.evaluate('document.querySelectorAll(".list tbody tr").length')).toBe(3000)
    expect(await page.evaluate<number>('document.querySelectorAll(".node").length')).toBeLessThan(60)
    expect(await text(page, '#graph')).toContain('of 3000 tasks: what FRD-101-T1 needs')
    const skipped = `[...document.querySelectorAll('.slice')].filter((slice) => !slice.firstChild.checkVisibility({ contentVisibilityAuto: true })).length`
    expect(await page.evaluate<number>(skipped)).toBeGreaterThan(250)
    await pressAll(page, '/')
    await page.type('chapter 298')
    expect(await shownIds(page)).toHaveLength(10)
    await page.click('.list tr:not([hidden]) button')
    expect(await text(page, '#graph')).toContain('what FRD-298-T1 needs')
    expect(await page.evaluate('document.querySelector(".node.selected").getAttribute("aria-label")')).toContain('FRD-298-T1')
    expect(page.complaints).toEqual([])
  })

  test('documents of one task share one table', async () => {
    const page = await show(board({ plan: plan(...['A-T1', 'B-T1', 'C-T1'].map((id) => task(id))), claims: new Map() }))
    expect(await shownIds(page)).toEqual(['A-T1', 'B-T1', 'C-T1'])
    expect(await page.evaluate('document.querySelectorAll(".list table").length')).toBe(1)
  })

  test('tells what is doubtful about the plan', async () => {
    const finding: Finding = {
      code: 'in-progress-unclaimed',
      severity: 'warning',
      file: 'specs/frd-005.json',
      line: 101,
      column: 5,
      pointer: '',
      message: 'FRD-005-T1 is in progress, but nobody holds it.',
      hint: 'Claim it, or set it back.',
    }
    expect(await text(await show(board({ findings: [finding] })), '#findings')).toBe(
      'Findings Warning FRD-005-T1 is in progress, but nobody holds it. Claim it, or set it back. specs/frd-005.json:101',
    )
    expect(await (await show()).evaluate('document.getElementById("findings").checkVisibility()')).toBe(false)
  })
})
