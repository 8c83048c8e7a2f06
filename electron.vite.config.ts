import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Three builds: the main process (with the windowless demo and the workers), the preload, the window. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          main: 'electron/main.ts',
          demo: 'electron/demo.ts',
          'backup-worker': 'electron/jobs/backup-worker.ts',
          'paint-worker': 'electron/jobs/paint-worker.ts',
          'group-worker': 'electron/jobs/group-worker.ts',
          'intake-worker': 'electron/jobs/intake-worker.ts',
          'engine-worker': 'electron/jobs/engine-worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: 'electron/preload.ts',
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    build: { outDir: 'out/renderer', rollupOptions: { input: 'renderer/index.html' } },
    plugins: [react()],
  },
});
