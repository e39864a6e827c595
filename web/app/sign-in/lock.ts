import { useEffect, useState } from 'react'
import type { Label } from '../../../kernel/label.ts'
import { CallError } from '../../api.ts'
import { lengthLabel, timeOfDay } from '../moments.ts'

/** The sentence of a refusal that passes by itself: until when, and how much is left; null where there is none. */
export function useLock(error: unknown, asked: number): Label | null {
  const wait = error instanceof CallError && error.code === 'locked' ? error.wait : undefined
  const until = wait === undefined ? null : asked + wait * 1000
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until === null) return
    setNow(Date.now())
    const tick = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(tick)
  }, [until])
  if (until === null) return null
  const left = Math.ceil((until - now) / 1000)
  if (left <= 0) return { zh: '可以再试了。密码请再填一次。', en: 'You may try again. Enter the password once more.' }
  const { zh, en } = lengthLabel(left)
  const at = timeOfDay(until)
  return {
    zh: `连续输错，账号锁定到${at}，还有${zh}。到时再试，或请安全管理员解锁。`,
    en: `Too many wrong attempts: locked until ${at}, ${en} left. Wait, or ask the security administrator to unlock it.`,
  }
}
