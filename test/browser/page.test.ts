import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { drawPicture } from '../../src/playground/scenario/picture.ts'
import { openPlayground } from './playground.ts'

let playground: Awaited<ReturnType<typeof openPlayground>>
beforeAll(async () => {
  playground = await openPlayground()
})
afterEach(() => playground.leave())
afterAll(() => playground.close())

const phone = (page: Page, name: string) => page.locator(`.phone[aria-label^="Điện thoại của ${name},"]`)
const lastOf = (page: Page, name: string) => phone(page, name).locator('.message').last()

test('the first screen says that it is a rehearsal and shows five phones and seven steps', async () => {
  const { page, complaints } = await playground.visit()
  expect(await page.locator('.rehearsal').innerText()).toBe(
    'Diễn tập: không có tin nhắn thật nào được gửi đi',
  )
  expect(await page.locator('.phone h2').allTextContents()).toHaveLength(5)
  expect(await page.locator('.guide li').count()).toBe(7)
  expect(await page.locator('.code-note code').textContent()).toMatch(/^[A-Z0-9-]{6,}$/)
  expect(complaints).toEqual([])
})

test('the guide lets An claim the office: start, one-time code, consent', async () => {
  const { page, complaints } = await playground.visit()
  await page.locator('[data-role^=type]').click()
  await phone(page, 'An').locator('.message.bot').first().waitFor()
  await phone(page, 'An').locator('textarea').press('Enter')
  await phone(page, 'An').locator('.keys .key').first().click()
  await lastOf(page, 'An').locator('.text', { hasText: 'Câu 2' }).waitFor()
  expect(complaints).toEqual([])
})

test('an open question outlives a restart of the bot and a reload of the page', async () => {
  const { page } = await playground.visit()
  await page.locator('.bar button', { hasText: 'Khởi động lại bot' }).click()
  await page.locator('#notices .note', { hasText: 'Bot đã khởi động lại' }).waitFor()
  await phone(page, 'An').locator('textarea').fill('nguyen hoai an')
  await phone(page, 'An').locator('textarea').press('Enter')
  await lastOf(page, 'An').locator('.text', { hasText: 'Câu 3' }).waitFor()
})

test('one’s own last message is corrected with the arrow key, and both pages see it', async () => {
  const [first, second] = [await playground.visit(), await playground.visit()]
  const box = phone(first.page, 'Lan').locator('textarea')
  await phone(first.page, 'Lan').locator('.begin:visible').click()
  await phone(first.page, 'Lan').locator('.message.bot').first().waitFor()
  await first.page.keyboard.press('Alt+3')
  await first.page.keyboard.type('xin chaof')
  await first.page.keyboard.press('Enter')
  await phone(first.page, 'Lan').locator('.person .text', { hasText: 'xin chaof' }).waitFor()
  await box.press('ArrowUp')
  await box.fill('xin chào')
  await box.press('Enter')
  await phone(second.page, 'Lan').locator('.person .text', { hasText: 'xin chào' }).waitFor()
})

test('several pictures are sent as one album with formatted words, and stand together', async () => {
  const { page, complaints } = await playground.visit()
  const minh = phone(page, 'Minh')
  await minh.locator('.begin:visible').click()
  await minh.locator('.message.bot').first().waitFor()
  const files = ['a.png', 'b.png', 'c.png'].map(name => ({
    name,
    mimeType: 'image/png',
    buffer: Buffer.from(drawPicture(name)),
  }))
  await minh.locator('input[type=file]').setInputFiles(files)
  expect(await minh.locator('.tray figure').count()).toBe(3)
  await minh.locator('.tray figure button').last().click()
  await minh.locator('textarea').fill('Lễ khai giảng')
  await minh.locator('textarea').selectText()
  await minh.getByRole('button', { name: 'Đậm' }).click()
  await minh.locator('textarea').press('Enter')
  const album = minh.locator('.album').last()
  await album.locator('b', { hasText: 'Lễ khai giảng' }).waitFor()
  expect(await album.locator('img').count()).toBe(2)
  expect(await minh.locator('.tray').isVisible()).toBe(false)
  expect(complaints).toEqual([])
})

test('a group that somebody founds stands beside the phones, and the bot leaves it when it knows nobody there', async () => {
  const { page, complaints } = await playground.visit()
  await phone(page, 'Hùng').locator('header .tool').click()
  await phone(page, 'Hùng').getByRole('menuitem', { name: 'Lập nhóm có bot' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Hội đồng Hoa Mai')
  await page.getByRole('dialog').getByRole('textbox').press('Enter')
  const group = page.locator('.phone.group', { hasText: 'Hội đồng Hoa Mai' })
  await group.locator('.service', { hasText: 'Hùng đã thêm bot' }).waitFor()
  await group.locator('.about p', { hasText: 'bot không có ở đây' }).waitFor()
  expect(complaints).toEqual([])
})

test('somebody who blocks the bot cannot write until it is unblocked', async () => {
  const { page } = await playground.visit()
  const mai = phone(page, 'Mai')
  await mai.locator('.begin:visible').click()
  await mai.locator('header .tool').click()
  await mai.getByRole('menuitem', { name: 'Chặn bot' }).click()
  await mai.locator('.gate', { hasText: 'Mai đã chặn bot' }).waitFor()
  expect(await mai.locator('textarea').isVisible()).toBe(false)
  await mai.getByRole('button', { name: 'Bỏ chặn bot' }).click()
  await mai.locator('textarea').waitFor({ state: 'visible' })
})

test('the clock goes to the next morning', async () => {
  const { page } = await playground.visit()
  const before = await page.locator('.clock-day').textContent()
  await page.locator('.clock').click()
  await page.locator('.travel .key', { hasText: 'Hôm sau 07:30' }).click()
  await page.locator('.clock-day').filter({ hasNotText: before! }).waitFor()
  expect(await page.locator('.clock-hour').textContent()).toBe('07:30')
})

test.each([
  ['a phone', { width: 390, height: 844 }],
  ['the smallest phone', { width: 360, height: 640 }],
])('on %s one chat shows at a time and nothing scrolls sideways', async (_, viewport) => {
  const { page, complaints } = await playground.visit({ viewport, hasTouch: true })
  expect(await page.locator('.phone:visible').count()).toBe(1)
  await page.getByRole('tab', { name: 'Lan' }).click()
  expect(await phone(page, 'Lan').isVisible()).toBe(true)
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  expect(complaints).toEqual([])
})

test('starting over empties every phone', async () => {
  const { page } = await playground.visit()
  await page.locator('.controls').getByRole('button', { name: 'Thêm' }).click()
  await page.getByRole('menuitem', { name: 'Diễn lại từ đầu' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Đồng ý' }).click()
  await page.locator('#notices .note', { hasText: 'Đã bắt đầu lại từ đầu' }).waitFor()
  await expect.poll(() => page.locator('.message').count()).toBe(0)
})
