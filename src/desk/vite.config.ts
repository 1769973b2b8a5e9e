// How the desk becomes files for browsers: hashed, under /desk/, with the list that the server makes its page from.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: here,
  base: '/desk/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/desk', import.meta.url)),
    emptyOutDir: true,
    manifest: 'manifest.json',
    // Every file of its own: a data: address would not pass the page's policy.
    assetsInlineLimit: 0,
    // The server's page loads them; an older browser cannot run the desk anyway.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
    rollupOptions: { input: fileURLToPath(new URL('main.tsx', import.meta.url)) },
  },
})
