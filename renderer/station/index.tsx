import { createRoot } from 'react-dom/client';
import './station.css';
import { StationApp } from './station-app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('Expected an element with id "root" in station.html; there is none');
createRoot(root).render(<StationApp />);
