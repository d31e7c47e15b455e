import { createRoot } from 'react-dom/client';
import './theme/page.css';
import 'react-easy-crop/react-easy-crop.css';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element with id "root" in index.html; there is none');
createRoot(root).render(<App />);
