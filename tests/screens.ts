/** One screen of the web: who opens it, by which address, and through which links from the page of that address. */
export type Screen = {
  readonly name: string
  readonly who: string
  readonly path: string
  readonly through: readonly string[]
}

export const nobody = ''
const leader = 'zibo-leader'
const statistician = 'zibo-statistician'
const clerk = 'zibo-department-clerk'
const enterprise = 'zibo-enterprise'

const screen = (name: string, who: string, path: string, ...through: string[]): Screen => ({ name, who, path, through })

const parts: Readonly<Record<string, readonly string[]>> = {
  'zibo-system-administrator': ['accounts', 'packs', 'condition', 'backups'],
  'zibo-security-administrator': ['posts', 'sessions', 'policies'],
  'zibo-audit-administrator': ['trail'],
}

/** Every address of the web, seen by the post whose page it is. */
export const screens: readonly Screen[] = [
  screen('登录', nobody, '/sign-in'),
  screen('核验成绩单', nobody, '/verify/7F3A-19C2'),
  screen('部件', nobody, '/parts'),
  screen('没有这一页', leader, '/zibo/nowhere/at/all'),
  screen('改密码', statistician, '/password'),
  screen('驾驶舱', leader, '/zibo'),
  screen('大屏', leader, '/zibo/wall'),
  screen('领导的今天', leader, '/zibo/mine'),
  screen('统计的今天', statistician, '/zibo/mine'),
  screen('部门的今天', clerk, '/zibo/mine'),
  screen('企业的今天', enterprise, '/zibo/mine'),
  screen('指标目录', leader, '/zibo/indicators'),
  screen('已公布的数', leader, '/zibo/published'),
  screen('一个数', leader, '/zibo/figures/tech-renovation-projects:growth?period=2023-01..09'),
  screen('没有的指标', leader, '/zibo/figures/no-such-figure?period=2023'),
  screen('目标责任', leader, '/zibo/targets'),
  screen('一项目标', leader, '/zibo/targets/outside-province-capital/2023'),
  screen('数据校核', 'demo-statistician', '/demo/consistency'),
  screen('成绩单一览', statistician, '/zibo/reports'),
  screen('成绩单', statistician, '/zibo/reports/zibo-2023-q1-q3'),
  screen('我的账号', statistician, '/zibo/account'),
  screen('填报', statistician, '/zibo/collection'),
  screen('发一轮填报', statistician, '/zibo/collection/new'),
  screen('更正', statistician, '/zibo/collection/corrections'),
  screen('一轮部门填报', statistician, '/zibo/collection', 'tr:last-child a[href*="/rounds/"]'),
  screen('一轮企业填报', statistician, '/zibo/collection', 'a[href*="/rounds/"]'),
  screen('审一件填报', statistician, '/zibo/collection', 'a[href*="/tasks/"]'),
  screen('填一件部门填报', clerk, '/zibo/mine', 'a[href*="/tasks/"]'),
  screen('填一件企业填报', enterprise, '/zibo/mine', 'a[href*="/tasks/"]'),
  screen('名录', statistician, '/zibo/registers'),
  screen('重大项目', statistician, '/zibo/registers/project'),
  screen('市场主体', statistician, '/zibo/registers/enterprise'),
  screen('园区载体', statistician, '/zibo/registers/park'),
  screen('没有记录的名录', statistician, '/zibo/registers/parcel'),
  screen('一个项目', statistician, '/zibo/registers/project', '.row-name a'),
  screen('登记一条', statistician, '/zibo/registers/project/new'),
  screen('选文件导入', statistician, '/zibo/registers/project/import'),
  screen('导入记录', statistician, '/zibo/imports'),
  screen('别人的名录', enterprise, '/zibo/registers/project'),
  screen('哪些项目会误期', leader, '/zibo/projects'),
  screen('项目的工期', leader, '/zibo/projects', '.slip-table a'),
  screen('落地手册', 'zibo-project-officer', '/zibo/projects', '.slip-table a', 'a[href$="/handbook"]'),
  screen(
    '画推进方案的网络',
    'zibo-project-officer',
    `/zibo/projects?department=${encodeURIComponent('发展改革局')}`,
    '.slip-table a',
    'a[href$="/plan"]',
  ),
  screen('全部项目', leader, '/zibo/projects/all'),
  screen('项目分布', leader, '/zibo/projects/map'),
  screen('本旬要办', leader, '/zibo/projects/today'),
  screen('我的期限', leader, '/zibo/projects/days'),
  screen('部门的期限', clerk, '/zibo/projects/days'),
  screen('项目统计', leader, '/zibo/projects/statistics'),
  screen('进度疑点', leader, '/zibo/projects/doubts'),
  screen('问题清单', clerk, '/zibo/projects/problems'),
  screen('一个问题', clerk, '/zibo/projects/problems', '.list-item a'),
  screen('提问题', 'zibo-project-officer', '/zibo/projects/problems/new'),
  screen('三张清单考核', leader, '/zibo/projects/problems/assessment'),
  screen('逾期问题通报', leader, '/zibo/projects/problems/bulletin'),
  screen('印发的通报', leader, '/zibo/projects/papers'),
  screen('拟一份通报', leader, '/zibo/projects/papers/draft?kind=assessment'),
  screen('一份印发的通报', leader, '/zibo/projects/papers', '.jx-table a'),
  screen('项目会诊', leader, '/zibo/projects/clinic'),
  screen('部门看到的会诊', clerk, '/zibo/projects/clinic'),
  screen('一次会诊', leader, '/zibo/projects/clinic', '.list-item a'),
  screen('召集会诊', leader, '/zibo/projects/clinic', '.jx-table a[href$="/clinic"]'),
  screen('术语表', clerk, '/zibo/glossary?text=投资'),
  screen('集中开工与观摩', leader, '/zibo/projects/batches'),
  screen('一个批次', leader, '/zibo/projects/batches', '.list-item a[href*="/batches/"]'),
  screen('提出批次', 'zibo-project-officer', '/zibo/projects/batches/new'),
  screen('一次观摩', leader, '/zibo/projects/batches', '.list-item a[href*="/reviews/"]'),
  screen('召集观摩', 'zibo-project-officer', '/zibo/projects/reviews/new'),
  screen('观摩打分', leader, '/zibo/mine', '.list-item a[href$="/score"]'),
  screen('到位资金', leader, '/zibo/investment'),
  screen('资金承诺', leader, '/zibo/investment/commitments'),
  screen('一笔承诺', 'zibo-investment-officer', '/zibo/investment/commitments', '.list-item a'),
  screen('登记承诺', 'zibo-investment-officer', '/zibo/investment/commitments/new'),
  screen('折算汇率', statistician, '/zibo/investment/rates'),
  screen('整表登记汇率', statistician, '/zibo/investment/rates/table'),
  screen('企业梯度', leader, '/zibo/ladder'),
  screen('差一点的企业', leader, '/zibo/ladder/near?rung=little-giant'),
  screen('一家企业的梯度', clerk, '/zibo/ladder/near', '.jx-table a'),
  screen('认定办法', statistician, '/zibo/ladder/editions'),
  screen('企业看自己的梯度', enterprise, '/zibo/ladder/enterprises/own'),
  screen('新旧办法对照', enterprise, '/zibo/ladder/enterprises/own', 'a[href*="/comparison"]'),
  screen('创新积分排名', leader, '/zibo/points'),
  screen('计分', statistician, '/zibo/points/runs'),
  screen('积分办法', statistician, '/zibo/points/editions'),
  screen('积分异议', statistician, '/zibo/points/objections'),
  screen('我的创新积分', enterprise, '/zibo/points'),
  screen('核验积分证书', nobody, '/verify/points/7F3A-19C2-04BD'),
  screen('还没有开放的房间', leader, '/zibo/finance'),
  ...Object.keys(parts).map((who) => screen('管理员的今天', who, '/zibo/mine')),
  ...Object.entries(parts).flatMap(([who, own]) =>
    own.map((part) => screen(`管理 ${part}`, who, `/zibo/administration/${part}`)),
  ),
]
