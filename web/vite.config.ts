import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { routesOnly } from './routes-only.ts';

const root = import.meta.dirname;

/** Two pages: what everybody sees, small, and the coach's app. The server picks one by the address. */
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [routesOnly(), react()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: path.join(root, '../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Files, never data: addresses, which the content security policy would have to allow.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rollupOptions: { input: { public: path.join(root, 'public.html'), app: path.join(root, 'app.html') } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/live': { target: 'http://127.0.0.1:8080', ws: true } } },
});
