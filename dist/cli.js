#!/usr/bin/env node
import { dispatch } from './bundle/index.js'

await dispatch('cli')
