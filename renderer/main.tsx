import './lib/zod-setup';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@fontsource-variable/inter/index.css';
import './app/app.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { loadWords } from './lib/words';

loadWords();

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
