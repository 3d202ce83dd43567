import { extensionOf } from '../guards/source-paths.ts'
import { isTestPath } from '../guards/test-paths.ts'

const extensions = new Set(
  (
    'tsx jsx vue svelte astro html htm css scss sass less styl hbs ejs njk pug erb haml jinja jinja2 j2 twig liquid xaml ' +
    'storyboard xib'
  ).split(' '),
)

/** Whether people see what a file holds when they use the product. Tests of it are not seen. */
export const isUserInterface = (path: string): boolean => extensions.has(extensionOf(path)) && !isTestPath(path)
