import type { RunReport } from '../../model.ts'
import type { Repository } from '../board/links.ts'
import type { Writer } from '../report-writer.ts'

/** What a summary can link to. */
export interface PageLinks {
  /** The work branch. */
  branch(): string
  commit(sha: string): string
  /** A file of the plan or of the change, where a page shows it as the run saw it. */
  file(path: string, line: number | null): string
  /** null where there is neither a pull request nor a page to open one. */
  review(): string | null
}

/** An address that cannot end the link it stands in. */
const ADDRESS = /^https?:\/\/[^\s()<>"|\\`]+$/

/** Longest path that is linked to, in characters. */
const MAX_PATH = 400

const encode = (text: string): string =>
  text
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`))
    .join('/')

/** Links to the pages of a repository; plain code where there are none. */
export function createPageLinks(report: RunReport, repository: Repository | null, write: Writer): PageLinks {
  const { branch, baseSha, headSha, changes, pullRequest } = report
  const link = (text: string, page: string | null): string =>
    repository === null || page === null ? text : `[${text}](${repository.url}/${page})`
  const changed = new Set(changes.map(({ path }) => path))
  return {
    // Only a delivered branch, or one with a question, is there to be seen.
    branch: () => link(write.code(branch), isOnRemote(report) ? `tree/${encode(branch)}` : null),
    commit: (sha) => link(write.code(sha.slice(0, 12)), `commit/${encode(sha)}`),
    file(path, line) {
      // What was not delivered is on no page.
      const at = changed.has(path) ? (isOnRemote(report) ? headSha : null) : baseSha
      const text = write.code(line === null ? path : `${path}:${line}`)
      return link(
        text,
        at === null || path.length > MAX_PATH ? null : `blob/${encode(at)}/${encode(path)}${line === null ? '' : `#L${line}`}`,
      )
    },
    review() {
      const { number, url } = pullRequest
      if (number !== null && url !== null && ADDRESS.test(url)) return `[pull request #${number}](${url})`
      return repository !== null && isOnRemote(report)
        ? `[the branch](${repository.url}/compare/${encode(branch)}?expand=1)`
        : null
    },
  }
}

/** Whether the work branch is on the remote. */
const isOnRemote = ({ outcome, evidence }: RunReport): boolean =>
  outcome === 'delivered' || evidence.some(({ phase }) => phase === 'deliver' || phase === 'park')
