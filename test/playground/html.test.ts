import { expect, test } from 'vitest'
import { parseHtml } from '../../src/playground/emulator/html.ts'
import { toHtml } from '../../src/playground/emulator/toHtml.ts'

const read: [html: string, text: string, ...entities: object[]][] = [
  ['không có gì', 'không có gì'],
  ['<b>Lan</b>', 'Lan', { type: 'bold', offset: 0, length: 3 }],
  ['<STRONG>a</strong>', 'a', { type: 'bold', offset: 0, length: 1 }],
  [
    '<i>a</i><em>b</em>',
    'ab',
    { type: 'italic', offset: 0, length: 1 },
    { type: 'italic', offset: 1, length: 1 },
  ],
  [
    '<u>a</u> <ins>b</ins>',
    'a b',
    { type: 'underline', offset: 0, length: 1 },
    { type: 'underline', offset: 2, length: 1 },
  ],
  ['<s>a</s>', 'a', { type: 'strikethrough', offset: 0, length: 1 }],
  ['<strike>a</strike>', 'a', { type: 'strikethrough', offset: 0, length: 1 }],
  ['<del>a</del>', 'a', { type: 'strikethrough', offset: 0, length: 1 }],
  ['<span class="tg-spoiler">a</span>', 'a', { type: 'spoiler', offset: 0, length: 1 }],
  ['<tg-spoiler>a</tg-spoiler>', 'a', { type: 'spoiler', offset: 0, length: 1 }],
  ['<code>a</code>', 'a', { type: 'code', offset: 0, length: 1 }],
  ['<code class="language-ts">a</code>', 'a', { type: 'code', offset: 0, length: 1 }],
  ['<pre>a</pre>', 'a', { type: 'pre', offset: 0, length: 1 }],
  [
    '<pre><code class="language-ts">a</code></pre>',
    'a',
    { type: 'pre', language: 'ts', offset: 0, length: 1 },
  ],
  ['<blockquote>a</blockquote>', 'a', { type: 'blockquote', offset: 0, length: 1 }],
  ['<blockquote expandable>a</blockquote>', 'a', { type: 'expandable_blockquote', offset: 0, length: 1 }],
  [
    '<a href="https://moet.gov.vn/?a=1&amp;b=2">x</a>',
    'x',
    { type: 'text_link', url: 'https://moet.gov.vn/?a=1&b=2', offset: 0, length: 1 },
  ],
  ['<a href="nowhere">x</a>', 'x'],
  [
    '<a href="tg://user?id=71">Lan</a>',
    'Lan',
    { type: 'text_mention', user: { id: 71 }, offset: 0, length: 3 },
  ],
  [
    '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
    '👍',
    { type: 'custom_emoji', custom_emoji_id: '5368324170671202286', offset: 0, length: 2 },
  ],
  ['&lt;b&gt; &amp; &quot;', '<b> & "'],
  ['&#7897; &#x1ED9; &#65', 'ộ ộ A'],
  ['&nbsp; & &apos; &#0;', '&nbsp; & &apos; &#0;'],
  ['👍 <b>số</b>', '👍 số', { type: 'bold', offset: 3, length: 2 }],
  ['<b></b>a', 'a'],
  [
    '<b>a<i>b</i></b>',
    'ab',
    { type: 'bold', offset: 0, length: 2 },
    { type: 'italic', offset: 1, length: 1 },
  ],
  ['<b>a</>', 'a', { type: 'bold', offset: 0, length: 1 }],
]

test.each(read)('HTML is read as Telegram reads it: %s', (html, text, ...entities) => {
  expect(parseHtml(html)).toEqual({ text, entities })
})

const refused: [html: string, reason: string][] = [
  ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
  ['<b><i>a</b>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ['a</b>', 'Unexpected end tag at byte offset 1'],
  ['<br>', 'Unsupported start tag "br" at byte offset 0'],
  ['đủ <h1>a</h1>', 'Unsupported start tag "h1" at byte offset 6'],
  ['3 < 4', 'Unsupported start tag "" at byte offset 2'],
  ['3 < 4 > 2', 'Unsupported start tag "" at byte offset 2'],
  ['a<b', 'Unclosed start tag at byte offset 1'],
  ['<b>a</b', 'Unclosed end tag at byte offset 4'],
  ['<a href>x</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
  ['<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ['<a href="x>x</a>', 'Unclosed start tag at byte offset 0'],
  ['<a href=a/b>x</a>', 'Unexpected end of name token at byte offset 8'],
  ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['<tg-emoji emoji-id="x">👍</tg-emoji>', 'Invalid custom emoji identifier specified'],
]

test.each(refused)('HTML that Telegram cannot read is refused in its words: %s', (html, reason) => {
  expect(() => parseHtml(html)).toThrow(`Bad Request: can't parse entities: ${reason}`)
})

test('a page shows a text with its entities and nothing of the text as HTML', () => {
  const { text, entities } = parseHtml('<b>a<i>b</i></b> &lt;i&gt; <blockquote>x <b>y</b></blockquote>')
  expect(toHtml(text, entities)).toBe('<b>a<i>b</i></b> &lt;i&gt; <blockquote>x <b>y</b></blockquote>')
  expect(toHtml('"<&', [])).toBe('&quot;&lt;&amp;')
})

test('entities that cross are drawn as tags that nest', () => {
  const crossing = [
    { type: 'bold', offset: 0, length: 3 },
    { type: 'italic', offset: 2, length: 3 },
  ]
  expect(toHtml('abcde', crossing)).toBe('<b>ab<i>c</i></b>de')
})
