import { cardsOf } from '../../src/forms/card.ts'
import type { AnyForm, Facts } from '../../src/forms/form.ts'
import { readPress } from '../../src/forms/press.ts'
import { allStored, codeOf, emptyState, pathOf, readState, type State } from '../../src/forms/state.ts'
import { turn, type Input, type Shown } from '../../src/forms/turn.ts'
import { htmlToText } from '../../src/lib/html.ts'
import { render, type InlineButton } from '../../src/lib/render.ts'
import { moment } from './demo.ts'

const draftId = 7

/** All that a state keeps, by path. */
export const storedByPath = (state: State): Record<string, string> => Object.fromEntries(allStored(state))

/** The path of the question that is asked. */
export const askedIn = ({ walk }: Shown): string | null => walk.current && pathOf(walk.current)

/** Plays a form without a database: what is typed and tapped goes through the real turn, card and rendering. */
export function play(form: AnyForm, facts: Facts, state: State = emptyState) {
  let shown: Shown = turn(form, facts, state, { kind: 'show' }, moment).shown
  return {
    take,
    type,
    tap,
    press,
    text,
    buttons,
    data,
    rows,
    answers,
    stored,
    shown: () => shown,
    state: () => state,
  }

  function take(input: Input): Shown {
    shown = turn(form, facts, state, input, moment).shown
    // as through the database: a field that JSON forgets cannot survive
    state = readState(JSON.parse(JSON.stringify(shown.state)))
    return shown
  }

  function type(...texts: string[]): Shown {
    for (const each of texts) take({ kind: 'answer', text: each })
    return shown
  }

  function tap(label: string): Shown {
    return press(data(label))
  }

  function press(carried: string): Shown {
    const read = readPress(carried)
    if (!read) throw new Error(`No form wrote the button ${carried}`)
    return take({ kind: 'press', press: read })
  }

  /** The codes of all answers that are kept, by path. */
  function answers(): Record<string, string | null> {
    return Object.fromEntries(Object.entries(stored()).map(([path, each]) => [path, codeOf(each)]))
  }

  function stored(): Record<string, string> {
    return storedByPath(state)
  }

  function text(): string {
    return rendered()
      .flatMap(({ parts }) => parts.map(htmlToText))
      .join('\n\n')
  }

  function rows(): string[] {
    return keyboard().map(row => row.map(({ text: label }) => `[${label}]`).join(' '))
  }

  function buttons(): string[] {
    return keyboard()
      .flat()
      .map(({ text: label }) => label)
  }

  function data(label: string): string {
    const found = keyboard()
      .flat()
      .find(button => button.text === label)
    if (!found || !('callback_data' in found))
      throw new Error(`There is no button "${label}": ${rows().join(' ')}`)
    return found.callback_data
  }

  function keyboard(): InlineButton[][] {
    const markup = rendered().at(-1)?.markup
    return markup && 'inline_keyboard' in markup ? markup.inline_keyboard : []
  }

  function rendered() {
    return cardsOf(form, shown, draftId).map(card => render('vi', card))
  }
}
