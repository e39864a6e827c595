import type { Description, Operation } from './openapi.ts'

const plain = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const style = `
  :root { color-scheme: light dark; --paper: light-dark(#f6f5f1, #0e1215); --ink: light-dark(#171d24, #e7eaec);
    --rule: light-dark(#171d24, #c9cfd4); --line: light-dark(#dcdad2, #2d353c); --label: light-dark(#46505b, #b6bec5);
    --blue: light-dark(#1b4f7a, #86b7de) }
  body { font: 16px/1.6 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif; max-width: 64rem;
    margin: 2rem auto; padding: 0 20px; background: var(--paper); color: var(--ink); overflow-wrap: anywhere }
  a { color: var(--blue) } h1 { font-size: 1.75rem; margin: 0 } h4 { font-size: 14px; margin: .8rem 0 .2rem }
  h2 { font-size: 1.125rem; margin: 1.6rem 0 0; padding: 10px 0; border-top: 2px solid var(--rule) }
  details { border-top: 1px solid var(--line); padding: .5rem 0 } summary { cursor: pointer }
  code, pre { font: 13px/1.5 ui-monospace, 'IBM Plex Mono', monospace } pre { overflow: auto; padding: .6rem; border: 1px solid var(--line) }
  b { display: inline-block; min-width: 4.2rem; font-weight: 600 } td { padding: .15rem 1rem .15rem 0; vertical-align: top }
  p { color: var(--label); margin: .3rem 0 } :focus-visible { outline: 2px solid var(--blue); outline-offset: 2px }`

const block = (title: string, value: unknown): string =>
  `<h4>${title}</h4><pre tabindex="0">${plain(JSON.stringify(value, null, 2))}</pre>`

function operation(method: string, path: string, described: Operation): string {
  const parameters = described.parameters
    .map(
      ({ name, in: place, required, schema }) =>
        `<tr><td><code>${plain(name)}</code></td><td>${place}</td><td>${required ? '必填 required' : ''}</td><td><code>${plain(JSON.stringify(schema))}</code></td></tr>`,
    )
    .join('')
  const answer = described.responses[200] as { content?: Record<string, { schema: unknown }> }
  return `<details id="${plain(described.operationId)}"><summary><b>${method.toUpperCase()}</b> <code>${plain(path)}</code> ${plain(described.summary)}</summary>
    <p>${plain(described.description)}</p>
    ${parameters && `<table>${parameters}</table>`}
    ${described.requestBody ? block('内容 Body', described.requestBody.content['application/json']?.schema) : ''}
    ${block('回答 Answer', answer.content?.['application/json']?.schema ?? '文件 a file')}</details>`
}

/** The routes as a page to read: no script, nothing loaded from elsewhere. */
export function routesPage({ info, paths }: Description, nonce: string): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ method, path, described })),
  )
  const tags = [...new Set(operations.map(({ described }) => described.tags[0]!))].sort()
  const sections = tags.map((tag) => {
    const own = operations.filter(({ described }) => described.tags[0] === tag)
    return `<h2>${plain(tag)}</h2>${own.map(({ method, path, described }) => operation(method, path, described)).join('')}`
  })
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>稷下接口 Jixia API</title><style nonce="${nonce}">${style}</style></head><body><main>
<h1>${plain(info.title)} API</h1><p>${plain(info.description)} ・ <a href="/api/openapi.json">OpenAPI 3.1</a></p>
${sections.join('')}</main></body></html>`
}
