import { crc32, deflateRawSync } from 'node:zlib'

export type Packed = { name: string; content: Uint8Array; declared?: number }

/** A zip archive; a file in it may lie about its size. */
export function zip(files: readonly Packed[]): Uint8Array {
  const locals: Buffer[] = []
  const heads: Buffer[] = []
  let offset = 0
  for (const { name, content, declared = content.length } of files) {
    const packed = deflateRawSync(content)
    const common = Buffer.alloc(22)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared, 18)
    const sizes = Buffer.alloc(4)
    sizes.writeUInt16LE(Buffer.byteLength(name))
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, sizes, Buffer.from(name), packed])
    const tail = Buffer.alloc(16)
    tail.writeUInt32LE(offset, 12)
    heads.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\x00'),
        common,
        sizes.subarray(0, 2),
        tail,
        Buffer.from(name),
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  const table = Buffer.concat(heads)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(table.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, table, Buffer.from('PK\x05\x06'), end])
}

/** A compound file as old Excel and protected workbooks are: its first directory entries bear these names. */
export function compoundFile(...names: readonly string[]): Uint8Array {
  const sector = 512
  const head = Buffer.alloc(sector)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head)
  head.writeUInt16LE(0x3e, 24)
  head.writeUInt16LE(3, 26)
  head.writeUInt16LE(0xfffe, 28)
  head.writeUInt16LE(9, 30)
  head.writeUInt16LE(6, 32)
  head.writeUInt32LE(1, 44)
  head.writeUInt32LE(1, 48)
  const directory = Buffer.alloc(sector)
  for (const [nth, name] of ['Root Entry', ...names].entries()) {
    directory.write(name, nth * 128, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, nth * 128 + 64)
    directory.writeUInt8(nth === 0 ? 5 : 2, nth * 128 + 66)
  }
  return Buffer.concat([head, Buffer.alloc(sector, 0xff), directory])
}

/** The smallest picture there is. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)

/** A workbook of one sheet whose shared words or rows are this XML, as somebody with bad intentions would write it. */
export function handmade(parts: { strings?: string; rows?: string; declared?: number }): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zip([
    part(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    {
      ...part('xl/sharedStrings.xml', `<sst xmlns="${main}">${parts.strings ?? ''}</sst>`),
      ...(parts.declared !== undefined && { declared: parts.declared }),
    },
    part(
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${main}"><sheetData>${parts.rows ?? ''}</sheetData></worksheet>`,
    ),
  ])
}

const part = (name: string, text: string): Packed => ({ name, content: Buffer.from(text) })
