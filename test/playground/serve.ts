import { startPlayground } from './index.ts';

const { PORT = '4000' } = process.env;
const playground = await startPlayground({ port: Number(PORT) });

console.log(`Playground: ${playground.url}`);
console.log('It runs until you press Ctrl+C.');

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void playground.close());
