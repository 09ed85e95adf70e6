/**
 * How often something is tried that every further trial makes more certain: a few times wherever the tests run, as it should be
 * where nobody waits (`THOROUGH=1 npm test`, as CI does on the server).
 */
export const depth = <T>(quick: T, thorough: T): T => (process.env['THOROUGH'] === '1' ? thorough : quick)
