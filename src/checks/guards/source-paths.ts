/** Extensions of files written in a programming language. */
export const sourceExtensions: ReadonlySet<string> = new Set(
  (
    'ts tsx mts cts js jsx mjs cjs vue svelte astro py pyi rb go rs java kt kts scala groovy cs fs vb php swift m mm c h cc cpp cxx hh hpp ' +
    'dart ex exs erl clj cljs hs lua pl pm r jl zig nim sh bash zsh ps1 sql graphql proto css scss sass less html'
  ).split(' '),
)

/** Extension of a file name in lower case, without the dot; empty where there is none. */
export const extensionOf = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase()
}

const markup = new Set(['css', 'scss', 'sass', 'less', 'html'])

/** Whether a path is source code, by its extension. */
export const isSourcePath = (path: string): boolean => sourceExtensions.has(extensionOf(path))

/** Source whose behaviour a test can check; style sheets and markup are not. */
export const isCodePath = (path: string): boolean => isSourcePath(path) && !markup.has(extensionOf(path))
