/** What each floor may see of the others, and which packages it may bring in. Nothing else. */
export type Floor = { readonly sees: readonly string[]; readonly packages: readonly string[]; readonly pure: boolean }

export const floors: Readonly<Record<string, Floor>> = {
  kernel: { pure: true, sees: [], packages: ['big.js'] },
  engines: { pure: true, sees: ['kernel'], packages: ['lezer-feel', '@lezer/common', 'zod'] },
  mechanisms: { pure: true, sees: ['engines', 'kernel'], packages: ['zod'] },
  zones: { pure: true, sees: ['mechanisms', 'engines', 'kernel'], packages: [] },
  contract: { pure: true, sees: ['engines', 'kernel'], packages: ['zod'] },
  server: {
    pure: false,
    sees: ['contract', 'engines', 'kernel'],
    packages: [
      '@fastify/static',
      '@node-rs/argon2',
      '@resvg/resvg-js',
      'docx',
      'fastify',
      'fflate',
      'hucre',
      'kysely',
      'openid-client',
      'otpauth',
      'pdfmake',
      'pg',
      'pg-copy-streams',
      'pinyin-pro',
      'qrcode',
      'subset-font',
      'zod',
    ],
  },
  web: {
    pure: false,
    sees: ['contract', 'engines', 'kernel'],
    packages: [
      '@fontsource/ibm-plex-sans',
      '@fontsource/noto-sans-sc',
      '@fontsource/noto-serif-sc',
      '@tanstack/react-query',
      '@tanstack/react-router',
      'antd',
      'echarts',
      'react',
      'react-dom',
      'zod',
    ],
  },
  cli: { pure: false, sees: ['contract', 'engines', 'kernel'], packages: ['hucre', 'zod'] },
}

/** Edges between the rooms of the engines. A late milestone and a case are joined above, not sideways. */
export const engineEdges: Readonly<Record<string, readonly string[]>> = {
  rules: [],
  register: ['rules'],
  indicators: ['register', 'rules'],
  targets: ['indicators'],
  delivery: ['rules', 'targets'],
  investment: ['register'],
  consistency: ['indicators'],
  collection: ['consistency', 'indicators'],
  reports: ['indicators', 'register', 'rules', 'targets'],
  search: ['register'],
  scoring: ['register', 'rules'],
  ladders: ['rules', 'scoring'],
  nominations: ['delivery'],
  evaluation: ['ladders', 'rules', 'scoring'],
  assessment: ['evaluation', 'ladders', 'rules', 'scoring'],
  nursery: [],
  screening: [],
}

/** The composition root: the one file that sees zones, and the values of mechanisms. */
export const compositionRoot = 'server/main.ts'

/** Build settings lie in a floor but run outside it. */
export const buildSettings = ['web/vite.config.ts']

/** Declarations may be long: they are tables, not code. */
export const declarations = [
  /^zones\//,
  /^mechanisms\/.*\/declarations\//,
  /^mechanisms\/indicator-catalogue\//,
  /\.declaration\.ts$/,
  /^web\/app\/words\.ts$/,
  /^web\/words\//,
  /^kernel\/holidays\//,
]

export const longestFile = 300
export const fullestFolder = 16
