import { expect, test } from 'vitest'
import { depth } from '../depth.ts'
import { openWorld } from '../world.ts'
import { tellScreens, tellWhole } from './story.ts'
import { createTypings } from './typings.ts'

const stories = { 'a whole story': tellWhole, 'the other screens': tellScreens }

test.for(Object.entries(stories))(
  'every button of %s can be typed: it is answered, and outside forms it does what a tap does',
  { timeout: 600_000 },
  async ([, tell]) => {
    const stage = await openWorld()
    const { stage: told, run, typings } = createTypings(stage)
    await tell(told, run)
    const outside = typings.filter(({ inForm }) => !inForm)
    expect(outside.length).toBeGreaterThan(depth(15, 30))
    expect(typings.filter(({ said }) => said.length === 0 || said.some(isHelpless))).toEqual([])
    expect(outside.filter(({ said }) => said.some(isNotUnderstood))).toEqual([])
    expect(outside.filter(({ unlikeTap }) => unlikeTap.length > 0)).toEqual([])
    await stage.close()
  },
)

const isHelpless = (text: string) => text.includes('gặp lỗi')
const isNotUnderstood = (text: string) => text.includes('chưa hiểu')
