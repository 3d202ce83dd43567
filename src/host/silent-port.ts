import { type AddressInfo, createServer } from 'node:net'

/** A port on loopback where somebody listens and hangs up at once. */
export interface SilentPort {
  readonly port: number
  close(): Promise<void>
}

/** Opens a port that shows whether somebody can connect. */
export async function openSilentPort(): Promise<SilentPort> {
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve())
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
