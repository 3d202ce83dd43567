import { dispatch } from './bundle/index.js'

await dispatch('main')
