import { get as getPlain, type Agent } from 'node:http'
import { get as getSecure } from 'node:https'

/** Fetches what lies under an address, through a proxy's agent where there is one; null when it is not there or too large. */
export function download(url: URL, most: number, agent?: Agent): Promise<Uint8Array | null> {
  const get = url.protocol === 'https:' ? getSecure : getPlain
  return new Promise((resolve, reject) => {
    const request = get(url, { ...(agent && { agent }), timeout: patienceMs }, response => {
      if (response.statusCode !== 200) return give(null)
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > most) give(null)
        else chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('end', () => resolve(Buffer.concat(chunks)))

      function give(nothing: null): void {
        response.destroy()
        resolve(nothing)
      }
    })
    request.on('timeout', () => request.destroy(new Error('Telegram does not hand out the file in time')))
    request.on('error', reject)
  })
}

const patienceMs = 60_000
