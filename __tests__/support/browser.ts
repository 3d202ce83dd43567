import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { createTempDir, removeDir } from './temp.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Path of a Chromium on this machine (`CHROMIUM` names another); null when there is none. */
export const findChromium = (): string | null => {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const places = [process.env['CHROMIUM'] ?? '', ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))]
  return places.filter(Boolean).find((path) => isProgram(path) && starts(path)) ?? null
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** On some systems the program of that name only says how to install it. */
const starts = (path: string): boolean => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0

/** One open page. */
export interface Page {
  /** Runs an expression in the page and answers its value, as JSON knows it. Rejects with what it threw. */
  evaluate<T>(expression: string): Promise<T>
  /** Presses and releases a key: a name such as `ArrowDown` and `Tab`, or one character. */
  press(key: string): Promise<void>
  type(text: string): Promise<void>
  /** Clicks the middle of the first element that the selector matches, after scrolling to it. */
  click(selector: string): Promise<void>
  prefer(scheme: 'light' | 'dark'): Promise<void>
  /** Sends a command of the DevTools protocol. */
  send<T>(method: string, params?: object): Promise<T>
  /** What the page complained of since it was opened: errors, and everything its policy refused. */
  readonly complaints: readonly string[]
  /** Addresses that the page asked for, the page itself first. */
  readonly requests: readonly string[]
}

export interface Browser {
  /** Opens a page in a window of that size, and answers when it has loaded. */
  open(url: string, size: { readonly width: number; readonly height: number }): Promise<Page>
  close(): Promise<void>
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--remote-debugging-pipe',
]

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: Record<string, unknown>
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

type Listener = (method: string, params: Record<string, unknown>) => void

/** Talks over the two pipes of the process: messages are JSON, each ended by a zero byte. */
const connect = (child: ChildProcess) => {
  const [, , , toBrowser, fromBrowser] = child.stdio as unknown as [null, null, null, Writable, Readable]
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Listener>()
  let last = 0
  let rest = ''
  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const { id, sessionId, method, params, result, error } = JSON.parse(part) as Message
      if (id === undefined) listeners.get(sessionId ?? '')?.(method ?? '', params ?? {})
      else if (error) waiting.get(id)?.reject(new Error(error.message))
      else waiting.get(id)?.resolve(result)
      if (id !== undefined) waiting.delete(id)
    }
  })
  child.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has ended.'))
  })
  toBrowser.on('error', () => {})
  const send = <T>(method: string, params: object = {}, sessionId?: string): Promise<T> =>
    new Promise<unknown>((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      toBrowser.write(`${JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`)
    }) as Promise<T>
  return { send, listen: (sessionId: string, listener: Listener) => listeners.set(sessionId, listener) }
}

/** Starts a browser with a profile of its own. Whoever asked for it closes it. */
export const startBrowser = async (program: string): Promise<Browser> => {
  const profile = await createTempDir('chromium')
  const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const { send, listen } = connect(child)
  return {
    async open(url, { width, height }) {
      const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
      const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
      const toPage = <T>(method: string, params: object = {}) => send<T>(method, params, sessionId)
      const complaints: string[] = []
      const requests: string[] = []
      let loaded = () => {}
      listen(sessionId, (method, params) => {
        if (method === 'Page.loadEventFired') loaded()
        if (method === 'Network.requestWillBeSent') requests.push((params['request'] as { url: string }).url)
        if (method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(params['exceptionDetails']))
        if (method === 'Log.entryAdded') complaints.push((params['entry'] as { text: string }).text)
      })
      for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await toPage(`${domain}.enable`)
      await toPage('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
      const isLoaded = new Promise<void>((resolve) => {
        loaded = resolve
      })
      await toPage('Page.navigate', { url })
      await isLoaded
      return createPage(toPage, complaints, requests)
    },
    async close() {
      const ended = new Promise((resolve) => child.once('close', resolve))
      await send('Browser.close').catch(() => child.kill('SIGKILL'))
      await ended
      await removeDir(profile)
    },
  }
}

/** Codes of keys whose default action depends on them. */
const KEY_CODES: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, Escape: 27, ' ': 32 }
/** Keys that also write something. */
const KEY_TEXTS: Readonly<Record<string, string>> = { Enter: '\r' }

const createPage = (
  send: <T>(method: string, params?: object) => Promise<T>,
  complaints: readonly string[],
  requests: readonly string[],
): Page => {
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send<{
      result: { value: T }
      exceptionDetails?: { text: string; exception?: { description?: string } }
    }>('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  return {
    send,
    evaluate,
    complaints,
    requests,
    async press(key) {
      const text = KEY_TEXTS[key] ?? (key.length === 1 ? key : undefined)
      const event = { key, windowsVirtualKeyCode: KEY_CODES[key] ?? 0, ...(text === undefined ? {} : { text }) }
      await send('Input.dispatchKeyEvent', { type: text === undefined ? 'rawKeyDown' : 'keyDown', ...event })
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
    },
    type: (text) => send('Input.insertText', { text }),
    async click(selector) {
      const point = await evaluate<{ x: number; y: number }>(`(() => {
        const element = document.querySelector(${JSON.stringify(selector)})
        element.scrollIntoView({ block: 'center', inline: 'center' })
        const { left, top, width, height } = element.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      })()`)
      const event = { ...point, button: 'left', clickCount: 1 }
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...event })
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...event })
    },
    prefer: (value) => send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] }),
  }
}
