import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { faultsOf } from '../../engines/register/faults.ts'
import { defineKind } from '../../engines/register/kind.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import { rows } from '../rule-examples.ts'

const label = (zh: string, en: string) => ({ zh, en })
const project = defineKind({
  id: 'project',
  label: label('项目', 'Projects'),
  title: 'name',
  brief: ['name'],
  source: { id: 'test', title: '示例', issuer: '' },
  fields: [
    { id: 'name', kind: 'text', label: label('项目名称', 'Project'), required: true },
    { id: 'code', kind: 'code', label: label('项目代码', 'Code') },
    {
      id: 'level',
      kind: 'choice',
      label: label('项目级别', 'Level'),
      choices: [
        { value: 'city', label: label('市级', 'Municipal') },
        { value: 'province', label: label('省级', 'Provincial') },
      ],
    },
    { id: 'started', kind: 'flag', label: label('已开工', 'Started') },
    { id: 'start', kind: 'day', label: label('开工日期', 'Start'), precision: true },
    { id: 'investment', kind: 'quantity', label: label('总投资', 'Investment'), unit: '亿元', digits: 2 },
    { id: 'year', kind: 'whole', label: label('年份', 'Year') },
    { id: 'park', kind: 'reference', label: label('园区', 'Park'), to: 'park' },
  ],
})

const sound: RowValues = { name: '智能装备产业园' }

describe('名录：填错了，中文英文各说一句，点名到栏', () => {
  rows<readonly [string, RowValues, string, string]>(
    [
      ['没填名称', { name: null }, '“项目名称”必填', '“Project” is required'],
      ['名称是空的', { name: '' }, '“项目名称”必填', '“Project” is required'],
      ['名称不是文字', { name: 5 }, '“项目名称”要填文字', '“Project” must be a text'],
      ['代码太长', { code: 'A'.repeat(101) }, '“项目代码”最多 100 个字', '“Code” holds at most 100 characters'],
      [
        '看不见的空字符',
        { name: 'a\0b' },
        '“项目名称”里有不可见的空字符，请删去',
        '“Project” holds an invisible null character; delete it',
      ],
      [
        '不在选项中',
        { level: '国级' },
        '“项目级别”只能是：市级、省级',
        '“Level” must be one of: Municipal, Provincial',
      ],
      ['是否', { started: '是' }, '“已开工”只能是“是”或“否”', '“Started” must be yes or no'],
      [
        '日期写法',
        { start: '2023年9月' },
        '“开工日期”要写成 2023-09-30 这样的日期',
        '“Start” must be a date such as 2023-09-30',
      ],
      [
        '没有的月份',
        { start: '2025-13' },
        '“开工日期”写的是2025-13，2025年没有13月，请核对',
        '“Start” says 2025-13, but 2025 has no month 13; please check',
      ],
      [
        '没有的日子',
        { start: '2025-02-30' },
        '“开工日期”写的是2025-02-30，2025年2月没有30日，请核对',
        '“Start” says 2025-02-30, but month 2 of 2025 has no day 30; please check',
      ],
      [
        '有这个月，只是没写日',
        { start: '2025-06' },
        '“开工日期”要写成 2023-09-30 这样的日期',
        '“Start” must be a date such as 2023-09-30',
      ],
      [
        '日期的精度',
        { start_precision: 'week' },
        '“开工日期”的精度或限定词不认识',
        '“Start” has an unknown precision or qualifier',
      ],
      [
        '带单位的数',
        { investment: '三亿' },
        '“总投资”要填数（单位：亿元）',
        '“Investment” must be a number (unit: 100 million yuan)',
      ],
      ['不是整数', { year: 2023.5 }, '“年份”要填整数', '“Year” must be a whole number'],
      ['整数太大', { year: 2 ** 60 }, '“年份”的数太大', '“Year” is too large a number'],
      ['引用不是记录', { park: '东区' }, '“园区”要选一条记录', '“Park” must be a record'],
      ['没有的栏', { colour: '红' }, '“项目”没有这些栏目：colour', '“Projects” has no such fields: colour'],
    ],
    (_, values, zh, en) => assert.deepEqual(faultsOf(project, { ...sound, ...values }), [{ zh, en }]),
  )
  it('都对就不说', () => assert.deepEqual(faultsOf(project, { ...sound, level: 'city', started: true }), []))
})
