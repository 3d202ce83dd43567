import { showDetails } from './details.js'
import { showGraph } from './graph.js'
import { showList } from './list.js'
import { showThemes } from './theme.js'
import { showFindings, showTools } from './tools.js'

showThemes()
showTools()
showFindings()
showList()
showGraph()
showDetails()
