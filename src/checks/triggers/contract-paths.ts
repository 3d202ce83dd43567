import { extensionOf } from '../guards/source-paths.ts'
import { isTestPath } from '../guards/test-paths.ts'
import { withWords } from './touched.ts'

const extensions = new Set('proto graphql graphqls gql avsc avdl thrift wsdl xsd raml pyi'.split(' '))
const isDataFile = (path: string): boolean => /\.(?:jsonc?|ya?ml)$/i.test(path)
const contractWords = withWords('openapi swagger asyncapi schema')

/** Whether others rely on a file for how they call, configure or read something. */
export const isContractPath = (path: string): boolean =>
  !isTestPath(path) &&
  (extensions.has(extensionOf(path)) ||
    /\.d\.[mc]?ts$|(?:^|\/)action\.ya?ml$/i.test(path) ||
    (isDataFile(path) && contractWords(path)))
