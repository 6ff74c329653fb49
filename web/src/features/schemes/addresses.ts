/** Where the pages and files of a scheme are. */
const part = encodeURIComponent

export const schemePage = (id: string, version: string) => `/schemes/${part(id)}/${part(version)}`
export const draftPage = (draft: string) => `/schemes/drafts/${draft}`
export const pairPage = (page: 'compare' | 'crosswalk', id: string, from: string, to: string) =>
  `/schemes/${part(id)}/${page}?from=${part(from)}&to=${part(to)}`

export const schemeApi = (id: string, version: string) => `/api/schemes/${part(id)}/${part(version)}`
export const draftApi = (draft: string) => `/api/schemes/drafts/${draft}`
export const crosswalkApi = (id: string) => `/api/schemes/${part(id)}/crosswalk`
export const compareApi = (id: string) => `/api/schemes/${part(id)}/compare`
