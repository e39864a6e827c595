import type { Post } from '../../kernel/post.ts'

/** What can stand on a home: each is one section that asks for its own answer. */
export type HomeSection =
  | 'points'
  | 'objections'
  | 'tasks'
  | 'own-targets'
  | 'collection'
  | 'findings'
  | 'ladder'
  | 'assessments'
  | 'to-report'
  | 'nominations'
  | 'office-batches'
  | 'problems'
  | 'extensions'
  | 'answers'
  | 'consultations'
  | 'reviews'
  | 'projects'
  | 'published'
  | 'system'
  | 'security'
  | 'audit'

export type Home = {
  /** Where the day of the post begins, behind the address of its zone. */
  readonly start: '' | '/mine' | '/published'
  /** What «我的» shows, the most urgent first. */
  readonly sections: readonly HomeSection[]
}

/** Each post with the page that its day begins on. */
export const homes: Readonly<Record<Post, Home>> = {
  leader: {
    start: '',
    sections: [
      'problems',
      'extensions',
      'consultations',
      'reviews',
      'office-batches',
      'own-targets',
      'collection',
      'findings',
    ],
  },
  'project-lead': {
    start: '/mine',
    sections: ['problems', 'answers', 'consultations', 'reviews', 'projects', 'own-targets'],
  },
  'project-officer': {
    start: '/mine',
    sections: ['tasks', 'problems', 'answers', 'consultations', 'reviews', 'projects', 'own-targets'],
  },
  'department-clerk': {
    start: '/mine',
    sections: ['tasks', 'objections', 'problems', 'office-batches', 'consultations', 'reviews', 'own-targets'],
  },
  statistician: {
    start: '/mine',
    sections: ['collection', 'objections', 'findings', 'tasks', 'consultations', 'reviews'],
  },
  supervisor: {
    start: '/mine',
    sections: ['problems', 'consultations', 'reviews', 'own-targets', 'collection', 'findings'],
  },
  'investment-officer': { start: '/mine', sections: ['tasks', 'problems', 'consultations', 'reviews', 'own-targets'] },
  'service-agent': { start: '/mine', sections: ['consultations', 'reviews', 'own-targets', 'published'] },
  enterprise: {
    start: '/mine',
    sections: ['points', 'nominations', 'ladder', 'to-report', 'assessments', 'tasks', 'problems', 'published'],
  },
  bank: { start: '/published', sections: ['published'] },
  expert: { start: '/published', sections: ['published'] },
  observer: { start: '/published', sections: ['published'] },
  'system-administrator': { start: '/mine', sections: ['system'] },
  'security-administrator': { start: '/mine', sections: ['security'] },
  'audit-administrator': { start: '/mine', sections: ['audit'] },
}
