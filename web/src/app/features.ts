import type { Feature } from './feature'

const found = import.meta.glob<Feature>('../features/*/routes.ts', { eager: true, import: 'default' })

/** Every feature folder, in the alphabet of its folder names. */
export const features: Feature[] = Object.keys(found)
  .sort()
  .map((path) => found[path]!)
