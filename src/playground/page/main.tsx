import 'slack-blocks-to-jsx/dist/style.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/avatar.css';
import './styles/frame.css';
import './styles/sidebar.css';
import './styles/introduction.css';
import './styles/messages.css';
import './styles/composer.css';
import './styles/blocks.css';
import './styles/rich-text.css';
import './styles/dialogs.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.querySelector('#root');
if (root) createRoot(root).render(<App />);
