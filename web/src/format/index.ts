export * from './date'
export * from './duration'
export * from './number'
export * from './unit'
