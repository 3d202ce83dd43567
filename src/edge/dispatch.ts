/** Starts one of the three programs in the bundle. Each loads only what it needs. */
export async function dispatch(program: 'main' | 'post' | 'cli'): Promise<void> {
  const abort = new AbortController()
  // The first signal ends the run in order; a second one ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort())
  switch (program) {
    case 'main':
      return (await import('./action.ts')).main(process.env, abort.signal)
    case 'post':
      return (await import('./post.ts')).main(process.env)
    case 'cli': {
      const { main } = await import('./cli.ts')
      process.exitCode = await main({
        argv: process.argv.slice(2),
        cwd: process.cwd(),
        env: process.env,
        out: (text) => process.stdout.write(text),
        err: (text) => process.stderr.write(text),
        signal: abort.signal,
      })
    }
  }
}
