import { withWords, wordsOf } from './touched.ts'

const accessWords = withWords(
  'auth auth0 auth2 authn authz authenticate authenticated authentication authenticator authorize authorise authorization ' +
    'authorisation oauth oauth2 oidc saml sso mfa 2fa otp totp jwt login logout signin sign_in log_in password passwd ' +
    'passphrase permission rbac acl iam secret credential apikey api_key private_key access_key authtoken accesstoken security csrf xss crypto ' +
    'cryptography encrypt encryption decrypt decryption keystore keychain privacy gdpr pii payment billing webhook',
)

const deliveryWords = withWords('deploy deployment deployer prerelease remotes')

/** A lock or a resource that is released is given back, not published. */
const releaseWord = / releases? (?!(?:lock|lease|claim|resource|buffer|handle|memory|connection|semaphore|mutex)s? )/

/** Tokens of a language or a design are no secrets. */
const tokenWord = withWords('token')
const harmlessTokens = withWords(
  'design theme style color colour css scss typography parser parse lexer lex scanner syntax grammar ast tokenizer tokenize ' +
    'highlight',
)

/** Names of files that hold secrets, say who may do what, build what is shipped, or ship it. In lower case. */
const names: readonly RegExp[] = [
  /^\.env|\.env$|\.(?:pem|key|p12|pfx|jks|keystore)$|^id_(?:rsa|dsa|ecdsa|ed25519)$/,
  /^(?:\.npmrc|\.netrc|\.pypirc|\.git-credentials|\.gitmodules|codeowners|(?:firestore|storage|database)\.rules(?:\.json)?)$/,
  /(?:^|\.)dockerfile$|^dockerfile\.|^(?:containerfile|\.dockerignore)$|^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/,
  /\.(?:tf|tfvars|tofu|hcl|bicep)$|^(?:pulumi(?:\.[\w-]+)?|serverless|chart|helmfile|kustomization)\.ya?ml$|^cdk\.json$/,
  /^(?:jenkinsfile|\.gitlab-ci\.yml|(?:azure|bitbucket)-pipelines\.ya?ml|\.travis\.yml|appveyor\.yml)$/,
  /^(?:vercel\.json|firebase\.json|netlify\.toml|fly\.toml|render\.ya?ml|procfile|wrangler\.(?:toml|jsonc?))$/,
  /^(?:\.releaserc(?:\.\w+)?|\.goreleaser\.ya?ml)$/,
]

const folders =
  /(?:^|\/)(?:\.github\/(?:workflows|actions)|\.circleci|\.buildkite|\.woodpecker|terraform|ansible|k8s|kubernetes|helm|infra)\//

/**
 * Whether a path tells of access, secrets, privacy, payment, deployment, release or remotes. It goes by whole words and
 * by well-known names, texts for people included: what they say about secrets is acted upon.
 */
export const isSensitivePath = (path: string): boolean => {
  const lower = path.toLowerCase()
  const name = lower.slice(lower.lastIndexOf('/') + 1)
  if (names.some((pattern) => pattern.test(name)) || folders.test(lower)) return true
  if (accessWords(path) || deliveryWords(path)) return true
  return releaseWord.test(wordsOf(path)) || (tokenWord(path) && !harmlessTokens(path))
}
