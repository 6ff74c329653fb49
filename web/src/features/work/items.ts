import {
  Bell,
  ClipboardCheck,
  FileCheck,
  FileInput,
  FilePen,
  GitMerge,
  ListChecks,
  MapPin,
  MessageSquareReply,
  Rocket,
  Scale,
  Signature,
  Stamp,
  Undo2,
  UserPen,
  UsersRound,
} from '@lucide/vue'
import type { Component } from 'vue'
import type { WorkItem, WorkKind } from '@/api/programmes'
import { daysBetween, today } from '@/format'

export const ICONS: Record<WorkKind, Component> = {
  'self-evaluation': UserPen,
  'sign-off': Signature,
  'returned-item': Undo2,
  'confirm-facts': ListChecks,
  defence: MessageSquareReply,
  'rectification-report': FilePen,
  'desk-review': ClipboardCheck,
  'on-site': MapPin,
  deliberation: Scale,
  consensus: Scale,
  'issue-preliminary': Stamp,
  'decide-defence': Scale,
  'issue-final': Stamp,
  publish: Stamp,
  'check-rectification': FileCheck,
  launch: Rocket,
  'decide-succession': GitMerge,
  'fill-team': UsersRound,
  'approve-plan': Signature,
  'approve-entry': Signature,
  'plan-item': ListChecks,
  import: FileInput,
  notice: Bell,
}

const SOON_DAYS = 3

/** Late, or due within the three days before which a reminder is sent. */
export function urgencyOf({ due, overdue }: WorkItem): 'late' | 'soon' | '' {
  if (overdue) return 'late'
  if (!due) return ''
  const left = daysBetween(today(), due.slice(0, 10))
  if (left < 0) return 'late'
  return left <= SOON_DAYS ? 'soon' : ''
}
