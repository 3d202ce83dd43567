import { addedLines } from '../guards/lines.ts'
import { extensionOf } from '../guards/source-paths.ts'
import { isTestPath } from '../guards/test-paths.ts'
import { isContractPath } from './contract-paths.ts'
import { isProse, type Touched, withWords } from './touched.ts'

const dataWords = withWords(
  'schema storage migration migrate migrator backfill persistence alembic prisma flyway liquibase localstorage asyncstorage',
)

/**
 * Whether a path tells of stored data or of its schema. A schema that others rely on as a contract is none, nor are tests
 * and texts for people.
 */
export const isDataPath = (path: string): boolean =>
  extensionOf(path) === 'sql' || (dataWords(path) && !isProse(path) && !isTestPath(path) && !isContractPath(path))

/** Statements that take data away or put it into another form. Words of SQL in one case, so that sentences are none. */
const statements: readonly RegExp[] = [
  /\b(?:DROP|drop)\s+(?:TABLE|table|COLUMN|column|DATABASE|database|SCHEMA|schema|VIEW|view|CONSTRAINT|constraint)\s+["'`\w]/,
  /\b(?:TRUNCATE|truncate)\s+(?:TABLE|table)\b|\bTRUNCATE\s+["`\w]/,
  /\bDELETE\s+FROM\s+["'`\w]|\bdelete\s+from\s+["'`\w.]+\s*(?:where\b|using\b|;|["'`]|$)/,
  /\b(?:ALTER\s+TABLE|alter\s+table)\s+["'`\w]/,
  /\b(?:drop(?:Table|TableIfExists|Columns?|Database|Collection|Schema)|deleteMany|truncateTable)\s*\(/,
  /\b(?:drop_(?:table|column|constraint)|remove_columns?|rename_(?:column|table)|(?:delete|destroy)_all)\b[\s(]/,
  /\b(?:FLUSHALL|FLUSHDB)\b|\.flush(?:All|Db|all|db)\s*\(/,
]

const comment = /^\s*(?:\/\/|\/\*|\*|#|--|<!--)/

/** Lines longer than that are generated. */
const longestLine = 2000

/** Whether a change adds a statement that takes data away. Tests have data of their own. */
export const addsDataStatement = ({ path, change }: Touched): boolean =>
  change !== null &&
  !isTestPath(path) &&
  !isProse(path) &&
  addedLines(change).some(({ text }) => {
    const line = text.slice(0, longestLine)
    return !comment.test(line) && statements.some((statement) => statement.test(line))
  })
