import { signal } from '@preact/signals';
import { render } from 'preact';
import { Panel } from '../../../components/panel.tsx';
import '../../../components/styles/index.css';
import type { PanelActions } from '../../../lib/panel/panel-view.ts';
import { NOW } from '../samples/client-json.ts';
import { GALLERY, type GalleryName } from '../samples/gallery.ts';
import { t } from '../translate.ts';

// The panel on recorded states, without an extension around it: `vite test/component/preview`, then open
// `/#connected`, or `/#connected,dark`, or any other name of the gallery.
const [name = 'connected', theme] = location.hash.slice(1).split(',');
const actions: PanelActions = {
  act: (action) => console.log('act', action),
  answer: (yes) => console.log('answer', yes),
  chooseFrame: (frameId) => console.log('chooseFrame', frameId),
  grantAccess: () => console.log('grantAccess'),
  assume: (assumptions) => console.log('assume', assumptions),
  suppose: (supposition) => console.log('suppose', supposition),
  selectEvent: (id) => console.log('selectEvent', id),
  compareEvent: (id) => console.log('compareEvent', id),
  dismissFinding: (id) => console.log('dismissFinding', id),
  restoreFinding: (id) => console.log('restoreFinding', id),
  setRecording: (change) => console.log('setRecording', change),
  reloadTab: () => console.log('reloadTab'),
  exportTimeline: async () => ({ file: new Blob(), summary: '' }),
  exportStorageState: async () => new Blob(),
  download: (name) => console.log('download', name),
  openFile: async (file) => console.log('openFile', file.name),
  closeFile: () => console.log('closeFile'),
  readBody: async () => ({ kind: 'gone' }),
  reloadSimulated: () => {},
  stopSimulation: () => {},
  applyUpdate: () => console.log('applyUpdate'),
  openSettings: () => console.log('openSettings'),
  copy: (text) => console.log('copy', text),
};

if (theme) document.documentElement.setAttribute('data-theme', theme);
addEventListener('hashchange', () => location.reload());

const root = document.getElementById('root');
const view = GALLERY[name as GalleryName] ?? GALLERY.connected;
if (root) render(<Panel view={view} actions={actions} t={t} now={signal(NOW)} search={signal(null)} />, root);
