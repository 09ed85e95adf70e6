import { defineConfig } from 'prisma/config'

// the CLI downloads an engine at every command unless it is shown one; generating needs none
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
