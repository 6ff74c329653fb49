import { accounts } from './accounts'
import { appraisal } from './appraisal'
import { audit } from './audit'
import { board } from './board'
import { burden } from './burden'
import { cases } from './cases'
import { common } from './common'
import { components } from './components'
import { corps } from './corps'
import { deliverables } from './deliverables'
import { design } from './design'
import { evidence } from './evidence'
import { evaluation } from './evaluation'
import { facts } from './facts'
import { home } from './home'
import { opinion } from './opinion'
import { imports } from './imports'
import { letters } from './letters'
import { packs } from './packs'
import { plan } from './plan'
import { profile } from './profile'
import { programmes } from './programmes'
import { result } from './result'
import { results } from './results'
import { review } from './review'
import { schemes } from './schemes'
import { selfEvaluation } from './selfEvaluation'
import { session } from './session'
import { shell } from './shell'
import { states } from './states'
import { units } from './units'
import { whatIf } from './whatIf'
import { work } from './work'
import { yearPlan } from './yearPlan'

/** One file per noun; a page reads only its own and `common`. */
export const zh = {
  accounts,
  appraisal,
  audit,
  board,
  burden,
  cases,
  common,
  components,
  corps,
  deliverables,
  design,
  evidence,
  evaluation,
  facts,
  home,
  opinion,
  imports,
  letters,
  packs,
  plan,
  profile,
  programmes,
  result,
  results,
  review,
  schemes,
  selfEvaluation,
  session,
  shell,
  states,
  units,
  whatIf,
  work,
  yearPlan,
}
